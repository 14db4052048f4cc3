import { createHash } from 'node:crypto';
import type { Resolution } from '../../core/resolution/model.ts';
import { numberPath } from '../../core/resolution/symbol.ts';
import { surroundingsIn } from '../library/surroundings.ts';

/**
 * The digest of all that the pages and files below each number are made of: its resolutions and their surroundings,
 * which are all that routes give them.
 *
 * @param library - All resolutions.
 * @returns Digests by number, such as `64/158`.
 */
export function inputsByNumber(library: readonly Resolution[]): Map<string, string> {
  const around = surroundingsIn(library);
  const numbers = Map.groupBy(library, ({ symbol }) => numberPath(symbol));
  return new Map(
    Array.from(numbers, ([number, resolutions]) => {
      const inputs = resolutions.map((resolution) => [resolution, around(resolution)]);
      return [number, createHash('sha256').update(JSON.stringify(inputs)).digest('base64')];
    }),
  );
}
