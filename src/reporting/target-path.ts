import type { IndicatorEntry, Report } from './report';
import { decidingBound, pathTo } from './verdict';

/** A figure at a moment: the end of a year is that year's number, its middle half a year before. */
export interface PathPoint {
  readonly year: number;
  readonly value: number;
}

/** Where an indicator comes from, where it must be, and where it is. Percentages are fractions. */
export interface TargetPath {
  readonly entry: IndicatorEntry;
  readonly unit: string;
  /** The straight path, a point a year from the baseline to the due year; for a target of every year the same height each year; [] without a baseline. */
  readonly path: readonly PathPoint[];
  readonly target: PathPoint;
  readonly previous: PathPoint | null;
  readonly result: PathPoint | null;
  /** Height of the path at the report's moment; null where there is none. */
  readonly expected: number | null;
  /** Whether the result is at least where the path is, in the target's direction; null where either is missing. */
  readonly onPath: boolean | null;
}

/** The paths of all indicators of a report whose targets are figures, in the order of the sheet. */
export function targetPaths(report: Report): TargetPath[] {
  return report.indicators.flatMap((entry) => pathOf(entry, report) ?? []);
}

function pathOf(entry: IndicatorEntry, { period, plan }: Report): TargetPath | null {
  const { line, typed, result } = entry;
  const { target: part } = line;
  if (part === null || line.measure.kind === 'text') return null;
  const { dueYear } = line.indicator;
  const moment = period.half === 1 ? period.year - 0.5 : period.year;
  const baseline = numberOf(typed.baseline);
  const baselineYear = numberOf(typed.baselineYear);
  const heightAt = (year: number): number | null =>
    part.perYear ? decidingBound(part) : pathTo(part, baseline, baselineYear, dueYear, year);
  const first = part.perYear ? plan.fromYear : (baselineYear ?? dueYear);
  const years = Array.from({ length: Math.min(Math.max(dueYear - first + 1, 0), LONGEST) }, (_, index) => first + index);
  const path = years.flatMap((year) => {
    const value = heightAt(year);
    return value === null ? [] : [{ year, value }];
  });
  const expected = moment > dueYear ? null : heightAt(moment);
  const previous = numberOf(typed.previous);
  return {
    entry,
    unit: part.unit,
    path,
    target: { year: dueYear, value: decidingBound(part) },
    previous: previous === null ? null : { year: period.year - 1, value: previous },
    result: result === null ? null : { year: moment, value: result },
    expected,
    onPath: result === null || expected === null ? null : part.direction === 'down' ? result <= expected : result >= expected,
  };
}

/** More years than any plan has: a mistyped year of the baseline draws no endless path. */
const LONGEST = 30;

const numberOf = (value: unknown): number | null => (typeof value === 'number' && Number.isFinite(value) ? value : null);
