import type { Frame, Page } from 'playwright-core';
import type { CellFormat, Validation } from '../../src/workbench/host/model';

/** A cell as it is to be written. */
interface Written {
  readonly row: number;
  readonly column: number;
  readonly content: string | number | boolean | null;
  readonly look: CellFormat;
  readonly check: Validation | null;
}

/** A sheet as the load has drawn it: every cell that holds something or looks other than an untouched one. */
export interface DrawnSheet {
  readonly name: string;
  readonly cells: readonly Written[];
}

/** The sheets that people see, cell by cell. */
export const drawnSheets = (page: Page): Promise<DrawnSheet[]> =>
  page.evaluate(async () => {
    const { book } = await window.workbench.ready;
    return book.sheets
      .filter(({ visibility, cells }) => visibility === 'Visible' && cells.size > 0)
      .map(({ name, cells, validations }) => ({
        name,
        cells: [...cells].map(([key, { value, formula, format }]) => {
          const [row, column] = [Math.floor(key / 16_384), key % 16_384];
          const owner = validations.find(
            ({ rect }) => row >= rect.row1 && row <= rect.row2 && column >= rect.column1 && column <= rect.column2,
          );
          return { row, column, content: formula ?? value, look: format, check: owner?.validation ?? null };
        }),
      }));
  });

export const cellCount = (sheets: readonly DrawnSheet[]): number => sheets.reduce((sum, { cells }) => sum + cells.length, 0);

/** The same without the cells that hold nothing. */
export const filledOnly = (sheets: readonly DrawnSheet[]): DrawnSheet[] =>
  sheets.map(({ name, cells }) => ({ name, cells: cells.filter(({ content }) => content !== null) }));

/**
 * Writes sheets as a first attempt with Office.js does: cell by cell, its content and what its look names, then a sync. Excel's own look has no fill, no
 * lines, no bold: those are set where the cell has them.
 * @param looks false: contents alone
 * @param suffix of the names of the sheets that it adds
 * @returns milliseconds
 */
export const bareLoop = (frame: Frame, sheets: readonly DrawnSheet[], looks: boolean, suffix: string): Promise<number> =>
  frame.evaluate(
    async ([all, withLooks, ending]) => {
      const dress = (cell: Excel.Range, look: CellFormat, check: Validation | null): void => {
        const { format } = cell;
        cell.numberFormat = [[look.numberFormat]];
        format.font.name = look.fontName;
        format.font.size = look.fontSize;
        if (look.bold) format.font.bold = true;
        if (look.italic) format.font.italic = true;
        if (look.underline !== 'None') format.font.underline = look.underline as Excel.RangeUnderlineStyle;
        if (look.fontColor !== '#000000') format.font.color = look.fontColor;
        if (look.fill !== '') format.fill.color = look.fill;
        format.horizontalAlignment = look.horizontal as Excel.HorizontalAlignment;
        format.verticalAlignment = look.vertical as Excel.VerticalAlignment;
        format.wrapText = look.wrap;
        if (look.indent > 0) format.indentLevel = look.indent;
        format.protection.locked = look.locked;
        for (const [side, line] of Object.entries(look.borders)) {
          const border = format.borders.getItem(side as Excel.BorderIndex);
          border.style = line.style as Excel.BorderLineStyle;
          border.weight = line.weight as Excel.BorderWeight;
          border.color = line.color;
        }
        if (check?.rule) cell.dataValidation.rule = check.rule;
        if (check?.prompt) cell.dataValidation.prompt = check.prompt as unknown as Excel.DataValidationPrompt;
        if (check?.errorAlert) cell.dataValidation.errorAlert = check.errorAlert as unknown as Excel.DataValidationErrorAlert;
      };
      const started = performance.now();
      await Excel.run(async (context) => {
        for (const { name, cells } of all) {
          const sheet = context.workbook.worksheets.add(`${name}${ending}`);
          for (const { row, column, content, look, check } of cells) {
            const cell = sheet.getCell(row, column);
            const isFormula = typeof content === 'string' && content.startsWith('=');
            // An apostrophe keeps a text a text.
            if (content !== null) cell.formulas = [[typeof content === 'string' && !isFormula ? `'${content}` : content]];
            if (withLooks) dress(cell, look, check);
            // A sync in the loop: this is what ours is measured against.
            await context.sync();
          }
        }
      });
      return performance.now() - started;
    },
    [sheets, looks, suffix] as const,
  );

/** @throws Error where the loop has made other cells than the load: then they cannot be compared. */
export async function assertSameSheets(page: Page, sheets: readonly DrawnSheet[], suffix: string): Promise<void> {
  const made = await drawnSheets(page);
  for (const { name, cells } of sheets) {
    const other = new Map(made.find((sheet) => sheet.name === `${name}${suffix}`)?.cells.map((cell) => [place(cell), cell]));
    for (const cell of cells)
      if (shown(cell) !== shown(other.get(place(cell))))
        throw new Error(
          `The loop wrote another cell at ${name} ${place(cell)}: ${shown(other.get(place(cell)))}, not ${shown(cell)}`,
        );
    if (other.size !== cells.length) throw new Error(`The loop wrote ${other.size} cells of ${cells.length} in ${name}`);
  }
}

const place = ({ row, column }: Written): string => `${row}/${column}`;

function shown(cell: Written | undefined): string {
  if (!cell) return 'nothing';
  const { borders, ...look } = cell.look;
  const lines = Object.entries(borders).sort(([a], [b]) => a.localeCompare(b));
  return JSON.stringify([cell.content, Object.entries(look).sort(([a], [b]) => a.localeCompare(b)), lines, cell.check]);
}
