import { homeAddress, queryAddress } from '../../core/addresses.ts';
import { searchStatus, searchWords } from '../../core/interface.zh.ts';
import { button, element } from '../dom.ts';
import type { Answer } from './session.ts';

/** How much an answer holds, in words: of all that is found, not of what is shown. */
export function statusOf({
  query,
  jumps,
  resolutions,
  total,
  isFiltered,
  symbols,
}: Pick<Answer, 'query' | 'jumps' | 'resolutions' | 'total' | 'isFiltered' | 'symbols'>): string {
  if (total.passages > 0 && symbols.length > 1) {
    const found = searchStatus.foundIn(total.resolutions, total.passages);
    const isAll = resolutions.length === total.resolutions;
    return isAll ? found : found + searchStatus.shown(resolutions.length);
  }
  const count = jumps.length + total.passages;
  if (count > 0) return searchStatus.found(count);
  if (isFiltered) return searchWords.filteredOut;
  return isLatin(query) ? searchStatus.nothingLatin(query) : searchStatus.nothing(query);
}

/**
 * What to do when nothing was found: search for the longest part that is. A few letters of a Latin word, which stand in
 * other words by chance, are no part to look for; most of a symbol is.
 */
export function helpFor({ query, part }: Pick<Answer, 'query' | 'part'>): Node[] {
  if (!part || (isLatin(query) && part.length * 2 < query.length)) return [];
  return [element('a', { href: queryAddress(part) }, searchStatus.partly(part))];
}

/** What to do when the index could not be loaded: try again, or read. */
export function helpForFailure(retry: () => void): Node[] {
  return [
    button(searchWords.retry, retry),
    element('a', { href: homeAddress() }, searchWords.readWholeText),
  ];
}

/** Whether a query is written in Latin letters, and without a Chinese character. */
function isLatin(query: string): boolean {
  return /\p{Script=Latin}/u.test(query) && !/\p{Script=Han}/u.test(query);
}
