import type { Difference } from './compare.ts';
import type { ContentReading } from './content.ts';
import {
  ABOVE,
  CELL,
  LINE,
  LOOSE,
  PARAGRAPH,
  type Reading,
  shown,
  SPANNED,
  Writer,
} from './reading.ts';
import type { TextReading } from './text.ts';

/** How far a trial came. */
interface Trial {
  /** The next sign of the content file, and of the source. */
  at: number;
  to: number;
  /** The notes that it passed. */
  notes: number[];
  isWhole: boolean;
}

/**
 * Compare the text of a content file with a text extraction whose pages interrupt the text. Each line of the source is
 * what the text goes on with, or else the next lines are a whole note; each note is met once and nothing is passed over.
 */
export function compareText(content: ContentReading, source: TextReading): Difference | undefined {
  return new Walk(content, source).run();
}

/** The title and all that follows it. */
function withTitle({ fields, body }: ContentReading): Reading {
  const title = new Writer();
  const { value, offset } = fields.get('title') ?? { value: '', offset: 0 };
  title.text(value, offset);
  const { signs, offsets } = title.end();
  return {
    signs: [...signs, ...body.signs],
    offsets: [...offsets.slice(0, signs.length), ...body.offsets],
  };
}

class Walk {
  readonly #reading: Reading;
  readonly #file: readonly string[];
  readonly #source: readonly string[];
  readonly #content: ContentReading;
  readonly #text: TextReading;
  readonly #met = new Set<number>();

  constructor(content: ContentReading, source: TextReading) {
    this.#content = content;
    this.#text = source;
    this.#reading = withTitle(content);
    this.#file = this.#reading.signs;
    this.#source = source.text.signs;
  }

