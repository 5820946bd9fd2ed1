import type { Calculation } from '../calculation';
import type { EventKind, HostEvent } from '../events';
import type {
  CellStyle,
  Chart,
  ChartSeries,
  ChartTrendline,
  ConditionalFormat,
  HostBook,
  NamedItem,
  Note,
  Rect,
  Remark,
  Sheet,
  Table,
  Thread,
} from '../model';

type InBook = Record<never, never>;
interface InSheet {
  readonly sheet: Sheet;
}
interface InRange extends InSheet {
  readonly rect: Rect;
  /** All rectangles of a RangeAreas, or of a part of one; `rect` is the first of them. */
  readonly areas?: readonly Rect[];
  /** Whether its cells have been deleted. */
  readonly isGone?: boolean;
}

/** Rectangles of several sheets. */
interface Groups {
  readonly groups: readonly (InSheet & { readonly areas: readonly Rect[] })[];
}

/** What a thing kept by a key is called. */
type KeyedType = 'Setting' | 'CustomProperty' | 'WorksheetCustomProperty';

/** What each type of object is, by its name in Excel's documentation. */
interface ObjectData {
  Workbook: InBook;
  Application: InBook;
  Runtime: InBook;
  WorksheetCollection: InBook;
  DocumentProperties: InBook;
  /** Things kept by a key: the settings, the custom properties of a workbook or a sheet. */
  KeyedCollection: { readonly of: KeyedType; readonly entries: Map<string, unknown> };
  KeyedItem: { readonly of: KeyedType; readonly entries: Map<string, unknown>; readonly key: string };
  Functions: InBook;
  FunctionResult: { readonly formula: string };
  CultureInfo: InBook;
  NumberFormatInfo: InBook;
  DatetimeFormatInfo: InBook;
  IterativeCalculation: InBook;
  RemoveDuplicatesResult: { readonly removed: number; readonly uniqueRemaining: number };
  RangeView: InSheet & { readonly rows: readonly number[]; readonly columns: readonly number[]; readonly index: number };
  RangeViewCollection: InSheet & { readonly rows: readonly number[]; readonly columns: readonly number[] };
  RangeCollection: { readonly ranges: readonly (InSheet & { readonly rect: Rect })[] };
  WorkbookRangeAreas: Groups & { reference?: string };
  RangeAreasCollection: Groups;
  WorkbookProtection: InBook;
  Worksheet: InSheet;
  WorksheetProtection: InSheet;
  WorksheetFreezePanes: InSheet;
  PageLayout: InSheet;
  HeaderFooterGroup: InSheet;
  HeaderFooter: InSheet & { readonly page: string };
  PageBreakCollection: InSheet & { readonly vertical: boolean };
  PageBreak: InSheet & { readonly vertical: boolean; readonly line: number };
  ChartCollection: InSheet;
  Chart: InSheet & { readonly chart: Chart };
  ChartSeriesCollection: InSheet & { readonly chart: Chart };
  ChartSeries: InSheet & { readonly chart: Chart; readonly series: ChartSeries };
  NoteCollection: { readonly sheet: Sheet | null };
  Note: InSheet & { readonly note: Note };
  CommentCollection: { readonly sheet: Sheet | null };
  Comment: InSheet & { readonly thread: Thread };
  CommentReplyCollection: InSheet & { readonly thread: Thread };
  CommentReply: InSheet & { readonly thread: Thread; readonly reply: Remark };
  ChartTrendlineCollection: { readonly series: ChartSeries };
  ChartTrendline: { readonly series: ChartSeries; readonly trendline: ChartTrendline };
  NamedItemCollection: { readonly sheet: Sheet | null };
  NamedItem: { readonly item: NamedItem };
  NamedItemArrayValues: { readonly item: NamedItem };
  TableCollection: { readonly sheet: Sheet | null };
  Table: InSheet & { readonly table: Table };
  TableScopedCollection: InRange & { readonly fullyContained: boolean };
  TableRowCollection: InSheet & { readonly table: Table };
  TableRow: InSheet & { readonly table: Table; readonly index: number };
  TableColumnCollection: InSheet & { readonly table: Table };
  TableColumn: InSheet & { readonly table: Table; readonly id: number };
  TableStyleCollection: InBook;
  /** Excel's own styles are known by their names, those of the workbook by an id. */
  TableStyle: { readonly id: string };
  TableSort: InSheet & { readonly table: Table };
  Filter: InSheet & { readonly table: Table; readonly column: number };
  /** Of a table, or (null) of the sheet itself. */
  AutoFilter: InSheet & { readonly table: Table | null };
  Range: InRange & { reference?: string };
  RangeAreas: InRange & { readonly areas: readonly Rect[]; reference?: string };
  RangeFormat: InRange;
  RangeFont: InRange;
  RangeFill: InRange;
  RangeBorderCollection: InRange;
  RangeBorder: InRange & { readonly side: string };
  FormatProtection: InRange;
  StyleCollection: InBook;
  Style: { readonly style: CellStyle };
  RangeSort: InRange;
  DataValidation: InRange;
  ConditionalFormatCollection: InRange;
  ConditionalFormat: InSheet & { readonly format: ConditionalFormat };
  /** A part that only keeps what is set on it (the colours of a data bar, the title of a chart). */
  Settings: {
    readonly owner: string;
    readonly path: string;
    readonly settings: Map<string, unknown>;
    /** What is answered as long as nothing has been set, by path, where that is not the same for all. */
    readonly defaults?: Readonly<Record<string, unknown>>;
    /** Of a collection: what each item stands for. */
    readonly members?: readonly unknown[];
    /** The cells that formulas in it are told from, by the first of them. */
    readonly corner?: Rect;
    /** Refuses changes on a protected sheet. */
    readonly guard?: () => void;
  };
}

export type TypeName = keyof ObjectData;
export type Of<Name extends TypeName> = { readonly type: Name } & ObjectData[Name];
/** A thing the client can hold: the workbook, a sheet, a range, one of their parts. */
export type HostObject = { [Name in TypeName]: Of<Name> }[TypeName];

/** What objects may use of the host. */
export interface HostContext {
  readonly book: HostBook;
  readonly calculation: Calculation;
  eventsEnabled: boolean;
  fire(event: HostEvent): void;
  /** @param target a sheet's id, or the workbook's name for listeners of all sheets */
  subscribe(kind: EventKind, target: string): void;
  unsubscribe(kind: EventKind, target: string): void;
  /** Ranges that the client holds go along when cells of a sheet move. */
  follow(sheet: Sheet, move: (rect: Rect) => Rect | null): void;
}

/** The members of one type. Names are PascalCase, as they come over the wire. */
export interface TypeDefinition<Name extends TypeName> {
  /** What instantiating answers. */
  readonly identity?: (object: Of<Name>) => Record<string, unknown>;
  readonly get?: Readonly<Record<string, (object: Of<Name>, host: HostContext) => unknown>>;
  readonly set?: Readonly<Record<string, (object: Of<Name>, value: unknown, host: HostContext) => void>>;
  readonly call?: Readonly<Record<string, (object: Of<Name>, args: readonly unknown[], host: HostContext) => unknown>>;
  /** Members that give another object: properties and methods. null is a null object. */
  readonly child?: Readonly<Record<string, (object: Of<Name>, args: readonly unknown[], host: HostContext) => HostObject | null>>;
  /** The default member of a collection: by id or name. */
  readonly item?: (object: Of<Name>, args: readonly unknown[], host: HostContext) => HostObject | null;
  readonly items?: (object: Of<Name>, host: HostContext) => readonly HostObject[];
}
