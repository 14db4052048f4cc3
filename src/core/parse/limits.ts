/**
 * What a resolution can be, so that no file takes long to read: what reads Markdown takes time with the square of how
 * many signs a paragraph has, and of how deep it nests.
 */
import type { Source } from './source.ts';

/** The most that a file holds, in UTF-16 code units: more than a hundred times 64/158. */
const LONGEST_FILE = 300_000;

/** The most lines of a file; the longest resolutions have a tenth of it. */
const MOST_LINES = 20_000;

/** The most that stands between two empty lines, in UTF-16 code units; printed paragraphs have a tenth of it. */
export const LONGEST_PARAGRAPH = 10_000;

/** The most signs of Markdown between two empty lines: 10,000 characters of links have fewer. */
const MOST_SIGNS = 500;

/** The same in a file. The longest resolutions have a tenth of it. */
const MOST_SIGNS_IN_FILE = 20_000;

/** The most lists, quotations and notes that one line opens; a line of a resolution opens one. */
const MOST_OPENED = 8;

/** How far a line may be indented; the second level of sub-paragraphs needs ten spaces at most. */
const MOST_INDENT = 40;

/** What Markdown may read as the beginning or the end of something within a paragraph. */
const SIGN = /[[\]*_~<`\\&!|@]/g;

/** What opens a list, a quotation or a note at the beginning of a line. */
const OPENING = String.raw`(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t])|\[\^[^[\]\r\n]{1,20}\]:))`;
const OPENINGS = new RegExp(`^${OPENING}{${MOST_OPENED + 1}}`, 'gm');

const INDENTED = new RegExp(String.raw`^[ \t>]{${MOST_INDENT + 1}}`, 'gm');

const LINE_END = /\r\n|\r|\n/g;

/** Between two paragraphs: an empty line, or a bullet, which ends a paragraph wherever it stands. */
const BREAK = /(?:\r\n|\r|\n)(?:[ \t]*(?:\r\n|\r|\n)|(?=[ \t]*- ))|$/g;

/** A table, which has many lines and no empty one. */
const TABLE = /^[ \t]*\|.*(?:(?:\r\n|\r|\n)[ \t]*\|.*)*\s*$/;

/** The most characters and signs of a table, for those of a paragraph; the longest of a resolution have a third. */
const TABLE_FACTOR = 6;

/**
 * What is wrong with the length of a file.
 *
 * @param text - All of it.
 * @returns A sentence; nothing when it is short enough to be a resolution.
 */
export function lengthFault({ length }: string): string | undefined {
  return length > LONGEST_FILE ? `The file is ${length} characters long.` : undefined;
}

/**
 * Report what is too much for a resolution.
 *
 * @returns Whether the text can be read in good time.
 */
export function checkLimits(source: Source): boolean {
  const { text } = source;
  const before = source.faults.length;
  const lines = text.match(LINE_END)?.length ?? 0;
  if (lines > MOST_LINES) source.report('file-length', 0, `The file has ${lines} lines.`);
  let start = 0;
  let signsInFile = 0;
  for (const { 0: emptyLine, index } of text.matchAll(BREAK)) {
    const paragraph = text.slice(start, index);
    const signs = paragraph.match(SIGN)?.length ?? 0;
    signsInFile += signs;
    const factor = TABLE.test(paragraph) ? TABLE_FACTOR : 1;
    if (paragraph.length > LONGEST_PARAGRAPH * factor) {
      const reason = `The paragraph is ${paragraph.length} characters long.`;
      source.report('paragraph-length', start, reason);
    } else if (signs > MOST_SIGNS * factor) {
      source.report('markup-amount', start, `The paragraph has ${signs} signs of Markdown.`);
    }
    start = index + emptyLine.length;
  }
  if (signsInFile > MOST_SIGNS_IN_FILE) {
    source.report('markup-amount', 0, `The file has ${signsInFile} signs of Markdown.`);
  }
  for (const { index } of text.matchAll(OPENINGS)) {
    const reason = `The line opens more than ${MOST_OPENED} lists, quotations or notes.`;
    source.report('markup-amount', index, reason);
  }
  for (const { index } of text.matchAll(INDENTED)) {
    const reason = `The line is indented by more than ${MOST_INDENT} spaces.`;
    source.report('markup-amount', index, reason);
  }
  return source.faults.length === before;
}
