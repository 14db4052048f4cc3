/** The places of a resolution that are named after it: 第3段, 第80、83至87和90段, 第二节第3段, 附件第3条. */
import { readId } from '../ids.ts';
import { readCitation } from './read.ts';

/** Words that name a place, or a range of paragraphs. */
export interface NamedPlace {
  /** Where the words begin and end in the text, in UTF-16 code units. */
  start: number;
  end: number;
  /** The id of the place as its words are read: `op3`, `op3e`, `s2.op3`, `annex.art3`. */
  id: string;
  /** That of the last, of a range. */
  last?: string;
}

const NUMERAL = '(?:\\d{1,3}|[一二三四五六七八九十]{1,4})';
const NUMBER = `${NUMERAL} ?(?:[(（][a-z]{1,2}[)）])?`;
const BEFORE = '(?<before>[，、] ?|的)?';

/** 附件二, 第八节, 第二节A, 第三.B节, 第3条: what the places that follow stand in. */
const DIVISION = new RegExp(
  `^${BEFORE}(?:(?<annex>(?:附件|附录) ?${NUMERAL}?)|第 ?(?<article>${NUMERAL}) ?条|第 ?(?<section>${NUMERAL}) ?(?:[.．] ?(?<inner>[A-Z]) ?)?(?:节|部分)(?: ?[.．]? ?(?<below>[A-Z])(?![\\w(（])(?:节|部分)?)?)`,
  'u',
);

/** 第3段, 序言部分第6段, 第80、83至87和90段, 第3(e)段. */
const PARAGRAPHS = new RegExp(
  `^${BEFORE}(?<part>(?:序言|执行)(?:部分)?)?第 ?(?<numbers>${NUMBER}(?: ?(?:[、和及至与–-]|以及) ?第? ?${NUMBER})*) ?段`,
  'u',
);
const RUN = new RegExp(`(?:第 ?)?(?<first>${NUMBER})(?: ?[至–-] ?第? ?(?<last>${NUMBER}))?`, 'gu');
const AND = /^(?:[、和及至与]|以及)/u;

/** No list of places is longer, in UTF-16 code units. */
const LONGEST = 300;

/**
 * Read the places that stand in a text from somewhere on, directly after what names their resolution.
 *
 * @param from - Offset in UTF-16 code units.
 */
export function placesAt(text: string, from: number): NamedPlace[] {
  const words = text.slice(0, from + LONGEST);
  let at = from;
  let within = '';
  for (;;) {
    const division = DIVISION.exec(words.slice(at));
    if (!division) break;
    const { annex, article, section, inner = '', below = inner } = division.groups ?? {};
    within += annex ?? (article ? `第${article}条` : `第${section}节${below}`);
    at += division[0].length;
  }
  const start = from + leading(DIVISION.exec(words.slice(from)));
  const places = paragraphsAt(words, at, within, within ? start : undefined);
  const id = places.length === 0 ? idOf(within) : undefined;
  return id ? [{ start, end: at, id }] : places;
}

/** @param start - Where the first of them begins, when that is before its own words. */
function paragraphsAt(
  words: string,
  from: number,
  within: string,
  start: number | undefined,
): NamedPlace[] {
  const places: NamedPlace[] = [];
  let at = from;
  for (;;) {
    const list = PARAGRAPHS.exec(words.slice(at));
    if (!list) return places;
    const { part = '', numbers = '' } = list.groups ?? {};
    const numbersAt = at + list[0].lastIndexOf(numbers);
    const begins = start ?? at + leading(list);
    at += list[0].length;
    for (const run of numbers.matchAll(RUN)) {
      const { first = '', last = '' } = run.groups ?? {};
      const id = idOf(within, part, first);
      const lastId = last && idOf(within, part, last);
      const end = numbersAt + run.index + run[0].length;
      const isLast = run.index + run[0].length === numbers.length;
      if (!id) continue;
      places.push({
        start: run.index === 0 ? begins : numbersAt + run.index,
        end: isLast ? at : end,
        id,
        ...(lastId && { last: lastId }),
      });
    }
    const and = AND.exec(words.slice(at))?.[0] ?? '';
    if (!and || !PARAGRAPHS.test(words.slice(at + and.length))) return places;
    at += and.length;
    start = undefined;
  }
}

/** How much of what was found stands before its words. */
function leading(found: RegExpExecArray | null): number {
  const { before = '' } = found?.groups ?? {};
  return before.length;
}

/** The id of 第二节第3(e)段: that of the paragraph, and its letter. */
function idOf(within: string, part = '', number = ''): string | undefined {
  const [, digits = '', letter = ''] = /^(.*?) ?(?:[(（]([a-z]{1,2})[)）])?$/u.exec(number) ?? [];
  const id = readCitation(within + part + (digits && `第${digits}段`))?.id;
  return id && letter && readId(id) ? id + letter : id;
}
