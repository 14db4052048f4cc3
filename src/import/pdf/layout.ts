import { type Glyph, glyphsOf, markAt, textOf, withoutLayout } from '../print/glyphs.ts';
import { repairCharacters } from '../print/characters.ts';
import type { Findings } from '../print/printed.ts';
import type { Line } from '../text/lines.ts';
import type { PageItem } from './open.ts';

/** How much smaller than the text a raised number is, and how far above the line it may stand, in sizes of the text. */
const RAISED = { size: 0.8, from: 0.12, to: 0.8 };

/** How much smaller than the text notes are. */
const NOTE_SIZE = 0.93;

/** Two pieces of one line have baselines as near, in sizes of the text. */
const ONE_LINE = 0.3;

/** A gap of so much, in sizes of the text, is a space. */
const SPACE = 0.2;

/** Faces in which print sets action phrases and titles: 楷体, bold, italics. */
const FACE = /kai|楷|bold|black|heavy|italic|oblique|hei/i;

/** What stands on one line of a page. */
interface PageLine {
  y: number;
  /** In the order of the line. */
  items: PageItem[];
}

/** Lay the text layer of a PDF out as lines, with the marks of notes in their places and a rule above the notes. */
export function layPages(pages: readonly PageItem[][], findings: Findings): Line[] {
  const all = pages.flat();
  const size = mostOf(all, ({ size }) => Math.round(size * 10) / 10);
  const text = all.filter((item) => Math.abs(item.size - size) < 0.1 * size);
  const font = mostOf(text, (item) => item.font);
  const left = Math.min(...pages.map((items) => leftOf(items, size)));
  const written: { page: number; line: PageLine; isNote: boolean }[] = pages.flatMap(
    (items, index) => {
      const lines = linesOf(items, size);
      const notes = notesFrom(lines, size);
      return lines.map((line, at) => ({ page: index + 1, line, isNote: at >= notes }));
    },
  );
  const laid: Line[] = [];
  const add = (line: Omit<Line, 'number' | 'text' | 'width'>) => {
    const words = textOf(withoutLayout(line.glyphs));
    laid.push({ ...line, number: laid.length + 1, text: words, width: words.length * 2 });
  };
  let wasNote = false;
  for (const { page, line, isNote } of written) {
    if (isNote && !wasNote) add({ page, indent: 0, glyphs: [], isRule: true });
    wasNote = isNote;
    const glyphs = glyphsOfLine(line, laid.length + 1, { size, font });
    const [first] = glyphs;
    const [start] = line.items;
    const indent = Math.max(0, Math.round(((start?.x ?? left) - left) / (size / 2)));
    if (isNote && first?.note !== undefined) {
      // The number of a note is raised as its mark is, and stands on a line of its own in what reads it.
      add({ page, indent: 0, glyphs: glyphsOf(String(first.note), first.line), isRule: false });
      const rest = glyphs.slice(1).map((glyph) => ({ ...glyph, line: laid.length + 1 }));
      add({ page, indent: 2, glyphs: rest, isRule: false });
    } else {
      add({ page, indent: isNote ? 0 : indent, glyphs, isRule: false });
    }
  }
  const repaired = repairCharacters(
    laid.map(({ glyphs }) => glyphs),
    findings,
  );
  return laid.map((line, index) => {
    const glyphs = repaired[index] ?? [];
    return { ...line, glyphs, text: textOf(withoutLayout(glyphs)) };
  });
}

/** What most characters have. */
function mostOf<Value>(items: readonly PageItem[], value: (item: PageItem) => Value): Value {
  const counts = new Map<Value, number>();
  for (const item of items) {
    counts.set(value(item), (counts.get(value(item)) ?? 0) + item.words.trim().length);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  if (!most) throw new Error('There is no text.');
  return most[0];
}

/** Where the lines of the text begin on a page. */
function leftOf(items: readonly PageItem[], size: number): number {
  return items.reduce(
    (left, item) =>
      Math.abs(item.size - size) < 0.1 * size && item.words.trim() ? Math.min(left, item.x) : left,
    Number.POSITIVE_INFINITY,
  );
}

/** The lines of a page from its top; raised numbers stand in the line that they belong to. */
function linesOf(items: readonly PageItem[], size: number): PageLine[] {
  const lines: PageLine[] = [];
  const isSmall = (item: PageItem) => item.size < RAISED.size * size && /^\s*\d/.test(item.words);
  const sorted = items.filter(({ words }) => words.trim()).sort((a, b) => b.y - a.y || a.x - b.x);
  for (const item of sorted.filter((one) => !isSmall(one))) {
    const last = lines.at(-1);
    if (last && Math.abs(last.y - item.y) < ONE_LINE * size) last.items.push(item);
    else lines.push({ y: item.y, items: [item] });
  }
  // Small numbers follow from the top too, so one pass finds the line of each.
  let at = 0;
  for (const item of sorted.filter(isSmall)) {
    while (at < lines.length - 1 && (lines[at]?.y ?? 0) > item.y + ONE_LINE * size) at++;
    const line = lines[at];
    if (line && item.y - line.y < size && item.y - line.y > -ONE_LINE * size) line.items.push(item);
    else lines.splice(at, 0, { y: item.y, items: [item] });
  }
  for (const line of lines) line.items.sort((a, b) => a.x - b.x);
  return lines;
}

/** The index of the first line of the notes: smaller than the text, and with nothing of the text below. */
function notesFrom(lines: readonly PageLine[], size: number): number {
  const sizeOf = ({ items }: PageLine) => Math.max(...items.map((item) => item.size));
  const lastOfText = lines.findLastIndex((line) => sizeOf(line) >= NOTE_SIZE * size);
  const first = lines.findIndex(
    (line, index) => index > lastOfText && opensNote(line) && line.items.length > 1,
  );
  return first < 0 ? lines.length : first;
}

function opensNote({ items: [first] }: PageLine): boolean {
  return first !== undefined && /^\s*\d{1,3}\s*$/.test(first.words);
}

/** The glyphs of a line, with spaces where there are gaps, marks where numbers are raised, and the face of phrases. */
function glyphsOfLine(
  { y, items }: PageLine,
  number: number,
  { size, font }: { size: number; font: string },
): Glyph[] {
  const glyphs: Glyph[] = [];
  const lineSize = Math.max(...items.map((item) => item.size));
  let end: number | undefined;
  for (const item of items) {
    const column = glyphs.length + 1;
    const gap = end === undefined ? 0 : item.x - end;
    if (gap > SPACE * size) glyphs.push({ value: ' ', line: number, column });
    end = item.x + item.width;
    const digits = item.words.trim();
    const rise = (item.y - y) / lineSize;
    const isRaised = item.size < RAISED.size * lineSize && rise > RAISED.from && rise < RAISED.to;
    if (isRaised && /^\d{1,3}$/.test(digits)) {
      glyphs.push(markAt({ line: number, column: glyphs.length + 1 }, Number(digits)));
      continue;
    }
    const isPhrase = item.font !== font && item.font !== '' && FACE.test(item.font);
    const from = glyphs.length;
    for (const glyph of glyphsOf(item.words, number)) {
      glyphs.push({ ...glyph, column: glyph.column + from, ...(isPhrase && { isPhrase }) });
    }
  }
  return glyphs;
}
