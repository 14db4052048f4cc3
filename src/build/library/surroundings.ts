import { type Beside, besideIn } from '../../core/library/beside.ts';
import { type Connections, connect } from '../../core/library/connections.ts';
import { withLinks } from '../../core/library/links.ts';
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
  /** The links of its text in this library, who cites it, and its series. */
  connections: Connections;
  /** The resolutions before and after it, by session and number; nothing in a library of one. */
  beside: Beside | undefined;
}

/** All that a page or file of a resolution is made of, but for which of them it is. */
export interface ResolutionProps {
  resolution: Resolution;
  around: Surroundings;
}

/**
 * Make the surroundings of the resolutions of a library.
 *
 * @param library - All resolutions, by session and number. What many need of them is to be made here, once, and not
 *   for each.
 */
export function surroundingsIn(
  library: readonly Resolution[],
): (resolution: Resolution) => Surroundings {
  const large = isLarge(library);
  const connections = connect(library);
  const besideOf = besideIn(library);
  return (resolution) => {
    const own = connections.get(resolution.symbol);
    if (!own) throw new Error(`${resolution.symbol} is not of the library.`);
    return {
      isLarge: large,
      provenance: provenanceOf(resolution),
      connections: own,
      beside: besideOf(resolution),
    };
  };
}

/** The same with the links that the text has in this library, as pages show it; files keep those of the content file. */
export function linked({ resolution, around }: ResolutionProps): ResolutionProps {
  return { resolution: withLinks(resolution, around.connections.links), around };
}
