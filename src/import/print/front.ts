import { closingLines } from '../../core/interface.zh.ts';
import type { DocumentRecord, Resolution, SourcePoint } from '../../core/resolution/model.ts';
import { fullSymbol, shortSymbol, symbolParts } from '../../core/resolution/symbol.ts';
import { type Glyph, MARK, pointOf, textOf } from './glyphs.ts';
import type { Findings, Printed } from './printed.ts';

/** A number with its session, as print has it before a title: `64/158`, `74/254 B`, `S-10/2`, `217 A (III)`. */
export const NUMBER_OF_RESOLUTION = String.raw`(?:(?:E?S-)?\d{1,3}\/\d{1,4}(?: ?[A-Z](?:-[A-Z])?)?|\d{1,4}(?: ?[A-Z])? ?\((?:E?S-)?[IVXL]+\))`;

/** A day. */
export const DATE = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/;

/** A plenary meeting, which may be resumed. */
export const MEETING = /^第(\d{1,4})次全体会议(?:[(（](续会)[)）])?$/;

/** Both on one line. */
export const CLOSING =
  /^(?:\d{4}年\d{1,2}月\d{1,2}日第\d{1,4}次全体会议(?:[(（]续会[)）])?|第\d{1,4}次全体会议(?:[(（]续会[)）])?\d{4}年\d{1,2}月\d{1,2}日)$/;

/** What print says of a resolution outside its paragraphs. */
export type Front = Omit<Resolution, 'type' | 'children' | 'footnotes'>;

/** Read what stands around the paragraphs: number and title, date and meeting, and what the masthead knows. */
export function readFront(printed: Printed, findings: Findings): Front {
  const { masthead, heading, closing } = printed;
  const words = textOf(heading);
  const [opening = '', number = ''] =
    new RegExp(String.raw`^(${NUMBER_OF_RESOLUTION})[.．。]?${MARK}?[.．]?`).exec(words) ?? [];
  const { symbol, position } = symbolOf(printed, number, findings);
  const { title, symbolNote } = titleOf(heading, opening.length, findings);
  if (!title) findings.fault('no title', pointOf(heading), 'No title stands before the text.');
  const adoption = adoptionOf(closing, masthead, position, findings);
  const front: Front = {
    symbol,
    title,
    ...(symbolNote && { symbolNote }),
    ...adoption,
    language: 'zh',
    record: recordOf(masthead),
  };
  return { ...front, ...closingOrder(front, closing) };
}

/** The symbol: from the number before the title, or from where the masthead names it. The two must agree. */
function symbolOf(
  { heading, masthead }: Printed,
  number: string,
  findings: Findings,
): { symbol: string; position: SourcePoint } {
  const position = pointOf(heading);
  const named = masthead.flatMap((line) => {
    const [found] = /A\/RES\/(?:E?S-)?\d{1,4}(?:\/\d{1,4}(?: ?[A-Z](?:-[A-Z])?\b)?|\([^)]*\))/.exec(
      textOf(line),
    ) ?? [''];
    return found ? [{ symbol: found.replace(/(?<=\d) ?(?=[A-Z])/, ' '), at: pointOf(line) }] : [];
  });
  const own = fullSymbol(number.replace(/(?<=\d) ?(?=[A-Z])/, ' ').replace(/ (?=\()/, ''));
  const [first] = named;
  const symbol = number ? own : (first?.symbol ?? '');
  if (!symbolParts(symbol)) {
    const message = 'Neither a number before the title nor the head of a page names the symbol.';
    findings.fault('no symbol', position, message);
    return { symbol: '', position };
  }
  const other = named.find((one) => !shortSymbol(symbol).startsWith(one.symbol.slice(6)));
  if (number && other) {
    const message = `The head of the document says ${other.symbol}, and the number before the title ${number}.`;
    findings.fault('symbols differ', other.at, message);
  }
  return { symbol, position };
}

/** The words after the number, without the mark of a note on the symbol. */
function titleOf(
  heading: readonly Glyph[],
  start: number,
  findings: Findings,
): { title: string; symbolNote?: number } {
  const marks = heading.filter(({ note }) => note !== undefined);
  const title = textOf(heading.slice(start).filter(({ note }) => note === undefined)).trim();
  const [mark, another] = marks;
  if (another) {
    const message = 'The title has several marks of notes, and the format has room for one.';
    findings.fault('marks on title', another, message);
  }
  return { title, ...(mark?.note && { symbolNote: mark.note }) };
}

