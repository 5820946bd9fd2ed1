import { Button, makeStyles, Spinner, Tab, TabList, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState, type ReactElement } from 'react';
import { useTexts } from './texts';
import { useReport, type ReportState } from './use-report';
import { ChooseView } from './views/choose';
import { DeadlinesView } from './views/deadlines';
import { DossierView } from './views/dossier';
import { HelpView } from './views/help';
import { Notices } from './views/notices';
import { ReportView } from './views/report';

/** Reading returned files comes with the reader of .xlsx: loaded only by those who consolidate. */
const ConsolidateView = lazy(() => import('./views/consolidate'));

const VIEWS = ['report', 'dossier', 'consolidate', 'deadlines', 'help'] as const;
type View = (typeof VIEWS)[number];

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: '12px' },
  // The top right corner belongs to Excel's own pane menu.
  title: { margin: '0 36px 0 0', fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  tabs: { flexWrap: 'wrap' },
});

/** The pane once everything is loaded: tabs, notices, and the view. */
export default function Workspace({
  view: first,
  onSwitchLanguage,
}: {
  readonly view: string;
  onSwitchLanguage(): void;
}): ReactElement {
  const texts = useTexts();
  const styles = useStyles();
  const state = useReport();
  const [chosen, setChosen] = useState<View | null>(VIEWS.find((known) => known === first) ?? null);
  // A workbook that is a dossier is shown as one, until the person chooses.
  const view = chosen ?? (state.isDossier ? 'dossier' : 'report');
  return (
    <div className={styles.column}>
      <h1 className={styles.title}>{texts.title}</h1>
      <TabList
        className={styles.tabs}
        selectedValue={view}
        onTabSelect={(_, { value }) => setChosen(value as View)}
        aria-label={texts.title}
      >
        {VIEWS.map((known) => (
          <Tab key={known} value={known}>
            {texts.tabs[known]}
          </Tab>
        ))}
      </TabList>
      {view !== 'dossier' && view !== 'consolidate' && <Notices state={state} />}
      {view === 'report' && <Report state={state} />}
      {view === 'dossier' && <DossierView />}
      {view === 'consolidate' && (
        <Suspense fallback={<Spinner label={texts.starting} />}>
          <ConsolidateView />
        </Suspense>
      )}
      {view === 'deadlines' && <DeadlinesView report={state.report} />}
      {view === 'help' && (
        <>
          <HelpView />
          <Button title={texts.languageHint} onClick={onSwitchLanguage}>
            {texts.language}
          </Button>
        </>
      )}
    </div>
  );
}

function Report({ state }: { readonly state: ReportState }): ReactElement {
  const texts = useTexts();
  if (state.starting) return <Spinner label={texts.starting} />;
  return state.report ? <ReportView state={state} report={state.report} /> : <ChooseView state={state} />;
}
