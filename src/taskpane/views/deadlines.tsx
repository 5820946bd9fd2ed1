import { Dropdown, Field, makeStyles, Option, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { deadlinesOf, deadlinesOfAgency, groupsOf, plans } from '../../plans';
import { formatDate, serialOf } from '../../vietnamese';
import { useTexts } from '../texts';
import { today } from '../today';
import type { OpenedReport } from '../use-report';

const useStyles = makeStyles({
  list: { paddingLeft: '18px', display: 'flex', flexDirection: 'column', gap: '8px' },
  day: { fontWeight: tokens.fontWeightSemibold },
});

/** What is owed this year, by date: of the open report's agency, else of a plan that is chosen here. */
export function DeadlinesView({ report }: { readonly report: OpenedReport | null }): ReactElement {
  const texts = useTexts();
  const styles = useStyles();
  const [chosen, setChosen] = useState(plans()[0]);
  const plan = report?.open.assignment.plan ?? chosen;
  const agency = report?.open.assignment.agency;
  const year = report?.open.assignment.period.year ?? Number(today().slice(0, 4));
  if (!plan) return <p>{texts.deadlines.noDuties}</p>;
  const duties = agency ? deadlinesOfAgency(plan, agency, groupsOf(plan, agency), year) : deadlinesOf(plan, year);
  return (
    <section>
      {!report && (
        <Field label={texts.plan}>
          <Dropdown
            value={plan.place}
            selectedOptions={[plan.id]}
            onOptionSelect={(_, { optionValue }) => setChosen(plans().find(({ id }) => id === optionValue))}
          >
            {plans().map(({ id, place }) => (
              <Option key={id} value={id}>
                {place}
              </Option>
            ))}
          </Dropdown>
        </Field>
      )}
      <h2>{texts.deadlines.of(year)}</h2>
      {duties.length === 0 && <p>{texts.deadlines.noDuties}</p>}
      <ul className={styles.list}>
        {duties.map(({ who, what, to, lastDay, rule }) => (
          <li key={`${who}${what}`}>
            <span className={styles.day}>
              {lastDay
                ? texts.report.deadline(formatDate(lastDay), serialOf(lastDay) - serialOf(today()))
                : texts.deadlines.noDay}
            </span>
            <br />
            {`${what}. ${texts.deadlines.to}: ${to || '-'} (${rule})`}
          </li>
        ))}
      </ul>
    </section>
  );
}
