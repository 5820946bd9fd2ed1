export interface BorderSide {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
  readonly tint?: number;
}

/** A cell's look; never changed in place, so cells may share one. */
export interface CellFormat {
  readonly fontName: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
  readonly subscript: boolean;
  readonly superscript: boolean;
  readonly fontColor: string;
  readonly fontTint: number;
  /** "" = no fill. */
  readonly fill: string;
  readonly fillTint: number;
  /** Excel's name of a pattern; "" = solid where there is a fill, else none. */
  readonly pattern: string;
  readonly patternColor: string;
  readonly patternTint: number;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  readonly shrink: boolean;
  readonly orientation: number;
  readonly readingOrder: string;
  readonly autoIndent: boolean;
  /** Name of the cell style it was given, as Excel's BuiltInStyle has it. */
  readonly style: string;
  readonly numberFormat: string;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  readonly borders: Readonly<
    Partial<Record<'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'DiagonalDown' | 'DiagonalUp', BorderSide>>
  >;
}

export const DEFAULT_FORMAT: CellFormat = {
  fontName: 'Calibri',
  fontSize: 11,
  bold: false,
  italic: false,
  underline: 'None',
  strikethrough: false,
  subscript: false,
  superscript: false,
  fontColor: '#000000',
  fontTint: 0,
  fill: '',
  fillTint: 0,
  pattern: '',
  patternColor: '',
  patternTint: 0,
  horizontal: 'General',
  vertical: 'Bottom',
  wrap: false,
  indent: 0,
  shrink: false,
  orientation: 0,
  readingOrder: 'Context',
  autoIndent: false,
  style: 'Normal',
  numberFormat: 'General',
  locked: true,
  formulaHidden: false,
  borders: {},
};
