import type { Agency, Deadline, Plan } from '../plans';
import type { IndicatorLine, TaskLine } from '../reporting/lines';
import { periodText, type Period } from '../reporting/period';
import type { Entries } from './entries';
import { headerSheet, type BookHeader } from './header';
import { orphanSheet, type Orphan } from './orphans';
import { coverSheet } from './report-cover';
import { indicatorSheet } from './report-indicators';
import { taskSheet } from './report-tasks';
import type { SheetSpec, WorkbookSpec } from './spec';
import { structureChecksum } from './structure';
import { STYLES } from './styles';
import { tagNames } from './tag';

/** Everything an agency's report workbook is made of. */
export interface ReportWorkbookInput {
  readonly plan: Plan;
  readonly agency: Agency;
  readonly period: Period;
  readonly lines: { readonly indicators: readonly IndicatorLine[]; readonly tasks: readonly TaskLine[] };
  readonly deadline: Deadline | null;
  readonly entries: Entries;
  readonly orphans: readonly Orphan[];
  readonly submission: { readonly number: number; readonly at: string } | null;
  readonly justifications: BookHeader['justifications'];
  readonly rulesVersion: string;
}

/** The workbook of one agency and one period, with what was typed put back word for word. */
export function reportWorkbook(input: ReportWorkbookInput): WorkbookSpec {
  const { plan, agency, period, lines, entries, orphans, submission } = input;
  const common = { plan, agencyName: agency.name, period, entries };
  const counts = { indicators: lines.indicators.length, tasks: lines.tasks.length };
  const visible: SheetSpec[] = [
    coverSheet({ plan, agency, period, deadline: input.deadline, entries, submission, counts }),
    indicatorSheet({ ...common, lines: lines.indicators }),
    taskSheet({ ...common, lines: lines.tasks }),
    ...(orphans.length > 0 ? [orphanSheet(orphans)] : []),
  ];
  const header: BookHeader = {
    format: 1,
    kind: 'report',
    planId: plan.id,
    planVersion: plan.version,
    agencyId: agency.id,
    agencyName: agency.name,
    period: periodText(period),
    rulesVersion: input.rulesVersion,
    submission,
    justifications: input.justifications,
    structure: structureChecksum(visible),
  };
  const sheets = [...visible, headerSheet(header)];
  return { sheets, names: tagNames(sheets), styles: STYLES, active: 'cover' };
}
