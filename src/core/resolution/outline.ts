import type { Resolution } from './model.ts';

/** What there is of a resolution, in few bytes: its symbol and how many paragraphs and notes it has. */
export type Outline = [symbol: string, preamble: number, operative: number, footnotes: number];

/** The outline of a resolution. */
export function outlineOf({ symbol, preamble, operative, footnotes }: Resolution): Outline {
  return [symbol, preamble.length, operative.length, footnotes.length];
}
