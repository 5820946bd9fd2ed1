import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { formatDate } from '../../vietnamese';
import { useTexts } from '../texts';

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
});

/** Something that is owed, in the words of the document that sets it. */
export interface Duty {
  readonly key: string;
  /** ISO and the days left; null where there is no day, and `noDay` says why. */
  readonly last: { readonly day: string; readonly left: number } | null;
  readonly noDay: string;
  readonly what: string;
  /** "" for nobody named. */
  readonly to: string;
  readonly rule: string;
}

/** What is owed, by date, with the days left. */
export function DutyList({ title, duties }: { readonly title: string; readonly duties: readonly Duty[] }): ReactElement {
  const styles = useStyles();
  const texts = useTexts().deadlines;
  return (
    <section>
      <h3 className={styles.heading}>{title}</h3>
      <ol className={styles.list}>
        {duties.map(({ key, last, noDay, what, to, rule }) => (
          <li key={key} className={mergeClasses(styles.item, last !== null && last.left >= 0 && styles.soon)}>
            <div className={styles.day}>
              <span>{last ? formatDate(last.day) : noDay}</span>
              {last && <span>{texts.left(last.left)}</span>}
            </div>
            <div lang="vi">{what}</div>
            <div className={styles.quiet} lang="vi">
              {`${to ? `${texts.to}: ${to}; ` : ''}${texts.rule}: ${rule}`}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
