import type { Resolution, SourcePoint } from '../core/resolution/model.ts';

/** Something about a source that whoever imports it should know. */
export interface Finding extends SourcePoint {
  /** What kind of thing, in a word or two of the field, so that a report can count them: `heading untagged`. */
  kind: string;
  /** What stands there and what was made of it, or why nothing can be, as a sentence. */
  message: string;
}

/** What a source says. Positions in the resolution are places in the source; ids are those of `core/ids.ts`. */
export interface Reading {
  resolution: Resolution;
  /** What the source gets wrong and its own text puts right. */
  repairs: Finding[];
  /** What a person should look at: it is right as far as the source tells. */
  remarks: Finding[];
}

/** Reads one kind of official document. It throws a SourceError when the document cannot be read without a guess. */
export type SourceReader = (bytes: Uint8Array) => Reading | Promise<Reading>;

/** Says why a document cannot be imported. */
export class SourceError extends Error {
  /** Every reason, with its place in the source. */
  readonly findings: Finding[];
  /** What there is of it all the same, for a person to go on from. */
  readonly draft: Reading | undefined;

  constructor(findings: Finding[], draft?: Reading) {
    super(findings.map(({ line, column, message }) => `${line}:${column} ${message}`).join('\n'));
    this.name = 'SourceError';
    this.findings = findings;
    this.draft = draft;
  }
}
