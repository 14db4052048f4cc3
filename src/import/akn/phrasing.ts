import { isChinese } from '../../core/resolution/chinese.ts';
import type { NoteContent, PhrasingContent, SourcePoint } from '../../core/resolution/model.ts';
import type { Findings } from './findings.ts';
import type { Piece } from './pieces.ts';
import { withoutLayout } from './words.ts';

/** Where a line stands, which says what its types mean. */
export type LineKind = 'paragraph' | 'item' | 'annex' | 'heading' | 'cell' | 'note';

/** The notes of the document, which references are entered for. */
export interface Marks {
  has: (number: number) => boolean;
  isCited: (number: number) => boolean;
  cite: (number: number, position: SourcePoint) => number;
}

/** The marks of a repeated note: `3`, `7、8`, `1-17`. */
const MARKS = /^\d+(?:[-–—、,，]\d+)*$/;

/** Undo the layout of a line: what is left has a character each for the mark of a note and the words between. */
export function tidy(pieces: readonly Piece[]): Piece[] {
  const values = withoutLayout(pieces.map((piece) => (piece.type === 'mark' ? '' : piece.value)));
  const kept: Piece[] = [];
  for (const [index, piece] of pieces.entries()) {
    const value = values[index] ?? '';
    const last = kept.at(-1);
    if (piece.type === 'mark') {
      kept.push(piece);
    } else if (!value) {
      continue;
    } else if (
      piece.type === 'text' &&
      last?.type === 'text' &&
      last.isBold === piece.isBold &&
      last.isItalic === piece.isItalic
    ) {
      kept[kept.length - 1] = { ...last, value: last.value + value };
    } else {
      kept.push({ ...piece, value });
    }
  }
  return kept;
}

/** The words of a line, without the marks of its notes. */
export function wordsOf(pieces: readonly Piece[]): string {
  return withoutLayout(pieces.map((piece) => (piece.type === 'mark' ? '' : piece.value))).join('');
}

/** How a file sets its action phrases. */
export interface PhraseStyle {
  /** Whether no phrase is bold, and some are in italics. */
  isItalic: boolean;
  /** The phrase that opens a paragraph of a file that sets none apart; nothing where it opens with none. */
  opening?: ((words: string) => string | undefined) | undefined;
}

/** Makes of lines what the model has. */
export class Phrasing {
  readonly #findings: Findings;
  readonly #style: PhraseStyle;
  readonly #notes: Marks;

  constructor(findings: Findings, style: PhraseStyle, notes: Marks) {
    this.#findings = findings;
    this.#style = style;
    this.#notes = notes;
  }

  /**
   * What a line says.
   *
   * @param pieces - As the file has them, without the label.
   */
  read(pieces: readonly Piece[], kind: LineKind, position: SourcePoint): PhrasingContent[] {
    const content = tidy(this.#withBareMarks(this.#withoutPowers(pieces), position)).flatMap(
      (piece): PhrasingContent[] => {
        switch (piece.type) {
          case 'mark':
            return this.#marks(piece.value, kind, piece.position);
          case 'link':
            return [{ type: 'link', url: piece.url, value: piece.value }];
          case 'text':
            return this.#text(piece, kind, position);
        }
      },
    );
    const merged = merge(content);
    return kind === 'paragraph' ? this.#opening(merged) : merged;
  }

  /** The words of a note. */
  note(pieces: readonly Piece[], position: SourcePoint): NoteContent[] {
    return this.read(pieces, 'note', position).filter(
      (child): child is NoteContent =>
        child.type === 'text' || child.type === 'emphasis' || child.type === 'link',
    );
  }

