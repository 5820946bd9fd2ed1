import type { CellValue } from '../checks';
import type {
  Area,
  CellSpec,
  ColumnSpec,
  ConditionalFormatSpec,
  PrintSpec,
  RowSpec,
  SheetSpec,
  Style,
  ValidationSpec,
} from './spec';
import { STYLES, WHOLE, type StyleName } from './styles';
import { sheetTag, STATIC_ROW } from './tag';
import { cellAddress, columnLetters } from './address';
import { textHeight } from './text-height';

/** A column of a sheet: the field code it holds ("" for none) and its width in characters. */
export interface BuildColumn {
  readonly field: string;
  readonly width: number;
  /** Holds what formulas need and nobody reads. */
  readonly hidden?: boolean;
}

/** Pixels of a character of column width, and what a column has beyond its characters, as Excel counts them. */
const CHARACTER = 7;
const COLUMN_PADDING = 5;

/** A text or figure of a cell, known now, with the formula that keeps it true. */
export interface Content {
  readonly value: CellValue;
  readonly formula?: string;
}

/** A cell while a sheet is being built. */
export interface BuildCell {
  readonly value?: CellValue;
  readonly formula?: string;
  readonly style: StyleName;
}

/** A row by field code or by column number; columns not named get `rest`, if given. */
export interface BuildRow {
  readonly key?: string;
  readonly height?: number;
  /** In place of a height, for a row of entry: points, and more where the texts of its cells need it, now and while somebody types. */
  readonly atLeast?: number;
  readonly hidden?: boolean;
  readonly cells?: Readonly<Record<string, BuildCell>>;
  readonly rest?: StyleName;
}

/**
 * Builds a SheetSpec row by row. Column 0 (row keys) and row 0 (tag and field codes) are made here and hidden, so a sheet's file only says
 * what people see. All row numbers given and returned are the sheet's own, from 0.
 */
export class SheetBuilder {
  private readonly columns: readonly BuildColumn[];
  private readonly rows: RowSpec[] = [];
  private readonly merges: Area[] = [];
  private readonly validations: ValidationSpec[] = [];
  /** Where in `validations` each check was put last, by its columns and contents. */
  private readonly lastChecks = new Map<string, number>();
  private readonly formats: ConditionalFormatSpec[] = [];

  constructor(
    private readonly code: string,
    private readonly name: string,
    columns: readonly BuildColumn[],
  ) {
    this.columns = [{ field: '', width: 10 }, ...columns];
    const codes = this.columns.map(({ field }, index): CellSpec | null =>
      index === 0 ? { value: sheetTag(code), style: 'code' } : field === '' ? null : { value: field, style: 'code' },
    );
    this.rows.push({ hidden: true, height: 12, cells: codes });
  }

  /** Number of the next row. */
  get next(): number {
    return this.rows.length;
  }

  /** Number of columns, the hidden key column counted. */
  get width(): number {
    return this.columns.length;
  }

  /** Column number of a field code. @throws Error for a code the sheet does not have. */
  column(field: string): number {
    const column = this.columns.findIndex((candidate) => candidate.field === field);
    if (column < 0) throw new Error(`Sheet ${this.code} has no field ${field}`);
    return column;
  }

  /** Column letters of a field code, for formulas. */
  letters(field: string): string {
    return columnLetters(this.column(field));
  }

  /** Characters of width of `columns` columns from `column` on. Merged columns give their text the space between them too. */
  widthOf(column: number, columns = 1): number {
    const between = ((columns - 1) * COLUMN_PADDING) / CHARACTER;
    return this.columns.slice(column, column + columns).reduce((sum, { width }) => sum + width, between);
  }

  /** Width of columns on paper at full size, in points. */
  pointsOf(column: number, columns: number): number {
    const pixels = this.columns
      .slice(column, column + columns)
      .reduce((sum, { width, hidden }) => sum + (hidden ? 0 : CHARACTER * width + COLUMN_PADDING), 0);
    return pixels * 0.75;
  }

  /** Heights of the rows so far, in points; the application's own height where a row has none. */
  get heights(): readonly number[] {
    return this.rows.map(({ height, hidden }) => (hidden ? 0 : (height ?? 15)));
  }

  /** Adds a row and gives its number. */
  row({ key, height: given, atLeast, hidden, cells = {}, rest }: BuildRow): number {
    // Hidden columns look the same all the way down, so that a look is set for whole rectangles.
    const line = this.columns.map(({ hidden: helper }, index): CellSpec | null =>
      helper ? { style: 'code' } : index > 0 && rest ? { style: rest } : null,
    );
    line[0] = { value: key ?? STATIC_ROW, style: 'code' };
    for (const [where, cell] of Object.entries(cells)) {
      line[/^\d+$/.test(where) ? Number(where) : this.column(where)] = cell;
    }
    const height = atLeast === undefined ? given : Math.max(atLeast, this.heightOfTexts(line));
    const size = { ...(height === undefined ? {} : { height }), ...(atLeast === undefined ? {} : { grows: true }) };
    this.rows.push({ ...size, ...(hidden ? { hidden } : {}), cells: line });
    return this.rows.length - 1;
  }

