import {
  BookError,
  CHANGED_MEANWHILE,
  sheetTag,
  tagName,
  type RawBook,
  type RawSheet,
  type SheetSpec,
  type WorkbookSpec,
} from '../sheets';

/** Where a sheet of ours stands in the open workbook, if it does. */
export interface FoundSheet {
  readonly spec: SheetSpec;
  /** The sheet as it is, or null where it must be added. */
  readonly sheet: Excel.Worksheet | null;
  /** Rows and columns in use before the redraw, from the first cell. */
  readonly usedRows: number;
  readonly usedColumns: number;
  /** Names of the charts on it. */
  readonly charts: readonly string[];
}

/** What one sync finds out about the workbook before it is drawn. */
export interface FoundBook {
  readonly sheets: readonly FoundSheet[];
  readonly removable: readonly Excel.Worksheet[];
  readonly names: ReadonlySet<string>;
  /** Position of the first new tab. */
  readonly position: number;
}

interface Probe {
  readonly worksheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly first: Excel.Range;
  /** Asked for only where the sheet is to have charts. */
  readonly charts: Excel.ChartCollection | null;
}

/** The sheet that a tag name points at, through null objects where name, range or sheet is gone. */
export function sheetOfTag(context: Excel.RequestContext, code: string): Excel.Worksheet {
  return context.workbook.names.getItemOrNullObject(tagName(code)).getRangeOrNullObject().untrack().worksheet;
}

function probe(worksheet: Excel.Worksheet, withCharts = false): Probe {
  const charts = withCharts ? worksheet.charts : null;
  charts?.load('items/name');
  worksheet.load('id,name');
  worksheet.protection.load('protected');
  const used = worksheet.getUsedRangeOrNullObject(false).untrack();
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  const first = worksheet.getRange('A1').untrack();
  first.load('values');
  return { worksheet, used, first, charts };
}

/** A sheet with our tab name whose tag name is lost is still ours where it is empty (a load was cut off right there) or carries our tag. */
function isOurs({ worksheet, used, first }: Probe, code: string): boolean {
  if (worksheet.isNullObject) return false;
  return used.isNullObject || first.values[0]?.[0] === sheetTag(code);
}

/**
 * Finds our sheets by their tag names, whatever their tabs are called now: one sync.
 * @throws BookError where a sheet of the person's own has the tab name that a sheet of ours needs.
 */
export async function findSheets(
  context: Excel.RequestContext,
  spec: WorkbookSpec,
  unchangedSince?: RawBook,
): Promise<FoundBook> {
  const { worksheets, names } = context.workbook;
  const probes = spec.sheets.map((sheet) => ({
    spec: sheet,
    tagged: probe(sheetOfTag(context, sheet.code), sheet.charts !== undefined),
    named: probe(worksheets.getItemOrNullObject(sheet.name)),
  }));
  const behind = spec.after === undefined ? null : sheetOfTag(context, spec.after);
  behind?.load('position');
  const removable = (spec.remove ?? []).map((code) => probe(sheetOfTag(context, code)).worksheet);
  worksheets.load('items/id,items/name');
  names.load('items/name');
  const watched = (unchangedSince?.sheets ?? []).map((before) => ({
    before,
    now: valuesOf(worksheets.getItemOrNullObject(before.name)),
  }));
  await context.sync();
  if (watched.some(({ before, now }) => !now.isNullObject && !sameValues(before, now.values))) throw changedMeanwhile();

  const places = probes.map(({ spec: sheetSpec, tagged, named }) => {
    const found = tagged.worksheet.isNullObject ? named : tagged;
    return {
      spec: sheetSpec,
      found: found === tagged ? !tagged.worksheet.isNullObject : isOurs(named, sheetSpec.code),
      ...found,
    };
  });
  const ours = new Set(places.filter(({ found }) => found).map(({ worksheet }) => worksheet.id));
  for (const sheet of removable) if (!sheet.isNullObject) ours.add(sheet.id);
  for (const sheet of worksheets.items) {
    const wanted = spec.sheets.find((own) => own.name.toLowerCase() === sheet.name.toLowerCase());
    if (wanted && !ours.has(sheet.id)) throw nameTaken(wanted.name);
  }
  return {
    sheets: places.map(({ spec: sheetSpec, found, worksheet, used, charts }) =>
      !found
        ? { spec: sheetSpec, sheet: null, usedRows: 0, usedColumns: 0, charts: [] }
        : {
            spec: sheetSpec,
            sheet: worksheet,
            usedRows: extent(used, 'row'),
            usedColumns: extent(used, 'column'),
            charts: (charts?.items ?? []).map(({ name }) => name),
          },
    ),
    removable: removable.filter((sheet) => !sheet.isNullObject),
    names: new Set(names.items.map((name) => name.name)),
    position: behind && !behind.isNullObject ? behind.position + 1 : 0,
  };
}

function extent(used: Excel.Range, axis: 'row' | 'column'): number {
  if (used.isNullObject) return 0;
  return axis === 'row' ? used.rowIndex + used.rowCount : used.columnIndex + used.columnCount;
}

function valuesOf(worksheet: Excel.Worksheet): Excel.Range {
  const used = worksheet.getUsedRangeOrNullObject(true).untrack();
  used.load('values');
  return used;
}

/** Excel gives "" for what was read as nothing. */
function sameValues(before: RawSheet, now: unknown[][]): boolean {
  return JSON.stringify(before.values.map((cells) => cells.map((cell) => cell ?? ''))) === JSON.stringify(now);
}

const changedMeanwhile = (): BookError =>
  new BookError(
    'Có ô vừa được sửa trong lúc đang nạp. Chưa có gì bị thay đổi. Hãy nhập xong rồi bấm "Nạp" lại.',
    CHANGED_MEANWHILE,
  );

function nameTaken(name: string): BookError {
  return new BookError(
    `Sổ đang có một trang tính của người dùng tên là "${name}", trùng với tên trang của biểu mẫu. Chưa có gì bị thay đổi. Hãy đổi tên trang tính đó rồi làm lại.`,
    'ItemAlreadyExists',
  );
}
