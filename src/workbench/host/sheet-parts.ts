/** What lies on a sheet beside its cells: plain data. Rows and columns count from 0. */
/** Rows `row1` to `row2` and columns `column1` to `column2`, inclusive. */
export interface Rect {
  readonly row1: number;
  readonly column1: number;
  readonly row2: number;
  readonly column2: number;
}

export interface Validation {
  rule: Record<string, unknown> | null;
  prompt: Record<string, unknown> | null;
  errorAlert: Record<string, unknown> | null;
  ignoreBlanks: boolean;
}

export interface ConditionalFormat {
  readonly id: string;
  type: string;
  rect: Rect;
  /** Rectangles beside `rect`. */
  others?: Rect[];
  stopIfTrue?: boolean;
  /** What has been set on it, by path ("custom/rule/formula"). */
  readonly settings: Map<string, unknown>;
}

export interface PageSetup {
  settings: Map<string, unknown>;
  headers: Map<string, unknown>;
  printArea: string | null;
  titleRows: string | null;
  titleColumns: string | null;
  /** Rows and columns that a page begins with. */
  breaks: number[];
  columnBreaks: number[];
}

export interface NamedItem {
  name: string;
  formula: string;
  visible: boolean;
  comment: string;
  scope: string | null;
}

/** Criteria of a filter as Excel has them, by column of its range. */
export type Filters = Map<number, Record<string, unknown>>;

export interface Table {
  readonly id: string;
  name: string;
  /** Headers and totals included, where they are shown. */
  rect: Rect;
  style: string;
  showTotals: boolean;
  showHeaders: boolean;
  showBandedRows?: boolean;
  showBandedColumns?: boolean;
  showFilterButton?: boolean;
  highlightFirstColumn?: boolean;
  highlightLastColumn?: boolean;
  /** In their order; a column keeps its id, whatever it is called. */
  columns?: { readonly id: number; name: string }[];
  /** Made of headers alone: its one row is a place for the first. */
  isEmpty?: boolean;
  filters?: Filters;
  sort?: { fields: unknown[]; matchCase: boolean; method: string } | null;
}

/** Where Excel puts a chart that nobody has placed, in points; the host's own choice for left and top. */
export const CHART_BOX = { left: 200, top: 60, width: 360, height: 216 } as const;

/** One row of figures of a chart. References are written as in a formula, without "=": "'Số liệu'!$B$2:$B$9". */
export interface ChartSeries {
  values: string;
  /** What stands along the axis; null for 1, 2, 3 ... */
  categories: string | null;
  /** The cell that its name stands in; a name that was set goes before it. */
  header: string | null;
  /** Sizes of bubbles. */
  sizes?: string | null;
  trendlines?: ChartTrendline[];
  readonly settings: Map<string, unknown>;
}

/** What has been set on a trendline, by path. */
export interface ChartTrendline {
  readonly settings: Map<string, unknown>;
}

export interface Chart {
  readonly id: string;
  type: string;
  /** Where the figures stood when the chart was made or given others. */
  source: string;
  series: ChartSeries[];
  /** The cells it lies over; null for one that stands by its own points. */
  place: Rect | null;
  /** What has been set on it, by path ("title/text"). */
  readonly settings: Map<string, unknown>;
  /** Of a chart of the file that was opened: its part there, and what it was like, so that what nobody has touched is saved as it was. */
  origin?: {
    readonly part: string;
    readonly look: string;
    readonly references: readonly string[];
    readonly frame: string;
  };
}

/** A note of a cell: text without a thread. */
export interface Note {
  text: string;
  readonly author: string;
  visible: boolean;
  /** Points. */
  width: number;
  height: number;
  /** As the file that was opened has it, with letters of several looks; only while its text is the same. */
  readonly kept?: unknown;
}

/** Something a person has said of a cell. */
export interface Remark {
  readonly id: string;
  readonly author: string;
  readonly email: string;
  /** When, as an ISO 8601 text. */
  readonly created: string;
  content: string;
  contentType: string;
  /** With marks where people are named; what stands in `content` where nobody is. */
  richContent: string;
  mentions: readonly unknown[];
}

/** A comment of a cell and what has been answered. */
export interface Thread extends Remark {
  resolved: boolean;
  readonly replies: Remark[];
}
