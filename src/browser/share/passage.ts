import {
  markedAddress,
  paragraphAddress,
  type ParagraphKey,
  partOf,
  rangeAddress,
  readParagraphId,
} from '../../core/addresses.ts';
import { footnoteCitation, type Pinpoint } from '../../core/citation/write.ts';

/** What someone points at: some paragraphs in a row, or words of one. */
export interface Passage {
  /** Symbol of the resolution. */
  symbol: string;
  paragraphs: HTMLElement[];
  /** The words that are quoted, when they are not the whole. */
  quotation?: string;
}

/** What is no word of a paragraph: numbers, marks of notes and notes that are open, tools. */
const NO_WORDS = '.label, sup, .note, .paragraph-tools';

/** All paragraphs on the page, in the order of the text. */
export function allParagraphs(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('.paragraph')];
}

/** Which paragraph an element shows. */
export function keyOf({ id }: HTMLElement): ParagraphKey {
  const key = readParagraphId(id);
  if (!key) throw new Error(`${id} is not the id of a paragraph.`);
  return key;
}

/** The whole address of a passage. */
export function linkTo({ symbol, paragraphs, quotation }: Passage): string {
  const [first, last] = [paragraphs[0], paragraphs.at(-1)];
  if (!first || !last) return location.href;
  const address =
    first === last
      ? paragraphAddress({ symbol }, keyOf(first))
      : rangeAddress({ symbol }, keyOf(first), keyOf(last));
  const marked = quotation ? markedAddress(address, quotation) : address;
  return new URL(marked, location.href).href;
}

/** The words in quotation marks, and where they stand: `“……”，第64/158号决议，第3段`. */
export function quote({ symbol, paragraphs, quotation }: Passage): string {
  const keys = paragraphs.map(keyOf);
  const numbers = (part: keyof Pinpoint) =>
    keys.filter((key) => partOf(key) === part).map(({ number }) => number);
  const pinpoint = { preamble: numbers('preamble'), operative: numbers('operative') };
  const words = quotation ?? paragraphs.map(paragraphWords).join('\n');
  return `“${words}”，${footnoteCitation({ symbol }, pinpoint)}`;
}

/** The words of a range, without what is no word. */
export function wordsOf(range: Range): string {
  const copy = range.cloneContents();
  for (const other of copy.querySelectorAll(NO_WORDS)) other.remove();
  return copy.textContent.trim();
}

/** The words of a paragraph and its sub-paragraphs, each on a line of its own. */
export function paragraphWords(paragraph: HTMLElement): string {
  const lines = [...paragraph.querySelectorAll(':scope > p, .subparagraph > p')].map((line) => {
    const range = new Range();
    range.selectNodeContents(line);
    return wordsOf(range);
  });
  return lines.join('\n');
}
