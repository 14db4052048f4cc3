import type { Table, TableCell } from '../core/resolution/model.ts';
import { plainText } from '../core/resolution/text.ts';

/** The side to which a cell is set; none for the side where lines begin. */
export type Side = 'left' | 'right' | 'center' | undefined;

/** An amount as tables have them, or the dash that stands for none. */
const NUMBER = /^(?:[-–—(]?\d[\d\s.,%]*\)?|[-–—]+)$/;

/**
 * How the cells of a table are set, row by row: as the content file says of the column in which they begin; where it
 * says nothing, numbers stand to the right, and so does the head of a column that holds nothing else.
 */
export function sidesOf({ align, rows }: Pick<Table, 'align' | 'rows'>): Side[][] {
  const columns = columnsOf(rows);
  const words = rows.map((row) => row.map(({ children }) => plainText(children).trim()));
  const isNumeric = align.map((_, column) => {
    const below = words
      .slice(1)
      .flatMap((row, index) => row.filter((_, at) => columns[index + 1]?.[at] === column));
    return (
      below.some((text) => NUMBER.test(text)) &&
      below.every((text) => text === '' || NUMBER.test(text))
    );
  });
  return rows.map((row, index) =>
    row.map((cell, at) => {
      const column = columns[index]?.[at] ?? 0;
      const isRight =
        index === 0
          ? cell.columns === 1 && isNumeric[column]
          : NUMBER.test(words[index]?.[at] ?? '');
      return align[column] ?? (isRight ? 'right' : undefined);
    }),
  );
}

/** The column in which each cell begins, from 0: those above it may cover the first ones. */
function columnsOf(rows: readonly TableCell[][]): number[][] {
  /** For each column, the first row that no cell above reaches. */
  const free: number[] = [];
  return rows.map((row, index) => {
    let column = 0;
    return row.map((cell) => {
      while ((free[column] ?? 0) > index) column++;
      const begins = column;
      for (; column < begins + cell.columns; column++) free[column] = index + cell.rows;
      return begins;
    });
  });
}
