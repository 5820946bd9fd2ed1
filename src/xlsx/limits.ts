/** What a returned workbook may cost. Ours have about ten sheets and at most a few thousand rows; all limits leave a wide margin. */
export interface ReadLimits {
  readonly fileBytes: number;
  readonly parts: number;
  /** Unpacked bytes of one part and of all parts read. */
  readonly partBytes: number;
  readonly unpackedBytes: number;
  /** Unpacked against packed bytes of a part above a megabyte. */
  readonly ratio: number;
  readonly sheets: number;
  readonly rows: number;
  readonly cells: number;
  readonly textLength: number;
  readonly milliseconds: number;
}

export const READ_LIMITS: ReadLimits = {
  fileBytes: 50_000_000,
  parts: 2_000,
  partBytes: 80_000_000,
  unpackedBytes: 150_000_000,
  ratio: 200,
  sheets: 300,
  rows: 150_000,
  cells: 3_000_000,
  textLength: 32_767,
  milliseconds: 10_000,
};
