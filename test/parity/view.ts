/** A cell as both ways of drawing must show it. */
export interface CellView {
  readonly content: string | number | boolean | null;
  readonly font: string;
  readonly fill: string;
  readonly align: string;
  readonly numberFormat: string;
  readonly locked: boolean;
  readonly borders: string;
}

export interface PrintView {
  readonly orientation: string;
  readonly paper: string;
  readonly millimetres: readonly number[];
  readonly area: string;
  readonly titleRows: string;
  readonly pagesWide: number;
  /** 0 for as many as it takes. */
  readonly pagesTall: number;
  readonly header: string;
  readonly firstHeader: string;
  readonly breaks: readonly number[];
}

export interface SheetView {
  readonly visibility: string;
  readonly cells: Readonly<Record<string, CellView>>;
  readonly merges: readonly string[];
  /** Points, rounded. */
  readonly widths: readonly number[];
  /** Of rows that keep it whatever stands in them; the others fit their contents. */
  readonly heights: Readonly<Record<string, number>>;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly validations: readonly string[];
  /** The first that holds wins. */
  readonly conditionalFormats: readonly string[];
  readonly isProtected: boolean;
  /** What protection leaves free. */
  readonly free: readonly string[];
  readonly frozen: string;
  readonly gridlines: boolean;
  readonly tabColor: string;
  readonly print: PrintView | null;
}

/** A workbook as drawn, in terms that a file and Excel share. */
export interface BookView {
  readonly sheets: Readonly<Record<string, SheetView>>;
  readonly names: Readonly<Record<string, string>>;
}
