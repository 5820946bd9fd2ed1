/**
 * A sheet as data. `sheets/` makes these; `excel/` draws them with Office.js and `xlsx/` into a file, and both must agree cell by
 * cell. Everything here survives JSON. Rows and columns count from 0; an address in A1 form is made only by `address.ts`.
 */
import type { CellValue } from '../checks';

/** A rectangle of cells. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export type HorizontalAlign = 'left' | 'center' | 'right' | 'justify' | 'general';
export type BorderLine = 'thin' | 'hair' | 'medium' | 'none';

/** A named look. Colours are "#RRGGBB". Number formats are en-US. */
export interface Style {
  readonly font: {
    readonly name: string;
    readonly size: number;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly underline?: boolean;
    readonly color?: string;
  };
  readonly fill?: string;
  /** Line on all four sides unless a side says otherwise. */
  readonly border?: {
    readonly all?: BorderLine;
    readonly top?: BorderLine;
    readonly bottom?: BorderLine;
    readonly left?: BorderLine;
    readonly right?: BorderLine;
  };
  readonly align: {
    readonly horizontal: HorizontalAlign;
    readonly vertical: 'top' | 'middle' | 'bottom';
    readonly wrap: boolean;
    readonly indent?: number;
  };
  readonly numberFormat: string;
  /** Locked cells refuse typing while the sheet is protected; entry cells are unlocked. */
  readonly locked: boolean;
}

export interface CellSpec {
  readonly value?: CellValue;
  /** en-US formula with its "=". `value` beside it is the result known when drawing (a cached result for files), or absent. */
  readonly formula?: string;
  /** Name of a style of the workbook. */
  readonly style: string;
}

export interface RowSpec {
  /** Points; absent = the application's automatic height. */
  readonly height?: number;
  /**
   * The row keeps fitting its text, also while somebody types; `height` is about what it needs now. No cell of it is merged over columns: applications do
   * not fit those.
   */
  readonly grows?: boolean;
  readonly hidden?: boolean;
  /** By column; null = an empty cell in the sheet's default look. */
  readonly cells: readonly (CellSpec | null)[];
}

export interface ColumnSpec {
  /** Width in characters of the default font, as Excel shows it. */
  readonly width: number;
  readonly hidden?: boolean;
}

/** What may be typed in an area, with the prompt and the error shown in Excel. Texts: title <= 32, message <= 255 characters. */
export interface ValidationSpec {
  readonly area: Area;
  readonly rule:
    | {
        readonly kind: 'decimal' | 'wholeNumber' | 'date' | 'textLength';
        readonly min: number | null;
        readonly max: number | null;
      }
    /** Up to 255 characters of options without commas; otherwise `listSource`. */
    | { readonly kind: 'list'; readonly options: readonly string[] }
    | { readonly kind: 'listSource'; readonly formula: string }
    | { readonly kind: 'custom'; readonly formula: string }
    /** No limit, only the prompt. */
    | { readonly kind: 'any' };
  readonly prompt?: { readonly title: string; readonly message: string };
  /** stop refuses the entry, warning lets the person insist. */
  readonly error?: { readonly title: string; readonly message: string; readonly style: 'stop' | 'warning' };
}

export interface ConditionalFormatSpec {
  readonly area: Area;
  readonly rule:
    /** Formula relative to the area's first cell, with "=". */
    | {
        readonly kind: 'expression';
        readonly formula: string;
        readonly fill?: string;
        readonly fontColor?: string;
        readonly bold?: boolean;
        /** In place of the cell's own. */
        readonly numberFormat?: string;
      }
    | { readonly kind: 'dataBar'; readonly color: string };
}

export interface NameSpec {
  /** Workbook-wide name. `sheet` is the code of a sheet that is drawn, or the tab name of one that is there already. */
  readonly name: string;
  readonly sheet: string;
  readonly area: Area;
}

export interface PrintSpec {
  readonly orientation: 'portrait' | 'landscape';
  /** Millimetres. */
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
    readonly header: number;
    readonly footer: number;
  };
  readonly area?: Area;
  /** Heading rows repeated on each page. */
  readonly titleRows?: { readonly row: number; readonly rows: number };
  /** Manual page breaks before these rows. */
  readonly breaksBefore?: readonly number[];
  /** Shrunk onto one page; then there are no breaks. */
  readonly onePage?: boolean;
  /** Page number centred in the top margin, not on page 1 (Nghị định 30/2020). */
  readonly pageNumbers: boolean;
  readonly centerHorizontally?: boolean;
}

/** A chart over the cells. `src/excel` draws it; a file that `src/xlsx` writes shows its figures as bars in cells alone. */
export interface ChartSpec {
  /** Name of the chart in its sheet, by which a redraw finds it. */
  readonly name: string;
  readonly title: string;
  /** Bars: one series down a column. Lines: a series in each row of `values`, named by `series`. */
  readonly kind: 'bars' | 'lines';
  readonly series?: readonly string[];
  readonly values: Area;
  readonly categories: Area;
  /** Cells that it covers. */
  readonly place: Area;
}

export interface SheetSpec {
  /** Code of the sheet in field keys ("cover", "indicators", "f04e.p3"); also written in the tag cell, so a renamed sheet is still known. */
  readonly code: string;
  /** Tab name, Vietnamese, at most 31 characters. */
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly columns: readonly ColumnSpec[];
  readonly rows: readonly RowSpec[];
  readonly merges: readonly Area[];
  readonly validations: readonly ValidationSpec[];
  readonly conditionalFormats: readonly ConditionalFormatSpec[];
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly print?: PrintSpec;
  readonly protected: boolean;
  readonly showGridlines: boolean;
  readonly tabColor?: string;
  readonly charts?: readonly ChartSpec[];
  /** Links inside the workbook: a click on the cell goes to `target` ("'Chỉ tiêu'!F9"). */
  readonly links?: readonly { readonly row: number; readonly column: number; readonly target: string; readonly tip?: string }[];
}

/** A whole workbook: its sheets in tab order (the very hidden `_baocao` last), names, and the looks they use. */
export interface WorkbookSpec {
  readonly sheets: readonly SheetSpec[];
  readonly names: readonly NameSpec[];
  readonly styles: Readonly<Record<string, Style>>;
  /** Tab to show first. */
  readonly active: string;
  /** Code of the sheet after which new tabs stand; absent: before all others. */
  readonly after?: string;
  /**
   * What an unfinished redraw would need: texts of at most 32,000 characters, written into `area` (one column, a row each) of the sheet
   * with code `sheet` before anything is drawn, and blanked by the last action.
   */
  readonly journal?: { readonly sheet: string; readonly area: Area; readonly chunks: readonly string[] };
  /** Codes of our own sheets that are no longer wanted. Only a caller that has saved what was typed in them lists any. */
  readonly remove?: readonly string[];
}
