import type { ResolutionKey } from '../../core/addresses.ts';
import { fileStem } from '../../core/resolution/symbol.ts';

/** The folder of the text extractions that the content is compared with, below the project's root. */
export const SOURCES = 'public/source/';

/** The name of a resolution's source: `64-158.txt`. */
export function sourceName({ symbol }: ResolutionKey): string {
  return `${fileStem(symbol)}.txt`;
}
