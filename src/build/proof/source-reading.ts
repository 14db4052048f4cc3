import type { Reading } from './reading.ts';

/** What a source says of a field of the front matter. */
export interface SourceField {
  name: string;
  /** The values that say the same; nothing stands for a field that is left out. */
  values: (string | undefined)[];
  /** What it prints there. */
  printed: string;
  /** Where, in UTF-16 code units. */
  offset: number;
}

/** What a source has of a resolution. */
export interface SourceReading {
  fields: SourceField[];
  /** All between the title and the notes, closing lines left out. */
  body: Reading;
  /** By printed number, in the order of the text. */
  notes: Map<number, Reading>;
}

/** Thrown for a source that cannot be compared. */
export class UnreadableSource extends Error {
  /** Where in the source, in UTF-16 code units. */
  readonly offset: number;

  /** @param reason - A sentence. */
  constructor(reason: string, offset = 0) {
    super(reason);
    this.offset = offset;
  }
}
