import type { ContentReading } from './content.ts';
import { type Reading, Writer } from './reading.ts';
import { type SourceField, UnreadableSource } from './source-reading.ts';

/** A text extraction, line by line: where its notes and the heads of its pages stand, the comparison finds out. */
export interface TextReading {
  fields: SourceField[];
  /** From the title on. Lines end in LINE, and where print indents the next one, in PARAGRAPH. */
  text: Reading;
  /** Where a line begins that may be the head or foot of a page, and where it ends, among the signs. */
  heads: Map<number, number>;
  /** Whether paragraphs are indented, and no other line is. */
  isIndented: boolean;
  /** Whether the marks of notes are told apart from other digits. */
  hasMarks: boolean;
}

/** A line of a source, and where it stands. */
export interface TextLine {
  text: string;
  offset: number;
}

/** What stands at the head or foot of a page: the symbol, the page, the number of the print job. */
const HEAD =
  /^(?:A\/RES\/[\w()/ -]+|(?:第 ?)?\d+ ?\/ ?\d+(?: ?页)?|\d{2}-\d{5}(?: \([A-Z]\))?(?: ?\d+\/\d+)?|(?:\d+\/\d+ ?)\d{2}-\d{5}(?: \([A-Z]\))?|\*\d{5,8}\*|请回收|联合国)$/;

