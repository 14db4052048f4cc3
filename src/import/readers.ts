import { aknReader } from './akn/index.ts';
import type { DocumentKind } from './kind.ts';
import { readOpening } from './phrases.ts';
import { SourceError, type SourceReader } from './reading.ts';
import { readText } from './text/index.ts';

const none: SourceReader = () => {
  throw new SourceError([
    { kind: 'kind unknown', message: 'Nothing reads it.', line: 1, column: 1 },
  ]);
};

/** Who reads each kind of document. */
export const readers: Record<DocumentKind, SourceReader> = {
  akn: aknReader(openingPhrase),
  text: readText,
  pdf: none,
};

/** The action phrase that opens words, whichever part they stand in, where there is no doubt of it. */
function openingPhrase(words: string): string | undefined {
  const openings = (['preamble', 'operative'] as const).map((place) => readOpening(words, place));
  return openings.find(({ isCertain }) => isCertain)?.phrase;
}
