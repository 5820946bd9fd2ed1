import { HostBook, Sheet, type Cell, type CellFormat } from '../../host';
import { CellMap } from '../../host/cell-map';
import { DEFAULT_FORMAT } from '../../host/model';

/** A workbook as the browser can keep it: no classes, no functions. */
export interface PlainBook {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly sheets: readonly (Readonly<Record<string, unknown>> & { readonly id: string; readonly name: string })[];
}

/** What belongs to a running host and is made anew. */
const OF_HOST = new Set(['sheets', 'styles', 'selection', 'selectedAreas', 'activeChart']);

/** A workbook as plain data. Looks that cells share stay shared, since the browser keeps what is the same once. */
export function plainBook(book: HostBook): PlainBook {
  const fields = Object.fromEntries(Object.entries(book).filter(([name]) => !OF_HOST.has(name)));
  const sheets = book.sheets.map((sheet) => ({
    ...Object.fromEntries(
      Object.entries(sheet).flatMap(([name, value]) => {
        if (typeof value === 'function' || name === 'afterFormat') return [];
        return [[name, value instanceof CellMap ? [...(value as CellMap<Cell>)] : value]];
      }),
    ),
    id: sheet.id,
    name: sheet.name,
  }));
  return { fields, sheets };
}

/** The workbook that was made plain. */
export function bookFrom({ fields, sheets }: PlainBook): HostBook {
  const standard = JSON.stringify(DEFAULT_FORMAT);
  const known = new Map<CellFormat, CellFormat>();
  // The standard look is told by being the very one.
  const lookOf = (format: CellFormat): CellFormat => {
    const look = known.get(format) ?? (JSON.stringify(format) === standard ? DEFAULT_FORMAT : format);
    known.set(format, look);
    return look;
  };
  const book = new HostBook(null);
  Object.assign(book, fields);
  for (const { cells, ...rest } of sheets) {
    const sheet = Object.assign(new Sheet(rest.id, rest.name), rest);
    for (const [key, cell] of cells as [number, Cell][]) sheet.cells.set(key, { ...cell, format: lookOf(cell.format) });
    sheet.sheetFormat = lookOf(sheet.sheetFormat);
    for (const looks of [sheet.rowFormats, sheet.columnFormats]) for (const [line, look] of looks) looks.set(line, lookOf(look));
    book.sheets.push(sheet);
  }
  return book;
}
