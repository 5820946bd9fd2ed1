import { fieldKeyText } from '../checks';
import type { Agency, Aggregation } from '../plans';
import { judge, resultOf, type IndicatorLine, type Verdict } from '../reporting';
import { readNumber } from '../vietnamese';
import { LEFT_OUT } from './messages';
import { outliersOf } from './outliers';
import type { Returned } from './returned';
import { leads, type Reporter, type Scope } from './scope';

/** What becomes of one reporter's figure. `besides` is shown and never added; `leftOut` has a fault. */
export type ContributionState = 'counted' | 'besides' | 'leftOut' | 'missing' | 'notReceived';

/** One reporter's figure for one indicator, with the cells it comes from. */
export interface Contribution {
  readonly agency: Agency;
  readonly isLead: boolean;
  readonly state: ContributionState;
  /** Why it is not in the sum; "" where it is. */
  readonly why: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly result: number | null;
  readonly file: string | null;
  /** Tab name and cells, "" where nothing is typed. */
  readonly sheet: string;
  readonly numeratorCell: string;
  readonly denominatorCell: string;
  readonly dataSource: string;
  readonly explanation: string;
  /** Far from what the others report. */
  readonly outlier: boolean;
}

/** The province's figure of one indicator, or of one part of it. */
export interface IndicatorPicture {
  readonly line: IndicatorLine;
  readonly aggregation: Aggregation;
  readonly contributions: readonly Contribution[];
  /** Sums over the counted contributions; null where there is none. With countOfUnits: units that have, units that answered. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly result: number | null;
  readonly verdict: Verdict;
  /** Reporters whose figure is in the result, of those asked for one. */
  readonly coverage: { readonly counted: number; readonly expected: number };
  readonly leadsDiffer: boolean;
  readonly explanations: readonly {
    readonly agency: Agency;
    readonly text: string;
    readonly sheet: string;
    readonly cell: string;
  }[];
}

/** The picture of one indicator line over all reporters. @param reports the used report of each agency */
export function indicatorPicture(
  line: IndicatorLine,
  reporters: readonly Reporter[],
  reports: ReadonlyMap<string, Returned>,
  scope: Scope,
): IndicatorPicture {
  const aggregation = scope.roster.aggregations.get(line.indicator.key) ?? line.indicator.aggregation;
  const entering = reporters.flatMap((reporter) => {
    const own = reporter.indicators.find(({ rowKey }) => rowKey === line.rowKey);
    const asked = own?.entersFigures && (reporter.expected || reports.has(reporter.agency.id));
    return own && asked ? [reporter] : [];
  });
  const read = entering.map((reporter) => contribution(line, reporter, reports.get(reporter.agency.id) ?? null, scope));
  const { contributions, leadsDiffer } = aggregation === 'leadFigure' ? oneLead(read) : partsOnly(read);
  const sums = sumOf(line, aggregation, contributions);
  const outliers = aggregation === 'leadFigure' ? new Set<number>() : outliersOf(contributions.map(comparable));
  return {
    line,
    aggregation,
    contributions: contributions.map((one, index) => ({ ...one, outlier: outliers.has(index) })),
    ...sums,
    verdict: judge(line.target, sums.result, { ...scope.period, dueYear: line.indicator.dueYear }),
    coverage: {
      counted: contributions.filter(({ state }) => state === 'counted').length,
      expected: contributions.filter(({ state }) => state !== 'besides').length,
    },
    leadsDiffer,
    explanations: explanationsOf(line, reporters, reports),
  };
}

const comparable = ({ state, result }: Contribution): number | null => (state === 'counted' ? result : null);

function contribution(line: IndicatorLine, { agency }: Reporter, report: Returned | null, scope: Scope): Contribution {
  const { plan, roster } = scope;
  const commune = !plan.agencies.some(({ id }) => id === agency.id) || roster.communes.some(({ id }) => id === agency.id);
  const bare = { agency, isLead: leads(plan, line.indicator.lead, agency, commune), outlier: false };
  const cellAt = (field: string) => report?.typed.get(fieldKeyText({ sheet: 'indicators', row: line.rowKey, field }));
  const textAt = (field: string): string => String(cellAt(field)?.value ?? '').trim();
  const numerator = numberIn(cellAt('numerator')?.value);
  const denominator = needsDenominator(line) ? numberIn(cellAt('denominator')?.value) : null;
  const fault = report ? figureFault(line, report) : null;
  const state = stateOf(line, report, numerator, denominator, fault);
  return {
    ...bare,
    ...state,
    numerator,
    denominator,
    result: resultOf(line, numerator, denominator),
    file: report?.file ?? null,
    sheet: report?.tabs.get('indicators') ?? '',
    numeratorCell: cellAt('numerator')?.cell ?? '',
    denominatorCell: cellAt('denominator')?.cell ?? '',
    dataSource: textAt('dataSource'),
    explanation: textAt('explanation'),
  };
}

/** A figure typed as text counts where it can mean one number only. */
function numberIn(value: Parameters<typeof readNumber>[0]): number | null {
  const reading = readNumber(value);
  return reading.kind === 'number' ? reading.value : null;
}

