import { citedAddress, markedAddress, rangeAddress } from '../../core/addresses.ts';
import { footnoteCitation } from '../../core/citation/write.ts';
import { paragraphText } from '../paragraphs.ts';

/** What someone points at: some paragraphs in a row, or words of one. */
export interface Excerpt {
  /** Symbol of the resolution. */
  symbol: string;
  paragraphs: HTMLElement[];
  /** The words that are quoted, when they are not the whole. */
  quotation?: string;
}

/** The whole address of an excerpt. */
export function linkTo({ symbol, paragraphs, quotation }: Excerpt): string {
  const [first, last] = [paragraphs[0], paragraphs.at(-1)];
  if (!first || !last) return location.href;
  const address =
    first === last ? citedAddress({ symbol }, first.id) : rangeAddress({ symbol }, first, last);
  const marked = quotation ? markedAddress(address, quotation) : address;
  return new URL(marked, location.href).href;
}

/** The words in quotation marks, and where they stand: `“……”，第64/158号决议，第3段`. */
export function quote({ symbol, paragraphs, quotation }: Excerpt): string {
  const ids = paragraphs.map(({ id }) => id);
  const words = quotation ?? paragraphs.map(paragraphText).join('\n');
  return `“${words}”，${footnoteCitation({ symbol }, { ids })}`;
}
