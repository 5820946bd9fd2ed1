import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useRef, type ReactElement } from 'react';
import { nextBlank } from '../../actions';
import { selectCell } from '../../excel';
import { deadlineFor, groupsOf } from '../../plans';
import { periodLabel } from '../../reporting';
import { formatDate, serialOf } from '../../vietnamese';
import { Icon } from '../icons';
import { useTexts, type Texts } from '../texts';
import { today } from '../today';
import { useFocusHome } from '../use-focus-home';
import type { OpenedReport } from './use-report';

const useStyles = makeStyles({
  card: {
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '8px 12px',
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    overflowWrap: 'anywhere',
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, outlineStyle: 'none' },
  line: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  late: { margin: 0, color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  figures: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: '0 12px', margin: 0 },
  next: { display: 'flex', alignItems: 'center', gap: '8px', fontWeight: tokens.fontWeightSemibold },
  words: { flexGrow: 1, margin: 0 },
});

/** Whose report it is, how far it is, how long there is left, and what to do next. */
export function Status({ report }: { readonly report: OpenedReport }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusHome(heading);
  const { plan, agency, period } = report.open.assignment;
  const { summary } = report.check;
  const deadline = deadlineFor(plan, new Set([agency.id, ...groupsOf(plan, agency)]), period);
  const left = deadline?.lastDay ? serialOf(deadline.lastDay) - serialOf(today()) : 0;
  const { met, notMet, counted } = verdicts(report);
  return (
    <section className={styles.card} aria-labelledby="agency">
      <h2 id="agency" ref={heading} tabIndex={-1} className={styles.heading}>
        {agency.name}
      </h2>
      <p className={styles.quiet}>{`${plan.place}, ${periodLabel(period).toLowerCase()}`}</p>
      <ProgressBar
        thickness="large"
        value={summary.expected === 0 ? 1 : summary.filled / summary.expected}
        aria-label={texts.filled(summary.filled, summary.expected)}
      />
      <p className={styles.figures}>
        <span>{texts.filled(summary.filled, summary.expected)}</span>
        <span>{texts.report.met(met, notMet, counted)}</span>
      </p>
      <p className={deadline?.lastDay && left < 0 ? styles.late : styles.line}>
        {deadline?.lastDay ? texts.report.deadline(formatDate(deadline.lastDay), left) : texts.report.noDeadline}
      </p>
      <Next report={report} />
    </section>
  );
}

/** Indicators of this agency's own: how many are met, and how many are due and are not. */
function verdicts({ open }: OpenedReport): { met: number; notMet: number; counted: number } {
  const counted = open.report.indicators.filter(({ line }) => line.entersFigures);
  const having = (...results: readonly string[]): number =>
    counted.filter(({ verdict }) => results.includes(verdict.result)).length;
  return { met: having('met', 'exceeded'), notMet: having('notMet'), counted: counted.length };
}

/** What to do next, and a way straight to it. */
function Next({ report }: { readonly report: OpenedReport }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const blank = nextBlank(report.open);
  return (
    <div className={styles.next}>
      <p className={styles.words}>{nextWords(report, texts)}</p>
      {blank && (
        <Button
          size="small"
          icon={<Icon name="arrow" />}
          iconPosition="after"
          aria-label={texts.report.toBlank(blank.sheet, blank.cell)}
          title={texts.report.toBlank(blank.sheet, blank.cell)}
          onClick={() => void selectCell(blank.sheet, blank.cell).catch(() => undefined)}
        >
          {blank.cell}
        </Button>
      )}
    </div>
  );
}

function nextWords({ open, check }: OpenedReport, texts: Texts): string {
  const { filled, expected, errors } = check.summary;
  if (filled < expected) return texts.report.next.fill(expected - filled);
  if (errors > 0) return texts.report.next.mend(errors);
  const { submission } = open.header;
  return submission ? texts.report.next.send(submission.number) : texts.report.next.submit;
}
