import type * as mdast from 'mdast';
import type { Table, TableCell } from '../resolution/model.ts';
import type { Footnotes } from './footnotes.ts';
import { noteLabelOf, offsetOf } from './nodes.ts';
import { readNote } from './note.ts';
import { readPhrasing } from './phrasing.ts';
import type { Source } from './source.ts';

/** A cell that belongs to the one above it, as in the tables of markdown-it-multimd-table. */
const ABOVE = '^^';

/**
 * Read a table in the form of GitHub's Markdown. Cells are merged as in MultiMarkdown: `||` lets a cell span the next
 * column, and a cell `^^` belongs to the one above it.
 */
export function readTable(source: Source, node: mdast.Table, footnotes: Footnotes): Table {
  const width = node.children[0]?.children.length ?? 0;
  const rows: TableCell[][] = [];
  const table: Table = {
    type: 'table',
    id: '',
    align: node.align?.map((align) => align ?? null) ?? [],
    rows,
    notes: [],
    position: source.pointAt(offsetOf(node)),
  };
  footnotes.openTable(table);
  /** For each column the cell that covers it in the row before. */
  let above: (TableCell | undefined)[] = [];
  for (const row of node.children) {
    checkRow(source, row, node);
    const cells: TableCell[] = [];
    const covering: (TableCell | undefined)[] = [];
    for (const [column, cell] of row.children.entries()) {
      const raw = source.text.slice(cell.position?.start.offset, cell.position?.end.offset);
      const words = raw.replaceAll('|', '').trim();
      const left = covering.at(-1);
      if (column >= width) {
        const reason = `The row has more cells than the ${width} of the first row.`;
        source.report('table', offsetOf(cell), reason);
        continue;
      }
      if (left && /^\|+$/.test(raw)) {
        // Two bars with nothing between them: the cell before spans this column too.
        if (left.rows === 1 || cells.includes(left)) left.columns++;
        covering.push(left);
      } else if (words === ABOVE) {
        const over = above[column];
        if (over) {
          if (covering.at(-1) !== over) over.rows++;
          covering.push(over);
        } else {
          source.report('table', offsetOf(cell), `${ABOVE} stands below no cell.`);
        }
      } else {
        const children = readPhrasing(source, cell, { footnotes, isCell: true });
        const made: TableCell = { children, columns: 1, rows: 1 };
        cells.push(made);
        covering.push(made);
      }
    }
    for (const cell of new Set(covering)) {
      const covered = covering.filter((other) => other === cell).length;
      if (!cell || covered === cell.columns) continue;
      const reason = `${ABOVE} covers ${covered} columns where the cell above has ${cell.columns}.`;
      source.report('table', offsetOf(row), reason);
    }
    rows.push(cells);
    above = covering;
  }
  return table;
}

/** Report a row that Markdown only takes for one because no empty line stands before it. */
function checkRow(source: Source, row: mdast.TableRow, table: mdast.Table): void {
  if (row.position?.start.column !== table.position?.start.column) {
    source.report('space', offsetOf(row), 'White space begins the row.');
  } else if (!source.text.startsWith('|', offsetOf(row))) {
    source.report('table', offsetOf(row), 'The row does not begin with |.');
  }
}

/**
 * Read a note whose label is a letter, which belongs to the table before it.
 *
 * @returns Whether it is such a note.
 */
export function readTableNote(
  source: Source,
  node: mdast.FootnoteDefinition,
  footnotes: Footnotes,
): boolean {
  const label = noteLabelOf(source, node);
  if (!/^[a-z]{1,2}$/.test(label) || !footnotes.hasTable) return false;
  const position = source.pointAt(offsetOf(node));
  footnotes.defineInTable({ label, children: readNote(source, node), position });
  return true;
}
