import { FluentProvider, Spinner } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import type { ExcelHost } from '../host';
import { DeveloperPanel } from './developer/panel';
import type { Recorder } from './developer/recorder';
import { Edits } from './edits';
import type { Language } from './entry/language';
import gridStyles from './grid/grid.css';
import { Grid } from './grid/grid';
import overStyles from './grid/over.css';
import { useKeeping } from './keeping/use-keeping';
import { THEMES, useLook } from './look';
import styles from './page.css';
import { goToNextRegion } from './regions';
import { forgetCommands, runCommand } from './ribbon/commands';
import { MessageWindow } from './ribbon/message-window';
import type { RibbonButton } from './ribbon/manifest';
import { Ribbon } from './ribbon/ribbon';
import { TEXTS } from './texts';
import { Toolbar } from './toolbar';
import { useFiles } from './use-files';
import type { Wire } from './wire';

const HOST_INFO = '_host_Info=Excel$Web$16.01$en-US';
const PANE = 'taskpane.html';
/** Milliseconds without a sync before the sheets are drawn again. */
const QUIET = 100;
const number = (value: number): string => value.toLocaleString('vi-VN');

interface PageProps {
  readonly host: ExcelHost;
  readonly recorder: Recorder;
  readonly wire: Wire;
  /** Name of the workbook that a reload has brought back; null for none. */
  readonly restored: string | null;
}

/** A spreadsheet with the pane beside it, and what has gone over the wire. */
export function Page({ host, recorder, wire, restored }: PageProps): ReactElement {
  const [version, setVersion] = useState(0);
  const [opened, setOpened] = useState(0);
  const [language, setLanguage] = useState<Language>('vi');
  const [look, setLook] = useLook();
  const [developing, setDeveloping] = useState(false);
  const [pane, setPane] = useState<{ readonly shown: boolean; readonly address: string }>({ shown: true, address: PANE });
  const [running, setRunning] = useState<string | null>(null);
  const [fault, setFault] = useState('');
  // Steps back belong to one workbook: a newly opened one has none.
  const edits = useMemo(() => ({ of: opened, list: new Edits(host) }), [host, opened]).list;
  const changed = (): void => setVersion((count) => count + 1);
  const files = useFiles(host, restored, () => {
    forgetCommands();
    wire.forget('/commands.html');
    setPane((old) => ({ ...old, address: PANE }));
    setOpened((count) => count + 1);
    changed();
  });
  useKeeping(host, version, files.name);
  useDrawing(recorder, changed);
  useEffect(() => {
    addEventListener('keydown', goToNextRegion);
    return () => removeEventListener('keydown', goToNextRegion);
  }, []);
  const act = (action: RibbonButton['action']): void => {
    setFault('');
    if (action.kind === 'pane') return setPane({ shown: true, address: action.address });
    setRunning(action.name);
    void runCommand(action.name)
      .catch(() => setFault(TEXTS.notRun))
      .finally(() => {
        setRunning(null);
        changed();
      });
  };
  useEffect(() => {
    const back = (): void => {
      if (document.visibilityState === 'visible') host.activateWorkbook();
    };
    document.addEventListener('visibilitychange', back);
    return () => document.removeEventListener('visibilitychange', back);
  }, [host]);
  const { counters } = host;
  const address = `/${pane.address}${pane.address.includes('?') ? '&' : '?'}${HOST_INFO}`;
  return (
    <FluentProvider theme={THEMES[look]} className="provider">
      <style>{styles + gridStyles + overStyles}</style>
      <div
        className={pane.shown ? 'page with-pane' : 'page'}
        data-look={look}
        style={{ colorScheme: look === 'light' ? 'light' : 'dark' }}
        onDragOver={(event) => event.dataTransfer.types.includes('Files') && event.preventDefault()}
        onDrop={(event) => {
          const [file] = event.dataTransfer.files;
          if (!file) return;
          event.preventDefault();
          void files.open(file);
        }}
      >
        <Toolbar
          edits={edits}
          files={files}
          look={look}
          language={language}
          developing={developing}
          pane={pane.shown}
          fault={fault}
          onChanged={changed}
          onLook={setLook}
          onDeveloping={setDeveloping}
          onPane={(shown) => setPane((old) => ({ ...old, shown }))}
          onLanguage={setLanguage}
        />
        <Ribbon running={running} onAction={act} />
        <main className="main">
          <Grid
            key={opened}
            host={host}
            edits={edits}
            language={language}
            version={version}
            onChanged={changed}
            onOpen={files.choose}
            onSave={() => void files.save()}
          />
        </main>
        <aside className="pane" aria-label={TEXTS.pane}>
          <iframe
            key={`${opened} ${address}`}
            title={TEXTS.addIn}
            src={address}
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
      {files.opening !== null && (
        <div className="busy" role="status">
          <Spinner size="large" label={TEXTS.opening(files.opening)} />
        </div>
      )}
      <MessageWindow />
    </FluentProvider>
  );
}

/** Draws again what the add-in has changed. */
function useDrawing(recorder: Recorder, onChanged: () => void): void {
  const draw = useRef(onChanged);
  useEffect(() => {
    draw.current = onChanged;
  });
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const stop = recorder.listen(() => {
      // The batches of one action follow each other closely: what they drew is shown once.
      clearTimeout(waiting);
      waiting = setTimeout(() => draw.current(), QUIET);
    });
    return () => {
      stop();
      clearTimeout(waiting);
    };
  }, [recorder]);
}
