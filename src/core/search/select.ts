/** Which of the passages that a query finds are shown, how many there are in all, and in which order. */

// Spelt out, not joined from the lists below: a bundler takes that for work to be done, and every page would load it.
/** What results can be kept to. */
export const FACETS = [
  'section',
  'division',
  'action',
  'session',
  'year',
  'series',
  'resolution',
] as const;

/** One of them. */
export type Facet = (typeof FACETS)[number];

/** Those that are facts of a passage, and those of a resolution. */
const OF_PASSAGES: readonly Facet[] = ['section', 'division', 'action'];
const OF_RESOLUTIONS: readonly Facet[] = ['session', 'year', 'series', 'resolution'];

/** What results are kept to; an empty set keeps all. */
export type Filters = Record<Facet, Set<string>>;

/** In which order resolutions are shown. */
export type Order = (typeof ORDERS)[number];

/** All of them; the first is what holds until another is chosen. */
export const ORDERS = ['newest', 'matches'] as const;

/** The passages of a resolution that a query finds. */
export interface Found {
  /** Place of the resolution in the catalogue. */
  resolution: number;
  /** By their places in it, ascending; never empty. */
  passages: number[];
}

/** What a library knows of its passages. */
export interface Facts {
  /** Of a resolution: when it was adopted, as `YYYY-MM-DD`. */
  adopted: (resolution: number) => string;
  /** What a passage has of a facet; nothing where it has none of it. */
  valueOf: (facet: Facet, resolution: number, passage: number) => string | undefined;
}

/** What remains of the found. */
export interface Selection {
  /** In the order in which they are shown. */
  found: Found[];
  /** How many passages that are. */
  passages: number;
  /** For each facet, how many passages each of its values keeps beside the other facets. */
  counts: Record<Facet, Map<string, number>>;
}

/** Keep what passes the filters, count what each choice would keep, and put resolutions in their order. */
export function select(
  all: readonly Found[],
  facts: Facts,
  filters: Filters,
  order: Order,
): Selection {
  const counts = Object.fromEntries(
    FACETS.map((facet) => [facet, new Map()]),
  ) as unknown as Selection['counts'];
  const count = (facet: Facet, value: string | undefined, passages: number) => {
    if (value === undefined || passages === 0) return;
    counts[facet].set(value, (counts[facet].get(value) ?? 0) + passages);
  };
  const found: Found[] = [];
  let total = 0;
  for (const { resolution, passages } of all) {
    const failed = OF_RESOLUTIONS.filter(
      (facet) => !keeps(filters[facet], facts.valueOf(facet, resolution, 0)),
    );
    const kept = passages.filter((passage) => {
      let failing: Facet | undefined;
      let failures = 0;
      for (const facet of OF_PASSAGES) {
        if (keeps(filters[facet], facts.valueOf(facet, resolution, passage))) continue;
        failing = facet;
        failures++;
      }
      if (failed.length > 0 || failures > 1) return failures === 0;
      for (const facet of OF_PASSAGES) {
        if (failing && failing !== facet) continue;
        count(facet, facts.valueOf(facet, resolution, passage), 1);
      }
      return failures === 0;
    });
    for (const facet of OF_RESOLUTIONS) {
      if (failed.some((other) => other !== facet)) continue;
      count(facet, facts.valueOf(facet, resolution, 0), kept.length);
    }
    if (failed.length > 0 || kept.length === 0) continue;
    found.push({ resolution, passages: kept });
    total += kept.length;
  }
  return { found: found.sort(comparing(order, facts)), passages: total, counts };
}

function keeps(chosen: ReadonlySet<string>, value: string | undefined): boolean {
  return chosen.size === 0 || (value !== undefined && chosen.has(value));
}

/** Later in the library stands first where a day adopted several. */
function comparing(order: Order, { adopted }: Facts): (a: Found, b: Found) => number {
  const byDate = (a: Found, b: Found) => {
    const [one, other] = [adopted(a.resolution), adopted(b.resolution)];
    return one === other ? b.resolution - a.resolution : one < other ? 1 : -1;
  };
  if (order === 'newest') return byDate;
  return (a, b) => b.passages.length - a.passages.length || byDate(a, b);
}

/** Filters that keep all. */
export function noFilters(): Filters {
  return Object.fromEntries(FACETS.map((facet) => [facet, new Set<string>()])) as Filters;
}
