import { FluentProvider, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useEffect, useMemo, useState, type ReactElement } from 'react';
import type { ExcelHost } from '../host';
import { DeveloperPanel } from './developer/panel';
import type { Recorder } from './developer/recorder';
import { Edits } from './edits';
import type { Language } from './entry/language';
import { Grid } from './grid/grid';
import styles from './page.css';
import { goToNextRegion } from './regions';
import { TEXTS } from './texts';
import { Toolbar, type Switches } from './toolbar';

const PANE_ADDRESS = '/taskpane.html?_host_Info=Excel$Web$16.01$en-US';
/** Milliseconds without a sync before the sheets are drawn again. */
const QUIET = 100;
const number = (value: number): string => value.toLocaleString('vi-VN');

interface PageProps {
  readonly host: ExcelHost;
  readonly recorder: Recorder;
}

/** A spreadsheet with the pane beside it, and what has gone over the wire. */
export function Page({ host, recorder }: PageProps): ReactElement {
  const [version, setVersion] = useState(0);
  const [opened, setOpened] = useState(0);
  const [language, setLanguage] = useState<Language>('vi');
  const [switches, setSwitches] = useState<Switches>(() => ({
    dark: matchMedia('(prefers-color-scheme: dark)').matches,
    developing: false,
    pane: true,
  }));
  // Steps back belong to one workbook: a newly opened one has none.
  const edits = useMemo(() => ({ of: opened, list: new Edits(host) }), [host, opened]).list;
  const changed = (): void => setVersion((count) => count + 1);
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const stop = recorder.listen(() => {
      // The batches of one action follow each other closely: what they drew is shown once.
      clearTimeout(waiting);
      waiting = setTimeout(() => setVersion((count) => count + 1), QUIET);
    });
    return () => {
      stop();
      clearTimeout(waiting);
    };
  }, [recorder]);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      if (edits.canUndo) event.preventDefault();
    };
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [edits]);
  useEffect(() => {
    addEventListener('keydown', goToNextRegion);
    return () => removeEventListener('keydown', goToNextRegion);
  }, []);
  useEffect(() => {
    const back = (): void => {
      if (document.visibilityState === 'visible') host.activateWorkbook();
    };
    document.addEventListener('visibilitychange', back);
    return () => document.removeEventListener('visibilitychange', back);
  }, [host]);
  const { dark, developing, pane } = switches;
  const { counters } = host;
  return (
    <FluentProvider theme={dark ? webDarkTheme : webLightTheme} className="provider">
      <style>{styles}</style>
      <div className={pane ? 'page with-pane' : 'page'} style={{ colorScheme: dark ? 'dark' : 'light' }}>
        <Toolbar
          host={host}
          edits={edits}
          switches={switches}
          language={language}
          onChanged={changed}
          onOpened={() => {
            setOpened((count) => count + 1);
            changed();
          }}
          onSwitches={(next) => {
            window.workbench.theme = next.dark ? 'dark' : 'light';
            setSwitches(next);
          }}
          onLanguage={setLanguage}
        />
        <main className="main">
          <Grid key={opened} host={host} edits={edits} language={language} version={version} onChanged={changed} />
        </main>
        <aside className="pane" aria-label={TEXTS.pane}>
          <iframe
            key={`${opened}-${dark}`}
            title="Báo cáo TMĐT"
            src={PANE_ADDRESS}
            onLoad={({ currentTarget }) => currentTarget.contentWindow?.addEventListener('keydown', goToNextRegion)}
          />
        </aside>
        {developing && <DeveloperPanel host={host} recorder={recorder} />}
        <footer className="status">
          {TEXTS.counters(
            counters.syncs,
            number(counters.requestBytes),
            number(counters.answerBytes),
            number(counters.largestRequest),
          )}
        </footer>
      </div>
    </FluentProvider>
  );
}
