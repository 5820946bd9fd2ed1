import { Button, Spinner, Tab, TabList } from '@fluentui/react-components';
import { lazy, Suspense, useRef, useState, type ReactElement } from 'react';
import type { Choice } from './choose/choice';
import { ChooseView } from './choose/choose';
import { Icon } from './icons';
import { later } from './later';
import { useTexts } from './texts';
import { useOnline } from './use-online';
import { useWorkbook, type WorkbookState } from './use-workbook';
import { Notices } from './views/notices';

/** What only some need, or only later, is fetched when it is needed. */
const openReport = later(() => import('./report/open-report'));
const OpenReport = openReport.View;
const DossierView = lazy(() => import('./views/dossier').then(({ DossierView: view }) => ({ default: view })));
const ConsolidateView = lazy(() => import('./views/consolidate'));
const HelpView = lazy(() => import('./views/help'));

/** Fetches what loading and the view after it need, and makes the sheets. What does not come now is asked for again, and told of, when it is needed. */
function prepareLoad(choice: Choice): void {
  const prepare = import('./load-choice').then(({ prepareChoice }) => prepareChoice(choice));
  Promise.all([prepare, openReport.fetch()]).catch(() => undefined);
}

const TABS = ['report', 'dossier', 'consolidate'] as const;
type View = (typeof TABS)[number] | 'help';

/** The pane inside Excel: its head, the three kinds of work, and the view. */
export function Shell({ view: first, onSwitchLanguage }: { readonly view: string; onSwitchLanguage(): void }): ReactElement {
  const texts = useTexts();
  const online = useOnline();
  const state = useWorkbook();
  const [chosen, setChosen] = useState<View | null>(first === 'help' ? first : (TABS.find((known) => known === first) ?? null));
  const before = useRef<View | null>(null);
  const view = chosen ?? viewFor(state.kind);
  const toggleHelp = (): void => {
    if (view !== 'help') before.current = chosen;
    setChosen(view === 'help' ? before.current : 'help');
  };
  return (
    <div className="bc-column">
      <div className="bc-head">
        <h1 className="bc-title">{texts.title}</h1>
        <Button
          className="bc-narrow"
          size="small"
          appearance="subtle"
          lang={texts.otherLanguage}
          title={texts.languageHint}
          onClick={onSwitchLanguage}
        >
          {texts.language}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          icon={<Icon name="help" />}
          aria-label={texts.tabs.help}
          aria-expanded={view === 'help'}
          onClick={toggleHelp}
        />
      </div>
      <TabList
        size="small"
        className="bc-tabs"
        selectedValue={view}
        onTabSelect={(_, { value }) => setChosen(value as View)}
        aria-label={texts.title}
      >
        {TABS.map((known) => (
          <Tab key={known} value={known} id={`tab-${known}`} aria-controls="view">
            {texts.tabs[known]}
          </Tab>
        ))}
      </TabList>
      {!online && (
        <p role="status" className="bc-offline">
          {texts.offline}
        </p>
      )}
      <div
        id="view"
        tabIndex={-1}
        className="bc-column"
        {...(view === 'help' ? {} : { role: 'tabpanel', 'aria-labelledby': `tab-${view}` })}
      >
        <Suspense fallback={<Spinner label={texts.starting} />}>
          {view === 'report' && <Report state={state} />}
          {view === 'dossier' && <DossierView />}
          {view === 'consolidate' && <ConsolidateView />}
          {view === 'help' && <HelpView onClose={toggleHelp} />}
        </Suspense>
      </div>
    </div>
  );
}

/** A workbook is shown as what it is, until the person chooses. */
const viewFor = (kind: WorkbookState['kind']): View =>
  kind === 'dossier' ? 'dossier' : kind === 'consolidation' ? 'consolidate' : 'report';

function Report({ state }: { readonly state: WorkbookState }): ReactElement {
  const texts = useTexts();
  if (state.kind === 'starting') return <Spinner label={texts.starting} />;
  return (
    <>
      <Notices state={state.work} />
      {state.kind === 'report' || state.kind === 'unknown' ? (
        <OpenReport work={state.work} />
      ) : (
        <ChooseView state={state} onChosen={prepareLoad} />
      )}
    </>
  );
}
