import { letters } from './address';
import type { Rect, Table } from './model';

/** The rows between headers and totals. */
export function bodyOf({ rect, showHeaders, showTotals }: Table): Rect {
  return { ...rect, row1: rect.row1 + (showHeaders ? 1 : 0), row2: rect.row2 - (showTotals ? 1 : 0) };
}

/** The row of a table's headers, shown or not. */
export const headerOf = ({ rect }: Table): Rect => ({ ...rect, row2: rect.row1 });
/** The last row of a table, that of its totals where it shows them. */
export const totalsOf = ({ rect }: Table): Rect => ({ ...rect, row1: rect.row2 });

/** The address of a part of a table, for formulas. */
export const absoluteOf = ({ row1, column1, row2, column2 }: Rect): string => {
  const corner = (row: number, column: number): string => `$${letters(column)}$${row + 1}`;
  return row1 === row2 && column1 === column2 ? corner(row1, column1) : `${corner(row1, column1)}:${corner(row2, column2)}`;
};
