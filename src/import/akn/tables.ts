import type { Element } from 'xast';
import type { SourcePoint, Table, TableCell } from '../../core/resolution/model.ts';
import type { Findings } from './findings.ts';
import { isInline, type Piece, type PieceReader } from './pieces.ts';
import { type Phrasing, tidy, wordsOf } from './phrasing.ts';
import { allOf, attribute, elementsOf, nameOf, type XmlFile } from './xml.ts';

/** A row as the file has it. */
interface Row {
  cells: Cell[];
  position: SourcePoint;
}

interface Cell {
  /** Its paragraphs. */
  lines: Piece[][];
  columns: number;
  rows: number;
  /** How it is set: `Left`, `Right`, `Center`, or empty. */
  side: string;
  isHead: boolean;
  position: SourcePoint;
}

/** Reads tables, whose notes are those of the document or their own. */
export class TableReader {
  readonly #file: XmlFile;
  readonly #pieces: PieceReader;
  readonly #phrasing: () => Phrasing;
  readonly #findings: Findings;
  readonly #read = new Map<Element, Row[]>();

  constructor(file: XmlFile, pieces: PieceReader, findings: Findings, phrasing: () => Phrasing) {
    this.#file = file;
    this.#pieces = pieces;
    this.#findings = findings;
    this.#phrasing = phrasing;
  }

  /** Read the cells, and the notes in them, when their turn comes in the document. */
  collect(element: Element): void {
    const rows = allOf(element, 'tr').map((row) => ({
      cells: elementsOf(row, 'td', 'th').map((cell) => this.#cell(cell)),
      position: this.#file.pointAt(row),
    }));
    this.#read.set(element, rows);
  }

  #cell(element: Element): Cell {
    const lines: Piece[][] = [];
    let run: Element['children'] = [];
    const flush = () => {
      const pieces = this.#pieces.read(run);
      if (tidy(pieces).length > 0) lines.push(pieces);
      run = [];
    };
    const visit = (parent: Element) => {
      for (const child of parent.children) {
        if (isInline(child)) run.push(child);
        else if (child.type === 'element') {
          flush();
          visit(child);
          flush();
        }
      }
    };
    visit(element);
    flush();
    const span = (name: string) => Math.max(Number.parseInt(attribute(element, name), 10) || 1, 1);
    return {
      lines,
      columns: Math.min(span('colspan'), MOST_COLUMNS),
      rows: span('rowspan'),
      side: attribute(element, 'data-justification'),
      isHead: nameOf(element) === 'th',
      position: this.#file.pointAt(element),
    };
  }

  /** The table; nothing when all its cells are empty. */
  read(element: Element): Table | undefined {
    const position = this.#file.pointAt(element);
    const read = this.#read.get(element) ?? [];
    const rows = splitBoxes(this.#withoutEmptyRows(read));
    if (rows.length === 0) {
      this.#findings.remark(position, 'table empty', 'A table without words is left out.');
      return undefined;
    }
    const notes: Table['notes'] = [];
    const width = widthOf(rows);
    const made = rows.map((row) => row.cells.map((cell) => this.#made(cell, notes)));
    fill(made, width);
    return { type: 'table', id: '', align: alignOf(rows, width), rows: made, notes, position };
  }

  /** Rows that are there to keep others apart are layout. */
  #withoutEmptyRows(rows: readonly Row[]): Row[] {
    const isEmpty = (row: Row) =>
      row.cells.every((cell) => cell.lines.length === 0 && cell.rows === 1);
    return rows.filter((row, index) => {
      if (!isEmpty(row) || coveredFromAbove(rows, index)) return true;
      this.#findings.repair(
        row.position,
        'row empty',
        'A row of the table without words is left out.',
      );
      return false;
    });
  }

  #made(cell: Cell, notes: Table['notes']): TableCell {
    const own: Piece[] = [];
    for (const [index, line] of cell.lines.entries()) {
      const [mark, ...rest] = tidy(line);
      if (index > 0 && mark?.type === 'mark' && /^[a-z]$/.test(mark.value)) {
        const children = this.#phrasing().note(rest, cell.position);
        notes.push({ label: mark.value, children, position: cell.position });
        continue;
      }
      if (own.length > 0) own.push({ type: 'text', value: ' ', isBold: false, isItalic: false });
      own.push(...line);
    }
    const children = this.#phrasing().read(own, 'cell', cell.position);
    return { children, columns: cell.columns, rows: cell.rows };
  }
}

