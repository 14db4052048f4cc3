import type { Resolution } from '../resolution/model.ts';
import { fold, type Simplified } from './fold.ts';
import { type Passage, passagesOf } from './passages.ts';
import { wordsOf } from './words.ts';

/** What search shows of a resolution; it comes with a record that Pagefind found, or as a file of a large library. */
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
}

/**
 * The filter that carries the passages. Pagefind sends the filters of a record along with it and, unlike its metadata,
 * does not index their words.
 */
export const PASSAGES_FILTER = 'passages';

/**
 * Make the records of a library.
 *
 * @param resolutions - By session and number.
 */
export function recordsOf(
  resolutions: readonly Resolution[],
  simplified: Simplified,
): SearchRecord[] {
  return resolutions.map((resolution) => {
    const { symbol, title } = resolution;
    const passages = passagesOf(resolution);
    const words = passages.flatMap(({ text }) => wordsOf(fold(text, simplified).text));
    return {
      url: symbol,
      content: words.join(' '),
      // Pagefind does not stem or segment what has no language.
      language: 'unknown',
      filters: { [PASSAGES_FILTER]: [JSON.stringify({ symbol, title, passages } satisfies Found)] },
    };
  });
}
