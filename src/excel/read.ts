import type { CellValue } from '../checks';
import { HEADER_SHEET, tagName, type RawBook, type RawSheet, type RunOptions } from '../sheets';
import { stopIfCancelled } from './errors';

const TAG_NAME = /^_bc_/;
/** Rows asked for at once where a sheet's answer would pass what Excel on the web returns. */
const SLICE_ROWS = 2_000;

interface Asked {
  readonly worksheet: Excel.Worksheet;
  readonly used: Excel.Range;
}

function askByName(context: Excel.RequestContext, name: string): Asked {
  const worksheet = context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject().untrack().worksheet;
  worksheet.load('id,name,visibility');
  const used = worksheet.getUsedRangeOrNullObject(true).untrack();
  used.load('rowIndex,columnIndex,values,formulas');
  return { worksheet, used };
}

/**
 * Reads our sheets by their tag names. One sync where `codes` covers them all, one more for sheets beyond those (a form of each project),
 * and more only where the answer would be larger than Excel on the web gives.
 * @param codes sheets expected to be there; those that are not are left out.
 */
export async function readWorkbook(
  context: Excel.RequestContext,
  codes: readonly string[],
  options: RunOptions = {},
): Promise<RawBook> {
  const expected = codes.map(tagName);
  const { names, worksheets } = context.workbook;
  names.load('items/name');
  worksheets.load('items/name');
  const asked = expected.map((name) => askByName(context, name));
  await context.sync();
  const others = names.items.map((item) => item.name).filter((name) => TAG_NAME.test(name) && !expected.includes(name));
  if (others.length > 0) {
    stopIfCancelled(options.signal);
    asked.push(...others.map((name) => askByName(context, name)));
    await context.sync();
  }
  const lostNames =
    asked.every(({ worksheet }) => worksheet.isNullObject) && worksheets.items.some(({ name }) => name === HEADER_SHEET);
  if (lostNames) asked.push(...(await askEverySheet(context)));
  const seen = new Set<string>();
  return {
    sheets: asked.flatMap(({ worksheet, used }) => {
      if (worksheet.isNullObject || used.isNullObject || seen.has(worksheet.id)) return [];
      seen.add(worksheet.id);
      return [rawSheetOf(worksheet, used)];
    }),
  };
}

/** Names can be lost on the way through another program: then every sheet is asked, and read-back finds ours by their tags. */
async function askEverySheet(context: Excel.RequestContext): Promise<Asked[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility');
  await context.sync();
  const asked = worksheets.items.map((worksheet) => {
    const used = worksheet.getUsedRangeOrNullObject(true).untrack();
    used.load('rowIndex,columnIndex,values,formulas');
    return { worksheet, used };
  });
  await context.sync();
  return asked;
}

/** The same for workbooks whose answer is too large for one: sheet by sheet, `SLICE_ROWS` rows at a time. */
export async function readWorkbookInSlices(
  context: Excel.RequestContext,
  codes: readonly string[],
  options: RunOptions = {},
): Promise<RawBook> {
  const { names } = context.workbook;
  names.load('items/name');
  await context.sync();
  const wanted = new Set([...codes.map(tagName), ...names.items.map((item) => item.name).filter((name) => TAG_NAME.test(name))]);
  const places = [...wanted].map((name) => {
    const worksheet = context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject().untrack().worksheet;
    worksheet.load('id,name,visibility');
    const used = worksheet.getUsedRangeOrNullObject(true).untrack();
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    return { worksheet, used };
  });
  await context.sync();
  const sheets: RawSheet[] = [];
  for (const [index, { worksheet, used }] of places.entries()) {
    if (worksheet.isNullObject || used.isNullObject) continue;
    options.progress?.(index / places.length, `Đang đọc trang "${worksheet.name}"`);
    sheets.push(await readSheetInSlices(context, worksheet, used, options));
  }
  return { sheets };
}

async function readSheetInSlices(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  used: Excel.Range,
  options: RunOptions,
): Promise<RawSheet> {
  const values: CellValue[][] = [];
  const formulas: CellValue[][] = [];
  for (let row = 0; row < used.rowCount; row += SLICE_ROWS) {
    stopIfCancelled(options.signal);
    const slice = worksheet.getRangeByIndexes(
      used.rowIndex + row,
      used.columnIndex,
      Math.min(SLICE_ROWS, used.rowCount - row),
      used.columnCount,
    );
    const read = await readSlice(context, slice);
    values.push(...read.values);
    formulas.push(...read.formulas);
  }
  return rawSheet(worksheet, used.rowIndex, used.columnIndex, values, formulas);
}

/** One answer's worth of rows: a slice is as much as Excel on the web can send, so each takes its own sync. */
async function readSlice(
  context: Excel.RequestContext,
  slice: Excel.Range,
): Promise<{ values: CellValue[][]; formulas: CellValue[][] }> {
  slice.load('values,formulas');
  await context.sync();
  return { values: slice.values, formulas: slice.formulas };
}

const VISIBILITY = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

/** A sheet whose used range has been loaded, as a raw sheet. */
export function rawSheetOf(worksheet: Excel.Worksheet, used: Excel.Range): RawSheet {
  return rawSheet(worksheet, used.rowIndex, used.columnIndex, used.values, used.formulas);
}

function rawSheet(
  worksheet: Excel.Worksheet,
  row: number,
  column: number,
  values: CellValue[][],
  formulas: CellValue[][],
): RawSheet {
  return {
    name: worksheet.name,
    visibility: VISIBILITY[worksheet.visibility],
    row,
    column,
    values: values.map((cells) => cells.map((cell) => (cell === '' ? null : cell))),
    formulas: formulas.map((cells, index) => cells.map((cell, at) => formulaOf(cell, values[index]?.[at] ?? null))),
  };
}

/** Excel gives a plain value's text back as its formula; a text that merely begins with "=" has the same value and formula. */
function formulaOf(formula: CellValue, value: CellValue): string | null {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value ? formula : null;
}
