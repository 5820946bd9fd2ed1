import { BookError, tagName, type SheetSpec, type WorkbookSpec } from '../sheets';

/** Where a sheet of ours stands in the open workbook, if it does. */
export interface FoundSheet {
  readonly spec: SheetSpec;
  /** The sheet as it is, or null where it must be added. */
  readonly sheet: Excel.Worksheet | null;
  /** Rows and columns in use before the redraw, from the first cell. */
  readonly usedRows: number;
  readonly usedColumns: number;
}

/** What one sync finds out about the workbook before it is drawn. */
export interface FoundBook {
  readonly sheets: readonly FoundSheet[];
  readonly removable: readonly Excel.Worksheet[];
  readonly names: ReadonlySet<string>;
}

interface Probe {
  readonly worksheet: Excel.Worksheet;
  readonly used: Excel.Range;
}

/** The sheet that a tag name points at, through null objects where name, range or sheet is gone. */
export function sheetOfTag(context: Excel.RequestContext, code: string): Excel.Worksheet {
  return context.workbook.names.getItemOrNullObject(tagName(code)).getRangeOrNullObject().worksheet;
}

function probe(context: Excel.RequestContext, code: string): Probe {
  const worksheet = sheetOfTag(context, code);
  worksheet.load('id,name');
  worksheet.protection.load('protected');
  const used = worksheet.getUsedRangeOrNullObject(false);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  return { worksheet, used };
}

/**
 * Finds our sheets by their tag names, whatever their tabs are called now: one sync.
 * @throws BookError where a sheet of the person's own has the tab name that a sheet of ours needs.
 */
export async function findSheets(context: Excel.RequestContext, spec: WorkbookSpec): Promise<FoundBook> {
  const probes = spec.sheets.map((sheet) => ({ spec: sheet, ...probe(context, sheet.code) }));
  const removable = (spec.remove ?? []).map((code) => probe(context, code).worksheet);
  const { worksheets, names } = context.workbook;
  worksheets.load('items/id,items/name');
  names.load('items/name');
  await context.sync();

  const ours = new Set(
    [...probes.map((found) => found.worksheet), ...removable].filter((sheet) => !sheet.isNullObject).map((sheet) => sheet.id),
  );
  for (const sheet of worksheets.items) {
    const wanted = spec.sheets.find((own) => own.name.toLowerCase() === sheet.name.toLowerCase());
    if (wanted && !ours.has(sheet.id)) throw nameTaken(wanted.name);
  }
  return {
    sheets: probes.map(({ spec: sheetSpec, worksheet, used }) =>
      worksheet.isNullObject
        ? { spec: sheetSpec, sheet: null, usedRows: 0, usedColumns: 0 }
        : { spec: sheetSpec, sheet: worksheet, usedRows: extent(used, 'row'), usedColumns: extent(used, 'column') },
    ),
    removable: removable.filter((sheet) => !sheet.isNullObject),
    names: new Set(names.items.map((name) => name.name)),
  };
}

function extent(used: Excel.Range, axis: 'row' | 'column'): number {
  if (used.isNullObject) return 0;
  return axis === 'row' ? used.rowIndex + used.rowCount : used.columnIndex + used.columnCount;
}

function nameTaken(name: string): BookError {
  return new BookError(
    `Sổ đang có một trang tính của người dùng tên là "${name}", trùng với tên trang của biểu mẫu. Chưa có gì bị thay đổi. Hãy đổi tên trang tính đó rồi làm lại.`,
    'ItemAlreadyExists',
  );
}
