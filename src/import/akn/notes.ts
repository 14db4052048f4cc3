import type { FootnoteDefinition, SourcePoint } from '../../core/resolution/model.ts';
import type { Findings } from './findings.ts';
import type { Note, Piece } from './pieces.ts';
import { type Phrasing, tidy } from './phrasing.ts';

/** The notes of a document, and who cites them. */
export class NoteReader {
  readonly #notes: readonly Note[];
  readonly #findings: Findings;
  /** How often each is cited, in the order in which they are first cited. */
  readonly #cited = new Map<number, number>();
  readonly #numbers: Set<number>;

  constructor(notes: readonly Note[], findings: Findings) {
    this.#notes = notes;
    this.#findings = findings;
    this.#numbers = new Set(notes.map(({ marker }) => Number(marker)));
  }

  /** Whether the document has a note. */
  has(number: number): boolean {
    return this.#numbers.has(number);
  }

  /** Whether a note was cited already, so that a further mark repeats it. */
  isCited(number: number): boolean {
    return this.#cited.has(number);
  }

  /** Enter a reference, in the order of the document. */
  cite(number: number, position: SourcePoint): number {
    const due = this.#cited.size + 1;
    const count = (this.#cited.get(number) ?? 0) + 1;
    if (count === 1 && number !== due) {
      const missing = this.has(due)
        ? `Note ${due} is due here`
        : `Note ${due}, which is due here, is missing`;
      this.#findings.fault(
        position,
        'note number',
        `The mark of note ${number} stands here. ${missing}.`,
      );
      // What follows is told by this one, so that one missing note is one fault.
      for (let passed = due; passed < number && passed < due + 500; passed++)
        this.#cited.set(passed, 0);
    }
    if (count === 1 && !this.has(number)) {
      const message = `Note ${number} is cited, and the document has none.`;
      this.#findings.fault(position, 'note missing', message);
    }
    this.#cited.set(number, count);
    return count;
  }

  /** The notes in the order of their numbers. */
  read(phrasing: Phrasing): FootnoteDefinition[] {
    const read = new Map<number, FootnoteDefinition>();
    for (const note of this.#notes) {
      const { marker, position } = note;
      if (/^[a-z]$/.test(marker)) continue;
      if (!/^[1-9]\d{0,2}$/.test(marker)) {
        this.#findings.fault(position, 'note number', `“${marker}” is no number of a note.`);
        continue;
      }
      const number = Number(marker);
      const children = phrasing.note(this.#withoutOwnNumber(note), position);
      if (read.has(number)) {
        this.#findings.fault(position, 'note number', `Note ${number} stands a second time.`);
      } else if (children.length === 0) {
        this.#findings.fault(position, 'note empty', `Note ${number} has no words.`);
      }
      read.set(number, { type: 'footnoteDefinition', number, children, position });
    }
    return [...read.values()].sort((a, b) => a.number - b.number);
  }

  /** A note without its own number at its beginning, which print has there, and the file has already. */
  #withoutOwnNumber({ marker, pieces, position }: Note): Piece[] {
    const [first] = tidy(pieces);
    if (first?.type !== 'mark' || first.isNote || first.value !== marker) return pieces;
    const message = `The number of note ${marker} stood in it once more.`;
    this.#findings.repair(position, 'note number repeated', message);
    const index = pieces.findIndex((piece) => piece.type === 'mark');
    return pieces.filter((_, at) => at !== index);
  }
}
