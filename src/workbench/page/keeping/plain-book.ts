import { HostBook, Sheet, type Cell, type CellFormat } from '../../host';
import { CellMap } from '../../host/cell-map';
import { DEFAULT_FORMAT } from '../../host/model';

/** Cells in flat lists, which a browser copies far quicker than an object for each. */
interface PlainCells {
  readonly keys: Float64Array;
  readonly values: readonly Cell['value'][];
  readonly formulas: ReadonlyMap<number, string>;
  /** The looks there are, and the number of each cell's. */
  readonly looks: readonly CellFormat[];
  readonly lookOf: Uint32Array;
}

function plainCells(cells: CellMap<Cell>): PlainCells {
  const [keys, lookOf] = [new Float64Array(cells.size), new Uint32Array(cells.size)];
  const values: Cell['value'][] = [];
  const formulas = new Map<number, string>();
  const looks = new Map<CellFormat, number>();
  let at = 0;
  for (const [key, { value, formula, format }] of cells) {
    const look = looks.get(format) ?? looks.size;
    looks.set(format, look);
    [keys[at], lookOf[at]] = [key, look];
    values.push(value);
    if (formula !== null) formulas.set(at, formula);
    at += 1;
  }
  return { keys, values, formulas, looks: [...looks.keys()], lookOf };
}

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
        return [[name, value instanceof CellMap ? plainCells(value as CellMap<Cell>) : value]];
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
    const { keys, values, formulas, looks: own, lookOf: numbers } = cells as PlainCells;
    keys.forEach((key, at) => {
      const format = lookOf(own[numbers[at] ?? 0] ?? DEFAULT_FORMAT);
      sheet.cells.set(key, { value: values[at] ?? null, formula: formulas.get(at) ?? null, format });
    });
    sheet.sheetFormat = lookOf(sheet.sheetFormat);
    for (const looks of [sheet.rowFormats, sheet.columnFormats]) for (const [line, look] of looks) looks.set(line, lookOf(look));
    book.sheets.push(sheet);
  }
  return book;
}
