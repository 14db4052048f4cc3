import { type Glyph, joinLines, markAt, pointOf, textOf } from '../print/glyphs.ts';
import { endsParagraph, type Findings, type Printed, quoted } from '../print/printed.ts';
import { readOpening } from '../phrases.ts';
import { Beginnings, endsLine, lastText, type OpenParagraph } from './beginnings.ts';
import { type Body, LONE_NUMBER } from './frame.ts';
import { layoutOf, type Layout } from './layout.ts';
import type { Line } from './lines.ts';
import { INLINE_MARK, isNoteStart, isNoteWords } from './marks.ts';
import { NUMBER } from '../print/labels.ts';

/** The paragraphs and notes of a text extraction. */
export type Flow = Pick<Printed, 'paragraphs' | 'notes' | 'closingAfter'>;

/** Join the lines of paragraphs, put marks back that stand on lines of their own, and take notes out of the text. */
export function readFlow(body: Body, findings: Findings): Flow {
  const reader = new FlowReader(layoutOf(body), body.lines, findings);
  for (const [index, line] of body.lines.entries()) reader.read(line, index);
  return reader.end();
}

/** The number before the words of a note, on their line. */
const NOTE_NUMBER = /^\s*\[?\d{1,3}\]?[.．]?\s*/;

/** No paragraph goes on for so many lines. */
const PAGE = 200;

interface OpenNote extends OpenParagraph {
  number: number;
}

class FlowReader {
  readonly #layout: Layout;
  readonly #lines: readonly Line[];
  readonly #findings: Findings;
  readonly #beginnings: Beginnings;
  readonly #paragraphs: OpenParagraph[] = [];
  readonly #notes: OpenNote[] = [];
  /** Numbers of notes that the text has cited so far, as far as it shows. */
  readonly #cited = new Set<number>();
  #closingAfter: number | undefined;
  #open: OpenParagraph | undefined;
  /** Whether the block of notes of a page is read. */
  #inNotes = false;
  /** The number of a note, on a line of its own, whose text is due. */
  #announced: { number: number; at: Glyph } | undefined;
  /** Whether empty lines stand before the line that is read. */
  #isApart = false;
  #page = 0;
  /** For each line, the next one with words. */
  readonly #next: (Line | undefined)[];

  constructor(layout: Layout, lines: readonly Line[], findings: Findings) {
    this.#layout = layout;
    this.#lines = lines;
    this.#findings = findings;
    this.#beginnings = new Beginnings(layout, findings);
    let next: Line | undefined;
    this.#next = lines
      .toReversed()
      .map((line) => {
        const after = next;
        if (line.text && !line.isRule) next = line;
        return after;
      })
      .reverse();
  }

  read(line: Line, index: number): void {
    const isNewPage = this.#page !== 0 && line.page !== this.#page;
    this.#page = line.page;
    // Notes stand at the foot of their page.
    if (isNewPage) this.#inNotes = false;
    if (line.isAfterClosing) {
      this.#closingAfter = this.#paragraphs.length;
      this.#open = undefined;
    }
    if (line.isRule) this.#inNotes = true;
    if (line.isRule || !line.text) {
      this.#isApart = true;
      return;
    }
    if (LONE_NUMBER.test(line.text)) this.#number(line, index);
    else this.#words(line, index);
    if (!this.#announced) this.#isApart = false;
  }

  end(): Flow {
    if (this.#announced) this.#noWords(this.#announced);
    return {
      paragraphs: this.#paragraphs.map(({ lines }) => ({ glyphs: joinLines(lines) })),
      notes: this.#notes.map(({ number, lines }) => {
        const glyphs = joinLines(lines);
        return { number, glyphs, position: pointOf(glyphs) };
      }),
      closingAfter: this.#closingAfter ?? this.#paragraphs.length,
    };
  }

  /** The number that is due to the next note. */
  get #due(): number {
    return (this.#notes.at(-1)?.number ?? 0) + 1;
  }

  /** A number alone on a line: the mark of a note, or the number of a note below the text. */
  #number(line: Line, index: number): void {
    const number = Number(line.text);
    const [at] = line.glyphs.filter(({ value }) => /\d/.test(value));
    if (!at) return;
    if (this.#inNotes || this.#isAboveNote(number, index)) {
      this.#inNotes = true;
      if (this.#announced) this.#noWords(this.#announced);
      this.#announced = { number, at };
    } else if (this.#open) {
      this.#cited.add(number);
      this.#open.lines.push([markAt(at, number)]);
    } else {
      const message = `The number ${number} stands on a line of its own where no paragraph is open.`;
      this.#findings.fault('stray number', at, message);
    }
  }

