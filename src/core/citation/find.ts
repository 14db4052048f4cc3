/**
 * The resolutions of the Assembly that a text cites in plain words: 第76/164号决议, 其2009年12月18日第64/158号决议,
 * 第76/164和78/197号决议, 第64/158号决议第3段, 第217 A(III)号决议附件, A/RES/76/164.
 */
import { type Organ, organBefore } from './organ.ts';
import { type NamedPlace, placesAt } from './places.ts';

/** A resolution, or places of one, that some words cite. */
export interface FoundCitation {
  /** Where the words begin and end in the text, in UTF-16 code units. */
  start: number;
  end: number;
  /** Short symbol, such as `64/158`, `74/254 B` or `217 A(III)`. */
  short: string;
  /** Whether the words name a place alone, and the resolution stands before them: 83至87段. */
  placeOnly?: true;
  /** Id of the place that is named, as its words are read: `op3`, `op3e`, `s2.op3`, `annex.art3`. */
  id?: string;
  /** Id of the last place, where a range of paragraphs is named. */
  last?: string;
  /** The date that stands with it, as `YYYY-MM-DD`. */
  date?: string;
  organ: Organ;
}

/** 64/158, ES-11/1, 74/254 B, 77/128 A-B; 217 A(III), 2200 A (XXI), 1000(ES-I). Two letters are two: 74/92 A和B. */
const SYMBOL =
  /(?<![\w./(（-])(?<prefix>A\/RES\/|第\s?)?(?:(?<number>(?:E?S-)?[1-9]\d{0,2}\/[1-9]\d{0,3})(?:\s?(?<letters>[A-Z](?:-[A-Z])?(?:\s?(?:[、和至]|以及)\s?[A-Z])*))?|(?<old>[1-9]\d{0,3})(?:\s?(?<letter>[A-Z]))?\s?[(（](?<roman>(?:E?S-)?[IVXL]{1,7})[)）](?:\[(?<bracketed>[A-Z])\])?)(?![\w./(（-])/gu;

const DATE = '\\d{4}年\\d{1,2}月\\d{1,2}日';

/** What says that a number is that of a resolution, or that one more follows before it is said. */
const RESOLUTION = /^ ?号? ?决议(?!草案)/u;
const OF = '(?:(?:关于|题为|通过)[^，；。]{0,80}的)?';
const ANOTHER = new RegExp(
  `^ ?号? ?(?:[、和及与或至]|以及|，)+ ?(?:其|大会)?(?:${DATE})?${OF}(?:${DATE})?$`,
  'u',
);
const DATED = new RegExp(`(?<year>\\d{4})年(?<month>\\d{1,2})月(?<day>\\d{1,2})日${OF}$`, 'u');

/** Since the 31st session symbols have a session and a number; what has less is another organ's. */
const FIRST_SESSION = 31;

/**
 * Find what a text cites, in its order; ranges do not overlap. What is plainly no resolution of the Assembly, such as
 * 第74/550号决定 or 第2019/24号决议, is not among it; of what may be one of another organ, `organ` says so.
 */
export function citationsIn(text: string): FoundCitation[] {
  if (!text.includes('决议') && !text.includes('A/RES/')) return [];
  const symbols = [...text.matchAll(SYMBOL)];
  const found: FoundCitation[] = [];
  let chain = 0;
  for (const [index, symbol] of symbols.entries()) {
    const end = symbol.index + symbol[0].length;
    const { prefix } = symbol.groups ?? {};
    if (prefix === 'A/RES/') {
      found.push(...shortsOf(symbol, text).map((one) => ({ ...one, organ: 'assembly' as const })));
      chain = index + 1;
      continue;
    }
    const next = symbols[index + 1];
    if (next && ANOTHER.test(text.slice(end, next.index))) continue;
    const closing = RESOLUTION.exec(text.slice(end, end + 8));
    if (closing) {
      const members = symbols.slice(chain, index + 1);
      const organ = organBefore(text.slice(0, members[0]?.index));
      for (const member of members) {
        found.push(...shortsOf(member, text).map((one) => ({ ...one, organ })));
      }
      addPlaces(found, placesAt(text, end + closing[0].length), end + closing[0].length);
    }
    chain = index + 1;
  }
  return found.filter(({ short }) => {
    const [, session] = /^(\d+)\//.exec(short) ?? [];
    return session === undefined || Number(session) >= FIRST_SESSION;
  });
}

/** The symbols that some words name, each with its own words: two for 第74/92 A和B. */
function shortsOf(symbol: RegExpExecArray, text: string): Omit<FoundCitation, 'organ'>[] {
  const { number, letters = '', old, letter, roman, bracketed } = symbol.groups ?? {};
  const { index: start } = symbol;
  const bare = start + symbol[0].length;
  const end = bare + (/^ ?号/u.exec(text.slice(bare, bare + 2))?.[0].length ?? 0);
  const { year, month = '', day = '' } = DATED.exec(text.slice(0, start).slice(-100))?.groups ?? {};
  const date = year && `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const dated = date ? { date } : {};
  if (old) {
    const lettered = [old, letter ?? bracketed].filter(Boolean).join(' ');
    return [{ start, end, short: `${lettered}(${roman})`, ...dated }];
  }
  const single = [...letters.matchAll(/[A-Z](?:-[A-Z])?/g)];
  if (single.length < 2 || letters.includes('至')) {
    const all = letters.replaceAll(/[^A-Z]+/g, '-');
    return [{ start, end, short: `${number}${all && ` ${all}`}`, ...dated }];
  }
  const from = bare - letters.length;
  return single.map(({ 0: one, index }) => ({
    start: index === 0 ? start : from + index,
    end: index + one.length === letters.length ? end : from + index + one.length,
    short: `${number} ${one}`,
    ...dated,
  }));
}

/** Add the places that follow the last citation: a single one belongs to it, and several are citations of their own. */
function addPlaces(found: FoundCitation[], places: readonly NamedPlace[], end: number): void {
  const cited = found.at(-1);
  if (!cited) return;
  const [only, ...others] = places;
  cited.end = end;
  if (only && others.length === 0) Object.assign(cited, only, { start: cited.start });
  else found.push(...places.map((place) => ({ ...cited, ...place, placeOnly: true as const })));
}
