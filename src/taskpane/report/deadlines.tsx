import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { deadlinesOfAgency, groupsOf } from '../../plans';
import { formatDate, serialOf } from '../../vietnamese';
import { useTexts } from '../texts';
import { today } from '../today';
import type { OpenedReport } from './use-report';

const useStyles = makeStyles({
  heading: { margin: '0 0 8px', fontSize: tokens.fontSizeBase300 },
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '8px' },
  item: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `4px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '8px 12px',
    overflowWrap: 'anywhere',
  },
  soon: { borderLeftColor: tokens.colorBrandStroke1 },
  day: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: '0 8px',
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  line: { margin: 0 },
});

/** What the agency of the open report owes in its year, by date, with the days left. */
export function DeadlinesView({ report }: { readonly report: OpenedReport }): ReactElement {
  const styles = useStyles();
  const texts = useTexts().deadlines;
  const { plan, agency, period } = report.open.assignment;
  const duties = deadlinesOfAgency(plan, agency, groupsOf(plan, agency), period.year);
  if (duties.length === 0) return <p className={styles.line}>{texts.noDuties}</p>;
  return (
    <section>
      <h3 className={styles.heading}>{texts.of(period.year)}</h3>
      <ol className={styles.list}>
        {duties.map(({ who, what, to, lastDay, rule }) => {
          const left = lastDay === null ? null : serialOf(lastDay) - serialOf(today());
          return (
            <li key={`${who}${what}`} className={mergeClasses(styles.item, left !== null && left >= 0 && styles.soon)}>
              <div className={styles.day}>
                <span>{lastDay ? formatDate(lastDay) : texts.noDay}</span>
                {left !== null && <span>{texts.left(left)}</span>}
              </div>
              <div lang="vi">{what}</div>
              <div className={styles.quiet} lang="vi">
                {`${to ? `${texts.to}: ${to}; ` : ''}${texts.rule}: ${rule}`}
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
