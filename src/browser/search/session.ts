import { placesOf, readCitation } from '../../core/citation/read.ts';
import { fullSymbol } from '../../core/resolution/symbol.ts';
import { termsOf } from '../../core/search/match.ts';
import { type SearchResults, STEP } from './engine.ts';
import { withEngine } from './load.ts';

/** A place that the query cites. */
export interface Jump {
  symbol: string;
  /** Paragraph or note; absent for the whole resolution. */
  id?: string;
}

/** The answer to a query. */
export interface Answer extends SearchResults {
  query: string;
  jumps: Jump[];
  /** When nothing was found: the longest part of the query that does find something. */
  part?: string;
  /** Whether the library holds several resolutions. */
  isLibrary: boolean;
}

/** What a view shows. */
export interface View {
  /** The query is empty. */
  empty: () => void;
  /** Files are being loaded for the first time. */
  loading: () => void;
  show: (answer: Answer) => void;
  failed: (retry: () => void) => void;
}

/**
 * Answers a query.
 *
 * @param limit - How many resolutions to show.
 * @param chosen - Short symbols of resolutions that the reader chose, which are searched whatever the limit; a citation
 *   without a number means the only one.
 */
export type Ask = (query: string, limit?: number, chosen?: ReadonlySet<string>) => Promise<void>;

/**
 * Answer the queries of one view, of which only the latest counts.
 *
 * @param here - Symbol of the resolution that the page shows, which a citation without a number means.
 */
export function createSession(view: View, here?: string): Ask {
  let turn = 0;
  let hasAnswered = false;

  return async function ask(query, limit = STEP, chosen = new Set()) {
    const mine = ++turn;
    const isLatest = () => mine === turn;
    if (termsOf(query, new Map()).length === 0) {
      view.empty();
      return;
    }
    if (!hasAnswered) view.loading();
    try {
      const answer = await answerOf(query, limit, chosen, here, isLatest);
      if (!isLatest()) return;
      hasAnswered = true;
      view.show(answer);
    } catch (error) {
      if (!isLatest()) return;
      console.error(error);
      view.failed(() => void ask(query, limit, chosen));
    }
  };
}

function answerOf(
  query: string,
  limit: number,
  chosen: ReadonlySet<string>,
  symbol: string | undefined,
  isLatest: () => boolean,
): Promise<Answer> {
  return withEngine(async (engine) => {
    const { outlines } = engine.library;
    const citation = readCitation(query);
    const [only] = chosen.size === 1 ? chosen : [];
    const here = only ? fullSymbol(only) : symbol;
    const jumps = citation ? placesOf(citation, outlines, here) : [];
    const results = await engine.search(query, limit, chosen);
    const isFound = jumps.length > 0 || results.resolutions.length > 0;
    const part = isFound || !isLatest() ? '' : await engine.longestPart(query);
    return { query, jumps, ...results, ...(part && { part }), isLibrary: outlines.length > 1 };
  });
}
