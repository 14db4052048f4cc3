import { CHINESE } from '../../core/resolution/chinese.ts';
import type { SourcePoint } from '../../core/resolution/model.ts';

/** A UTF-16 code unit of a source, or the mark of a note, with its place. */
export interface Glyph extends SourcePoint {
  /** The code unit; {@link MARK} for the mark of a note. */
  value: string;
  /** The number of the note, where this is its mark. */
  note?: number;
  /** Whether print sets it in the face of action phrases. */
  isPhrase?: boolean;
}

/** Stands for the mark of a note in the text of glyphs, so that their indexes agree. */
export const MARK = '\uFFFC';

/** The text of glyphs, one code unit for each. */
export function textOf(glyphs: readonly Glyph[]): string {
  return glyphs.map(({ value }) => value).join('');
}

/**
 * The glyphs of a line of text.
 *
 * @param line - Its number in the source, from 1.
 */
export function glyphsOf(text: string, line: number): Glyph[] {
  const glyphs: Glyph[] = [];
  let column = 0;
  for (const character of text) {
    column++;
    for (let unit = 0; unit < character.length; unit++) {
      glyphs.push({ value: character.charAt(unit), line, column });
    }
  }
  return glyphs;
}

/** The mark of a note. */
export function markAt({ line, column }: SourcePoint, note: number): Glyph {
  return { value: MARK, note, line, column };
}

/** Where glyphs begin; the beginning of the source when there are none. */
export function pointOf(glyphs: readonly Glyph[]): SourcePoint {
  const { line, column } = glyphs[0] ?? { line: 1, column: 1 };
  return { line, column };
}

/** White space of every kind, as a sign of a class. */
export const SPACE = String.raw`\s\p{Zs}`;

const SPACES = new RegExp(`^[${SPACE}]$`, 'u');

type Kind = 'space' | 'apart' | 'other';

/** What is known of the code units that were seen: most texts have a few hundred. */
const kinds = new Map<string, Kind>();

function kindOf({ value }: Glyph): Kind {
  let kind = kinds.get(value);
  if (!kind) {
    kind = SPACES.test(value) ? 'space' : APART.test(value) ? 'apart' : 'other';
    kinds.set(value, kind);
  }
  return kind;
}

/** Chinese characters and punctuation, and the surrogates of rarer ones, beside which a space is layout. */
const APART = new RegExp(`^(?:${CHINESE}|[\\uD840-\\uD88C\\uDC00-\\uDFFF]|${MARK})$`, 'u');

/**
 * Undo the spaces of the layout: those at either end, beside a Chinese character or its punctuation, or beside a mark
 * go; any others become one space.
 */
export function withoutLayout(glyphs: readonly Glyph[]): Glyph[] {
  const kept: Glyph[] = [];
  let space: Glyph | undefined;
  let before: Kind = 'space';
  for (const glyph of glyphs) {
    const kind = kindOf(glyph);
    if (kind === 'space') {
      space ??= glyph;
      continue;
    }
    if (space && before === 'other' && kind === 'other') kept.push({ ...space, value: ' ' });
    space = undefined;
    before = kind;
    kept.push(glyph);
  }
  return kept;
}

/**
 * Join the lines of a paragraph and undo the spaces of their layout. The break of a line stands for a space where two
 * Latin words meet, and for nothing within a symbol, at a dash or at a quotation mark: A/CONF.157/ 24.
 */
export function joinLines(lines: readonly (readonly Glyph[])[]): Glyph[] {
  const joined: Glyph[] = [];
  for (const line of lines) {
    const trimmed = withoutLayout(line);
    const [first] = trimmed;
    const last = joined.at(-1);
    if (first && last && /[\p{L}\d,.;:%)]/u.test(last.value) && /[\p{L}\d(]/u.test(first.value)) {
      joined.push({ ...last, value: ' ' });
    }
    for (const glyph of trimmed) joined.push(glyph);
  }
  return withoutLayout(joined);
}