const DATE = /^(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日$/;
const MEETING = /^第 ?(\d+) ?次(?:全体会议|会议)? ?([(（]续会[)）])?$/;
const FORMULA = /^大会[，,]?$/;
const NUMBER =
  /^((?:E?S-)?\d+\/\d+(?: [A-Z](?:-[A-Z])?)?|\d+(?: [A-Z])?\([IVXLES-]+\))[.．] ?(.*)$/;

/**
 * Read a text extraction, with or without the indents of print.
 *
 * @param text - The file.
 * @param content - The content file, whose notes tell marks from other numbers.
 * @throws UnreadableSource where its beginning or end is not found.
 */
export function readText(text: string, content: ContentReading): TextReading {
  return readLines(
    [...text.matchAll(/[^\r\n\f]+/g)].map(({ 0: line, index }) => ({ text: line, offset: index })),
    content,
  );
}

/** The same for lines, such as those of a PDF. */
export function readLines(
  all: readonly TextLine[],
  { fields, notes }: ContentReading,
): TextReading {
  const lines = all.filter(({ text }) => text.trim() !== '');
  const first = lines.findIndex(({ text }) => NUMBER.test(tidy(text)));
  const formula = lines.findIndex(({ text }, index) => index > first && FORMULA.test(tidy(text)));
  const [start, opening] = [lines[first], lines[formula]];
  if (!start || !opening) {
    throw new UnreadableSource('It has no line with a number and title, or none with 大会.');
  }
  const closing = closingIn(lines.slice(formula));
  if (!closing) throw new UnreadableSource('It has no line with the date of adoption.');
  const closed = new Set([closing.date, closing.meeting]);
  const isLettered = /\d [A-Z]$/.test(fields.get('symbol')?.value ?? '');
  const below = readBelowTitle(lines.slice(first + 1, formula), isLettered);
  const { symbol, title } = readNumber(start, below.letter);
  const marks = new Set(lines.map(({ text }) => MARK.exec(text)?.[1]));
  const layout = {
    isIndented: opening.text.startsWith(' '),
    // Each note has its mark on a line of its own, or none of them has.
    hasMarks: [...notes.keys()].every((number) => marks.has(String(number))),
  };
  const rest = lines
    .slice(first + 1)
    .filter((line) => !closed.has(line) && !below.lines.includes(line));
  return {
    fields: [symbol, below.note, ...readClosing(closing, start)],
    ...layout,
    ...writeLines([title, ...rest], { ...layout, notes }),
  };
}

/** The mark of a note that the extraction keeps on a line of its own. */
const MARK = /^ ?(\d{1,3}|[a-z]) ?$/;

function writeLines(
  lines: readonly TextLine[],
  layout: Pick<TextReading, 'isIndented' | 'hasMarks'> & Pick<ContentReading, 'notes'>,
): Pick<TextReading, 'text' | 'heads'> {
  const { isIndented, hasMarks, notes } = layout;
  const writer = new Writer();
  const heads = new Map<number, number>();
  for (const { text, offset } of lines) {
    const [, alone = ''] = MARK.exec(text) ?? [];
    const isMark = hasMarks && (/^[a-z]/.test(alone) || notes.has(Number(alone)));
    const mark = isMark ? alone : '';
    if (isIndented && text.startsWith(' ') && !mark) writer.endParagraph(offset);
    else writer.endLine(offset);
    const start = writer.length;
    if (mark) writer.sign(`[^${mark}]`, offset);
    else writer.text(text, offset);
    if (HEAD.test(tidy(text))) heads.set(start, writer.length);
  }
  return { text: writer.end(), heads };
}

/** Read the line with the number and the title. */
function readNumber(
  { text, offset }: TextLine,
  letter: string | undefined,
): { symbol: SourceField; title: TextLine } {
  const [, before = '', printed = '', title = ''] = /^(\s*)(.*?)[.．]\s*(.*)$/.exec(text) ?? [];
  const number = tidy(printed);
  const [, old, ofOld, roman] = /^(\d+)(?: ([A-Z]))?(\(.*\))$/.exec(number) ?? [];
  const symbol = old ? `${old}${roman}${ofOld ? `[${ofOld}]` : ''}` : number;
  const values = [`A/RES/${symbol}`, ...(letter ? [`A/RES/${symbol} ${letter}`] : [])];
  return {
    symbol: { name: 'symbol', values, printed: number, offset: offset + before.length },
    title: { text: title, offset: offset + text.length - title.length },
  };
}

/** What may stand below the title: the letter of the symbol, and the mark of the note on it. */
function readBelowTitle(
  heading: readonly TextLine[],
  isLettered: boolean,
): { letter: string | undefined; note: SourceField; lines: TextLine[] } {
  const lines: TextLine[] = [];
  let letter: string | undefined;
  let mark: string | undefined;
  for (const line of heading) {
    const words = tidy(line.text);
    const [found, ofSymbol, ofNote] = (isLettered ? LETTER : MARK_ALONE).exec(words) ?? [];
    if (found === undefined) continue;
    lines.push(line);
    letter ??= ofSymbol === '' ? undefined : ofSymbol;
    mark ??= ofNote;
  }
  const offset = lines.at(-1)?.offset ?? heading[0]?.offset ?? 0;
  const note = { name: 'symbolNote', values: [mark], printed: mark ?? '', offset };
  return { letter, note, lines };
}

/** A letter below the title, and the mark of its note beside or below it. */
const LETTER = /^(?:([A-Z]) ?)?(\d{1,2})?$/;
const MARK_ALONE = /^()(\d{1,2})$/;

/** The lines with date and meeting, in either order. */
interface Closing {
  date: TextLine;
  meeting: TextLine | undefined;
  isDateFirst: boolean;
}

/** The last date on a line of its own that a meeting stands beside, or else the last one at all. */
function closingIn(lines: readonly TextLine[]): Closing | undefined {
  const dates = lines.flatMap((line, index) => (DATE.test(tidy(line.text)) ? [index] : []));
  const isMeeting = (index: number) => MEETING.test(tidy(lines[index]?.text ?? ''));
  const at =
    dates.findLast((index) => isMeeting(index - 1) || isMeeting(index + 1)) ?? dates.at(-1);
  const date = lines[at ?? -1];
  if (at === undefined || !date) return undefined;
  const isDateFirst = isMeeting(at + 1);
  const meeting = isDateFirst ? lines[at + 1] : isMeeting(at - 1) ? lines[at - 1] : undefined;
  return { date, meeting, isDateFirst };
}

/** Sessions from which on the meeting is printed above the date. */
const MEETING_FIRST_FROM = 74;

function readClosing({ date, meeting, isDateFirst }: Closing, start: TextLine): SourceField[] {
  const [, year, month = '', day = ''] = DATE.exec(tidy(date.text)) ?? [];
  const [, number, resumed] = MEETING.exec(tidy(meeting?.text ?? '')) ?? [];
  const session = Number.parseInt(start.text.trim(), 10);
  const order = isDateFirst ? 'date-first' : 'meeting-first';
  const habit = session >= MEETING_FIRST_FROM ? 'meeting-first' : 'date-first';
  const adopted = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  const { text, offset } = meeting ?? date;
  return [
    { name: 'adopted', values: [adopted], printed: tidy(date.text), offset: date.offset },
    { name: 'meeting', values: [number], printed: tidy(text), offset },
    { name: 'resumed', values: [resumed && 'true'], printed: tidy(text), offset },
    ...(meeting
      ? [
          {
            name: 'closing',
            values: [order, order === habit ? undefined : order],
            printed: order,
            offset,
          },
        ]
      : []),
  ];
}

function tidy(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