  #words(line: Line, index: number): void {
    if (this.#announced) {
      this.#note(this.#announced.number, line);
      this.#announced = undefined;
      return;
    }
    const [, number = '', words = ''] = /^\[?(\d{1,3})\]?[.．]?(?!\d)(.*)$/u.exec(line.text) ?? [];
    const isDue = Number(number) === this.#due && !NUMBER.test(line.text) && isNoteWords(words);
    if (isDue && (this.#inNotes || this.#opensNotes(Number(number), words))) {
      this.#inNotes = true;
      const [before = ''] = NOTE_NUMBER.exec(textOf(line.glyphs)) ?? [];
      this.#note(Number(number), { ...line, glyphs: line.glyphs.slice(before.length) });
    } else if (this.#inNotes && !this.#endsNotes(line, index)) {
      const note = this.#notes.at(-1);
      if (note) {
        note.lines.push(line.glyphs);
        note.last = line;
      } else {
        const message = `Words without a number stand below the rule of the notes: ${quoted(line.text)}.`;
        this.#findings.fault('note without number', pointOf(line.glyphs), message);
      }
    } else {
      this.#inNotes = false;
      this.#text(line, index);
    }
  }

  /** A line of the text. */
  #text(line: Line, index: number): void {
    const { text, glyphs } = line;
    for (const [, number] of text.matchAll(INLINE_MARK)) this.#cited.add(Number(number));
    const open = this.#open;
    if (
      open &&
      !this.#beginnings.begins(line, open, { isApart: this.#isApart, next: this.#next[index] })
    ) {
      const isCut = open.lines.at(-1)?.[0]?.note !== undefined;
      open.width = (isCut ? open.width : 0) + line.width;
      open.lines.push(glyphs);
      open.last = line;
    } else {
      this.#open = { lines: [glyphs], last: line, width: line.width };
      this.#paragraphs.push(this.#open);
      this.#beginnings.enter(line);
    }
  }

  /** Whether a number alone on its line stands above the words of a note. */
  #isAboveNote(number: number, index: number): boolean {
    const next = this.#next[index];
    if (!next || !this.#opensNotes(number, next.text)) return false;
    const { kind, margin } = this.#layout;
    const isClosed = !this.#open || endsParagraph(lastText(this.#open));
    // The words of a note begin as a paragraph does; those behind a mark go on with their line.
    return kind === 'indented' ? next.indent > margin : isClosed || next.text.endsWith('。');
  }

  /** Whether notes begin without a rule above them: the next note is due, was cited, and its words look like a note. */
  #opensNotes(number: number, words: string): boolean {
    return number === this.#due && this.#cited.has(number) && isNoteStart(words);
  }

  #note(number: number, line: Line): void {
    if (number !== this.#due) {
      const message = `Note ${number} stands where note ${this.#due} is due.`;
      this.#findings.fault('note out of order', pointOf(line.glyphs), message);
    }
    this.#notes.push({ number, lines: [line.glyphs], last: line, width: line.width });
  }

  #noWords({ number, at }: { number: number; at: Glyph }): void {
    const message = `Note ${number} has no words.`;
    this.#findings.fault('note without words', at, message);
  }

  /** Whether a line among notes belongs to the text again. */
  #endsNotes(line: Line, index: number): boolean {
    const { kind, margin } = this.#layout;
    const note = this.#notes.at(-1);
    if (kind === 'indented' && line.indent > margin) return true;
    if (kind === 'spaced' && this.#isApart) return true;
    if (!note) return false;
    const isComplete = note.last.text.endsWith('。');
    const open = this.#open;
    if (!isComplete) return false;
    // The sentence that the page broke goes on.
    if (open && !endsParagraph(lastText(open))) return this.#checkBreak(line, index);
    if (kind === 'lines') return true;
    if (this.#layout.endsShow) return endsLine(note.last);
    if (kind === 'flush') {
      return this.#beginnings.isEvident(line) || readOpening(line.text, 'preamble').isCertain;
    }
    return this.#tailOf(index) !== '。';
  }

  /** Where a paragraph was broken and the words behind the notes could end in two places, nobody can tell. */
  #checkBreak(line: Line, index: number): true {
    for (let at = index; at < Math.min(this.#lines.length, index + PAGE); at++) {
      const [here, next] = [this.#lines[at], this.#next[at]];
      if (!here?.text) continue;
      const isEnd =
        !next || (this.#layout.kind === 'indented' && next.indent > this.#layout.margin);
      if (isEnd || this.#layout.kind !== 'indented') break;
      if (here.text.endsWith('。')) {
        const message = `The last note may end before ${quoted(line.text)} or before ${quoted(next.text)}.`;
        this.#findings.fault('end of note unclear', pointOf(line.glyphs), message);
        break;
      }
    }
    return true;
  }

  /** The sign with which the lines end that go on without beginning a paragraph. */
  #tailOf(index: number): string {
    let tail = '';
    for (let at = index; at < Math.min(this.#lines.length, index + PAGE); at++) {
      const line = this.#lines[at];
      if (at > index && line && line.indent > this.#layout.margin) break;
      if (line?.text && !LONE_NUMBER.test(line.text)) tail = line.text.slice(-1);
    }
    return tail;
  }
}
