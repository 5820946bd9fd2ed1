import type { TargetPart } from '../plans/target';
import { formatNumber, formatPercent } from '../vietnamese';

export type VerdictResult = 'met' | 'exceeded' | 'notMet' | 'notDue' | 'noFigure' | 'byPerson';

/** What holding a figure against one part of a target gives. */
export interface Verdict {
  readonly result: VerdictResult;
  /** From the bound that decides to the figure, in the figure's unit (fractions for percentages); negative = short of the target. null without a figure. */
  readonly distance: number | null;
  /** Why, in one Vietnamese sentence. */
  readonly sentence: string;
}

/** When the figure is for, against when the target is due. */
export interface When {
  readonly year: number;
  readonly half: 1 | null;
  readonly dueYear: number;
}

/** The words the sheet's formula shows; the formula and `judge` come from the same bounds and words. */
export const VERDICT_WORDS: Readonly<Record<VerdictResult, string>> = {
  met: 'Đạt',
  exceeded: 'Vượt',
  notMet: 'Chưa đạt',
  notDue: 'Chưa đến hạn',
  noFigure: 'Chưa có số liệu',
  byPerson: 'Cần người đánh giá',
};

/** Digits kept when a figure is compared, so that 0,1 + 0,2 meets 0,3; the sheet's formula rounds alike. */
export const COMPARED_DIGITS = 9;

function compared(figure: number): number {
  // Beyond a million the double itself has no ninth decimal to lose.
  return Math.abs(figure) > 1e6 ? figure : Math.round(figure * 1e9) / 1e9;
}

/**
 * Whether an unmet target already counts as "chưa đạt": in its due year and after; every year for a per-year part. A half-year report
 * comes before the year is over, so nothing is due in it (docs/decisions/0001-verdicts.md).
 */
export function isDue(part: TargetPart, when: When): boolean {
  return when.half === null && (part.perYear || when.year >= when.dueYear);
}

/** The bound that decides whether a target is met: the lower end when more is better, the upper end when less is. */
export function decidingBound(part: TargetPart): number {
  const bound = part.direction === 'down' ? (part.max ?? part.min) : (part.min ?? part.max);
  return bound ?? 0;
}

function isMet(part: TargetPart, figure: number): boolean {
  const bound = decidingBound(part);
  if (part.comparison === 'moreThan') return figure > bound;
  if (part.comparison === 'lessThan') return figure < bound;
  return part.direction === 'down' ? figure <= bound : figure >= bound;
}

/** Better than asked: above an "at least", past the far end of a range. "Trên" and "dưới" ask for it already, "tối đa" asks no more. */
function isExceeded(part: TargetPart, figure: number): boolean {
  if (part.comparison === 'atLeast') return figure > (part.min ?? Infinity);
  if (part.comparison !== 'between') return false;
  return part.direction === 'down' ? figure < (part.min ?? -Infinity) : figure > (part.max ?? Infinity);
}

const written = (value: number, part: TargetPart): string =>
  part.unit === '%' ? formatPercent(value) : withUnit(value, part.unit);
const withUnit = (value: number, unit: string): string =>
  unit ? `${formatNumber(value)} ${unit.toLowerCase()}` : formatNumber(value);
const gap = (value: number, part: TargetPart): string =>
  part.unit === '%'
    ? `${formatNumber(Number((Math.abs(value) * 100).toFixed(2)))} điểm phần trăm`
    : withUnit(Math.abs(value), part.unit);

/** A target's condition in words: "ít nhất 45%", "từ 10% đến 20% mỗi năm". */
export function conditionText(part: TargetPart): string {
  const one = written(decidingBound(part), part);
  const words = {
    atLeast: `ít nhất ${one}`,
    moreThan: `trên ${one}`,
    atMost: `không quá ${one}`,
    lessThan: `dưới ${one}`,
    between: `${part.direction === 'down' ? 'không quá mức' : 'trong khoảng'} ${written(part.min ?? 0, part)} đến ${written(part.max ?? 0, part)}`,
  }[part.comparison];
  return part.perYear ? `${words} mỗi năm` : words;
}

/**
 * Holds a figure against one part of a target (DESIGN: Targets).
 * @param part null where the target could not be read: a person judges.
 * @param figure the result in the target's unit, percentages as fractions; null or not finite = no figure.
 */
export function judge(part: TargetPart | null, figure: number | null, when: When): Verdict {
  if (part === null)
    return { result: 'byPerson', distance: null, sentence: 'Mục tiêu này không có số để so sánh; người có thẩm quyền đánh giá.' };
  const condition = conditionText(part);
  if (figure === null || !Number.isFinite(figure)) {
    return { result: 'noFigure', distance: null, sentence: `Chưa có số liệu để so với mục tiêu ${condition}.` };
  }
  const value = compared(figure);
  const bound = decidingBound(part);
  const distance = compared(part.direction === 'down' ? bound - value : value - bound);
  const has = `Kết quả ${written(value, part)}`;
  if (isMet(part, value)) {
    const result = isExceeded(part, value) ? 'exceeded' : 'met';
    return { result, distance, sentence: `${has} ${result === 'met' ? 'đạt' : 'vượt'} mục tiêu ${condition}.` };
  }
  const short =
    distance === 0 ? 'mới bằng mức này' : `${part.direction === 'down' ? 'còn cao hơn' : 'còn thiếu'} ${gap(distance, part)}`;
  if (!isDue(part, when)) {
    const until = when.year >= when.dueYear ? `hết năm ${when.year}` : `năm ${when.dueYear}`;
    return { result: 'notDue', distance, sentence: `${has} so với mục tiêu ${condition} ${short}; đến ${until} mới đến hạn.` };
  }
  return { result: 'notMet', distance, sentence: `${has} chưa đạt mục tiêu ${condition}: ${short}.` };
}

/** The verdict of a target of several parts: all must hold, so the worst result stands for the whole. */
export function worstOf(results: readonly VerdictResult[]): VerdictResult {
  const order: readonly VerdictResult[] = ['notMet', 'noFigure', 'byPerson', 'notDue', 'met', 'exceeded'];
  return order.find((result) => results.includes(result)) ?? 'noFigure';
}

/**
 * Where a straight path from the baseline to the target stands in a year between, in the target's unit; null without a baseline or outside
 * the path's years. Per-year parts have no path.
 */
export function pathTo(
  part: TargetPart,
  baseline: number | null,
  baselineYear: number | null,
  dueYear: number,
  year: number,
): number | null {
  if (part.perYear || baseline === null || baselineYear === null) return null;
  if (baselineYear >= dueYear || year < baselineYear || year > dueYear) return null;
  return baseline + ((decidingBound(part) - baseline) * (year - baselineYear)) / (dueYear - baselineYear);
}
