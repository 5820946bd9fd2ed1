/** What a conditional format lays over a cell. */
export interface Laid {
  readonly fill?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly strikethrough?: boolean;
  /** In place of the cell's own. */
  readonly numberFormat?: string;
  /** Share of the cell's width that its data bar fills. */
  readonly bar?: { readonly share: number; readonly color: string };
  /** A sign at the left; alone where it stands for the value. */
  readonly icon?: { readonly sign: string; readonly color: string; readonly alone: boolean };
}
