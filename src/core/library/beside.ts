import type { Resolution } from '../resolution/model.ts';

/** What leads to another resolution. */
export type Neighbour = Pick<Resolution, 'symbol' | 'title'>;

/** The resolutions before and after one, by session and number. */
export interface Beside {
  previous: Neighbour | undefined;
  next: Neighbour | undefined;
}

/**
 * Find what is beside each resolution of a library.
 *
 * @param library - All resolutions, in their order.
 * @returns Plain data that JSON can carry; nothing in a library of one, whose pages say nothing of others.
 */
export function besideIn(
  library: readonly Resolution[],
): (resolution: Pick<Resolution, 'symbol'>) => Beside | undefined {
  const places = new Map(library.map(({ symbol }, index) => [symbol, index]));
  const at = (index: number): Neighbour | undefined => {
    const { symbol, title } = library[index] ?? {};
    return symbol !== undefined && title !== undefined ? { symbol, title } : undefined;
  };
  return ({ symbol }) => {
    const place = places.get(symbol);
    if (place === undefined || library.length < 2) return undefined;
    return { previous: at(place - 1), next: at(place + 1) };
  };
}
