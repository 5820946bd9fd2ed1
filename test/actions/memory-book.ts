import type { CellValue } from '../../src/checks';
import type { Book, CellWrite, RawBook, SheetSpec, WorkbookSpec } from '../../src/sheets';

interface Cell {
  value: CellValue;
  formula: string | null;
}
type Grid = Cell[][];

/** A workbook of plain grids that a test can edit as people do: type, clear, insert rows and columns, copy and sort rows, rename tabs. */
export class MemoryBook implements Book {
  private sheets: { code: string; name: string; visibility: SheetSpec['visibility']; grid: Grid }[] = [];

  async read(): Promise<RawBook> {
    return {
      sheets: this.sheets.map(({ name, visibility, grid }) => ({
        name,
        visibility,
        row: 0,
        column: 0,
        values: grid.map((row) => row.map((cell) => cell.value)),
        formulas: grid.map((row) => row.map((cell) => cell.formula)),
      })),
    };
  }

  async draw(spec: WorkbookSpec): Promise<void> {
    const kept = this.sheets.filter((sheet) => !spec.sheets.some((own) => own.code === sheet.code));
    this.sheets = [
      ...spec.sheets.map((sheet) => ({
        code: sheet.code,
        name: sheet.name,
        visibility: sheet.visibility,
        grid: sheet.rows.map((row) =>
          sheet.columns.map((_, column) => ({
            value: row.cells[column]?.value ?? null,
            formula: row.cells[column]?.formula ?? null,
          })),
        ),
      })),
      ...kept,
    ];
  }

  async write(cells: readonly CellWrite[]): Promise<void> {
    for (const { sheet, row, column, value } of cells) this.type(sheet, row, column, value);
  }

  grid(name: string): Grid {
    return this.sheets.find((sheet) => sheet.name === name)?.grid ?? [];
  }

  type(name: string, row: number, column: number, value: CellValue): void {
    const line = this.grid(name)[row];
    if (!line) return;
    while (line.length <= column) line.push({ value: null, formula: null });
    line[column] = { value, formula: null };
  }

  insertRow(name: string, before: number): void {
    const grid = this.grid(name);
    grid.splice(
      before,
      0,
      Array.from({ length: grid[0]?.length ?? 0 }, () => ({ value: null, formula: null })),
    );
  }

  insertColumn(name: string, before: number): void {
    for (const row of this.grid(name)) row.splice(before, 0, { value: null, formula: null });
  }

  /** Whole rows change places, keys and all, as a sort does. */
  swapRows(name: string, a: number, b: number): void {
    const grid = this.grid(name);
    const [first, second] = [grid[a], grid[b]];
    if (!first || !second) return;
    grid[a] = second;
    grid[b] = first;
  }

  rename(name: string, to: string): void {
    for (const sheet of this.sheets) if (sheet.name === name) sheet.name = to;
  }

  /** Everything that stands in any cell, with how often. */
  contents(): Map<CellValue, number> {
    const counts = new Map<CellValue, number>();
    for (const { grid } of this.sheets) {
      for (const row of grid) for (const { value } of row) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return counts;
  }
}
