import { isChinese } from '../../core/resolution/chinese.ts';
import type { NoteContent, PhrasingContent } from '../../core/resolution/model.ts';
import { type PhrasePlace, readOpening } from '../phrases.ts';
import { citationsIn } from './citations.ts';
import { type Glyph, pointOf, textOf } from './glyphs.ts';
import { type Findings, quoted } from './printed.ts';

/** Makes the inline content of a resolution of what print says, in the order of the text. */
export class PhrasingWriter {
  readonly #findings: Findings;
  /** Whether the document shows the face of its action phrases. */
  readonly #hasFaces: boolean;
  /** How often each note was cited so far. */
  readonly #cited = new Map<number, number>();

  /**
   * @param symbolNote - The note that is cited before the text, if any.
   */
  constructor(findings: Findings, hasFaces: boolean, symbolNote?: number) {
    this.#findings = findings;
    this.#hasFaces = hasFaces;
    if (symbolNote) this.#cited.set(symbolNote, 1);
  }

  /** The words of a heading, which cite nothing and have no phrases. */
  heading(glyphs: readonly Glyph[]): PhrasingContent[] {
    return this.#write(glyphs, []);
  }

  /** Words of a paragraph that print does not open with an action phrase. */
  words(glyphs: readonly Glyph[]): PhrasingContent[] {
    return this.#write(glyphs, [...this.#faces(glyphs), ...links(glyphs)]);
  }

  /** Words of a note. */
  note(glyphs: readonly Glyph[]): NoteContent[] {
    const words = glyphs.filter(({ note }) => note === undefined);
    for (const mark of glyphs.filter(({ note }) => note !== undefined)) {
      this.#findings.fault('mark in note', mark, 'The mark of a note stands within a note.');
    }
    return this.#write(words, links(words)) as NoteContent[];
  }

  /** Words of a paragraph that says what the Assembly does. */
  paragraph(glyphs: readonly Glyph[], place: PhrasePlace): PhrasingContent[] {
    const faces = this.#faces(glyphs);
    const phrases = faces.length > 0 || this.#hasFaces ? faces : this.#opening(glyphs, place);
    if (phrases.length === 0) {
      const message = `No known action phrase opens the paragraph ${quoted(textOf(glyphs))}.`;
      this.#findings.remark('no action phrase', pointOf(glyphs), message);
    }
    return this.#write(glyphs, [...phrases, ...links(glyphs)]);
  }

  #opening(glyphs: readonly Glyph[], place: PhrasePlace): Piece[] {
    const { before, phrase, isCertain } = readOpening(textOf(glyphs.slice(0, 60)), place);
    if (!phrase) return [];
    if (!isCertain) {
      const message = `The action phrase of ${quoted(textOf(glyphs))} may be another than ${phrase}.`;
      this.#findings.remark('action phrase doubtful', pointOf(glyphs), message);
    }
    const start = before.length;
    return [{ start, end: start + phrase.length, type: 'actionPhrase' }];
  }

  /** What print sets in the face of action phrases; words without a Chinese character are in italics. */
  #faces(glyphs: readonly Glyph[]): Piece[] {
    const pieces: Piece[] = [];
    for (const [index, { isPhrase }] of glyphs.entries()) {
      const last = pieces.at(-1);
      if (!isPhrase) continue;
      if (last?.end === index) last.end++;
      else pieces.push({ start: index, end: index + 1, type: 'actionPhrase' });
    }
    const text = textOf(glyphs);
    return pieces.map((piece) =>
      isChinese(text.slice(piece.start, piece.end)) ? piece : { ...piece, type: 'emphasis' },
    );
  }

  #write(glyphs: readonly Glyph[], pieces: readonly Piece[]): PhrasingContent[] {
    const content: PhrasingContent[] = [];
    let at = 0;
    const plain = (end: number) => {
      let from = at;
      for (let index = at; index < end; index++) {
        const number = glyphs[index]?.note;
        if (number === undefined) continue;
        pushText(content, textOf(glyphs.slice(from, index)));
        const occurrence = (this.#cited.get(number) ?? 0) + 1;
        this.#cited.set(number, occurrence);
        content.push({ type: 'footnoteReference', number, occurrence });
        from = index + 1;
      }
      pushText(content, textOf(glyphs.slice(from, end)));
      at = end;
    };
    for (const { start, end, ...node } of [...pieces].sort((a, b) => a.start - b.start)) {
      if (start < at) continue;
      plain(start);
      content.push({ ...node, value: textOf(glyphs.slice(start, end)) } as PhrasingContent);
      at = end;
    }
    plain(glyphs.length);
    return content;
  }
}

/** Words that are more than text. */
interface Piece {
  start: number;
  end: number;
  type: 'actionPhrase' | 'emphasis' | 'link';
  url?: string;
}

function links(glyphs: readonly Glyph[]): Piece[] {
  return citationsIn(textOf(glyphs)).map((citation) => ({ type: 'link', ...citation }));
}

function pushText(content: PhrasingContent[], value: string): void {
  if (value) content.push({ type: 'text', value });
}