  run(): Difference | undefined {
    let [at, to] = [0, 0];
    while (to < this.#source.length && this.#rest(to)) {
      const line = this.#line(at, to);
      if (line.isWhole) {
        ({ at, to } = line);
        for (const note of line.notes) this.#met.add(note);
        continue;
      }
      const note = this.#note(to);
      const head = this.#headEnd(to);
      if (note?.isWhole) ({ to } = note);
      else if (head !== undefined) to = head;
      else return this.#difference(line, note);
    }
    while (STRUCTURE.has(this.#file[at] ?? '')) at++;
    if (at < this.#file.length) return this.#difference({ at, to, notes: [], isWhole: false });
    const missing = [...this.#content.notes.keys()].find((number) => !this.#met.has(number));
    if (missing === undefined) return undefined;
    const { signs, offsets } = this.#content.notes.get(missing) ?? this.#reading;
    return {
      offset: offsets[0] ?? 0,
      sourceOffset: this.#text.text.offsets.at(-1) ?? 0,
      file: shown(signs, 0),
      source: '',
    };
  }

  /** Where the head or foot of a page ends that begins here. */
  #headEnd(start: number): number | undefined {
    let to = start;
    while (isBreak(this.#source[to])) to++;
    return this.#text.heads.get(to);
  }

  /** Whether anything but the ends of lines follows. */
  #rest(to: number): boolean {
    for (let next = to; next < this.#source.length; next++) {
      if (!isBreak(this.#source[next])) return true;
    }
    return false;
  }

  /** Go through the ends of lines before a line, and the line. */
  #line(from: number, start: number): Trial {
    let [at, to] = [from, start];
    const notes: number[] = [];
    let isIndented = false;
    for (; isBreak(this.#source[to]); to++) isIndented ||= this.#source[to] === PARAGRAPH;
    const isParagraph = this.#file[at] === PARAGRAPH || this.#file[at] === CELL;
    // Where print indents paragraphs, one begins with an indent and nowhere else.
    const isFree = this.#file[at] === LOOSE || this.#isBesideLetter(at);
    if (this.#text.isIndented && start > 0 && !isFree && isIndented !== isParagraph) {
      return { at: from, to: start, notes, isWhole: false };
    }
    if (start > 0) while (STRUCTURE.has(this.#file[at] ?? '')) at++;
    if (start > 0 && this.#file[at] === ' ') at++;
    while (to < this.#source.length && !isBreak(this.#source[to])) {
      const step = this.#step(at, to);
      if (step) {
        at += step.file;
        to += step.source;
        continue;
      }
      const inline = this.#inlineNote(at, to);
      if (!inline) return { at, to, notes, isWhole: false };
      notes.push(inline.number);
      this.#met.add(inline.number);
      to = inline.to;
    }
    return { at, to, notes, isWhole: true };
  }

  /** Whether the mark of a table's note stands before or behind the end of the paragraph. */
  #isBesideLetter(at: number): boolean {
    return [this.#file[at - 1], this.#file[at + 1]].some((sign) => /^\[\^[a-z]/.test(sign ?? ''));
  }

  /** How far both go on with the same. */
  #step(at: number, to: number): { file: number; source: number } | undefined {
    const [ofFile = '', ofSource = ''] = [this.#file[at], this.#source[to]];
    if (ofFile === ofSource) return { file: 1, source: 1 };
    if (ofFile === '.' && ofSource === '．') return { file: 1, source: 1 };
    if (INNER.has(ofFile)) return { file: 1, source: ofSource === ' ' ? 1 : 0 };
    if (ofFile.startsWith('[^') && !this.#text.hasMarks) {
      const digits = ofFile.slice(2, -1);
      const space = ofSource === ' ' ? 1 : 0;
      const printed = this.#source.slice(to + space, to + space + digits.length).join('');
      return printed === digits ? { file: 1, source: space + digits.length } : undefined;
    }
    if (this.#text.isIndented) return undefined;
    // Paragraphs may be glued: the next one is known by its label.
    if (ofFile === PARAGRAPH && LABEL.test(this.#file.slice(at + 1, at + 8).join(''))) {
      return { file: 1, source: ofSource === ' ' ? 1 : 0 };
    }
    const before = this.#file[at - 1] ?? '';
    if (ofSource === ' ' && (before.startsWith('[^') || /^[.)]$/.test(before))) {
      return { file: 0, source: 1 };
    }
    return undefined;
  }

  /** A whole note that begins with its number at the beginning of a line. */
  #note(start: number): Trial | undefined {
    let to = start;
    while (isBreak(this.#source[to])) to++;
    for (const [number, note] of this.#content.notes) {
      if (this.#met.has(number)) continue;
      const mark = this.#markLength(number, to);
      if (mark === 0) continue;
      const found = this.#through(note.signs, to + mark);
      const isAtEnd = isBreak(this.#source[found.to]) || !this.#rest(found.to);
      const isWhole = found.isWhole && (isAtEnd || !this.#text.isIndented);
      if (isWhole) this.#met.add(number);
      // A number alone may be one of the text.
      if (isWhole || found.at > 2 || this.#source[to + mark] === PARAGRAPH)
        return { ...found, notes: [number], isWhole };
    }
    return undefined;
  }

  /** A note that stands in the middle of a line, behind its mark. */
  #inlineNote(at: number, to: number): { number: number; to: number } | undefined {
    const [, digits] = /^\[\^(\d+)\]$/.exec(this.#file[at - 1] ?? '') ?? [];
    const number = Number(digits);
    const note = this.#content.notes.get(number);
    if (!digits || !note || this.#met.has(number)) return undefined;
    const found = this.#through(note.signs, to);
    return found.isWhole ? { number, to: found.to } : undefined;
  }

  /** How many signs the number of a note takes. */
  #markLength(number: number, to: number): number {
    if (this.#source[to] === `[^${number}]`) return 1;
    if (this.#text.hasMarks && this.#text.isIndented) return 0;
    const digits = String(number);
    if (this.#source.slice(to, to + digits.length).join('') !== digits) return 0;
    const next = this.#source[to + digits.length] ?? '';
    return /^[\d.．]$/.test(next) ? 0 : digits.length;
  }

  /** Go through the words of a note, over as many lines as it has. */
  #through(signs: readonly string[], start: number): Trial {
    let [at, to] = [0, start];
    for (; at < signs.length; at++) {
      const sign = signs[at];
      if (sign === PARAGRAPH) continue;
      while (isBreak(this.#source[to]) || (this.#source[to] === ' ' && at === 0)) {
        to++;
        if (sign === ' ') break;
      }
      if (sign === ' ' && isBreak(this.#source[to - 1])) continue;
      if (this.#source[to] !== sign) return { at, to, notes: [], isWhole: false };
      to++;
    }
    return { at, to, notes: [], isWhole: true };
  }

  #difference(line: Trial, note?: Trial): Difference {
    // What came farther is what the source means.
    const isNote = note !== undefined && note.to > line.to;
    const { at, to } = isNote ? note : line;
    const reading = isNote
      ? (this.#content.notes.get(note.notes[0] ?? 0) ?? this.#reading)
      : this.#reading;
    const { signs, offsets } = reading;
    return {
      // At the end of the text, the place is that of its last paragraph.
      offset: offsets[Math.min(at, signs.length - 1)] ?? 0,
      sourceOffset: this.#text.text.offsets[to] ?? 0,
      file: shown(signs, at),
      source: this.#rest(to) ? shown(this.#source, to) : '',
    };
  }
}

/** Signs between paragraphs and cells, for which an extraction has the end of a line. */
const STRUCTURE = new Set([PARAGRAPH, CELL, SPANNED, ABOVE, LOOSE]);

/** Those for which it may have nothing but a space. */
const INNER = new Set([CELL, SPANNED, ABOVE, LOOSE]);

const LABEL = /^(?:\d{1,3}\.|[(（]|[\u3220-\u3229])/;

function isBreak(sign: string | undefined): boolean {
  return sign === LINE || sign === PARAGRAPH;
}
