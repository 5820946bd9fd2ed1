import type { Severity } from '../checks';
import { linesOf } from '../reporting';
import { formatNumber, formatPercent } from '../vietnamese';
import { attendanceOf, ratesOf, type Attendance, type Rates } from './attendance';
import { indicatorPicture, type IndicatorPicture } from './figures';
import { fundsPicture, type FundsPicture } from './funds';
import { PICTURE_WORDS } from './messages';
import { median } from './outliers';
import type { FileOutcome, Returned, ReturnedDossier } from './returned';
import { reportersOf, type Scope } from './scope';
import { taskPicture, type TaskPicture } from './tasks';
import { tellApart, type ToldApart, type ToldFile } from './tell-apart';

/** Something a person should see, wherever it was found: in one file, between files, or in the sums. */
export interface PictureFinding {
  readonly severity: Severity;
  readonly rule: string;
  readonly agencyName: string | null;
  readonly file: string | null;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly rowName: string | null;
  readonly message: string;
  readonly advice: string;
  /** The agency's own reason for leaving it so. */
  readonly justification: string;
}

/** One province, one period: everything the returned reports say together. */
export interface Picture {
  readonly scope: Scope;
  readonly told: ToldApart;
  readonly attendance: readonly Attendance[];
  readonly rates: Rates;
  readonly indicators: readonly IndicatorPicture[];
  readonly tasks: readonly TaskPicture[];
  /** Mẫu 04b and 04d over all units that gave their dossiers. */
  readonly funds: FundsPicture;
  readonly findings: readonly PictureFinding[];
}

/**
 * Makes one picture of many returned reports. Pure, and the order of the files makes no difference.
 * @param outcomes what reading each file gave; file names are unique
 */
export function consolidateReports(outcomes: readonly FileOutcome[], scope: Scope): Picture {
  const apart = tellApart(
    outcomes.filter((outcome) => outcome.kind !== 'dossier'),
    scope,
  );
  const funds = fundsPicture(
    outcomes.filter((outcome) => outcome.kind === 'dossier'),
    scope,
  );
  const told = { ...apart, files: [...apart.files, ...funds.files] };
  const reporters = reportersOf(scope, told.unlisted);
  const reports = new Map([...told.used].map(([id, { returned }]) => [id, returned]));
  const indicators = scope.plan.indicators
    .flatMap((indicator) => linesOf(indicator, true, scope.period))
    .map((line) => indicatorPicture(line, reporters, reports, scope));
  const tasks = scope.plan.tasks.map((task) => taskPicture(task, reporters, reports));
  const attendance = attendanceOf(reporters, told, scope);
  const findings = [
    ...told.files.flatMap(fileFinding),
    ...indicators.flatMap(indicatorFindings),
    ...[...reports.values()].flatMap((report) => [...versionFindings(report, scope), ...ownFindings(report)]),
    ...partyFindings(told, scope),
    ...funds.used.flatMap(dossierFindings),
  ];
  return { scope, told, attendance, rates: ratesOf(attendance), indicators, tasks, funds, findings };
}

const FILE_SEVERITY: Partial<Record<ToldFile['state'], Severity>> = {
  unread: 'error',
  conflict: 'error',
  otherPlan: 'error',
  otherPeriod: 'error',
  unknownAgency: 'error',
  sameFile: 'note',
  sameContent: 'note',
  superseded: 'note',
  excluded: 'note',
};

function fileFinding({ file, state, agencyName, message }: ToldFile): PictureFinding[] {
  const severity = FILE_SEVERITY[state];
  if (!severity) return [];
  return [{ ...NOWHERE, severity, rule: `file-${state}`, agencyName, file, message, advice: '' }];
}

const NOWHERE = { agencyName: null, file: null, sheet: null, cell: null, rowName: null, justification: '' };

