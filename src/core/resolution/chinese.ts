/**
 * What is Chinese about a resolution: its enacting formula, its labels and numerals, the words that name its divisions.
 * Another language is another module like this one.
 */
import { readRoman, roman } from './roman.ts';

/** The forms in which the enacting formula is printed. */
export const ENACTING_FORMULAS = ['大会，', '大会'];

/** Chinese characters and Chinese punctuation, next to which a space is layout and not text. */
export const CHINESE = '[\\p{Script=Han}\\u3000-\\u303F\\uFF00-\\uFFEF]';

const HAN = /\p{Script=Han}/u;

/** Whether words are Chinese. Emphasis of others prints a title or a foreign word in italics. */
export function isChinese(words: string): boolean {
  return HAN.test(words);
}

/**
 * A number from 1 to 99 in Chinese numerals: 三, 十二, 四十.
 *
 * @param number - Place of a sub-paragraph or a section.
 */
export function chineseNumeral(number: number): string {
  const digit = (value: number) => '零一二三四五六七八九'[value] ?? '';
  const [tens, units] = [Math.floor(number / 10), number % 10];
  if (tens === 0) return digit(units);
  return `${tens === 1 ? '' : digit(tens)}十${units === 0 ? '' : digit(units)}`;
}

/** What {@link chineseNumeral} writes, read back; nothing when it is no such numeral. */
export function readNumeral(numeral: string): number | undefined {
  if (!/^[一二三四五六七八九]?十?[一二三四五六七八九]?$/.test(numeral)) return undefined;
  const [tens, units] = numeral.includes('十') ? numeral.split('十') : ['零', numeral];
  const digit = (character = '') => Math.max('零一二三四五六七八九'.indexOf(character), 0);
  const number = digit(tens === '' ? '一' : tens) * 10 + digit(units);
  return chineseNumeral(number) === numeral ? number : undefined;
}

/**
 * The letter of a sub-paragraph: a … z, then aa, bb … as the United Nations counts on.
 *
 * @param number - Place among the siblings, from 1.
 */
export function alphabetic(number: number): string {
  const letter = String.fromCharCode(97 + ((number - 1) % 26));
  return letter.repeat(Math.ceil(number / 26));
}

/** How labels count: what is printed at a place, from 1. */
type Series = (place: number) => string;

/** Series of labels. ㈠ to ㈩ are characters of their own, and print goes on with (十一). */
const series: Series[] = [
  (place) => `(${alphabetic(place)})`,
  (place) => `(${alphabetic(place).toUpperCase()})`,
  (place) => (place <= 10 ? String.fromCodePoint(0x321f + place) : `(${chineseNumeral(place)})`),
  (place) => `(${chineseNumeral(place)})`,
  (place) => `(${roman(place).toLowerCase()})`,
  (place) => `(${'子丑寅卯辰巳午未申酉戌亥'[place - 1] ?? ''})`,
  (place) => `(${place})`,
  (place) => String.fromCodePoint(0x245f + place),
  (place) => `${place}.`,
  (place) => `${alphabetic(place)}.`,
  (place) => `${alphabetic(place).toUpperCase()}.`,
  (place) => `${chineseNumeral(place)}、`,
  (place) => `${chineseNumeral(place)}.`,
];

/** No list of a resolution is longer. */
const LONGEST_LIST = 99;

let places: Map<string, [Series, number][]> | undefined;

/** Where a label stands, and in which series; (i) is a letter and a numeral. */
function placesOf(label: string): [Series, number][] {
  if (!places) {
    places = new Map();
    for (const write of series) {
      for (let place = 1; place <= LONGEST_LIST; place++) {
        const written = write(place);
        places.set(written, [...(places.get(written) ?? []), [write, place]]);
      }
    }
  }
  return places.get(label) ?? [];
}

/** The labels that may follow one in its list; none when it counts nothing, as a dash does. */
export function labelsAfter(label: string): string[] {
  return placesOf(label).map(([write, place]) => write(place + 1));
}

/** Whether a label may open a list. */
export function opensList(label: string): boolean {
  const found = placesOf(label);
  return found.length === 0 || found.some(([, place]) => place === 1);
}

