import { getCollection } from 'astro:content';
import type { Resolution } from './model.ts';
import { compareSymbols } from './symbol.ts';

/**
 * Whether the library holds so many resolutions that not every paragraph is listed and drawn on its own: a picture
 * takes 40 ms, and 1,000 resolutions have 20,000 paragraphs.
 */
export async function isLargeLibrary(): Promise<boolean> {
  return (await getCollection('resolutions')).length > 20;
}

/** Every resolution of the library, by session and number. */
export async function allResolutions(): Promise<Resolution[]> {
  const entries = await getCollection('resolutions');
  return entries.map(({ data }) => data).sort((a, b) => compareSymbols(a.symbol, b.symbol));
}
