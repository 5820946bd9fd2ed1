import { Button, Field, makeStyles, ProgressBar, Textarea, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { findingId, type PlacedFinding } from '../../actions';
import { deadlineFor, groupsOf } from '../../plans';
import { periodLabel } from '../../reporting';
import { formatDate, serialOf } from '../../vietnamese';
import { useTexts } from '../texts';
import { today } from '../today';
import type { OpenedReport, ReportState } from '../use-report';
import { FindingsList } from './findings';

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: '12px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400 },
  line: { margin: 0 },
});

/** A report that is open: how far it is, what was found, and what to do next. */
export function ReportView({ state, report }: { readonly state: ReportState; readonly report: OpenedReport }): ReactElement {
  const texts = useTexts();
  const styles = useStyles();
  const [reasons, setReasons] = useState<Record<string, string>>({});
  const { summary, findings } = report.check;
  const busy = state.work !== null;
  return (
    <div className={styles.column}>
      <Overview report={report} />
      <ProgressBar
        value={summary.expected === 0 ? 1 : summary.filled / summary.expected}
        aria-label={texts.filled(summary.filled, summary.expected)}
      />
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={busy} onClick={() => void state.submit(reasons)}>
          {texts.report.submit}
        </Button>
        <Button disabled={busy} onClick={() => void state.refresh()}>
          {texts.check}
        </Button>
        <Button disabled={busy} onClick={() => void state.reload()}>
          {texts.report.reload}
        </Button>
        <Button disabled={busy} onClick={() => void state.list()}>
          {texts.list}
        </Button>
      </div>
      {state.refused.length > 0 && (
        <Reasons errors={state.refused} reasons={reasons} onChange={(id, text) => setReasons({ ...reasons, [id]: text })} />
      )}
      <FindingsList findings={findings} />
    </div>
  );
}

function Overview({ report }: { readonly report: OpenedReport }): ReactElement {
  const texts = useTexts();
  const styles = useStyles();
  const { plan, agency, period } = report.open.assignment;
  const { summary } = report.check;
  const deadline = deadlineFor(plan, new Set([agency.id, ...groupsOf(plan, agency)]), period);
  const counted = report.open.report.indicators.filter(({ line }) => line.entersFigures);
  const met = counted.filter(({ verdict }) => verdict.result === 'met' || verdict.result === 'exceeded').length;
  const left = deadline?.lastDay ? serialOf(deadline.lastDay) - serialOf(today()) : 0;
  return (
    <section>
      <h2 className={styles.heading}>{agency.name}</h2>
      <p className={styles.line}>{`${plan.place}, ${periodLabel(period).toLowerCase()}`}</p>
      <p className={styles.line}>
        {deadline?.lastDay ? texts.report.deadline(formatDate(deadline.lastDay), left) : texts.report.noDeadline}
      </p>
      <p
        className={styles.line}
      >{`${texts.filled(summary.filled, summary.expected)}; ${texts.report.met(met, counted.length)}`}</p>
    </section>
  );
}

/** A reason for each error that stands in the way of submitting. */
function Reasons({
  errors,
  reasons,
  onChange,
}: {
  readonly errors: readonly PlacedFinding[];
  readonly reasons: Record<string, string>;
  onChange(id: string, text: string): void;
}): ReactElement {
  const texts = useTexts();
  const styles = useStyles();
  return (
    <div className={styles.column}>
      {errors.map((error) => {
        const id = findingId(error);
        return (
          <Field
            key={id}
            label={`${texts.report.reason}: ${error.sheet ?? texts.findings.wholeBook} ${error.cell ?? ''}`}
            hint={error.message}
          >
            <Textarea value={reasons[id] ?? ''} onChange={(_, { value }) => onChange(id, value)} />
          </Field>
        );
      })}
    </div>
  );
}