/**
 * Cut the printed label from the words of a list item: `(a) 开展`, `㈠ 开发`, `1.1 审议`, `— 加强`.
 *
 * @param words - As written; a backslash before a sign of the label, as in `1\.`, is none of it.
 * @returns The label; nothing where the item has none.
 */
export function labelOf(words: string): string | undefined {
  const [, label] = LABEL.exec(words.slice(0, 20).replaceAll(/\\(?=[-().])/g, '')) ?? [];
  return label;
}

const LABEL =
  /^(\((?:[a-z]{1,2}|[ivx]{1,5}|\d{1,3}|[一二三四五六七八九十]{1,3}|[子丑寅卯辰巳午未申酉戌亥])\)|（(?:[a-z]{1,2}|[ivx]{1,5}|\d{1,3}|[一二三四五六七八九十]{1,3})）|[\u3220-\u3229\u2460-\u2473]|(?:\d{1,3}\.){1,3}\d{0,3}|(?:[a-z]|[ivx]{1,5}|\d{1,3})[.)]|[一二三四五六七八九十]{1,3}[、.]|[–—•·○●▪-]) /iu;

/** A heading: what is printed before its title, and the title. */
export interface HeadingWords {
  label: string;
  /** Length of the label with the space that follows it, in UTF-16 code units. */
  length: number;
}

/**
 * Cut the label from the words of a heading: a space next to Chinese parts the two, which print sets on two lines. A
 * heading that looks like a label and nothing else is one.
 */
export function headingLabel(words: string): HeadingWords {
  const space = words.indexOf(' ');
  const label = space < 0 ? words : words.slice(0, space);
  if (space < 0) {
    const isLabel = DIVISION.test(label);
    return isLabel ? { label, length: label.length } : { label: '', length: 0 };
  }
  const isApart =
    new RegExp(`${CHINESE}$`, 'u').test(label) ||
    new RegExp(`^${CHINESE}`, 'u').test(words.slice(space + 1)) ||
    DIVISION.test(label);
  return isApart ? { label, length: space + 1 } : { label: '', length: 0 };
}

const DIVISION =
  /^(?:(?:[一二三四五六七八九十]{1,3}|\d{1,3}|[A-Z]|[IVX]{1,5})(?:\.|部分\.?)?|(?:附件|附录)(?:[一二三四五六七八九十]{1,3}|\d{1,3}|[A-Z]|[IVX]{1,5})?|第(?:[一二三四五六七八九十]{1,3}|\d{1,3}|[A-Z]|[IVX]{1,5})[条节章编部]?)$/u;

/** What a heading opens: a letter opens a part, 附件 an annex, 第3条 an article, all else a section. */
export function divisionType(
  depth: number,
  label: string,
): 'part' | 'section' | 'article' | 'annex' {
  if (/^第.*条$/u.test(label)) return 'article';
  if (label.startsWith('附件') || (depth === 1 && label.startsWith('附'))) return 'annex';
  return depth === 1 && /^[A-Z]\.?$/.test(label) ? 'part' : 'section';
}

/**
 * What the label of a division says in an id: `2` for 二 and II, `a` for A, `3` for 第3条, nothing for one that says nothing.
 */
export function labelKey(label: string): string {
  const [, word = ''] = /^(?:附件|附录|第)?(.*?)(?:部分|[条节章编部])?\.?$/u.exec(label) ?? [];
  const numeral = readNumeral(word) ?? (/^[IVX]+$/.test(word) ? readRoman(word) : undefined);
  if (numeral) return String(numeral);
  return /^(?:\d{1,3}|[A-Z])$/.test(word) ? word.toLowerCase() : '';
}

/** What the label of a list item says in an id: `a` for (a), `1` for ㈠, `1.1` for 1.1; nothing for a dash. */
export function itemKey(label: string): string {
  const word = label
    .normalize('NFKC')
    .replace(/^\((.*)\)$/u, '$1')
    .replace(/[.、]$/u, '');
  const numeral = readNumeral(word);
  if (numeral) return String(numeral);
  return /^[a-z\d]+(?:\.\d+)*$/i.test(word) ? word.toLowerCase() : '';
}

/** Words of a note that only points to the note before it: 同上, 同上，第3段. */
export function isIbidem(words: string): boolean {
  return words.startsWith('同上');
}
