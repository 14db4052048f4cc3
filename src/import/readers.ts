import { aknReader } from './akn/index.ts';
import type { DocumentKind } from './kind.ts';
import { readPdf } from './pdf/index.ts';
import { readOpening } from './phrases.ts';
import type { SourceReader } from './reading.ts';
import { readText } from './text/index.ts';

/** Who reads each kind of document. */
export const readers: Record<DocumentKind, SourceReader> = {
  akn: aknReader(openingPhrase),
  text: readText,
  pdf: readPdf,
};

/** The action phrase that opens words, whichever part they stand in, where there is no doubt of it. */
function openingPhrase(words: string): string | undefined {
  const openings = (['preamble', 'operative'] as const).map((place) => readOpening(words, place));
  return openings.find(({ isCertain }) => isCertain)?.phrase;
}