  /** Digits that are set above the line behind a unit count its dimensions: km², m³. */
  #withoutPowers(pieces: readonly Piece[]): readonly Piece[] {
    return pieces.map((piece, index): Piece => {
      const before = pieces[index - 1];
      if (piece.type !== 'mark' || piece.isNote || before?.type !== 'text') return piece;
      if (!/^[23]$/.test(piece.value) || !UNIT.test(before.value)) return piece;
      const message = `“${piece.value}” is set above the line, and stands in it.`;
      this.#findings.remark(piece.position, 'superscript', message);
      return { ...before, value: piece.value };
    });
  }

  /** The mark of a repeated note may have lost its place above the line: `《公约》、6 《议定书》`. */
  #withBareMarks(pieces: readonly Piece[], position: SourcePoint): Piece[] {
    return pieces.flatMap((piece, index): Piece[] => {
      if (piece.type !== 'text') return [piece];
      const next = pieces[index + 1];
      const isBeforeMark = next?.type === 'mark' && next.value === '';
      const pattern = isBeforeMark ? BARE_BEFORE_MARK : next ? BARE : BARE_AT_END;
      const parts: Piece[] = [];
      let done = 0;
      for (const found of piece.value.matchAll(pattern)) {
        const before = found[1] ?? found[3] ?? '';
        const digits = found[2] ?? found[4] ?? '';
        if (!this.#notes.isCited(Number(digits))) continue;
        const start = found.index + before.length;
        parts.push(
          { ...piece, value: piece.value.slice(done, start) },
          { type: 'mark', value: digits, isNote: false, position },
        );
        done = start + digits.length;
        const message = `The mark of note ${digits} behind “${piece.value.slice(Math.max(start - 8, 0), start)}” stood in the line.`;
        this.#findings.repair(position, 'mark in the line', message);
      }
      return [...parts, { ...piece, value: piece.value.slice(done) }];
    });
  }

  #marks(value: string, kind: LineKind, position: SourcePoint): PhrasingContent[] {
    if (/^[a-z]$/.test(value)) {
      return kind === 'cell'
        ? [{ type: 'tableNoteReference', label: value }]
        : [{ type: 'text', value }];
    }
    if (!MARKS.test(value)) return [];
    return value.split(/(\D)/).map((part): PhrasingContent => {
      if (!/^\d/.test(part)) return { type: 'text', value: part };
      const number = Number(part);
      return { type: 'footnoteReference', number, occurrence: this.#notes.cite(number, position) };
    });
  }

  #text(
    { value, isBold, isItalic }: { value: string; isBold: boolean; isItalic: boolean },
    kind: LineKind,
    position: SourcePoint,
  ): PhrasingContent[] {
    const isSet = isBold || isItalic;
    if (!isSet) return [{ type: 'text', value }];
    const isPhrase = isChinese(value);
    if (kind === 'cell') return isItalic ? cut(value, 'emphasis') : [{ type: 'text', value }];
    if (!isPhrase) return isItalic ? cut(value, 'emphasis') : [{ type: 'text', value }];
    const isMarked = isBold || this.#style.isItalic;
    if ((kind !== 'paragraph' && kind !== 'item') || !isMarked) return [{ type: 'text', value }];
    if (value.length > LONGEST_PHRASE) {
      const message = `“${value.slice(0, 20)}…” is set apart, and is too long for an action phrase.`;
      this.#findings.remark(position, 'long phrase', message);
      return [{ type: 'text', value }];
    }
    const content = cut(value, 'actionPhrase');
    if (content.length > 1) {
      const message = `The type of the action phrase takes in more than its words: “${value}”.`;
      this.#findings.repair(position, 'phrase with signs', message);
    }
    return content;
  }

  /** Where the file sets no phrase apart, the list of those that occur tells the one that opens a paragraph. */
  #opening(content: PhrasingContent[]): PhrasingContent[] {
    const [first, ...rest] = content;
    if (!this.#style.opening || first?.type !== 'text') return content;
    const phrase = this.#style.opening(first.value);
    if (!phrase) return content;
    const after = first.value.slice(phrase.length);
    return [
      { type: 'actionPhrase', value: phrase },
      ...(after ? [{ type: 'text', value: after } as const] : []),
      ...rest,
    ];
  }
}

const UNIT = /(?:^|[^a-z])(?:[kcm]?m|s)$/i;

/** Digits behind a sign, with a space behind them, which no text in Chinese has; a list of numbers has digits before. */
const BARE = /((?<!\d)[、，；。》”）)])(\d{1,3})(?= [^\d\s])/gu;
const BARE_AT_END = /((?<!\d)[、，；。》”）)])(\d{1,3})(?= [^\d\s]|\s*$)/gu;
/** The same where the element that sets them above the line stands behind them, empty. */
const BARE_BEFORE_MARK = /(\D)(\d{1,3})$|((?<!\d)[、，；。》”）)])(\d{1,3})(?= [^\d\s])/gu;

/** No action phrase that occurs has half as many characters. */
const LONGEST_PHRASE = 40;

/** Words that are set apart, without the signs at their ends: those are set like what stands beside them. */
function cut(value: string, type: 'actionPhrase' | 'emphasis'): PhrasingContent[] {
  const inner = type === 'actionPhrase' ? String.raw`\p{Script=Han}` : String.raw`[\p{L}\p{N}]`;
  const pattern = new RegExp(`^((?:(?!${inner}).)*)(.*${inner})(.*)$`, 'su');
  const [, before = value, words = '', after = ''] = pattern.exec(value) ?? [];
  const parts: PhrasingContent[] = [
    { type: 'text', value: before },
    { type, value: words },
    { type: 'text', value: after },
  ];
  return parts.filter((part) => 'value' in part && part.value);
}

/** Put together what stands side by side and is one: Markdown cannot tell two emphases that touch. */
function merge(content: readonly PhrasingContent[]): PhrasingContent[] {
  const merged: PhrasingContent[] = [];
  for (const child of content) {
    const last = merged.at(-1);
    const isSet = (node?: PhrasingContent) =>
      node?.type === 'actionPhrase' || node?.type === 'emphasis';
    if (
      last &&
      'value' in last &&
      'value' in child &&
      last.type === child.type &&
      child.type !== 'link'
    ) {
      merged[merged.length - 1] = { ...last, value: last.value + child.value };
    } else if (isSet(last) && isSet(child) && 'value' in child) {
      merged.push({ type: 'text', value: child.value });
    } else {
      merged.push(child);
    }
  }
  return merged;
}
