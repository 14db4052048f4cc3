import type { Resolution } from '../resolution/model.ts';
import { type Outline, outlineOf } from '../resolution/outline.ts';
import type { Simplified } from './fold.ts';

/** What the browser needs to know of the library before it searches. */
export interface Catalogue {
  /** Characters that fold to one of the library's, each followed by that one. */
  simplified: string;
  outlines: Outline[];
  /** When each was adopted, as `YYYY-MM-DD`. */
  adopted: string[];
  /** Changes when the index does; files of the index are asked for under this tag. */
  tag: string;
}

/** The catalogue of some resolutions. */
export function catalogueOf(
  resolutions: readonly Resolution[],
  simplified: Simplified,
  tag: string,
): Catalogue {
  return {
    simplified: [...simplified].flat().join(''),
    outlines: resolutions.map(outlineOf),
    adopted: resolutions.map(({ adopted }) => adopted),
    tag,
  };
}

/** Read the characters back. */
export function simplifiedFrom({ simplified }: Pick<Catalogue, 'simplified'>): Simplified {
  const characters = Array.from(simplified);
  const pairs = characters.map((character, index) => [character, characters[index + 1]] as const);
  return new Map(pairs.flatMap(([from, to], index) => (index % 2 === 0 && to ? [[from, to]] : [])));
}
