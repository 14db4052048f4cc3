import { aknReader } from './akn/index.ts';
import type { DocumentKind } from './kind.ts';
import { SourceError, type SourceReader } from './reading.ts';
import { readText } from './text/index.ts';

const none: SourceReader = () => {
  throw new SourceError([
    { kind: 'kind unknown', message: 'Nothing reads it.', line: 1, column: 1 },
  ]);
};

/** Who reads each kind of document. */
export const readers: Record<DocumentKind, SourceReader> = {
  akn: aknReader(),
  text: readText,
  pdf: none,
};
