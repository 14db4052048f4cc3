import { footnoteId, isInAnnex, placeId, readId } from '../ids.ts';
import { readNumeral } from '../resolution/chinese.ts';
import { hasPlace, type Outline } from '../resolution/outline.ts';
import { shortSymbol } from '../resolution/symbol.ts';

/** A place that someone named. */
export interface CitedPlace {
  /** The resolution, such as `64/158` or `74/254 B`, when it is named. */
  short?: string;
  /** The id of the place, such as `op3`, `s2.op3` or `annex.art3`, when one is named. */
  id?: string;
}

/** The longest text that may be a citation, in UTF-16 code units and with single spaces. */
const LONGEST = 100;

const NUMBER = '\\d{1,3}|[一二三四五六七八九十]{1,3}';
const GAP = /^[\s,/#.]*/;

/** What names the resolution, in lower case: by session and number, or by number and session as before the 31st. */
const RESOLUTION =
  /^(?:联合国|聯合國)?(?:大会|大會|general assembly)? ?(?:a\/res\/|resolution ?|第)?(?:(?<short>(?:e?s-)?\d{1,3}\/\d{1,4}(?: ?[a-z](?:-[a-z])?(?![a-z\d]))?)|(?<number>\d{1,4}) ?(?<letter>[a-z])? ?\((?<roman>(?:e?s-)?[ivxl]{1,6})\)(?:\[(?<bracketed>[a-z])\])?) ?(?:[号號](?:决议|決議))?/;

/** What names a division, and the segment of an id that stands for it. */
const DIVISIONS: [RegExp, (number: string, below: string) => string][] = [
  [/^(?:([a-z]) ?部分|part ([a-z])(?![a-z]))/, (letter) => letter],
  [
    new RegExp(`^(?:附件|附录|附錄) ?(${NUMBER})?`),
    (number) => `annex${number && numeral(number)}`,
  ],
  [
    /^annex(?:es)?(?: ([ivx]{1,6}|\d{1,2})(?![a-z\d]))?/,
    (number) => `annex${number && value(number)}`,
  ],
  [
    new RegExp(`^(?:第 ?(${NUMBER}) ?[条條]|art(?:icle)?\\.? ?(\\d{1,3}))`),
    (number) => `art${numeral(number)}`,
  ],
  [
    new RegExp(`^第 ?(${NUMBER}) ?[节節](?: ?([a-z])(?![a-z]))?`),
    (number, below) => `s${numeral(number)}${below}`,
  ],
  [
    /^sect(?:ion)?\.? ([ivx]{1,6}|\d{1,2})(?:\.([a-z]))?(?![a-z\d])/,
    (number, below) => `s${value(number)}${below}`,
  ],
];

/** What names a paragraph, a table or a note. */
const PLACES: [RegExp, (number: number, within: string[]) => string][] = [
  [
    new RegExp(
      `^(?:序言(?:部分)?|序|pp|preambular (?:paragraph|para\\.?))[\\s,/#]*第? ?(${NUMBER}) ?段?$`,
    ),
    (number, within) => placeId('preambularParagraph', number, within),
  ],
  [
    new RegExp(`^(?:未编号|未編號|unnumbered (?:paragraph|para\\.?)) ?第? ?(${NUMBER}) ?段?$`),
    (number, within) => placeId('unnumberedParagraph', number, within),
  ],
  [
    new RegExp(`^(?:[脚腳][注註]|[注註]|fn|footnote)[\\s,/#]*(${NUMBER})$`),
    (number) => footnoteId({ number }),
  ],
  [new RegExp(`^(?:表|table) ?(${NUMBER})$`), (number, within) => placeId('table', number, within)],
  [
    new RegExp(
      `^(?:[执執]行部分)?(?:op|p|paragraph|para\\.?)? ?第? ?(${NUMBER}) ?(?:\\(?[a-z]{1,2}\\)?)? ?段?$`,
    ),
    (number, within) =>
      placeId(
        isInAnnex(within.join('.')) ? 'annexParagraph' : 'operativeParagraph',
        number,
        within,
      ),
  ],
];

/**
 * Read a citation: `第3段`, `OP 3`, `3`, `序言部分第6段`, `64/158第3段`, `第64/158号决议，第3段`, `脚注1`,
 * `第77/263号决议，第二节，第3段`, `附件第3条`, `B部分第20段`, or an id: `s2.op3`.
 *
 * @returns The place; nothing when the text is no citation.
 */
export function readCitation(text: string): CitedPlace | undefined {
  const written = text.trim().replaceAll(/\s+/g, ' ');
  // Normalization takes time with the square of the marks that combine with one character.
  if (written.length > LONGEST) return undefined;
  const plain = written.normalize('NFKC').toLowerCase();
  const named = RESOLUTION.exec(plain);
  const short = named && shortOf(named.groups ?? {});
  const rest = plain.slice(named?.[0].length ?? 0).replace(GAP, '');
  if (short && !rest) return { short };
  const id = readPlace(rest);
  return id ? { ...(short && { short }), id } : undefined;
}

function shortOf({
  short,
  number,
  letter,
  roman,
  bracketed,
}: Record<string, string | undefined>): string {
  if (short) return short.toUpperCase().replace(/(\d) ?([A-Z](?:-[A-Z])?)$/, '$1 $2');
  const lettered = letter ?? bracketed;
  return `${number}${lettered ? ` ${lettered}` : ''}(${roman})`.toUpperCase();
}

function readPlace(text: string): string | undefined {
  const written = text.replaceAll('/', '.');
  if (/\d|^annex/.test(written) && readId(written)) return written;
  const within: string[] = [];
  let rest = text;
  for (let isFound = true; isFound;) {
    isFound = false;
    for (const [pattern, segment] of DIVISIONS) {
      const found = pattern.exec(rest);
      if (!found) continue;
      const [, ...captured] = found.map((group: string | undefined) => group ?? '');
      const [number = '', below = ''] = captured.filter(Boolean);
      within.push(segment(number, below));
      rest = rest.slice(found[0].length).replace(GAP, '');
      isFound = true;
      break;
    }
  }
  if (!rest) return within.length > 0 ? within.join('.') : undefined;
  for (const [pattern, id] of PLACES) {
    const [, number] = pattern.exec(rest) ?? [];
    if (number) return id(numeral(number), within);
  }
  return undefined;
}

/**
 * The places of the library that a citation means.
 *
 * @param here - Symbol of the resolution that the reader is looking at, which an unnamed one means first.
 * @returns A symbol, and an id unless it is the whole resolution; nothing when there is no such place.
 */
export function placesOf(
  { short, id }: CitedPlace,
  library: readonly Outline[],
  here?: string,
): { symbol: string; id?: string }[] {
  const meant = library.filter(([symbol]) =>
    short ? shortSymbol(symbol).toUpperCase() === short : library.length === 1 || symbol === here,
  );
  return meant.flatMap((outline) => {
    const [symbol] = outline;
    if (!id) return [{ symbol }];
    const found = meantId(id, (spelt) => hasPlace(outline, spelt));
    return found ? [{ symbol, id: found }] : [];
  });
}

/**
 * The id of a place that is there, for an id as it was read.
 *
 * @param has - Whether the resolution has a place of an id.
 */
export function meantId(id: string, has: (id: string) => boolean): string | undefined {
  return spellings(id).find(has);
}

/**
 * The ids that a citation may mean: where numbers run on through sections, these are not in the ids of paragraphs, and
 * a single annex may be printed with a number or without.
 */
function spellings(id: string): string[] {
  const segments = id.split('.');
  const withoutSections = segments.filter(
    (segment, index) => index === segments.length - 1 || !/^s\d/.test(segment),
  );
  const all = [id, withoutSections.join('.')];
  return [...all, ...all.map((spelt) => spelt.replace(/^annex1\b/, 'annex'))];
}

/** The value of a number in digits or in Chinese numerals below a hundred. */
function numeral(number: string): number {
  return /^\d/.test(number) ? Number(number) : (readNumeral(number) ?? 0);
}

/** The value of a number in digits or in Roman numerals below forty. */
function value(number: string): number {
  if (/^\d/.test(number)) return Number(number);
  const tens = /^x{0,3}/.exec(number)?.[0].length ?? 0;
  const units = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];
  return tens * 10 + Math.max(units.indexOf(number.slice(tens)), 0);
}
