import {
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  ProgressBar,
  Button,
  Tab,
  TabList,
  Spinner,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { TEXTS } from './texts';
import { useReport, type ReportState } from './use-report';
import { ChooseView } from './views/choose';
import { DeadlinesView } from './views/deadlines';
import { HelpView } from './views/help';
import { ReportView } from './views/report';

type View = 'report' | 'deadlines' | 'help';

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: '12px' },
  // The top right corner belongs to Excel's own pane menu.
  title: { margin: '0 36px 0 0', fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  tabs: { flexWrap: 'wrap' },
  details: {
    whiteSpace: 'pre-wrap',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowX: 'auto',
  },
});

/** The pane once everything is loaded: tabs, notices, and the view. */
export default function Workspace({ view: first }: { readonly view: string }): ReactElement {
  const styles = useStyles();
  const state = useReport();
  const [view, setView] = useState<View>(first === 'help' ? 'help' : 'report');
  return (
    <div className={styles.column}>
      <h1 className={styles.title}>{TEXTS.title}</h1>
      <TabList
        className={styles.tabs}
        selectedValue={view}
        onTabSelect={(_, { value }) => setView(value as View)}
        aria-label={TEXTS.title}
      >
        <Tab value="report">{TEXTS.tabs.report}</Tab>
        <Tab value="deadlines">{TEXTS.tabs.deadlines}</Tab>
        <Tab value="help">{TEXTS.tabs.help}</Tab>
      </TabList>
      <Notices state={state} />
      {view === 'report' && <Report state={state} />}
      {view === 'deadlines' && <DeadlinesView report={state.report} />}
      {view === 'help' && <HelpView />}
    </div>
  );
}

function Report({ state }: { readonly state: ReportState }): ReactElement {
  if (state.starting) return <Spinner label={TEXTS.starting} />;
  return state.report ? <ReportView state={state} report={state.report} /> : <ChooseView state={state} />;
}

/** Long work with its real share and a way to stop it; what went wrong, what went well. */
function Notices({ state }: { readonly state: ReportState }): ReactElement {
  const styles = useStyles();
  const { work, error, message, refused } = state;
  const cause = error?.cause instanceof Error ? error.cause : null;
  const details = [error?.code, cause?.message].filter((part) => part).join('\n');
  return (
    <div className={styles.column} aria-live="polite">
      {work && (
        <div>
          <ProgressBar value={work.share} aria-label={work.what} />
          <p>{work.what}</p>
          <Button onClick={work.cancel}>{TEXTS.cancel}</Button>
        </div>
      )}
      {error && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            {error.message}
            <details>
              <summary>{TEXTS.details}</summary>
              <div className={styles.details}>{details}</div>
              <Button size="small" onClick={() => void navigator.clipboard?.writeText(details)}>
                {TEXTS.copy}
              </Button>
            </details>
          </MessageBarBody>
          <MessageBarActions>
            <Button onClick={state.dismiss}>{TEXTS.close}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {message && (
        <MessageBar intent={refused.length > 0 ? 'warning' : 'success'} layout="multiline">
          <MessageBarBody>{message}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={state.dismiss}>{TEXTS.close}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}
