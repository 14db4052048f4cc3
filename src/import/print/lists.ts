import { alphabetic, chineseNumeral, labelsAfter } from '../../core/resolution/chinese.ts';
import type {
  BelowContent,
  PhrasingContent,
  SourcePoint,
  Subparagraph,
} from '../../core/resolution/model.ts';

/** How deep lists of annexes go; those of a resolution have two levels, which the parser sees to. */
const DEEPEST = 4;

/** The items of one level that are open. */
interface Level {
  items: BelowContent[];
  last: string;
}

/** Makes a list below a paragraph of items that follow one another in print. */
export class ListBuilder {
  readonly #below: BelowContent[];
  /** Whether Markdown can number the list: below a paragraph that has a number itself. */
  readonly #isNumbered: boolean;
  readonly #levels: Level[] = [];

  constructor(below: BelowContent[], isNumbered: boolean) {
    this.#below = below;
    this.#isNumbered = isNumbered;
  }

  /** The labels that are due, innermost level first. */
  due(): string[] {
    return this.#levels.toReversed().flatMap(({ last }) => labelsAfter(last));
  }

  /** Whether a label goes on with one of the levels. */
  takes(label: string): boolean {
    return this.#levelOf(label) >= 0;
  }

  /** Whether a list may open below the last item: none is deeper. */
  get canOpen(): boolean {
    return this.#levels.length < DEEPEST;
  }

  /** Add an item: to the level that its label goes on with, or below the last item. */
  add(label: string, children: PhrasingContent[], position: SourcePoint): void {
    const found = this.#levelOf(label);
    if (found >= 0) this.#levels.length = found + 1;
    else this.#levels.push({ items: this.#innermost(), last: '' });
    const level = this.#levels.at(-1);
    if (!level) return;
    const depth = this.#levels.length;
    const number = (lastItem(level.items)?.number ?? 0) + 1;
    level.items.push({
      type: 'subparagraph',
      id: '',
      depth,
      number,
      ...(!this.#isPlain(label, depth, number, level) && { label }),
      children,
      below: [],
      position,
    });
    level.last = label;
  }

  #levelOf(label: string): number {
    return this.#levels.findLastIndex(
      ({ last }) => labelsAfter(last).includes(label) || isAlike(last, label),
    );
  }

  #innermost(): BelowContent[] {
    return lastItem(this.#levels.at(-1)?.items ?? [])?.below ?? this.#below;
  }

  /** Whether a number of Markdown stands for a label: (a) on the first level, (一) on the second, all in their order. */
  #isPlain(label: string, depth: number, number: number, { items }: Level): boolean {
    const standsFor = depth === 1 ? `(${alphabetic(number)})` : `(${chineseNumeral(number)})`;
    const before = items.at(-1);
    const isAlike = before?.type !== 'subparagraph' || before.label === undefined;
    return this.#isNumbered && depth <= 2 && label === standsFor && isAlike;
  }
}

function lastItem(items: readonly BelowContent[]): Subparagraph | undefined {
  return items.findLast((item) => item.type === 'subparagraph');
}

/** Whether two labels are of one kind that is in no series: dashes, or 1.1 and 1.2. */
function isAlike(one: string, other: string): boolean {
  const kind = (label: string) => label.replaceAll(/\d+/g, '1');
  return labelsAfter(other).length === 0 && kind(one) === kind(other);
}
