import type { Resolution } from '../resolution/model.ts';
import { shortSymbol } from '../resolution/symbol.ts';

/** Some paragraphs of a resolution, by their numbers in each part; none for the whole resolution. */
export interface Pinpoint {
  preamble?: readonly number[];
  operative?: readonly number[];
  /** Label of a sub-paragraph of the one operative paragraph, such as `(a)`. */
  subparagraph?: string;
}

/** A way to cite. */
export type CitationStyle = 'running' | 'footnote' | 'un' | 'oscola' | 'bluebook' | 'gbt7714';

/** What stands in a citation of GB/T 7714 where the reader's own date belongs. */
export const DATE_OF_CITATION = '引用日期';

type Cited = Pick<Resolution, 'symbol' | 'title' | 'adopted'>;

/**
 * Cite a resolution, or paragraphs of it, in every style. docs/citations.md says where the rules come from.
 *
 * @param address - Where the cited text can be read.
 */
export function citationsOf(
  resolution: Cited,
  address: string,
  pinpoint: Pinpoint = {},
): Record<CitationStyle, string> {
  const { symbol, title, adopted } = resolution;
  const number = shortSymbol(symbol);
  const date = dateParts(adopted);
  const below = pinpoint.subparagraph ?? '';
  const un = joined(
    [
      english(pinpoint.preamble, ordinals),
      joined([english(pinpoint.operative, paragraphs), below], ' '),
    ],
    ' and ',
  );
  const oscola = joined(
    [numbered(pinpoint.preamble, 'preambular para'), numbered(pinpoint.operative, 'para') + below],
    ' and ',
  );
  const bluebook = joined(
    [signed(pinpoint.preamble, 'pmbl. '), signed(pinpoint.operative, '') + below],
    ', ',
  );
  return {
    running: `大会第${number}号决议${chinese(pinpoint, '至')}`,
    footnote: footnoteCitation(resolution, pinpoint),
    un: joined([`General Assembly resolution ${number}`, un], ', '),
    oscola: joined([`UNGA Res ${number} (${date.british}) UN Doc ${symbol}`, oscola], ', '),
    bluebook: `${joined([`G.A. Res. ${number}`, bluebook], ', ')}, U.N. Doc. ${symbol} (${date.american})`,
    gbt7714: `联合国大会. ${title}: ${symbol}[EB/OL]. (${adopted})[${DATE_OF_CITATION}]. ${address}`,
  };
}

/** The citation in a Chinese footnote: `第64/158号决议，第3-5段`. */
export function footnoteCitation({ symbol }: Pick<Cited, 'symbol'>, pinpoint: Pinpoint): string {
  return joined([`第${shortSymbol(symbol)}号决议`, chinese(pinpoint, '-')], '，');
}

/** A number alone, or the first and last of three and more in a row. */
type Run = [first: number, last: number];

/** Put numbers in order, once each; three and more in a row make a range. */
function runsOf(numbers: readonly number[]): Run[] {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const rows: number[][] = [];
  for (const number of sorted) {
    const row = rows.at(-1);
    if (row?.at(-1) === number - 1) row.push(number);
    else rows.push([number]);
  }
  return rows.flatMap((row) =>
    row.length > 2 ? [[row[0] ?? 0, row.at(-1) ?? 0]] : row.map((number): Run => [number, number]),
  );
}

function isOne(numbers: readonly number[]): boolean {
  return new Set(numbers).size === 1;
}

/** `3、5至7和9`: a list with a word before its last member. */
function list(
  runs: Run[],
  { dash, comma, and }: { dash: string; comma: string; and: string },
  write: (number: number) => string = String,
): string {
  const members = runs.map(([first, last]) =>
    first === last ? write(first) : write(first) + dash + write(last),
  );
  const last = members.pop() ?? '';
  return members.length > 0 ? members.join(comma) + and + last : last;
}

function chinese(pinpoint: Pinpoint, dash: string): string {
  const { preamble = [], operative = [], subparagraph = '' } = pinpoint;
  const listed = (numbers: readonly number[]) =>
    list(runsOf(numbers), { dash, comma: '、', and: '和' });
  return joined(
    [
      preamble.length > 0 ? `序言部分第${listed(preamble)}段` : '',
      operative.length > 0 ? `第${listed(operative)}${subparagraph}段` : '',
    ],
    '和',
  );
}

function english(
  numbers: readonly number[] = [],
  write: (numbers: readonly number[]) => string,
): string {
  return numbers.length > 0 ? write(numbers) : '';
}

function paragraphs(numbers: readonly number[]): string {
  const listed = list(runsOf(numbers), { dash: '–', comma: ', ', and: ' and ' });
  return `${isOne(numbers) ? 'para.' : 'paras.'} ${listed}`;
}

function ordinals(numbers: readonly number[]): string {
  const listed = list(runsOf(numbers), { dash: ' to ', comma: ', ', and: ' and ' }, ordinal);
  return `${listed} preambular ${isOne(numbers) ? 'paragraph' : 'paragraphs'}`;
}

function numbered(numbers: readonly number[] = [], word: string): string {
  if (numbers.length === 0) return '';
  const listed = list(runsOf(numbers), { dash: '–', comma: ', ', and: ' and ' });
  return `${word}${isOne(numbers) ? '' : 's'} ${listed}`;
}

function signed(numbers: readonly number[] = [], before: string): string {
  if (numbers.length === 0) return '';
  const listed = list(runsOf(numbers), { dash: '–', comma: ', ', and: ', ' });
  return `${before}${isOne(numbers) ? '¶' : '¶¶'} ${listed}`;
}

function joined(parts: string[], by: string): string {
  return parts.filter(Boolean).join(by);
}

const UNITS = [
  ...['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'],
  ...['tenth', 'eleventh', 'twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth'],
  ...['seventeenth', 'eighteenth', 'nineteenth'],
];
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** `sixth`, `twenty-first`, for 1 to 99. */
function ordinal(number: number): string {
  const word = UNITS[number];
  if (word) return word;
  const ten = TENS[Math.floor(number / 10)] ?? '';
  const unit = UNITS[number % 10];
  return unit ? `${ten}-${unit}` : ten.replace(/y$/, 'ieth');
}

/** English is the one language that every build of ICU has. */
const months = /* @__PURE__ */ new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });

function dateParts(adopted: string): { british: string; american: string } {
  const date = new Date(adopted);
  const day = date.getUTCDate();
  const year = date.getUTCFullYear();
  const month = months.format(date);
  return { british: `${day} ${month} ${year}`, american: `${abbreviated(month)} ${day}, ${year}` };
}

/** A month as the Bluebook's table T12 has it: `Dec.`, `Sept.`, and names of up to four letters in full. */
function abbreviated(month: string): string {
  if (month.length <= 4) return month;
  return `${month.slice(0, month === 'September' ? 4 : 3)}.`;
}
