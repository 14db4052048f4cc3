import { divisionType, headingLabel } from '../../core/resolution/chinese.ts';
import type { Division, FlowContent, PhrasingContent } from '../../core/resolution/model.ts';
import { isDivision } from '../../core/resolution/walk.ts';
import type { HeadingEntry } from './entries.ts';
import { headingSeries } from './labels.ts';
import type { Phrasing } from './phrasing.ts';

/** How deep headings go in a content file. */
const DEEPEST = 5;

/** A division that is open while its entries are read. */
export interface Open {
  /** None for the resolution itself. */
  division?: Division;
  children: FlowContent[];
  isAnnex: boolean;
  /** Whether a paragraph was read behind which none of a preamble can stand. */
  isOperative: boolean;
  /** How its heading counts, and how it is set: headings that are alike stand side by side. */
  series: string;
  style: string;
}

/** The divisions of a document, of which those are open that hold what comes next. */
export class Divisions {
  readonly #phrasing: Phrasing;
  readonly #open: [Open, ...Open[]];
  /** How many divisions stay open when an annex begins: none, or the part to which it belongs. */
  #base = 1;
  /** Letters that headings have had as labels. */
  readonly #letters = new Set<string>();

  constructor(children: FlowContent[], phrasing: Phrasing) {
    this.#phrasing = phrasing;
    this.#open = [{ children, isAnnex: false, isOperative: false, series: '', style: '' }];
  }

  /** The innermost division. */
  get here(): Open {
    return this.#open.at(-1) ?? this.#open[0];
  }

  /** Open one of several resolutions under one number. */
  openPart(entry: HeadingEntry): void {
    this.#open.length = 1;
    this.#push(entry, 1);
    this.#base = 2;
  }

  /** Open an annex, whatever its heading says. */
  openAnnex(entry: HeadingEntry): void {
    this.#open.length = this.#base;
    this.#push(entry, this.#base).type = 'annex';
    this.here.isAnnex = true;
  }

  /** Open the division of a heading, below those to which it belongs. */
  open(entry: HeadingEntry): void {
    this.#climb(entry);
    while ((this.here.division?.depth ?? 1) >= DEEPEST) this.#open.pop();
    this.#push(entry, (this.here.division?.depth ?? 1) + 1);
  }

  /** Close the divisions that do not hold one with this heading. */
  #climb(entry: HeadingEntry): void {
    const series = this.#seriesOf(entry.label);
    const isAlike = (open: Open) =>
      open.division !== undefined &&
      open.division.type !== 'annex' &&
      open.division.type !== 'part' &&
      open.series === series &&
      (series !== '' || rankOf(open.style) === rankOf(entry.style));
    const isFixed = () => {
      const type = this.here.division?.type;
      return this.#open.length === 1 || type === 'annex' || type === 'part';
    };
    const found = this.#open.findLastIndex(isAlike);
    if (series) {
      if (found >= 0) this.#open.length = found;
      // A heading without a label that has paragraphs of its own stands beside one with a label, not above it.
      const hasText = () => this.here.children.some((child) => !isDivision(child));
      while (!isFixed() && !this.here.series && hasText()) this.#open.pop();
      return;
    }
    const labelled = this.#open.findLastIndex(({ series }) => series !== '');
    if (found > labelled) this.#open.length = found;
    else {
      while (!isFixed() && !this.here.series && rankOf(this.here.style) > rankOf(entry.style)) {
        this.#open.pop();
      }
    }
  }

  /** How a label counts: I, V and X are letters behind the letter before, and Roman numerals else. */
  #seriesOf(label: string): string {
    const [, letter] = /^([IVX])[.．]?$/.exec(label) ?? [];
    const before = letter && String.fromCharCode(letter.charCodeAt(0) - 1);
    const isLetter = before && this.#letters.has(before);
    const series = isLetter ? 'A' : headingSeries(label);
    if (series === 'A') this.#letters.add(label.slice(0, 1));
    return series;
  }

  #push(entry: HeadingEntry, depth: number): Division {
    const title = this.#phrasing.read(entry.pieces, 'heading', entry.position);
    const division = divisionOf(entry, depth, title);
    const { children, isAnnex } = this.here;
    children.push(division);
    this.#open.push({
      division,
      children: division.children,
      isAnnex: isAnnex || division.type === 'annex',
      isOperative: false,
      series: this.#seriesOf(entry.label),
      style: entry.style,
    });
    return division;
  }
}

/** Headings are set the larger the higher they stand; those that are not tagged are the lowest. */
function rankOf(style: string): number {
  const rank = ['HCh', 'H1', 'H23', 'H4', 'H56'].indexOf(style);
  return rank < 0 ? 2.5 : rank;
}

/** A division with the label that the format finds in its heading. */
function divisionOf(entry: HeadingEntry, depth: number, title: PhrasingContent[]): Division {
  const [first, ...rest] = title;
  const text = first?.type === 'text' ? first.value : '';
  const words = [entry.label, text].filter(Boolean).join(' ');
  const found = headingLabel(words);
  const isNote = first?.type === 'footnoteReference' || (!text.length && title.length > 0);
  const isLabel = found.length < words.length || title.length === 0 || isNote || rest.length === 0;
  const label = isLabel ? found.label : '';
  const remaining = isLabel ? words.slice(found.length) : words;
  const kept: PhrasingContent[] = first?.type === 'text' || !first ? rest : title;
  return {
    type: divisionType(depth, label),
    id: '',
    depth,
    label,
    title: [...(remaining ? [{ type: 'text', value: remaining } as const] : []), ...kept],
    children: [],
    position: entry.position,
  };
}
