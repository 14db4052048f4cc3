import type { Resolution } from '../resolution/model.ts';
import { fold, type Simplified } from './fold.ts';
import { type Passage, passagesOf } from './passages.ts';
import { wordsOf } from './words.ts';

/** What comes with a resolution that Pagefind found. */
export interface Found {
  symbol: string;
  title: string;
  passages: Passage[];
}

/** An entry of Pagefind's index: one resolution. */
export interface SearchRecord {
  url: string;
  content: string;
  language: string;
  filters: Record<string, string[]>;
  sort: Record<string, string>;
}

/** Which of Pagefind's records is which resolution. A browser loads it when a search is kept to some resolutions. */
export interface RecordIds {
  /** That of the library index to which the ids belong. */
  tag: string;
  ids: [short: string, id: string][];
}

/**
 * The filter that carries the passages. Pagefind sends the filters of a record along with it and, unlike its metadata,
 * does not index their words.
 */
export const PASSAGES_FILTER = 'passages';

/** The sort key that keeps the order of the library. */
export const ORDER = 'order';

/**
 * Make the records of a library.
 *
 * @param resolutions - In the order in which results are shown.
 */
export function recordsOf(
  resolutions: readonly Resolution[],
  simplified: Simplified,
): SearchRecord[] {
  return resolutions.map((resolution, index) => {
    const { symbol, title } = resolution;
    const passages = passagesOf(resolution);
    const words = passages.flatMap(({ text }) => wordsOf(fold(text, simplified).text));
    return {
      url: symbol,
      content: words.join(' '),
      // Pagefind does not stem or segment what has no language.
      language: 'unknown',
      filters: { [PASSAGES_FILTER]: [JSON.stringify({ symbol, title, passages } satisfies Found)] },
      sort: { [ORDER]: String(index) },
    };
  });
}
