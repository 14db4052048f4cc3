import { homeAddress, queryAddress } from '../../core/addresses.ts';
import { searchStatus, searchWords } from '../../core/interface.zh.ts';
import { button, element } from '../dom.ts';
import type { Answer } from './session.ts';

/** How much an answer holds, in words. */
export function statusOf({ query, jumps, resolutions, hasMore }: Answer): string {
  const count = resolutions.reduce((sum, { hits }) => sum + hits.length, jumps.length);
  return count > 0 ? searchStatus.found(count, hasMore) : searchStatus.nothing(query);
}

/** What to do when nothing was found: search for the longest part that is. */
export function helpFor({ part }: Answer): Node[] {
  if (!part) return [];
  return [element('a', { href: queryAddress(part) }, searchStatus.partly(part))];
}

/** What to do when the index could not be loaded: try again, or read. */
export function helpForFailure(retry: () => void): Node[] {
  return [
    button(searchWords.retry, retry),
    element('a', { href: homeAddress() }, searchWords.readWholeText),
  ];
}
