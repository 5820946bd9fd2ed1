import { CellMap, type Placed } from './cell-map';
import { DEFAULT_FORMAT, type CellFormat } from './cell-look';
import type {
  Chart,
  ConditionalFormat,
  Filters,
  NamedItem,
  Note,
  PageSetup,
  Rect,
  Table,
  Thread,
  Validation,
} from './sheet-parts';

export * from './cell-look';
export * from './sheet-parts';

/** What the host's workbook is made of: plain data, changed only by the objects of src/workbench/host/objects. Rows and columns count from 0. */
export type Scalar = string | number | boolean;

export interface Cell {
  /** null = empty. Of a formula, its last computed value. */
  value: Scalar | null;
  /** en-US, with "=". */
  formula: string | null;
  format: CellFormat;
}

export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

/** Numbers that tell how often any have come or gone. */
class CountedSet extends Set<number> {
  changes = 0;

  override add(value: number): this {
    if (!this.has(value)) this.changes += 1;
    return super.add(value);
  }

  override delete(value: number): boolean {
    const known = super.delete(value);
    if (known) this.changes += 1;
    return known;
  }

  override clear(): void {
    this.changes += this.size;
    super.clear();
  }
}

export class Sheet {
  readonly cells = new CellMap<Cell>();
  visibility = 'Visible';
  tabColor = '';
  showGridlines = true;
  showHeadings = true;
  showDataTypeIcons = true;
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  /** Looks of whole rows, of whole columns and of the whole sheet: what a cell that is not there yet looks like. */
  readonly rowFormats = new Map<number, CellFormat>();
  readonly columnFormats = new Map<number, CellFormat>();
  sheetFormat = DEFAULT_FORMAT;
  /** Called when a look changes; only for the sheets that styles keep theirs in. */
  afterFormat: ((before: CellFormat, after: CellFormat) => void) | null = null;
  readonly hiddenColumns = new Set<number>();
  readonly hiddenRows = new CountedSet();
  /** Outline levels of grouped rows and columns, from 1. */
  readonly rowLevels = new Map<number, number>();
  readonly columnLevels = new Map<number, number>();
  /** Values that a formula beside them spills into empty cells; kept apart, since they are nobody's content. */
  readonly spilled = new Map<number, { readonly value: Scalar; readonly anchor: number }>();
  /** Points; of columns and rows that have no size of their own. */
  standardWidth = 48;
  enableCalculation = true;
  readonly customProperties = new Map<string, unknown>();
  merges: Rect[] = [];
  validations: { rect: Rect; validation: Validation }[] = [];
  conditionalFormats: ConditionalFormat[] = [];
  readonly links = new Map<number, Record<string, unknown>>();
  protection: Record<string, boolean | string> | null = null;
  /** Password of the protection; "" for none. */
  password = '';
  /** What a file that was opened holds of a password: it can be kept, not read. */
  passwordHash: Record<string, unknown> | null = null;
  /** The name it had in the file that was opened; null for a sheet that came later. */
  origin: string | null = null;
  readonly notes = new Map<number, Note>();
  readonly comments = new Map<number, Thread>();
  /** Texts with letters of several looks, and areas that one formula fills, as the file has them. */
  readonly richTexts = new Map<number, { readonly text: string; readonly value: object }>();
  readonly arrays = new Map<number, string>();
  frozen: { rows: number; columns: number } | null = null;
  readonly page: PageSetup = {
    settings: new Map(),
    headers: new Map(),
    printArea: null,
    titleRows: null,
    titleColumns: null,
    breaks: [],
    columnBreaks: [],
  };
  autoFilter: { rect: Rect; readonly filters: Filters } | null = null;
  readonly tables: Table[] = [];
  readonly charts: Chart[] = [];
  /** Parts of the charts that came from the file that was opened: those that are no longer among `charts` have been deleted. */
  openedCharts: readonly string[] = [];

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  /** Map key of a cell. */
  static key(row: number, column: number): number {
    return row * 16_384 + column;
  }

  at(row: number, column: number): Cell | undefined {
    return this.cells.at(row, column);
  }

  /** What a cell shows: its own value, or what a formula spills into it; null where empty. */
  valueAt(row: number, column: number): Scalar | null {
    const value = this.cells.at(row, column)?.value ?? null;
    if (value !== null || this.spilled.size === 0) return value;
    return this.spilled.get(Sheet.key(row, column))?.value ?? null;
  }

  /** A cell's look, of its own or of its row, column or sheet. */
  formatAt(row: number, column: number): CellFormat {
    return this.at(row, column)?.format ?? this.lineFormat(row, column);
  }

  /** The look that a row, column or the sheet gives a cell without one of its own. */
  lineFormat(row: number, column: number): CellFormat {
    return this.rowFormats.get(row) ?? this.columnFormats.get(column) ?? this.sheetFormat;
  }

  /** The cell, made if it is not there. */
  make(row: number, column: number): Cell {
    let cell = this.at(row, column);
    if (!cell) {
      cell = { value: null, formula: null, format: this.lineFormat(row, column) };
      this.cells.set(Sheet.key(row, column), cell);
    }
    return cell;
  }

