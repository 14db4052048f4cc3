import { labelsAfter, opensList } from '../../core/resolution/chinese.ts';
import type { BelowContent, Paragraph, Subparagraph } from '../../core/resolution/model.ts';
import type { ParagraphEntry } from './entries.ts';
import type { Findings } from './findings.ts';
import type { Phrasing } from './phrasing.ts';

/** A list that is open, with its last item. */
interface Level {
  item: Subparagraph;
  /** Its last words, which say whether a list below it follows. */
  words: string;
  /** In how many lists the file has its items. */
  lists: number;
}

/** Puts items below a paragraph, each at the depth that its label tells. */
export class Lists {
  readonly #findings: Findings;
  readonly #phrasing: Phrasing;
  readonly #kind: 'item' | 'annex';
  readonly #levels: Level[] = [];

  constructor(findings: Findings, phrasing: Phrasing, kind: 'item' | 'annex') {
    this.#findings = findings;
    this.#phrasing = phrasing;
    this.#kind = kind;
  }

  /** The paragraph goes on: what comes stands at the first level again. */
  close(): void {
    this.#levels.length = Math.min(this.#levels.length, 1);
    for (const level of this.#levels) level.words = '。';
  }

  /** The item in which a table or the like stands that follows; none where it stands below the paragraph. */
  innermost(isOpen: boolean): Subparagraph | undefined {
    const last = this.#levels.at(-1);
    if (!last) return undefined;
    return isOpen || /[：:]$/.test(last.words) || /^[A-Z]\.$/.test(last.item.label ?? '')
      ? last.item
      : undefined;
  }

  /** Whether a label is the next of a list that is open. */
  isDue(label: string): boolean {
    return this.#levels.some(({ item }) => labelsAfter(item.label ?? '').includes(label));
  }

  /** Whether a line without a label is one more item without one: the last did not end a sentence. */
  goesOn(before: string): boolean {
    const last = this.#levels.at(-1);
    return last?.item.label === '' && !/[。？！][”’]?$/.test(before);
  }

  /** Enter an item; an empty label where print has none. */
  add(owner: { below: BelowContent[] }, entry: ParagraphEntry, label: string): void {
    const depth = this.#depthOf(entry, label);
    const parent = this.#levels[depth - 2]?.item ?? owner;
    this.#levels.length = depth - 1;
    const deepest = this.#kind === 'annex' ? 4 : 2;
    const { position } = entry;
    if (depth > deepest) {
      const message = `The item ${label || entry.words.slice(0, 10)} stands in ${depth} lists; there can be ${deepest}.`;
      this.#findings.fault(position, 'list too deep', message);
    }
    const children = this.#phrasing.read(entry.pieces, this.#kind, position);
    if (children.length === 0) {
      this.#findings.fault(position, 'item empty', `The item ${label} has no words.`);
    }
    const before = parent.below.findLast((child) => child.type === 'subparagraph');
    const number = (before?.number ?? 0) + 1;
    const item: Subparagraph = {
      type: 'subparagraph',
      id: '',
      depth,
      number,
      label,
      children,
      below: [],
      position,
    };
    parent.below.push(item);
    this.#levels.push({ item, words: entry.words, lists: entry.lists });
  }

  /** At which depth an item stands. */
  #depthOf({ lists, position }: ParagraphEntry, label: string): number {
    const levels = this.#levels;
    const last = levels.at(-1);
    if (!last) {
      if (label && !opensList(label)) {
        this.#findings.fault(position, 'label', `The label ${label} opens a list.`);
      }
      return 1;
    }
    const opensBelow = /[：:]$/.test(last.words);
    if (!label) {
      const same = levels.findLastIndex(({ item }) => item.label === '');
      if (opensBelow && (same < 0 || lists > (levels[same]?.lists ?? 0))) return levels.length + 1;
      if (same >= 0) return same + 1;
      const alike = lists > 0 ? levels.findIndex((level) => level.lists >= lists) : -1;
      return alike >= 0 ? alike + 1 : levels.length;
    }
    const next = levels.findLastIndex(({ item }) => labelsAfter(item.label ?? '').includes(label));
    if (next >= 0) return next + 1;
    const same = levels.findLastIndex(
      ({ item }) => item.label === label && labelsAfter(label).length === 0,
    );
    if (same >= 0) return same + 1;
    if (opensList(label)) {
      if (opensBelow || lists > last.lists) return levels.length + 1;
      const alike = levels.findLastIndex(
        ({ item }) => seriesOf(item.label ?? '') === seriesOf(label),
      );
      return alike >= 0 ? alike + 1 : levels.length + (last.words === '。' ? 0 : 1);
    }
    const due = levels.flatMap(({ item }) => labelsAfter(item.label ?? ''));
    const expected = due.length > 0 ? `, where ${due.join(' or ')} is due` : '';
    const message = `The label ${label} stands after ${nameOf(last.item)}${expected}.`;
    this.#findings.fault(position, 'label', message);
    return levels.length;
  }
}

