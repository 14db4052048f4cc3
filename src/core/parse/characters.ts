import type { Node } from 'mdast';
import type { Source } from './source.ts';

/**
 * Characters that no printed text has: control, invisible, private-use and replacement ones, and the look-alikes
 * of Chinese characters (radicals, strokes, compatibility ideographs) that extraction from PDF leaves behind.
 */
const FOREIGN =
  /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}\u2800\uFFFC\uFFFD\u2E80-\u2FDF\u31C0-\u31EF\uF900-\uFAFF\u{2F800}-\u{2FA1F}]/gu;

/** Report every character that cannot belong to a resolution. */
export function checkCharacters(source: Source): void {
  for (const { 0: character, index } of source.text.matchAll(FOREIGN)) {
    if (character === '\n' || (character === '\r' && source.text[index + 1] === '\n')) continue;
    source.report('character', index, `${describe(character)} does not belong in a text.`);
  }
}

/** Report white space at the end of a line, which Markdown would drop without a word. */
export function checkLineEnds(source: Source): void {
  for (const { index } of source.text.matchAll(/(?<!\p{Zs})\p{Zs}+(?=[\r\n]|$)/gu)) {
    source.report('space', index, 'White space ends the line.');
  }
}

/** Report white space before a block, up to three of which Markdown passes over. */
export function checkIndent(source: Source, { position }: Node): void {
  if (position && position.start.column > 1) {
    source.report('space', position.start.offset ?? 0, 'White space begins the line.');
  }
}

/**
 * Report spaces that are layout and not text: next to a Chinese character or Chinese punctuation, at either end,
 * more than one, or another character than U+0020.
 *
 * @param text - Text without its markup.
 * @param offsets - For each UTF-16 code unit of the text its offset in the source.
 */
export function checkSpaces(source: Source, text: string, offsets: readonly number[]): void {
  for (const { 0: space, index } of text.matchAll(/\p{Zs}+/gu)) {
    const end = index + space.length;
    // Two code units on each side, which may be one character, tell; all of it would be read again for each space.
    const reason = spaceFault(
      space,
      text.slice(Math.max(index - 2, 0), index),
      text.slice(end, end + 2),
    );
    if (reason) source.report('space', offsets[index] ?? 0, reason);
  }
}

const CHINESE = String.raw`[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]`;
const CHINESE_BEFORE = new RegExp(`${CHINESE}$`, 'u');
const CHINESE_AFTER = new RegExp(`^${CHINESE}`, 'u');

function spaceFault(space: string, before: string, after: string): string | undefined {
  if (space.length > 1) return `${space.length} spaces follow one another.`;
  if (space !== ' ') return `${describe(space)} stands in the text.`;
  if (!before || !after) return 'A space stands at the edge of the text.';
  if (CHINESE_BEFORE.test(before) || CHINESE_AFTER.test(after)) {
    return 'A space stands next to a Chinese character or Chinese punctuation, where it is layout and not text.';
  }
  return undefined;
}

function describe(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const meant = character.normalize('NFKC');
  const likeness =
    meant !== character && /\p{Script=Han}/u.test(meant) ? `, which only looks like ${meant},` : '';
  return `The character U+${code}${likeness}`;
}