function indicatorFindings(picture: IndicatorPicture): PictureFinding[] {
  const { line, contributions, result } = picture;
  const rowName = line.indicator.name;
  const shown = (value: number | null): string =>
    value === null
      ? 'không tính được'
      : line.target?.unit === '%' || line.measure.kind !== 'count'
        ? formatPercent(value)
        : formatNumber(value);
  const found: PictureFinding[] = [];
  const besides = contributions.filter(({ state }) => state === 'besides');
  if (picture.leadsDiffer) {
    const figures = besides.map((one) => `${one.agency.name} ${shown(one.result)}`);
    found.push({ ...NOWHERE, severity: 'error', rule: 'joint-leads-differ', rowName, ...PICTURE_WORDS.leadsDiffer(figures) });
  } else if (picture.aggregation !== 'leadFigure') {
    for (const one of besides) {
      if (one.result === result) continue;
      const words = PICTURE_WORDS.leadBesides(shown(one.result), shown(result));
      found.push({ ...NOWHERE, ...placeOf(one), severity: 'note', rule: 'lead-differs-from-sum', rowName, ...words });
    }
  }
  const middle = median(contributions.flatMap(({ state, result: own }) => (state === 'counted' && own !== null ? [own] : [])));
  for (const one of contributions) {
    if (one.outlier) {
      const words = PICTURE_WORDS.outlier(shown(one.result), shown(middle));
      found.push({ ...NOWHERE, ...placeOf(one), severity: 'warning', rule: 'outlier', rowName, ...words });
    }
    if (one.state === 'leftOut')
      found.push({
        ...NOWHERE,
        ...placeOf(one),
        severity: 'warning',
        rule: 'left-out',
        rowName,
        ...PICTURE_WORDS.leftOut(one.why),
      });
  }
  return found;
}

function placeOf(one: IndicatorPicture['contributions'][number]): Pick<PictureFinding, 'agencyName' | 'file' | 'sheet' | 'cell'> {
  return {
    agencyName: one.agency.name,
    file: one.file,
    sheet: one.sheet,
    cell: one.numeratorCell || one.denominatorCell || null,
  };
}

function versionFindings(report: Returned, { plan }: Scope): PictureFinding[] {
  if (report.planVersion === plan.version) return [];
  const examples = report.unplaced
    .slice(0, 3)
    .map(({ at }) => at.row)
    .join(', ');
  const words =
    report.unplaced.length > 0 ? PICTURE_WORDS.unplaced(report.unplaced.length, examples) : PICTURE_WORDS.carriedForward();
  const severity = report.unplaced.length > 0 ? 'warning' : 'note';
  return [{ ...NOWHERE, severity, rule: 'other-plan-version', agencyName: report.agencyName, file: report.file, ...words }];
}

function ownFindings(report: Returned): PictureFinding[] {
  return report.findings.map(({ at: _at, ...finding }) => ({ ...finding, agencyName: report.agencyName, file: report.file }));
}

function dossierFindings({ unit, file, findings }: ReturnedDossier): PictureFinding[] {
  return findings.map(({ at: _at, ...finding }) => ({ ...finding, agencyName: unit, file }));
}

/** Groups that report in their own name, and communes that no roster lists. */
function partyFindings({ used, unlisted }: ToldApart, { plan }: Scope): PictureFinding[] {
  const groups = plan.agencies.filter(({ id, group }) => group && used.has(id));
  const note = (
    agencyName: string,
    file: string | null,
    rule: string,
    words: { message: string; advice: string },
  ): PictureFinding => ({
    ...NOWHERE,
    severity: 'warning',
    rule,
    agencyName,
    file,
    ...words,
  });
  return [
    ...groups.map(({ id, name }) =>
      note(name, used.get(id)?.returned.file ?? null, 'group-reports', PICTURE_WORDS.groupReports(name)),
    ),
    ...unlisted
      .slice(0, 1)
      .map(({ id, name }) =>
        note(name, used.get(id)?.returned.file ?? null, 'communes-not-listed', PICTURE_WORDS.unlistedCommune()),
      ),
  ];
}