type Adoption = Pick<Resolution, 'adopted' | 'meeting' | 'resumed'>;

/** Date and meeting, from the closing lines; the date may stand in the masthead too, and must then be the same. */
function adoptionOf(
  closing: readonly Glyph[][],
  masthead: readonly Glyph[][],
  position: SourcePoint,
  findings: Findings,
): Adoption {
  const lines = closing.flatMap((line) => {
    const parts = textOf(line).match(/\d{4}年\d+月\d+日|第\d+次全体会议(?:[(（]续会[)）])?/g) ?? [];
    return parts.map((words) => ({ words, at: pointOf(line) }));
  });
  const date = lines.find(({ words }) => DATE.test(words));
  const [, meeting, resumed] =
    MEETING.exec(lines.find(({ words }) => MEETING.test(words))?.words ?? '') ?? [];
  const announced = masthead
    .map((line) => ({ at: pointOf(line), words: textOf(line) }))
    .flatMap(({ at, words }) => {
      const [, found] = /(\d{4}年\d{1,2}月\d{1,2}日)大会(?:决议|通过)/.exec(words) ?? [];
      return found ? [{ at, words: found }] : [];
    });
  const known = date ?? announced[0];
  if (!known) {
    const message = 'No closing line names the date of adoption, as in “2009年12月18日”.';
    findings.fault('no date', position, message);
  } else if (!date) {
    const message = `No closing line names the date of adoption; ${known.words} is that of the masthead.`;
    findings.remark('date from masthead', known.at, message);
  }
  const other = announced.find(({ words }) => date && words !== date.words);
  if (other) {
    const message = `The masthead says ${other.words}, and the closing lines ${date?.words ?? ''}.`;
    findings.fault('dates differ', other.at, message);
  }
  if (!meeting) {
    const message = 'No closing line names a plenary meeting.';
    findings.remark('no meeting', known?.at ?? position, message);
  }
  return {
    adopted: isoDate(known?.words ?? ''),
    ...(meeting && { meeting: Number(meeting) }),
    ...(resumed && { resumed: true as const }),
  };
}

function isoDate(words: string): string {
  const [, year = '', month = '', day = ''] = DATE.exec(words) ?? [];
  return year && [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
}

/** The order of the closing lines, where it is not the habit of the session. */
function closingOrder(front: Front, closing: readonly Glyph[][]): Pick<Resolution, 'closing'> {
  const words = closing.map(textOf).join('');
  if (!front.meeting || !/年.*会议|会议.*年/.test(words) || !symbolParts(front.symbol)) return {};
  const order = words.startsWith('第') ? 'meeting-first' : 'date-first';
  const [first] = closingLines({ ...front, type: 'resolution', children: [], footnotes: [] });
  return `${first?.kind ?? ''}-first` === order ? {} : { closing: order };
}

/** No line of a masthead is longer. */
const LONGEST_LINE = 200;

/** What the masthead says of how the text came about: [根据第三委员会的报告(A/64/439/Add.2)通过], 议程项目69(b). */
function recordOf(masthead: readonly Glyph[][]): DocumentRecord {
  const words = masthead.map((line) => textOf(line.slice(0, LONGEST_LINE))).join('\n');
  const [, agendaItem] = /议程项目(\d{1,3}(?: ?\([a-z]\))?)$/m.exec(words) ?? [];
  const [, committeeReport] =
    /根据[^\n]*?报告\s*[(（]([A-Z]+\/[^()（）\n]+)[)）]/.exec(words) ?? [];
  const [, draft] =
    /未经发交[^\n]*?通过\s*[(（]([A-Z]+\/[-\w./]+)|未经发交[^\n]*?[(（]([A-Z]+\/[-\w./]+)/.exec(
      words,
    ) ?? [];
  return {
    ...(agendaItem && { agendaItem }),
    ...(committeeReport && { committeeReport }),
    ...(draft && { draft }),
  };
}
