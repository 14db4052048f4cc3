import type { Finding } from './reading.ts';

/** A document before it is read, by the name under which people know it: its path, or that in an archive. */
export type Input = { name: string } & ({ bytes: Uint8Array } | { reason: Finding });

/** The most bytes of a document; the longest resolutions have 0.2 MB in XML, and a few in a PDF. */
export const MOST_BYTES = 32 * 2 ** 20;

/** An input that cannot be read, and why. */
export function unread(name: string, kind: string, message: string): Input {
  return { name, reason: { kind, message, line: 1, column: 1 } };
}

/** One that is too large to be read at all. */
export function tooLarge(name: string, size: number): Input {
  const message = `It has ${inMegabytes(size)}; a document may have ${inMegabytes(MOST_BYTES)}.`;
  return unread(name, 'file too large', message);
}

/** A size as people read it. */
export function inMegabytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(1)} MB`;
}