/** Report notes of a table that its cells do not cite, and marks without a note. */
export function checkTableNotes({ rows, notes, position: point }: Table, findings: Findings): void {
  const cited = new Set(
    rows
      .flat()
      .flatMap(({ children }) =>
        children.flatMap((child) => (child.type === 'tableNoteReference' ? [child.label] : [])),
      ),
  );
  for (const label of cited) {
    if (notes.some((note) => note.label === label)) continue;
    findings.fault(point, 'table note', `The table cites note ${label}, and has none.`);
  }
  for (const [index, { label, position }] of notes.entries()) {
    const due = String.fromCharCode(97 + index);
    if (label !== due) {
      findings.fault(
        position,
        'table note',
        `Note ${label} of the table stands where ${due} is due.`,
      );
    } else if (!cited.has(label)) {
      findings.fault(position, 'table note', `No cell of the table cites its note ${label}.`);
    }
  }
}

/** No printed table has as many. */
const MOST_COLUMNS = 60;

/** A box with a title and paragraphs, which the file has as one cell, has a row for each. */
function splitBoxes(rows: Row[]): Row[] {
  if (!rows.every(({ cells }) => cells.length === 1)) return rows;
  return rows.flatMap((row) =>
    row.cells.flatMap((cell) =>
      cell.lines.flatMap((line, index): Row[] => {
        const isNote = /^[a-z]$/.test(firstMark(line));
        if (index > 0 && isNote) return [];
        const after = cell.lines.slice(index + 1).filter((next) => /^[a-z]$/.test(firstMark(next)));
        const lines = index === lastWords(cell.lines) ? [line, ...after] : [line];
        return [{ ...row, cells: [{ ...cell, lines }] }];
      }),
    ),
  );
}

function firstMark(line: Piece[]): string {
  const [first] = tidy(line);
  return first?.type === 'mark' ? first.value : '';
}

function lastWords(lines: Piece[][]): number {
  return lines.findLastIndex((line) => !/^[a-z]$/.test(firstMark(line)) && wordsOf(line) !== '');
}

function widthOf(rows: readonly Row[]): number {
  const covered: number[] = [];
  let width = 0;
  for (const { cells } of rows) {
    let column = 0;
    const next = covered.map((left) => Math.max(left - 1, 0));
    for (const cell of cells) {
      while ((covered[column] ?? 0) > 0) column++;
      for (let at = 0; at < cell.columns; at++) next[column + at] = cell.rows - 1;
      column += cell.columns;
    }
    while ((covered[column] ?? 0) > 0) column++;
    width = Math.max(width, column);
    covered.splice(0, covered.length, ...next);
  }
  return width;
}

function coveredFromAbove(rows: readonly Row[], index: number): boolean {
  return rows
    .slice(Math.max(0, index - 20), index)
    .some((row, at, above) => row.cells.some((cell) => cell.rows > above.length - at));
}

/** Every row reaches the width of the table, and no cell reaches below it. */
function fill(rows: TableCell[][], width: number): void {
  const covered = new Array<number>(width).fill(0);
  for (const [index, cells] of rows.entries()) {
    let column = 0;
    const taken: number[] = covered.map((left) => Math.max(left - 1, 0));
    for (const cell of cells) {
      while ((covered[column] ?? 0) > 0) column++;
      cell.rows = Math.min(cell.rows, rows.length - index);
      cell.columns = Math.max(Math.min(cell.columns, width - column), 1);
      for (let at = 0; at < cell.columns; at++) taken[column + at] = cell.rows - 1;
      column += cell.columns;
    }
    for (; column < width; column++) {
      if ((covered[column] ?? 0) === 0) cells.push({ children: [], columns: 1, rows: 1 });
    }
    covered.splice(0, width, ...taken.slice(0, width));
  }
}

/** How most cells of a column below the head are set. */
function alignOf(rows: readonly Row[], width: number): Table['align'] {
  const body = rows
    .slice(1)
    .filter(({ cells }) => cells.length === width && !cells.every((cell) => cell.isHead));
  return Array.from({ length: width }, (_, column) => {
    const sides = body.map(({ cells }) => cells[column]?.side ?? '');
    const isMost = (side: string) =>
      sides.filter((other) => other === side).length * 2 > sides.length;
    if (isMost('Right')) return 'right';
    return isMost('Center') ? 'center' : null;
  });
}