  /** Cells that exist inside a rectangle, with their places. */
  inside(rect: Rect): Generator<Placed<Cell>> {
    return this.cells.inside(rect);
  }

  /** The smallest rectangle around used cells; null for an empty sheet. Formats count unless `valuesOnly`. */
  used(valuesOnly: boolean): Rect | null {
    let [row1, column1, row2, column2] = [Infinity, Infinity, -1, -1];
    const take = (row: number, column: number): void => {
      row1 = Math.min(row1, row);
      row2 = Math.max(row2, row);
      column1 = Math.min(column1, column);
      column2 = Math.max(column2, column);
    };
    for (const { row, column, cell } of this.inside({ row1: 0, column1: 0, row2: LAST_ROW, column2: LAST_COLUMN })) {
      // What lies within the rectangle found so far makes it no larger.
      if (row >= row1 && row <= row2 && column >= column1 && column <= column2) continue;
      if (cell.value !== null || cell.formula !== null || (!valuesOnly && this.hasOwnFormat(row, column, cell)))
        take(row, column);
    }
    for (const key of this.spilled.keys()) take(Math.floor(key / 16_384), key % 16_384);
    return row2 < 0 ? null : { row1, column1, row2, column2 };
  }

  /** Whether a cell looks other than its row, column and sheet make it look anyway. */
  private hasOwnFormat(row: number, column: number, { format }: Cell): boolean {
    const inherited = this.lineFormat(row, column);
    return format !== inherited && format !== DEFAULT_FORMAT;
  }
}

/** A cell style by name. */
export interface CellStyle {
  readonly name: string;
  readonly builtIn: boolean;
  /** Its look is that of this sheet's first cell. */
  readonly sheet: Sheet;
  /** What it does not bring along ("IncludeBorder", ...). */
  readonly excluded: Set<string>;
}

/** A style of tables that a workbook brings along; what its parts look like is kept as the file has it. */
export interface TableStyle {
  readonly id: string;
  name: string;
  readonly forTables: boolean;
  readonly forPivots: boolean;
  readonly elements: readonly { readonly type: string; readonly size?: string | undefined; readonly look: string }[];
}

/** The whole workbook. */
export class HostBook {
  readonly sheets: Sheet[] = [];
  readonly names: NamedItem[] = [];
  readonly styles = new Map<string, CellStyle>();
  /** Styles of tables beside Excel's own, and the name of the one that new tables get. */
  readonly tableStyles: TableStyle[] = [];
  defaultTableStyle = 'TableStyleMedium2';
  /** The file it was opened from: saving keeps what the host has no room for. */
  source: Uint8Array | null = null;
  /** Protection of the structure; null for none. */
  protection: { password: string } | null = null;
  activeSheet = 0;
  selection: { sheet: Sheet; rect: Rect } | null = null;
  /** The chart that is being worked on; null while cells are. */
  activeChart: { readonly sheet: Sheet; readonly chart: Chart } | null = null;
  calculationMode = 'Automatic';
  /** Whether something has changed since it was last saved. */
  isDirty = false;
  chartDataPointTrack = true;
  readonly iteration = { maxIteration: 100, maxChange: 0.001 };
  /** Between the addresses of a list: Excel on the web takes a comma, on Windows what the region says. */
  listSeparator: ',' | ';' = ',';
  /** Several rectangles may be selected; `selection` is the first of them. */
  selectedAreas: readonly Rect[] = [];
  readonly settings = new Map<string, unknown>();
  readonly properties = new Map<string, unknown>();
  readonly customProperties = new Map<string, unknown>();
  /** When it was made, as an ISO 8601 text, where no file says otherwise. */
  readonly made = new Date().toISOString();
  private nextId = 1;

  constructor(firstSheet: string | null = 'Sheet1') {
    if (firstSheet !== null) this.addSheet(firstSheet);
  }

  /** A new id in Excel's shape. */
  newId(): string {
    const digits = (this.nextId++).toString(16).toUpperCase().padStart(12, '0');
    return `{00000000-0001-0000-0000-${digits}}`;
  }

  addSheet(name: string): Sheet {
    const sheet = new Sheet(this.newId(), name);
    this.sheets.push(sheet);
    return sheet;
  }

  /** Takes over everything of another workbook. */
  becomes(other: HostBook): void {
    this.sheets.splice(0, this.sheets.length, ...other.sheets);
    this.names.splice(0, this.names.length, ...other.names);
    this.activeSheet = other.activeSheet;
    this.protection = other.protection;
    this.source = other.source;
    this.styles.clear();
    this.selection = null;
    this.activeChart = null;
    this.selectedAreas = [];
    this.isDirty = false;
    this.tableStyles.splice(0, this.tableStyles.length, ...other.tableStyles);
    this.defaultTableStyle = other.defaultTableStyle;
    for (const name of ['settings', 'properties', 'customProperties'] as const) {
      this[name].clear();
      for (const [key, value] of other[name]) this[name].set(key, value);
    }
    this.nextId = Math.max(this.nextId, other.nextId);
  }

  sheet(nameOrId: string): Sheet | undefined {
    const wanted = nameOrId.toLowerCase();
    return this.sheets.find((sheet) => sheet.id === nameOrId || sheet.name.toLowerCase() === wanted);
  }
}