  /** What the highest text of a row needs, in points. */
  private heightOfTexts(cells: readonly (CellSpec | null)[]): number {
    const heights = cells.map((cell, column) => {
      if (typeof cell?.value !== 'string' || this.columns[column]?.hidden || column === 0) return 0;
      const { font, align }: Style = STYLES[cell.style as StyleName];
      // An indent takes about a character on either side.
      const room = this.widthOf(column) - 1 - (align.indent ?? 0);
      return align.wrap ? textHeight(cell.value, room, font.size, font.bold) : 0;
    });
    return Math.max(0, ...heights);
  }

  /** Adds a row with one text across columns, merged. */
  across(
    content: CellSpec['value'] | Content,
    style: StyleName,
    options: { from?: number; columns?: number; height?: number; key?: string } = {},
  ): number {
    const from = options.from ?? 1;
    const columns = options.columns ?? this.width - from;
    const own = typeof content === 'object' && content !== null ? content : { value: content };
    const cells: Record<string, BuildCell> = {};
    for (let column = from; column < from + columns; column += 1) cells[column] = column === from ? { ...own, style } : { style };
    const row = this.row({ height: options.height, key: options.key, cells });
    if (columns > 1) this.merge(row, from, 1, columns);
    return row;
  }

  /** Sets a cell of a row that has been added. */
  put(row: number, column: number, cell: BuildCell): void {
    const line = this.rows[row]?.cells as (CellSpec | null)[] | undefined;
    if (line) line[column] = cell;
  }

  /** Makes a row at least so high, in points. */
  raise(row: number, height: number): void {
    const line = this.rows[row];
    if (line) this.rows[row] = { ...line, height: Math.max(line.height ?? 0, height) };
  }

  merge(row: number, column: number, rows: number, columns: number): void {
    if (rows * columns > 1) this.merges.push({ row, column, rows, columns });
  }

  /** Puts a check into an area; the same one right above it is drawn down to it. */
  validate(validation: ValidationSpec): void {
    const { area, ...check } = validation;
    const key = JSON.stringify([area.column, area.columns, check]);
    const index = this.lastChecks.get(key) ?? -1;
    const above = this.validations[index];
    // A formula means something else in another row.
    if (above && above.area.row + above.area.rows === area.row && check.rule.kind !== 'custom')
      this.validations[index] = { ...above, area: { ...above.area, rows: above.area.rows + area.rows } };
    else this.lastChecks.set(key, this.validations.push(validation) - 1);
  }

  format(format: ConditionalFormatSpec): void {
    this.formats.push(format);
  }

  /** Lets whole numbers of an area stand without the decimal sign that "#,##0.###" gives them in Excel ("500,"). */
  wholeNumbers(area: Area): void {
    const cell = cellAddress(area.row, area.column);
    this.format({
      area,
      rule: { kind: 'expression', formula: `=AND(ISNUMBER(${cell}),${cell}=INT(${cell}))`, numberFormat: WHOLE },
    });
  }

  /** An area of one field's column. */
  area(field: string, row: number, rows = 1): Area {
    return { row, column: this.column(field), rows, columns: 1 };
  }

  /** The finished sheet. */
  spec(options: {
    visibility?: SheetSpec['visibility'];
    freeze?: { rows: number; columns: number };
    print?: PrintSpec;
    protected?: boolean;
    tabColor?: string;
    links?: SheetSpec['links'];
    charts?: SheetSpec['charts'];
  }): SheetSpec {
    const columns: ColumnSpec[] = this.columns.map(({ width, hidden }, index) =>
      index === 0 || hidden ? { width, hidden: true } : { width },
    );
    return {
      code: this.code,
      name: this.name,
      visibility: options.visibility ?? 'visible',
      columns,
      rows: this.rows,
      merges: this.merges,
      validations: this.validations,
      conditionalFormats: this.formats,
      protected: options.protected ?? true,
      showGridlines: false,
      ...(options.freeze ? { freeze: options.freeze } : {}),
      ...(options.print ? { print: options.print } : {}),
      ...(options.tabColor ? { tabColor: options.tabColor } : {}),
      ...(options.links ? { links: options.links } : {}),
      ...(options.charts ? { charts: options.charts } : {}),
    };
  }
}
