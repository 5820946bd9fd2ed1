import type { ReactElement } from 'react';
import { deadlinesOfAgency, groupsOf } from '../../plans';
import { serialOf } from '../../vietnamese';
import { useTexts } from '../texts';
import { today } from '../today';
import { DutyList } from '../views/duty-list';
import type { OpenedReport } from './use-report';

/** What the agency of the open report owes in its year, by date, with the days left. */
export function DeadlinesView({ report }: { readonly report: OpenedReport }): ReactElement {
  const texts = useTexts().deadlines;
  const { plan, agency, period } = report.open.assignment;
  const duties = deadlinesOfAgency(plan, agency, groupsOf(plan, agency), period.year);
  if (duties.length === 0) return <p className="bc-line">{texts.noDuties}</p>;
  return (
    <DutyList
      title={texts.of(period.year)}
      duties={duties.map(({ who, what, to, lastDay, rule }) => ({
        key: `${who}${what}`,
        last: lastDay === null ? null : { day: lastDay, left: serialOf(lastDay) - serialOf(today()) },
        noDay: texts.noDay,
        what,
        to: to ?? '',
        rule,
      }))}
    />
  );
}
