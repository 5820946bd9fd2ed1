import type { ReactElement } from 'react';
import { nextBlank } from '../../actions';
import { deadlineFor, groupsOf } from '../../plans';
import { formatDate, serialOf } from '../../vietnamese';
import { useTexts, type Texts } from '../texts';
import { today } from '../today';
import { StatusCard, type Status } from '../views/status-card';
import type { OpenedReport } from './use-report';

/** Whose report it is, how far it is, how long there is left, and what to do next. */
export function ReportStatus({ report }: { readonly report: OpenedReport }): ReactElement {
  const texts = useTexts();
  const { plan, agency, period } = report.open.assignment;
  const { filled, expected } = report.check.summary;
  const lastDay = deadlineFor(plan, new Set([agency.id, ...groupsOf(plan, agency)]), period)?.lastDay;
  const left = lastDay ? serialOf(lastDay) - serialOf(today()) : 0;
  const { met, notMet, counted } = verdicts(report);
  return (
    <StatusCard
      name={agency.name}
      about={`${plan.place}, ${texts.report.period(period.year, period.half === 1)}`}
      filled={filled}
      expected={expected}
      figures={texts.report.met(met, notMet, counted)}
      due={{
        words: lastDay ? texts.report.deadline(formatDate(lastDay), left) : texts.report.noDeadline,
        late: left < 0,
      }}
      next={nextOf(report, texts)}
    />
  );
}

/** Indicators of this agency's own: how many are met, and how many are due and are not. */
function verdicts({ open }: OpenedReport): { met: number; notMet: number; counted: number } {
  const counted = open.report.indicators.filter(({ line }) => line.entersFigures);
  const having = (...results: readonly string[]): number =>
    counted.filter(({ verdict }) => results.includes(verdict.result)).length;
  return { met: having('met', 'exceeded'), notMet: having('notMet'), counted: counted.length };
}

function nextOf(report: OpenedReport, texts: Texts): Status['next'] {
  const { header, assignment } = report.open;
  if (header.planVersion !== assignment.plan.version) return { words: texts.report.next.forward, cell: null };
  return { words: nextWords(report, texts), cell: nextBlank(report.open) };
}

function nextWords({ open, check }: OpenedReport, texts: Texts): string {
  const { filled, expected, errors } = check.summary;
  if (filled < expected) return texts.next(expected - filled);
  if (errors > 0) return texts.report.next.mend(errors);
  const { submission } = open.header;
  return submission ? texts.report.next.send(submission.number) : texts.report.next.submit;
}
