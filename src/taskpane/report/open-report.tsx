import { Button, Field, makeStyles, Spinner, Tab, TabList, Textarea } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { findingId, settlingField, versionChanges, type PlacedFinding } from '../../actions';
import { useTexts } from '../texts';
import type { WorkRunner } from '../use-work';
import { Actions } from '../views/actions';
import { FindingsList } from '../views/findings';
import { DeadlinesView } from './deadlines';
import { ReportStatus } from './status';
import { TargetsView } from './targets';
import { useReport, type OpenedReport, type ReportState } from './use-report';
import { VersionCard } from './version-card';

const SECTIONS = ['findings', 'targets', 'deadlines'] as const;
type Section = (typeof SECTIONS)[number];

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: '12px' },
  start: { alignSelf: 'flex-start' },
  tabs: { marginLeft: '-8px' },
  line: { margin: 0 },
});

/** The view "Báo cáo" of a workbook that is a report. */
export default function OpenReport({ work }: { readonly work: WorkRunner }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const state = useReport(work);
  if (state.report) return <Opened state={state} report={state.report} />;
  if (!state.failed) return <Spinner label={texts.report.reading} />;
  return (
    <Button className={styles.start} onClick={() => void state.refresh()}>
      {texts.again}
    </Button>
  );
}

/** How far the report is, what to do next, and its findings, targets and deadlines. */
function Opened({ state, report }: { readonly state: ReportState; readonly report: OpenedReport }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const [section, setSection] = useState<Section>('findings');
  const [reasons, setReasons] = useState<Record<string, string>>({});
  const changes = versionChanges(report.open);
  const { findings } = report.check;
  const busy = state.work.work !== null;
  return (
    <div className={styles.column}>
      <ReportStatus report={report} />
      {changes && <VersionCard changes={changes} busy={busy} onForward={() => void state.reload()} />}
      <Actions
        main={{ label: texts.report.submit, disabled: busy, run: () => void state.submit(reasons) }}
        others={[
          { label: texts.check, disabled: busy, run: () => void state.refresh() },
          { label: texts.report.reload, disabled: busy, run: () => void state.reload() },
          { label: texts.list, disabled: busy, run: () => void state.list() },
        ]}
        findings={findings}
      />
      {state.refused.length > 0 && (
        <Reasons errors={state.refused} reasons={reasons} onChange={(id, text) => setReasons({ ...reasons, [id]: text })} />
      )}
      <TabList
        size="small"
        className={styles.tabs}
        selectedValue={section}
        onTabSelect={(_, { value }) => setSection(value as Section)}
        aria-label={texts.report.sections.title}
      >
        {SECTIONS.map((known) => (
          <Tab key={known} value={known} id={`section-${known}`} aria-controls="section">
            {known === 'findings' ? texts.report.sections.findings(findings.length) : texts.report.sections[known]}
          </Tab>
        ))}
      </TabList>
      <div id="section" role="tabpanel" aria-labelledby={`section-${section}`}>
        {section === 'findings' && (
          <FindingsList
            findings={findings}
            typing={{
              into: (finding) => settlingField(finding)?.field ?? null,
              write: (finding, text) => state.type(finding, text),
            }}
          />
        )}
        {section === 'targets' && <TargetsView state={state} report={report} />}
        {section === 'deadlines' && <DeadlinesView report={report} />}
      </div>
    </div>
  );
}

/** Reasons asked for at once; a report with more errors is better mended first. */
const AT_ONCE = 20;

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
  const styles = useStyles();
  const texts = useTexts();
  const first = useRef<HTMLTextAreaElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <section className={styles.column} aria-label={texts.report.reason}>
      {errors.slice(0, AT_ONCE).map((error, index) => {
        const id = findingId(error);
        return (
          <Field
            key={id}
            label={`${texts.report.reason}: ${error.sheet ?? texts.findings.wholeBook} ${error.cell ?? ''}`}
            hint={{ children: error.message, lang: 'vi' }}
          >
            <Textarea
              ref={index === 0 ? first : undefined}
              maxLength={2000}
              value={reasons[id] ?? ''}
              onChange={(_, { value }) => onChange(id, value)}
            />
          </Field>
        );
      })}
      {errors.length > AT_ONCE && <p className={styles.line}>{texts.report.moreReasons(errors.length - AT_ONCE)}</p>}
    </section>
  );
}
