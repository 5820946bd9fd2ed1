import { useEffect, useMemo, useState, type CSSProperties, type KeyboardEvent, type ReactElement } from 'react';
import type { ExcelHost } from '../host';
import { Edits } from './edits';
import { Grid } from './grid';
import { Toolbar } from './toolbar';

const FRAME: CSSProperties = {
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) 350px',
  gridTemplateRows: 'auto minmax(0, 1fr) auto',
  height: '100vh',
  margin: 0,
  fontFamily: 'system-ui, sans-serif',
  background: 'Canvas',
  color: 'CanvasText',
};
const WIDE: CSSProperties = { gridColumn: '1 / -1' };
const PANE: CSSProperties = { border: 'none', borderLeft: '1px solid #888', width: '350px', height: '100%' };
const STATUS: CSSProperties = { ...WIDE, padding: '4px 12px', fontSize: 12, borderTop: '1px solid #888' };
const BATCH: CSSProperties = { maxHeight: 240, overflow: 'auto', margin: 0, fontSize: 11 };

/** How often the page looks whether the client has drawn something. */
const REFRESH = 200;
/** More of a batch than this helps nobody. */
const MOST_ACTIONS = 200;

/** A spreadsheet with the pane beside it, and what has gone over the wire. */
export function Page({ host }: { readonly host: ExcelHost }): ReactElement {
  const [counters, setCounters] = useState({ ...host.counters });
  const [opened, setOpened] = useState(0);
  const [drawn, setDrawn] = useState(0);
  const [dark, setDark] = useState(() => matchMedia('(prefers-color-scheme: dark)').matches);
  const [developing, setDeveloping] = useState(false);
  // Steps back belong to one workbook: a newly opened one has none.
  const edits = useMemo(() => ({ of: opened, list: new Edits(host) }), [host, opened]).list;
  useEffect(() => {
    const timer = setInterval(
      () => setCounters((old) => (old.syncs === host.counters.syncs ? old : { ...host.counters })),
      REFRESH,
    );
    return () => clearInterval(timer);
  }, [host]);
  const redraw = (): void => setDrawn((count) => count + 1);
  const keys = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.target instanceof HTMLInputElement) return;
    if (event.key === 'z') edits.undo();
    else if (event.key === 'y') edits.redo();
    else return;
    event.preventDefault();
    redraw();
  };
  return (
    <div style={{ ...FRAME, colorScheme: dark ? 'dark' : 'light' }} onKeyDown={keys}>
      <div style={WIDE}>
        <Toolbar
          host={host}
          edits={edits}
          dark={dark}
          developing={developing}
          onChanged={redraw}
          onOpened={() => setOpened((count) => count + 1)}
          onDark={(next) => {
            window.workbench.theme = next ? 'dark' : 'light';
            setDark(next);
          }}
          onDeveloping={setDeveloping}
        />
      </div>
      <Grid key={opened} host={host} edits={edits} drawn={drawn} onTyped={redraw} />
      <iframe key={`${opened}-${dark}`} style={PANE} title="Báo cáo TMĐT" src="/taskpane.html?_host_Info=Excel$Web$16.01$en-US" />
      <footer style={STATUS}>
        {`${counters.syncs} lượt đồng bộ, ${counters.requestBytes.toLocaleString('vi-VN')} byte gửi, ${counters.answerBytes.toLocaleString('vi-VN')} byte nhận, lớn nhất ${counters.largestRequest.toLocaleString('vi-VN')} byte`}
        {developing && (
          <pre style={BATCH} tabIndex={0} aria-label="Lượt đồng bộ cuối">
            {(counters.lastBatch?.Actions ?? [])
              .slice(0, MOST_ACTIONS)
              .map((action) => JSON.stringify(action))
              .join('\n')}
          </pre>
        )}
      </footer>
    </div>
  );
}
