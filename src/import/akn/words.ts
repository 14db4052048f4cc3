import { CHINESE } from '../../core/resolution/chinese.ts';

/** What no print shows: marks of direction, joiners, soft hyphens, byte order marks. */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/** Every kind of white space, the ideographic space among it. */
const WHITE_SPACE = /[\s\p{Zs}\p{Zl}\p{Zp}]+/gu;

/** Characters that only look like Chinese ones: radicals, strokes, compatibility ideographs. */
const LOOK_ALIKE = /[\u2E80-\u2FDF\u31C0-\u31EF\uF900-\uFAFF\u{2F800}-\u{2FA1F}]/gu;

const CHINESE_BEFORE = new RegExp(`${CHINESE}$`, 'u');
const CHINESE_AFTER = new RegExp(`^${CHINESE}`, 'u');

/** Text without what no print shows, with each stretch of white space as one space. */
export interface CleanText {
  value: string;
  /** How many invisible characters it had. */
  invisible: number;
  /** Characters that looked like the Chinese ones that now stand for them. */
  lookAlikes: string[];
}

/** Undo what only the file has. */
export function clean(raw: string): CleanText {
  let invisible = 0;
  const lookAlikes: string[] = [];
  const value = raw
    .replaceAll(INVISIBLE, () => {
      invisible++;
      return '';
    })
    .replaceAll(LOOK_ALIKE, (character) => {
      const meant = character.normalize('NFKC');
      if (meant !== character) lookAlikes.push(character);
      return meant;
    })
    .replaceAll(WHITE_SPACE, ' ');
  return { value, invisible, lookAlikes };
}

/**
 * Leave out the spaces that only set the type: at either end, next to a Chinese character or its punctuation, and all
 * but one of several.
 *
 * @param values - The texts of one line, one after another.
 * @returns The same, each without its share of those spaces.
 */
export function withoutLayout(values: readonly string[]): string[] {
  const all = values.join('');
  const dropped = new Set<number>();
  for (const { 0: spaces, index } of all.matchAll(/ +/g)) {
    const end = index + spaces.length;
    // Two code units on each side, which may be one character, tell.
    const before = all.slice(Math.max(index - 2, 0), index);
    const after = all.slice(end, end + 2);
    const isLayout = !before || !after || CHINESE_BEFORE.test(before) || CHINESE_AFTER.test(after);
    for (let at = isLayout ? index : index + 1; at < end; at++) dropped.add(at);
  }
  let start = 0;
  return values.map((value) => {
    const kept = Array.from(value.split(''), (unit, at) => (dropped.has(start + at) ? '' : unit));
    start += value.length;
    return kept.join('');
  });
}

/** The words of one line as print has them. */
export function printed(raw: string): string {
  return withoutLayout([clean(raw).value]).join('');
}
