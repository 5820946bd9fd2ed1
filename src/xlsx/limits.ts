/** What a workbook from outside may cost. Ours have about ten sheets and at most a few thousand rows; all limits leave a wide margin. */
export interface ReadLimits {
  readonly fileBytes: number;
  readonly parts: number;
  /** Unpacked bytes of one part and of all parts read. */
  readonly partBytes: number;
  readonly unpackedBytes: number;
  /** Unpacked against packed bytes of a part above a megabyte. */
  readonly ratio: number;
  readonly sheets: number;
  /** Of one sheet; `cells` is also the largest rectangle that its values and those of all sheets together may span. */
  readonly rows: number;
  readonly columns: number;
  readonly cells: number;
  /** Characters of a cell; Excel's own limit. */
  readonly textLength: number;
  /** Of all formulas that are written once and shared by many cells, in each of which they are read in full. */
  readonly formulaLetters: number;
  /** Elements inside each other. */
  readonly depth: number;
  /** Time for one file. */
  readonly milliseconds: number;
}

export const READ_LIMITS: ReadLimits = {
  fileBytes: 30_000_000,
  parts: 2_000,
  partBytes: 32_000_000,
  unpackedBytes: 64_000_000,
  ratio: 250,
  sheets: 300,
  rows: 100_000,
  columns: 1_000,
  cells: 1_000_000,
  textLength: 32_767,
  formulaLetters: 16_000_000,
  depth: 64,
  milliseconds: 1_700,
};

/** For a workbook that its own user opens, a dossier of 100,000 vouchers say: still bounded, but by what a machine can take. */
export const OWN_FILE_LIMITS: Partial<ReadLimits> = {
  fileBytes: 100_000_000,
  partBytes: 200_000_000,
  unpackedBytes: 400_000_000,
  rows: 400_000,
  cells: 5_000_000,
  formulaLetters: 200_000_000,
  milliseconds: 60_000,
};