const nameOf = ({ label = '' }: Subparagraph) => (label === '' ? 'an item without one' : label);

/** The shape of a label, by which lists are told apart: letters in brackets, characters in brackets … */
function seriesOf(label: string): string {
  return label
    .replace(/[a-z]+/, 'a')
    .replace(/[A-Z]+/, 'A')
    .replace(/[一二三四五六七八九十]+/, '一')
    .replace(/[\u3220-\u3229]/, '㈠')
    .replace(/\d+/g, '1');
}

/** A paragraph whose number was torn apart: `1` and `5. 请` where 15 is due; nothing when it was not. */
export function withoutFirstDigits(
  entry: ParagraphEntry,
  number: number,
  due: number,
): ParagraphEntry | undefined {
  const [start = '', digits = ''] = /^(\d{1,2})[.．、]?/.exec(entry.words) ?? [];
  if (!digits || `${number}${digits}` !== String(due)) return undefined;
  let left = start.length;
  const pieces = entry.pieces.flatMap((piece) => {
    if (piece.type !== 'text' || left === 0) return [piece];
    let { value } = piece;
    while (left > 0 && value) {
      if (value.startsWith(start[start.length - left] ?? '')) left--;
      value = value.slice(1);
    }
    return value ? [{ ...piece, value }] : [];
  });
  return { ...entry, pieces, words: entry.words.slice(start.length) };
}

/**
 * Write a list of a numbered paragraph with the numbers of Markdown, as the format does for (a), (b) … and below them
 * (一), (二) …: where all lists of a paragraph count so.
 */
export function numberLists({ below }: Pick<Paragraph, 'below'>, depth = 1): void {
  const items = below.filter((child) => child.type === 'subparagraph');
  const written = (place: number) => (depth === 1 ? letter(place) : numeral(place));
  let due = 1;
  const isCounted = below.every((child, index) => {
    if (child.type !== 'subparagraph') return true;
    const isFirst = below[index - 1]?.type !== 'subparagraph';
    if (isFirst && child.label === written(1)) due = 1;
    return child.label === written(due++);
  });
  if (!isCounted) return;
  due = 1;
  for (const [index, child] of below.entries()) {
    if (child.type !== 'subparagraph') continue;
    const isFirst = below[index - 1]?.type !== 'subparagraph';
    if (isFirst && child.label === written(1)) due = 1;
    delete child.label;
    child.number = due++;
  }
  for (const item of items) if (depth < 2) numberLists(item, depth + 1);
}

function letter(place: number): string {
  return place === 1
    ? '(a)'
    : (labelsAfter(letter(place - 1)).find((label) => /^\([a-z]+\)$/.test(label)) ?? '');
}

function numeral(place: number): string {
  return place === 1 ? '(一)' : (labelsAfter(numeral(place - 1))[0] ?? '');
}
