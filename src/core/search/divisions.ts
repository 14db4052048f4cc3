import { readId } from '../ids.ts';
import type { Passage } from './passages.ts';

/** The divisions of a resolution to which a search can be kept, and where its passages stand. */
export interface Divisions {
  /** Their headings, by id, in the order of the document. */
  headings: Map<string, string>;
  /** The division of each passage, if it stands in one. */
  ofPassages: (string | undefined)[];
}

/**
 * Find the parts, sections and annexes of a resolution in its passages: each begins with its heading, and goes on to the
 * next heading that is not below it.
 */
export function divisionsOfPassages(passages: readonly Passage[]): Divisions {
  const headings = new Map<string, string>();
  let current: string | undefined;
  const ofPassages = passages.map(({ id, text }) => {
    const place = readId(id);
    // What no division holds: the data above the text, the lines below it, notes.
    if (!place || place.type === 'footnote') return undefined;
    const [outermost = id] = place.within;
    if (place.type === 'division' && place.within.length === 1 && !isBelow(outermost, current)) {
      current = outermost;
      headings.set(id, text);
    }
    return current;
  });
  return { headings, ofPassages };
}

/** Whether a division is another, or one of the sections with labels below it: `s2a` below `s2`. */
function isBelow(id: string, other = ''): boolean {
  return (
    id === other ||
    (/^s./.test(other) && id.startsWith(other) && /^[a-z_]/.test(id.slice(other.length)))
  );
}
