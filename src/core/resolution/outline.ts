import { readId } from '../ids.ts';
import type { Resolution } from './model.ts';
import { divisionsOf, paragraphsOf } from './walk.ts';

/** How many preambular, operative and unnumbered paragraphs and numbered paragraphs of an annex a division has. */
type Counts = [preamble: number, operative: number, unnumbered: number, annex: number];

/**
 * What there is of a resolution, in few bytes: its symbol and how many paragraphs and notes it has; for one that has
 * more than that, what there is of each division in which numbers start again, by its id, and of the main text, which
 * has none.
 */
export type Outline = [
  symbol: string,
  preamble: number,
  operative: number,
  footnotes: number,
  divisions?: Record<string, Counts>,
];

const TYPES = [
  'preambularParagraph',
  'operativeParagraph',
  'unnumberedParagraph',
  'annexParagraph',
] as const;

/** The outline of a resolution. */
export function outlineOf(resolution: Resolution): Outline {
  const divisions: Record<string, Counts> = {};
  for (const { id } of divisionsOf(resolution)) divisions[id] = [0, 0, 0, 0];
  for (const { id } of paragraphsOf(resolution)) {
    const place = readId(id);
    if (!place) continue;
    const counts = (divisions[place.within.join('.')] ??= [0, 0, 0, 0]);
    const index = TYPES.findIndex((type) => type === place.type);
    counts[index] = Math.max(counts[index] ?? 0, place.number);
  }
  const [preamble, operative, unnumbered] = divisions[''] ?? [0, 0, 0, 0];
  const isPlain = unnumbered === 0 && Object.keys(divisions).every((id) => id === '');
  return [
    resolution.symbol,
    preamble,
    operative,
    resolution.footnotes.length,
    ...(isPlain ? ([] as const) : ([divisions] as const)),
  ];
}

/** Whether a resolution has a place. */
export function hasPlace(
  [, preamble, operative, footnotes, divisions]: Outline,
  id: string,
): boolean {
  const place = readId(id);
  if (!place) return false;
  const { type, number, within } = place;
  if (type === 'footnote') return number <= footnotes;
  const counts =
    divisions?.[within.join('.')] ?? (within.length ? undefined : [preamble, operative]);
  if (type === 'division') return counts !== undefined;
  return number <= (counts?.[TYPES.findIndex((known) => known === type)] ?? 0);
}
