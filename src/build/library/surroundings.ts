import type { Resolution } from '../../core/resolution/model.ts';
import { type Provenance, provenanceOf } from '../provenance.ts';
import { isLarge } from './large.ts';

/**
 * All that the pages and files of a resolution say beside its own text: what comes of other resolutions, of its source
 * and of the library as a whole.
 *
 * Layouts and components are given this and read nothing of the library themselves (a rule of the linter), so that a
 * page is a function of its resolution and of this. It is plain data, that JSON can carry: by its digest a build knows
 * which pages are those of the last build (`src/build/reuse/`).
 */
export interface Surroundings {
  /** Whether the library is large. */
  isLarge: boolean;
  provenance: Provenance;
}

/**
 * Make the surroundings of the resolutions of a library.
 *
 * @param library - All resolutions. What many need of them is to be made here, once, and not for each.
 */
export function surroundingsIn(
  library: readonly Resolution[],
): (resolution: Resolution) => Surroundings {
  const large = isLarge(library);
  return (resolution) => ({ isLarge: large, provenance: provenanceOf(resolution) });
}
