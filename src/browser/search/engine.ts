import { type Catalogue, simplifiedFrom } from '../../core/search/catalogue.ts';
import { type Divisions, divisionsOfPassages } from '../../core/search/divisions.ts';
import type { Choices } from '../../core/search/directory.ts';
import type { Simplified } from '../../core/search/fold.ts';
import { matchRanges, type TextRange, termsOf } from '../../core/search/match.ts';
import type { Passage } from '../../core/search/passages.ts';
import {
  type Facet,
  type Facts,
  type Filters,
  type Found,
  noFilters,
  type Order,
  ORDERS,
  select,
  type Selection,
} from '../../core/search/select.ts';
import { shortSymbol, symbolParts } from '../../core/resolution/symbol.ts';
import type { SearchSource } from './source.ts';

/** A passage that a query finds. */
export interface Hit extends Passage {
  /** Every place in its text that answers a term. */
  ranges: TextRange[];
}

/** A resolution in which a query finds something. */
export interface ResolutionHits {
  symbol: string;
  title: string;
  /** When it was adopted, as `YYYY-MM-DD`. */
  adopted: string;
  /** In the order of the document; never empty. */
  hits: Hit[];
}

/** How a search is kept, ordered and shown. */
export interface SearchOptions {
  filters: Filters;
  order: Order;
  /** How many resolutions are shown. */
  limit: number;
  /** Whether the reader is offered filters. */
  hasChoices: boolean;
}

/** The facets that are facts of a resolution. */
type OfResolutions = Exclude<Facet, 'section' | 'division' | 'action'>;

/** What a query finds. */
export interface SearchResults {
  /** Those that are shown. */
  resolutions: ResolutionHits[];
  /** How much there is of all that passes the filters. */
  total: { resolutions: number; passages: number };
  /** Whether there is something that the filters keep out. */
  isFiltered: boolean;
  counts: Selection['counts'];
  /** The headings of divisions, by id, where a search is kept to one resolution. */
  divisions: ReadonlyMap<string, string>;
}

/** How many resolutions are shown at first. */
export const STEP = 5;

/** What holds where nothing else is asked. */
export const PLAIN: SearchOptions = {
  filters: noFilters(),
  order: ORDERS[0],
  limit: STEP,
  hasChoices: false,
};

/** The longest query of which parts are looked for, in characters. */
const LONGEST_PARTED = 40;

/** Exact search in a library. */
export class SearchEngine {
  readonly simplified: Simplified;
  readonly library: Catalogue;
  readonly #source: SearchSource;
  readonly #loadChoices: () => Promise<Choices>;
  readonly #ofResolutions: Record<OfResolutions, (string | undefined)[]>;
  #choices: Promise<Choices> | undefined;
  #only: ({ resolution: number } & Divisions) | undefined;

  /** @param loadChoices - Called at the first search that offers filters, or needs what they offer. */
  constructor(source: SearchSource, library: Catalogue, loadChoices: () => Promise<Choices>) {
    this.#source = source;
    this.#loadChoices = loadChoices;
    this.library = library;
    this.simplified = simplifiedFrom(library);
    const symbols = library.outlines.map(([symbol]) => symbol);
    this.#ofResolutions = {
      session: symbols.map((symbol) => symbolParts(symbol)?.session),
      year: library.adopted.map((date) => date.slice(0, 4)),
      series: [],
      resolution: symbols.map(shortSymbol),
    };
  }

  /** Find every passage that has all terms of a query, and load those that are shown. */
  async search(query: string, options: SearchOptions = PLAIN): Promise<SearchResults> {
    const { filters, order, limit, hasChoices } = options;
    const terms = termsOf(query, this.simplified);
    const needsChoices = hasChoices || filters.action.size > 0 || filters.series.size > 0;
    const [all] = await Promise.all([
      this.#source.find(terms),
      needsChoices && this.library.outlines.length > 1 ? this.choices() : undefined,
    ]);
    await this.#openOnly(all, filters);
    const { found, passages, counts } = select(all, this.#facts, filters, order);
    const shown = found.slice(0, limit);
    return {
      resolutions: await Promise.all(shown.map((one) => this.#hits(one, terms))),
      total: { resolutions: found.length, passages },
      isFiltered: all.length > 0 && found.length === 0,
      counts,
      divisions: this.#only?.headings ?? new Map(),
    };
  }

  /** What filters offer, in a library of several. */
  async choices(): Promise<Choices> {
    const choices = await (this.#choices ??= this.#loadChoices());
    if (choices.tag !== this.library.tag) throw new Error('The choices belong to another index.');
    this.#source.take(choices);
    for (const [key, , resolutions] of choices.series) {
      for (const resolution of resolutions) this.#ofResolutions.series[resolution] = key;
    }
    return choices;
  }

  /** What can tell some of the library from others. */
  varied(): Set<Facet> {
    const facets = Object.entries(this.#ofResolutions).filter(
      // A resolution may be in no series, and is of no value where it has none.
      ([, values]) => new Set(this.library.adopted.map((_, index) => values[index])).size > 1,
    );
    return new Set<Facet>([
      'section',
      'division',
      'action',
      ...facets.map(([facet]) => facet as Facet),
    ]);
  }

  /**
   * The longest part of a query, as folded, that finds something; empty when not one character does.
   *
   * A part of a text that is found is found too, so two ends that move forward meet all that can be the longest.
   */
  async longestPart(query: string): Promise<string> {
    const terms = termsOf(query, this.simplified);
    const text = Array.from(terms.join('')).slice(0, LONGEST_PARTED);
    let longest: string[] = [];
    let start = 0;
    for (let end = 1; end <= text.length;) {
      const part = text.slice(start, end);
      const isFound = part.length > 0 && (await this.#source.has(part.join('')));
      if (isFound && part.length > longest.length) longest = part;
      if (isFound || start === end) end++;
      else start++;
    }
    return longest.join('');
  }

  readonly #facts: Facts = {
    adopted: (resolution) => this.library.adopted[resolution] ?? '',
    valueOf: (facet, resolution, passage) => {
      switch (facet) {
        case 'section':
          return this.#source.sectionOf(resolution, passage);
        case 'division':
          return this.#only?.resolution === resolution ? this.#only.ofPassages[passage] : undefined;
        case 'action':
          return this.#source.actionOf(resolution, passage);
        default:
          return this.#ofResolutions[facet][resolution];
      }
    },
  };

  /** Divisions are those of one resolution, to which the search is kept: the same letters mean others in another. */
  async #openOnly(found: readonly Found[], { resolution: chosen }: Filters): Promise<void> {
    const symbols = this.#ofResolutions.resolution;
    const [only] = symbols.length === 1 ? symbols : chosen.size === 1 ? chosen : [];
    const place = found.find(({ resolution }) => symbols[resolution] === only)?.resolution;
    this.#only = undefined;
    if (place === undefined) return;
    const { passages } = await this.#source.load(place);
    this.#only = { resolution: place, ...divisionsOfPassages(passages) };
  }

  /** The passages to show, with every place that answers a term. */
  async #hits({ resolution, passages }: Found, terms: readonly string[]): Promise<ResolutionHits> {
    const text = await this.#source.load(resolution);
    const hits = passages.map((index): Hit => {
      const passage = text.passages[index];
      const ranges = matchRanges(text.folded(index), terms);
      if (!passage || ranges.length === 0) {
        throw new Error(`The text of ${text.symbol} belongs to another index.`);
      }
      return { ...passage, ranges };
    });
    const { symbol, title } = text;
    return { symbol, title, adopted: this.#facts.adopted(resolution), hits };
  }
}
