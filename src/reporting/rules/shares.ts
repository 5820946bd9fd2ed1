/** Cells of "Chỉ tiêu" in which a percentage is typed directly. */
export const SHARES = ['baseline', 'previous'] as const;

/** More than 1 (100%) and at most 100: most likely a percentage typed without its sign. */
export function looksWhole(value: number): boolean {
  return value > 1 && value <= 100;
}
