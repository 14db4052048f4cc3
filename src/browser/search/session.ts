import { placesOf, readCitation } from '../../core/citation/read.ts';
import { fullSymbol } from '../../core/resolution/symbol.ts';
import { termsOf } from '../../core/search/match.ts';
import type { Facet } from '../../core/search/select.ts';
import type { Choices } from '../../core/search/directory.ts';
import { PLAIN, type SearchEngine, type SearchOptions, type SearchResults } from './engine.ts';
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
  /** Symbols of the library. */
  symbols: readonly string[];
  /** Series of a library of several, where filters are offered. */
  series: Choices['series'];
  /** Of what the library has more than one. */
  varied: ReadonlySet<Facet>;
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

/** Answers a query; a citation without a number means the one resolution that the search is kept to. */
export type Ask = (query: string, options?: SearchOptions) => Promise<void>;

/**
 * Answer the queries of one view, of which only the latest counts.
 *
 * @param here - Symbol of the resolution that the page shows, which a citation without a number means.
 */
export function createSession(view: View, here?: string): Ask {
  let turn = 0;
  let hasAnswered = false;

  return async function ask(query, options = PLAIN) {
    const mine = ++turn;
    const isLatest = () => mine === turn;
    if (termsOf(query, new Map()).length === 0) {
      view.empty();
      return;
    }
    if (!hasAnswered) view.loading();
    try {
      const answer = await withEngine((engine) => answerOf(engine, query, options, here, isLatest));
      if (!isLatest()) return;
      hasAnswered = true;
      view.show(answer);
    } catch (error) {
      if (!isLatest()) return;
      console.error(error);
      view.failed(() => void ask(query, options));
    }
  };
}

async function answerOf(
  engine: SearchEngine,
  query: string,
  options: SearchOptions,
  symbol: string | undefined,
  isLatest: () => boolean,
): Promise<Answer> {
  const { outlines } = engine.library;
  const { resolution } = options.filters;
  const [only] = resolution.size === 1 ? resolution : [];
  const citation = readCitation(query);
  const jumps = citation ? placesOf(citation, outlines, only ? fullSymbol(only) : symbol) : [];
  const results = await engine.search(query, options);
  const isFound = jumps.length > 0 || results.resolutions.length > 0 || results.isFiltered;
  const part = isFound || !isLatest() ? '' : await engine.longestPart(query);
  const isChosen = options.hasChoices && outlines.length > 1;
  const series = isChosen ? (await engine.choices()).series : [];
  return {
    query,
    jumps,
    ...results,
    ...(part && { part }),
    symbols: outlines.map(([symbol]) => symbol),
    series,
    varied: engine.varied(),
  };
}
