import type { TextReading } from './text.ts';
import { UnreadableSource } from './source-reading.ts';

/** The text layer of a PDF, and where in it a sign stands. */
export interface PdfReading {
  reading: TextReading;
  /** Such as `page 2, line 5`. */
  placeOf: (offset: number) => string;
}

export async function readPdf(bytes: Uint8Array, notes: Iterable<number>): Promise<PdfReading> {
  await Promise.resolve();
  throw new UnreadableSource(String(bytes.length) + [...notes].join());
}
