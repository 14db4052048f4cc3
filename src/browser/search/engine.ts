import { fold, type Folded, type Simplified } from '../../core/search/fold.ts';
import { type Catalogue, simplifiedFrom } from '../../core/search/catalogue.ts';
import { matchRanges, type TextRange, termsOf } from '../../core/search/match.ts';
import type { Passage } from '../../core/search/passages.ts';
import { type Found, ORDER, PASSAGES_FILTER, type RecordIds } from '../../core/search/records.ts';
import { phraseOf } from '../../core/search/words.ts';
import type { PagefindIndex, PagefindResult } from './pagefind.ts';

/** A passage that a query finds. */
export interface Hit extends Passage {
  /** Every place in its text that answers a term. */
  ranges: TextRange[];
}

/** A resolution in which a query finds something. */
export interface ResolutionHits {
  symbol: string;
  title: string;
  /** In the order of the document; never empty. */
  hits: Hit[];
}

/** What a query finds. */
export interface SearchResults {
  resolutions: ResolutionHits[];
  /** Whether further resolutions may hold a match. */
  hasMore: boolean;
}

/**
 * How many terms of a query are looked up in the index; what is found is compared with all of them anyway.
 */
const LOOKED_UP = 40;

/** How many resolutions are shown at first. */
export const STEP = 5;

/** A resolution whose passages are ready to be compared. */
interface Comparable extends Omit<Found, 'passages'> {
  passages: (Passage & { folded: Folded })[];
}

/**
 * Exact search: Pagefind says which resolutions have every term, and their passages are then held against the rule.
 */
export class SearchEngine {
  readonly simplified: Simplified;
  readonly library: Catalogue;
  readonly #pagefind: PagefindIndex;
  readonly #loadIds: () => Promise<RecordIds>;
  #ids: Promise<RecordIds> | undefined;
  readonly #loaded = new Map<string, Promise<Comparable>>();

  /**
   * @param loadIds - Called at the first search that some resolutions are chosen for.
   */
  constructor(pagefind: PagefindIndex, library: Catalogue, loadIds: () => Promise<RecordIds>) {
    this.#pagefind = pagefind;
    this.#loadIds = loadIds;
    this.library = library;
    this.simplified = simplifiedFrom(library);
  }

  /**
   * Find every passage that has all terms of a query.
   *
   * @param limit - How many resolutions to find before stopping.
   * @param chosen - Short symbols of resolutions that are searched in any case, wherever they stand in the library.
   */
  async search(
    query: string,
    limit = STEP,
    chosen: ReadonlySet<string> = new Set(),
  ): Promise<SearchResults> {
    const terms = termsOf(query, this.simplified);
    const candidates = await this.#candidates(terms);
    const resolutions: ResolutionHits[] = [];
    let next = 0;
    while (next < candidates.length && resolutions.length < limit) {
      const step = candidates.slice(next, next + limit - resolutions.length);
      next += step.length;
      resolutions.push(...(await this.#hits(step, terms)));
    }
    const ids = await this.#idsOf(chosen);
    const further = candidates.slice(next).filter(({ id }) => ids.has(id));
    resolutions.push(...(await this.#hits(further, terms)));
    return { resolutions, hasMore: next < candidates.length };
  }

  /**
   * The longest part of a query, as folded, that finds something; empty when not one character does.
   *
   * A part of a text that is found is found too, so two ends that move forward meet all that can be the longest.
   */
  async longestPart(query: string): Promise<string> {
    const text = Array.from(termsOf(query, this.simplified).join('')).slice(0, 40);
    let longest: string[] = [];
    let start = 0;
    for (let end = 1; end <= text.length;) {
      const part = text.slice(start, end);
      const isFound = part.length > 0 && (await this.#candidates([part.join('')])).length > 0;
      if (isFound && part.length > longest.length) longest = part;
      if (isFound || start === end) end++;
      else start++;
    }
    return longest.join('');
  }

  /** The records that have every term, in the order of the library. */
  async #candidates(terms: readonly string[]): Promise<PagefindResult[]> {
    let common: PagefindResult[] | undefined;
    for (const term of terms.slice(0, LOOKED_UP)) {
      const { results } = await this.#pagefind.search(phraseOf(term), { sort: { [ORDER]: 'asc' } });
      const ids = new Set(results.map(({ id }) => id));
      common = common?.filter(({ id }) => ids.has(id)) ?? results;
      if (common.length === 0) break;
    }
    return common ?? [];
  }

  async #hits(
    candidates: readonly PagefindResult[],
    terms: readonly string[],
  ): Promise<ResolutionHits[]> {
    const loaded = await Promise.all(candidates.map((candidate) => this.#load(candidate)));
    return loaded.flatMap((found) => hitsIn(found, terms));
  }

  /** The ids of resolutions' records. */
  async #idsOf(chosen: ReadonlySet<string>): Promise<Set<string>> {
    // A library of one is searched whole, and has no such file.
    if (chosen.size === 0 || this.library.outlines.length < 2) return new Set();
    this.#ids ??= this.#loadIds();
    const { tag, ids } = await this.#ids;
    if (tag !== this.library.tag) throw new Error('The ids of records belong to another index.');
    return new Set(ids.flatMap(([short, id]) => (chosen.has(short) ? [id] : [])));
  }

  /** The passages of a record, which are kept for the next query. */
  #load(candidate: PagefindResult): Promise<Comparable> {
    const known = this.#loaded.get(candidate.id);
    if (known) return known;
    const loading = candidate.data().then(({ filters }) => {
      const found = JSON.parse(filters[PASSAGES_FILTER]?.[0] ?? '') as Found;
      const passages = found.passages.map((passage) => ({
        ...passage,
        folded: fold(passage.text, this.simplified),
      }));
      return { ...found, passages };
    });
    this.#loaded.set(candidate.id, loading);
    loading.catch(() => this.#loaded.delete(candidate.id));
    return loading;
  }
}

function hitsIn(
  { symbol, title, passages }: Comparable,
  terms: readonly string[],
): ResolutionHits[] {
  const hits = passages.flatMap(({ folded, ...passage }) => {
    const ranges = matchRanges(folded, terms);
    return ranges.length > 0 ? [{ ...passage, ranges }] : [];
  });
  return hits.length > 0 ? [{ symbol, title, hits }] : [];
}
