import { type PlaceKey, readId } from '../ids.ts';
import type { Resolution } from '../resolution/model.ts';
import { shortSymbol } from '../resolution/symbol.ts';
import { chineseDivision, type DivisionWords, englishDivision } from './division-names.ts';

/** Places of a resolution that are cited together; none for the whole resolution. */
export interface Pinpoint {
  /** Ids of paragraphs, tables or divisions, in the order of the text. */
  ids: readonly string[];
  /** Label of a sub-paragraph of the one paragraph, such as `(a)`. */
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
  pinpoint: Pinpoint = { ids: [] },
): Record<CitationStyle, string> {
  const { symbol, title, adopted } = resolution;
  const number = shortSymbol(symbol);
  const date = dateParts(adopted);
  const groups = groupsOf(pinpoint);
  const places = (style: EnglishStyle, and: string) => english(groups, style, pinpoint, and);
  const bluebook = joined([`G.A. Res. ${number}`, places(BLUEBOOK, ', ')], ', ');
  const document = `UNGA Res ${number} (${date.british}) UN Doc ${symbol}`;
  return {
    running: `大会第${number}号决议${chinese(groups, pinpoint, { dash: '至', comma: '' })}`,
    footnote: footnoteCitation(resolution, pinpoint),
    un: joined([`General Assembly resolution ${number}`, places(UN, ' and ')], ', '),
    oscola: joined([document, places(OSCOLA, ' and ')], ', '),
    bluebook: `${bluebook}, U.N. Doc. ${symbol} (${date.american})`,
    gbt7714: `联合国大会. ${title}: ${symbol}[EB/OL]. (${adopted})[${DATE_OF_CITATION}]. ${address}`,
  };
}

/** The citation in a Chinese footnote: `第64/158号决议，第3-5段`. */
export function footnoteCitation({ symbol }: Pick<Cited, 'symbol'>, pinpoint: Pinpoint): string {
  const places = chinese(groupsOf(pinpoint), pinpoint, { dash: '-', comma: '，' });
  return joined([`第${shortSymbol(symbol)}号决议`, places], '，');
}

/** Places of one kind in one division. */
interface Group {
  type: PlaceKey['type'];
  within: readonly string[];
  numbers: number[];
}

/** Put places of one kind and one division together, in the order of the text. */
function groupsOf({ ids }: Pinpoint): Group[] {
  const groups = new Map<string, Group>();
  for (const place of ids.map(readId)) {
    if (!place) continue;
    const { type, within, number } = place;
    const key = [...within, type].join('.');
    const group = groups.get(key) ?? { type, within, numbers: [] };
    group.numbers.push(number);
    groups.set(key, group);
  }
  return [...groups.values()];
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

/** In Chinese, with what stands between the first and the last of a range, and between a division and what is in it. */
function chinese(
  groups: readonly Group[],
  { subparagraph = '' }: Pinpoint,
  { dash, comma }: { dash: string; comma: string },
): string {
  const written = groups.map(({ type, within, numbers }) => {
    const listed = list(runsOf(numbers), { dash, comma: '、', and: '和' });
    const own: Record<Group['type'], string> = {
      preambularParagraph: `序言部分第${listed}段`,
      operativeParagraph: `第${listed}${subparagraph}段`,
      annexParagraph: `第${listed}${subparagraph}段`,
      unnumberedParagraph: `未编号第${listed}${subparagraph}段`,
      table: `表${listed}`,
      quotation: `引文${listed}`,
      footnote: `脚注${listed}`,
      division: '',
    };
    return joined([...within.map(chineseDivision), own[type]], comma);
  });
  return joined(written, '和');
}

/** How a style names paragraphs and divisions in English. */
interface EnglishStyle {
  divisions: DivisionWords;
  /** Preambular paragraphs. */
  preambular: (numbers: readonly number[]) => string;
  /** Numbered paragraphs. */
  paragraphs: (numbers: readonly number[]) => string;
  /** What stands between the number of a paragraph and the label of a sub-paragraph. */
  space: string;
}

const UN: EnglishStyle = {
  divisions: { part: 'part', section: 'sect.', article: 'art.' },
  preambular: ordinals,
  paragraphs,
  space: ' ',
};

const OSCOLA: EnglishStyle = {
  divisions: { part: 'pt', section: 'sect', article: 'art' },
  preambular: (numbers) => numbered(numbers, 'preambular para'),
  paragraphs: (numbers) => numbered(numbers, 'para'),
  space: '',
};

const BLUEBOOK: EnglishStyle = {
  divisions: { part: 'pt.', section: '§', article: 'art.' },
  preambular: (numbers) => signed(numbers, 'pmbl. '),
  paragraphs: (numbers) => signed(numbers, ''),
  space: '',
};

function english(
  groups: readonly Group[],
  style: EnglishStyle,
  { subparagraph = '' }: Pinpoint,
  and: string,
): string {
  const listed = (numbers: readonly number[]) =>
    list(runsOf(numbers), { dash: '–', comma: ', ', and: ' and ' });
  const own = ({ type, numbers }: Group): string => {
    switch (type) {
      case 'preambularParagraph':
        return style.preambular(numbers);
      case 'operativeParagraph':
      case 'annexParagraph':
        return joined([style.paragraphs(numbers), subparagraph], style.space);
      case 'unnumberedParagraph':
        return joined([`unnumbered ${style.paragraphs(numbers)}`, subparagraph], style.space);
      case 'table':
        return `table ${listed(numbers)}`;
      case 'quotation':
        return `quotation ${listed(numbers)}`;
      case 'footnote':
        return `note ${listed(numbers)}`;
      case 'division':
        return '';
    }
  };
  const written = groups.map((group) => {
    const divisions = group.within.map((segment) => englishDivision(segment, style.divisions));
    return joined([...divisions, own(group)], ', ');
  });
  return joined(written, and);
}

function paragraphs(numbers: readonly number[]): string {
  const listed = list(runsOf(numbers), { dash: '–', comma: ', ', and: ' and ' });
  return `${isOne(numbers) ? 'para.' : 'paras.'} ${listed}`;
}

function ordinals(numbers: readonly number[]): string {
  const listed = list(runsOf(numbers), { dash: ' to ', comma: ', ', and: ' and ' }, ordinal);
  return `${listed} preambular ${isOne(numbers) ? 'paragraph' : 'paragraphs'}`;
}

function numbered(numbers: readonly number[], word: string): string {
  const listed = list(runsOf(numbers), { dash: '–', comma: ', ', and: ' and ' });
  return `${word}${isOne(numbers) ? '' : 's'} ${listed}`;
}

function signed(numbers: readonly number[], before: string): string {
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
