import { useEffect, useState, type CSSProperties, type ReactElement } from 'react';
import type { ExcelHost } from '../host';
import { Grid } from './grid';

const FRAME: CSSProperties = {
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) 350px',
  gridTemplateRows: 'minmax(0, 1fr) auto',
  height: '100vh',
  margin: 0,
  fontFamily: 'system-ui, sans-serif',
};
const PANE: CSSProperties = { border: 'none', borderLeft: '1px solid #bbb', width: '350px', height: '100%' };
const STATUS: CSSProperties = { gridColumn: '1 / -1', padding: '4px 12px', fontSize: 12, borderTop: '1px solid #bbb' };

/** How often the page looks whether the client has drawn something. */
const REFRESH = 200;

/** A spreadsheet with the pane beside it, and what has gone over the wire. */
export function Page({ host }: { readonly host: ExcelHost }): ReactElement {
  const [counters, setCounters] = useState({ ...host.counters });
  useEffect(() => {
    const timer = setInterval(
      () => setCounters((old) => (old.syncs === host.counters.syncs ? old : { ...host.counters })),
      REFRESH,
    );
    return () => clearInterval(timer);
  }, [host]);
  return (
    <div style={FRAME}>
      <Grid host={host} />
      <iframe style={PANE} title="Báo cáo TMĐT" src="/taskpane.html?_host_Info=Excel$Web$16.01$en-US" />
      <footer style={STATUS}>
        {`${counters.syncs} lượt đồng bộ, ${counters.requestBytes.toLocaleString('vi-VN')} byte gửi, ${counters.answerBytes.toLocaleString('vi-VN')} byte nhận, lớn nhất ${counters.largestRequest.toLocaleString('vi-VN')} byte`}
      </footer>
    </div>
  );
}
