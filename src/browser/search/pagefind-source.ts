import { pagefindAddress } from '../../core/addresses.ts';
import { type Catalogue, simplifiedFrom } from '../../core/search/catalogue.ts';
import type { Simplified } from '../../core/search/fold.ts';
import { sectionOf } from '../../core/search/passages.ts';
import { type Found as Text, PASSAGES_FILTER } from '../../core/search/records.ts';
import type { Found } from '../../core/search/select.ts';
import { phraseOf } from '../../core/search/words.ts';
import { createIndexLoader } from './index-loader.ts';
import type { OpenIndex } from './load.ts';
import type { PagefindIndex, PagefindModule, PagefindResult } from './pagefind.ts';
import { type Comparable, comparable, passagesWith, type SearchSource } from './source.ts';

/** How many terms of a query are looked up in the index; what is found is compared with all of them anyway. */
const LOOKED_UP = 40;

/**
 * Open Pagefind's index.
 *
 * @param attempt - How often it was tried before.
 */
export async function openPagefind(
  catalogue: Promise<Catalogue>,
  cache: RequestCache,
  attempt: number,
): Promise<OpenIndex> {
  // A module that failed to load stays failed under its address.
  const address = pagefindAddress() + (attempt > 0 ? `?attempt=${attempt}` : '');
  const loader = createIndexLoader(cache);
  const [pagefind, { tag }] = await Promise.all([
    import(/* @vite-ignore */ address) as Promise<PagefindModule>,
    catalogue,
  ]);
  const index = pagefind.createInstance({
    // A worker would be another file to send, and a search takes less than a frame.
    noWorker: true,
    metaCacheTag: tag,
    fetch: loader.fetch,
  });
  await index.init();
  loader.check();
  return { source: (library) => new PagefindSource(index, library), check: loader.check };
}

/**
 * A library that is not large: Pagefind says which resolutions have every term, and the passages of all of them are then
 * held against the rule.
 */
export class PagefindSource implements SearchSource {
  readonly #pagefind: PagefindIndex;
  readonly #simplified: Simplified;
  readonly #places: ReadonlyMap<string, number>;
  readonly #loading = new Map<string, Promise<number>>();
  readonly #texts = new Map<number, Comparable>();

  constructor(pagefind: PagefindIndex, catalogue: Catalogue) {
    this.#pagefind = pagefind;
    this.#simplified = simplifiedFrom(catalogue);
    this.#places = new Map(catalogue.outlines.map(([symbol], index) => [symbol, index]));
  }

  async find(terms: readonly string[]): Promise<Found[]> {
    const candidates = await this.#candidates(terms);
    const resolutions = await Promise.all(candidates.map((candidate) => this.#load(candidate)));
    return resolutions.flatMap((resolution) => {
      const text = this.#texts.get(resolution);
      const passages = text ? passagesWith(text, terms) : [];
      return passages.length > 0 ? [{ resolution, passages }] : [];
    });
  }

  async has(term: string): Promise<boolean> {
    return (await this.#candidates([term])).length > 0;
  }

  load(resolution: number): Promise<Comparable> {
    return Promise.resolve(this.#textOf(resolution));
  }

  take(): void {
    // What filters offer is in the texts.
  }

  sectionOf(resolution: number, passage: number) {
    return sectionOf(this.#textOf(resolution).passages[passage] ?? { id: '' });
  }

  actionOf(resolution: number, passage: number) {
    return this.#textOf(resolution).passages[passage]?.action;
  }

  #textOf(resolution: number): Comparable {
    const text = this.#texts.get(resolution);
    if (!text) throw new Error('A text is asked for that no search has found.');
    return text;
  }

  /** The records that have every term. */
  async #candidates(terms: readonly string[]): Promise<PagefindResult[]> {
    let common: PagefindResult[] | undefined;
    for (const term of terms.slice(0, LOOKED_UP)) {
      const { results } = await this.#pagefind.search(phraseOf(term));
      const ids = new Set(results.map(({ id }) => id));
      common = common?.filter(({ id }) => ids.has(id)) ?? results;
      if (common.length === 0) break;
    }
    return common ?? [];
  }

  /** Load the text of a record, and keep it for the next query. */
  #load(candidate: PagefindResult): Promise<number> {
    const known = this.#loading.get(candidate.id);
    if (known) return known;
    const loading = candidate.data().then(({ filters }) => {
      const text = JSON.parse(filters[PASSAGES_FILTER]?.[0] ?? '') as Text;
      const resolution = this.#places.get(text.symbol) ?? -1;
      this.#texts.set(resolution, comparable(text, this.#simplified));
      return resolution;
    });
    this.#loading.set(candidate.id, loading);
    loading.catch(() => this.#loading.delete(candidate.id));
    return loading;
  }
}