const needsDenominator = ({ measure }: IndicatorLine): boolean => measure.kind === 'ratio' || measure.kind === 'growth';

/** An error at the figure itself that the agency has not justified. A number typed as text is read, so it is none. */
function figureFault(line: IndicatorLine, report: Returned): string | null {
  const found = report.findings.find(
    ({ severity, rule, at, justification }) =>
      severity === 'error' &&
      rule !== 'text-number' &&
      justification === '' &&
      at?.sheet === 'indicators' &&
      at.row === line.rowKey &&
      (at.field === 'numerator' || at.field === 'denominator'),
  );
  return found?.message ?? null;
}

function stateOf(
  line: IndicatorLine,
  report: Returned | null,
  numerator: number | null,
  denominator: number | null,
  fault: string | null,
): Pick<Contribution, 'state' | 'why'> {
  if (!report) return { state: 'notReceived', why: LEFT_OUT.notReceived };
  if (fault !== null) return { state: 'leftOut', why: LEFT_OUT.error(fault) };
  if (line.measure.kind === 'text') return { state: 'missing', why: '' };
  if (numerator === null && denominator === null) return { state: 'missing', why: LEFT_OUT.missing };
  if (numerator === null) return { state: 'leftOut', why: LEFT_OUT.noNumerator };
  if (needsDenominator(line) && denominator === null) return { state: 'leftOut', why: LEFT_OUT.noDenominator };
  return { state: 'counted', why: '' };
}

/** leadFigure: the figure of one lead stands for all; joint leads that differ leave the province without one until they agree. */
function oneLead(read: readonly Contribution[]): { contributions: Contribution[]; leadsDiffer: boolean } {
  const counted = read.filter(({ state }) => state === 'counted');
  const [first] = counted;
  const differ = counted.some((one) => !sameResult(one, first));
  const contributions = read.map((one): Contribution => {
    if (one.state !== 'counted' || (one === first && !differ)) return one;
    return { ...one, state: 'besides', why: differ ? LEFT_OUT.leadsDiffer : LEFT_OUT.sameAsFirst };
  });
  return { contributions, leadsDiffer: differ };
}

function sameResult(a: Contribution, b: Contribution | undefined): boolean {
  if (a.result === null || !b || b.result === null) return a.numerator === b?.numerator && a.denominator === b?.denominator;
  return Math.abs(a.result - b.result) <= 1e-9 * Math.max(1, Math.abs(a.result));
}

/** Each reporter gives its part; a lead among them speaks for all and is shown beside the sum, never in it. */
function partsOnly(read: readonly Contribution[]): { contributions: Contribution[]; leadsDiffer: boolean } {
  const leadStandsApart = read.some(({ isLead }) => !isLead);
  const contributions = read.map((one): Contribution =>
    leadStandsApart && one.isLead ? { ...one, state: 'besides', why: one.state === 'counted' ? LEFT_OUT.besides : one.why } : one,
  );
  return { contributions, leadsDiffer: false };
}

function sumOf(
  line: IndicatorLine,
  aggregation: Aggregation,
  contributions: readonly Contribution[],
): Pick<IndicatorPicture, 'numerator' | 'denominator' | 'result'> {
  const counted = contributions.filter(({ state }) => state === 'counted');
  if (counted.length === 0) return { numerator: null, denominator: null, result: null };
  if (aggregation === 'countOfUnits') return unitsThatHave(line, counted);
  const sum = (pick: (one: Contribution) => number | null): number => exactSum(counted.map((one) => pick(one) ?? 0));
  const numerator = sum((one) => one.numerator);
  const denominator = needsDenominator(line) ? sum((one) => one.denominator) : null;
  return { numerator, denominator, result: resultOf(line, numerator, denominator) };
}

/** Units with a figure above nought, of the units that answered. */
function unitsThatHave(line: IndicatorLine, counted: readonly Contribution[]): ReturnType<typeof sumOf> {
  const numerator = counted.filter((one) => (one.numerator ?? 0) > 0).length;
  const denominator = needsDenominator(line) ? counted.length : null;
  return { numerator, denominator, result: resultOf(line, numerator, denominator) };
}

/** A sum that does not depend on the order of its terms: the same files give the same figure to the last digit. */
function exactSum(values: readonly number[]): number {
  return [...values].sort((a, b) => Math.abs(a) - Math.abs(b) || a - b).reduce((sum, value) => sum + value, 0);
}

function explanationsOf(
  { rowKey }: IndicatorLine,
  reporters: readonly Reporter[],
  reports: ReadonlyMap<string, Returned>,
): IndicatorPicture['explanations'] {
  const key = fieldKeyText({ sheet: 'indicators', row: rowKey, field: 'explanation' });
  return reporters.flatMap(({ agency }) => {
    const report = reports.get(agency.id);
    const typed = report?.typed.get(key);
    const text = String(typed?.value ?? '').trim();
    return typed && text !== '' ? [{ agency, text, sheet: report?.tabs.get('indicators') ?? '', cell: typed.cell }] : [];
  });
}
