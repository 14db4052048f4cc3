import type { SourcePoint } from '../../core/resolution/model.ts';
import type { Finding } from '../reading.ts';
import type { Glyph } from './glyphs.ts';

/**
 * An official document with the lines and pages of its layout undone, whether it came as text or as PDF: what print
 * says, before anything is made of it.
 */
export interface Printed {
  /** What stands before the title, line by line. */
  masthead: Glyph[][];
  /** Number and title: `64/158. 促进国际合作……`. */
  heading: Glyph[];
  /** The enacting formula. */
  formula: Glyph[];
  /** What follows it up to the end, without the closing lines. */
  paragraphs: PrintedParagraph[];
  notes: PrintedNote[];
  /** The lines that name date and meeting, in their order. */
  closing: Glyph[][];
  /** How many paragraphs stand before the closing lines; all, where there are none. */
  closingAfter: number;
}

/** A paragraph, a heading or an item, as print has it. */
export interface PrintedParagraph {
  glyphs: Glyph[];
}

/** A note as print has it. */
export interface PrintedNote {
  number: number;
  glyphs: Glyph[];
  position: SourcePoint;
}

/** What is found while a document is read. */
export class Findings {
  readonly repairs: Finding[] = [];
  readonly remarks: Finding[] = [];
  /** Why the document cannot be read without a guess. */
  readonly faults: Finding[] = [];

  repair(kind: string, { line, column }: SourcePoint, message: string): void {
    this.repairs.push({ kind, line, column, message });
  }

  remark(kind: string, { line, column }: SourcePoint, message: string): void {
    this.remarks.push({ kind, line, column, message });
  }

  fault(kind: string, { line, column }: SourcePoint, message: string): void {
    this.faults.push({ kind, line, column, message });
  }
}

/** Whether a text ends as paragraphs do: with a sign of punctuation, behind which a bracket or quotation mark may close. */
export function endsParagraph(text: string): boolean {
  return /[，；。：！？][\uFFFC”’》）)\]]*$/.test(text.slice(-12));
}

/** Words of a source for a message, shortened. */
export function quoted(words: string): string {
  const shown = Array.from(words.replaceAll('\uFFFC', ''));
  return `“${shown.slice(0, 20).join('')}${shown.length > 20 ? '…' : ''}”`;
}
