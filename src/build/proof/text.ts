import { type Reading, Writer } from './reading.ts';
import { type SourceField, UnreadableSource } from './source-reading.ts';

/** A text extraction, line by line: where its notes and the heads of its pages stand, the comparison finds out. */
export interface TextReading {
  fields: SourceField[];
  /** From the enacting formula on. Lines end in LINE, and where print indents the next one, in PARAGRAPH. */
  text: Reading;
  /** Whether paragraphs are indented, and no other line is. */
  isIndented: boolean;
  /** Whether the marks of notes are told apart from other digits. */
  hasMarks: boolean;
}

/** A line of a source, and where it stands. */
export interface TextLine {
  text: string;
  offset: number;
  /** Whether a paragraph begins with it; nothing where that is not known. */
  isIndented?: boolean;
}

/** What stands at the head or foot of a page: the symbol, the page, the number of the print job. */
const FURNITURE =
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
 * @throws UnreadableSource where its beginning or end is not found.
 */
export function readText(text: string): TextReading {
  return readLines(
    [...text.matchAll(/[^\r\n\f]+/g)].map(({ 0: line, index }) => ({ text: line, offset: index })),
  );
}

/** The same for lines, such as those of a PDF. */
export function readLines(lines: readonly TextLine[]): TextReading {
  const first = lines.findIndex(({ text }) => NUMBER.test(tidy(text)));
  const formula = lines.findIndex(({ text }, index) => index > first && FORMULA.test(tidy(text)));
  const [start, opening] = [lines[first], lines[formula]];
  if (!start || !opening) {
    throw new UnreadableSource('It has no line with a number and title, or none with 大会.');
  }
  const heading = lines.slice(first, formula).filter(({ text }) => text.trim() !== '');
  const isIndented = opening.text.startsWith(' ');
  const rest = lines.slice(formula);
  const closing = closingIn(rest);
  if (!closing) throw new UnreadableSource('It has no line with the date of adoption.');
  const closed = new Set([closing.date, closing.meeting]);
  const written = rest.filter((line) => !closed.has(line) && !FURNITURE.test(tidy(line.text)));
  const hasMarks = written.some(({ text }) => MARK.test(text));
  return {
    fields: [...readHeading(heading), ...readClosing(closing, start)],
    text: writeLines(written, { isIndented, hasMarks }),
    isIndented,
    hasMarks,
  };
}

/** The mark of a note that the extraction keeps on a line of its own. */
const MARK = /^ ?(\d{1,3}|[a-z]) ?$/;

function writeLines(
  lines: readonly TextLine[],
  { isIndented, hasMarks }: Pick<TextReading, 'isIndented' | 'hasMarks'>,
): Reading {
  const writer = new Writer();
  for (const { text, offset } of lines) {
    if (text.trim() === '') continue;
    const mark = hasMarks ? MARK.exec(text)?.[1] : undefined;
    if (mark) {
      writer.endLine(offset);
      writer.sign(`[^${mark}]`, offset);
      continue;
    }
    if (!writer.atStart) {
      if (isIndented && text.startsWith(' ')) writer.endParagraph(offset);
      else writer.endLine(offset);
    }
    writer.text(text, offset);
  }
  return writer.end();
}

function readHeading(lines: readonly TextLine[]): SourceField[] {
  const words = tidy(lines.map(({ text }) => text.trim()).join(' '));
  const [, number = '', title = ''] = NUMBER.exec(words) ?? [];
  const offset = lines[0]?.offset ?? 0;
  const [, old, letter, roman] = /^(\d+)(?: ([A-Z]))?(\(.*\))$/.exec(number) ?? [];
  const symbol = old ? `${old}${roman}${letter ? `[${letter}]` : ''}` : number;
  return [
    { name: 'symbol', values: [`A/RES/${symbol}`], printed: number, offset },
    { name: 'title', values: [title], printed: title, offset },
  ];
}

/** The lines with date and meeting, in either order. */
interface Closing {
  date: TextLine;
  meeting: TextLine | undefined;
  isDateFirst: boolean;
}

/** The last date on a line of its own that a meeting stands beside, or else the last one at all. */
function closingIn(lines: readonly TextLine[]): Closing | undefined {
  const filled = lines.filter(({ text }) => text.trim() !== '');
  const dates = filled.flatMap((line, index) => (DATE.test(tidy(line.text)) ? [index] : []));
  const isMeeting = (index: number) => MEETING.test(tidy(filled[index]?.text ?? ''));
  const at =
    dates.findLast((index) => isMeeting(index - 1) || isMeeting(index + 1)) ?? dates.at(-1);
  const date = filled[at ?? -1];
  if (at === undefined || !date) return undefined;
  const isDateFirst = isMeeting(at + 1);
  const meeting = isDateFirst ? filled[at + 1] : isMeeting(at - 1) ? filled[at - 1] : undefined;
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
