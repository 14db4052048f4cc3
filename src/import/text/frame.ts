import { ENACTING_FORMULAS } from '../../core/resolution/chinese.ts';
import { type Glyph, joinLines, markAt, pointOf, textOf } from '../print/glyphs.ts';
import { type Findings, type Printed } from '../print/printed.ts';
import { CLOSING, DATE, MEETING, NUMBER_OF_RESOLUTION } from '../print/front.ts';
import { SourceError } from '../reading.ts';
import type { Line } from './lines.ts';

/** What stands around the paragraphs of a text extraction, and their lines. */
export interface Frame extends Pick<Printed, 'masthead' | 'heading' | 'formula' | 'closing'> {
  /** The lines between the formula and the end, without the closing lines and the heads and feet of pages. */
  body: Body;
}

/** The lines of the paragraphs. */
export interface Body {
  lines: Line[];
  /** How many spaces stand before the enacting formula. */
  formulaIndent: number;
  /** Whether lines of spaces stand on either side of it. */
  isFormulaApart: boolean;
}

/**
 * Find the title, the enacting formula and the closing lines, and take out the heads and feet of pages.
 *
 * @throws SourceError when there is no enacting formula.
 */
export function readFrame(lines: readonly Line[], findings: Findings): Frame {
  const start = lines.findIndex(({ text }) => HEADING.test(text));
  const formula = lines.findIndex(
    ({ text }, index) => index > start && ENACTING_FORMULAS.includes(text),
  );
  const formulaLine = lines[formula];
  if (!formulaLine) {
    throw new SourceError([
      {
        kind: 'no formula',
        line: lines.find(({ text }) => text)?.number ?? 1,
        column: 1,
        message: `No line says ${ENACTING_FORMULAS.join(' or ')}, which opens the text of a resolution.`,
      },
    ]);
  }
  const titleAt = start < 0 ? titleStart(lines, formula) : start;
  const heading = joinLines(lines.slice(titleAt, formula).map(headingGlyphs));
  if (start < 0) {
    const message = 'No line has the number of the resolution before its title, as in “64/158. ”.';
    findings.remark('number missing', pointOf(heading), message);
  }
  const { kept, closing } = withoutClosing(
    withoutPageFrames(lines.slice(formula + 1), formulaLine.page, textOf(heading)),
  );
  return {
    masthead: lines.slice(0, titleAt).map(({ glyphs }) => joinLines([glyphs])),
    heading,
    formula: joinLines([formulaLine.glyphs]),
    closing: closing.map(({ glyphs }) => joinLines([glyphs])),
    body: {
      lines: kept,
      formulaIndent: formulaLine.indent,
      isFormulaApart: lines[formula + 1]?.text === '' && lines[formula - 1]?.text === '',
    },
  };
}

/** A number before a title, which may stand on a line of its own. */
const HEADING = new RegExp(`^${NUMBER_OF_RESOLUTION}(?:[.．。]|$)`);

/** A line of a title that has no number: what no masthead has, going back from the formula. */
function titleStart(lines: readonly Line[], formula: number): number {
  let start = formula;
  for (let index = formula - 1; index >= 0; index--) {
    const text = lines[index]?.text ?? '';
    if (MASTHEAD.test(text)) break;
    if (text) start = index;
  }
  return start;
}

const MASTHEAD =
  /^(?:联合国|大会$|A\/|Distr|General|第.*届会议|议程项目|.*大会决议|.*通过[\])）]?|\d|.*\d{4}年?)/u;

/** A digit alone is the mark of a note. */
function headingGlyphs({ glyphs, text }: Line): Glyph[] {
  const [first] = glyphs;
  return first && LONE_NUMBER.test(text) ? [markAt(first, Number(text))] : glyphs;
}

/** A number alone on its line, within brackets or not. */
export const LONE_NUMBER = /^\d{1,3}$/;

/** Numbers of pages and jobs, and symbols, that a head or foot of a page may have, several of them. */
const PAGE_FRAME =
  /^(?:(?:\*?\d{7}\*?|\d{2}-\d{5}(?: ?\([A-Z]\))?|\d{1,3}\/\d{1,3}|[-–—] ?\d{1,3} ?[-–—]|第\d{1,3}页(?:，?共\d{1,3}页)?|A\/RES\/[-\w/]{3,12}(?: [A-Z](?:-[A-Z])?)?)(?: |$))+$/u;

/** Take out the heads and feet of pages: the symbol, the title beside it, and numbers. */
function withoutPageFrames(lines: readonly Line[], firstPage: number, heading: string): Line[] {
  const title = heading.replace(HEADING, '');
  const shown = lines.filter(({ text }) => text);
  const lastPage = shown.at(-1)?.page ?? firstPage;
  const removed = new Set<Line>();
  for (const [index, line] of shown.entries()) {
    const before = shown[index - 1];
    const after = shown[index + 1];
    const isEdge = before?.page !== line.page || after?.page !== line.page || removed.has(before);
    const isFrame =
      (PAGE_FRAME.test(line.text) && !LONE_NUMBER.test(line.text)) ||
      // A number at the edge of a page is that of the page where the pages count so; elsewhere it is a mark.
      (lastPage > firstPage && isEdge && line.text === String(line.page)) ||
      isRunningTitle(line, title, [before, after], removed);
    if (isFrame) removed.add(line);
  }
  let pages = 0;
  return lines.flatMap((line) => {
    // What follows a foot and a head stands on another page, whether or not a form feed says so.
    if (removed.has(line)) pages++;
    return removed.has(line) ? [] : [{ ...line, page: line.page + pages }];
  });
}

/** A title that a page repeats stands beside the symbol, or first on its page. */
function isRunningTitle(
  { text, page }: Line,
  title: string,
  [before, after]: (Line | undefined)[],
  removed: ReadonlySet<Line>,
): boolean {
  const words = text.replaceAll(/A\/RES\/[-\w/]+/g, '').trim();
  if (words !== title) return false;
  return (
    words !== text ||
    (before !== undefined && (removed.has(before) || before.page !== page)) ||
    (after !== undefined && PAGE_FRAME.test(after.text))
  );
}

/** Take out the closing lines: a date and a meeting that stand beside each other, or a date at the end of the text. */
function withoutClosing(lines: readonly Line[]): { kept: Line[]; closing: Line[] } {
  const shown = lines.filter(({ text }) => text);
  const found = shown.findIndex(({ text }, index) => {
    const after = shown[index + 1]?.text ?? '';
    return (
      CLOSING.test(text) ||
      (DATE.test(text) && MEETING.test(after)) ||
      (MEETING.test(text) && DATE.test(after))
    );
  });
  const alone = shown.findLastIndex(({ text }) => DATE.test(text));
  const first = found < 0 ? alone : found;
  if (first < 0) return { kept: [...lines], closing: [] };
  const isOne = found < 0 || CLOSING.test(shown[first]?.text ?? '');
  const closing = shown.slice(first, first + (isOne ? 1 : 2));
  const from = lines.findIndex((line) => line === closing[0]);
  const after = lines.slice(lines.findIndex((line) => line === closing.at(-1)) + 1);
  const next = after.findIndex(({ text, isRule }) => text || isRule);
  return {
    kept: [
      ...lines.slice(0, from),
      ...after.map((line, index) => (index === next ? { ...line, isAfterClosing: true } : line)),
    ],
    closing,
  };
}
