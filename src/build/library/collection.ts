import { getCollection } from 'astro:content';
import { isLarge } from './large.ts';
import type { Resolution } from '../../core/resolution/model.ts';
import { compareSymbols } from '../../core/resolution/symbol.ts';

/** Whether the library is large. */
export async function isLargeLibrary(): Promise<boolean> {
  return isLarge(await getCollection('resolutions'));
}

/** Every resolution of the library, by session and number. */
export async function allResolutions(): Promise<Resolution[]> {
  const entries = await getCollection('resolutions');
  return entries.map(({ data }) => data).sort((a, b) => compareSymbols(a.symbol, b.symbol));
}
