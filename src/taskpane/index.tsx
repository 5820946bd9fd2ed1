import { createRoot } from 'react-dom/client';
import { officeReady } from '../excel/platform';
import { App } from './app';
import css from './pane.css';

/** When nothing else can draw: a notice of the library the owner names, loaded only now. In both languages, since nothing is known any more. */
async function lastResort(error: unknown): Promise<void> {
  const { UI } = await import('@microsoft/office-js-helpers');
  const what =
    'Ngăn này không hiển thị được. Sổ và số liệu đã nhập vẫn còn nguyên. Hãy đóng ngăn rồi mở lại. (The pane cannot be shown; the workbook is untouched. Close and open it again.)';
  UI.notify(`${what} ${String(error)}`, 'Báo cáo TMĐT', 'error');
}

async function start(): Promise<void> {
  const office = await officeReady();
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no #root');
  document.getElementById('before-office')?.remove();
  const looks = document.createElement('style');
  looks.textContent = css;
  document.head.append(looks);
  const view = new URLSearchParams(location.search).get('view') ?? 'load';
  createRoot(root, { onUncaughtError: (error) => void lastResort(error) }).render(<App office={office} view={view} />);
}

start().catch(lastResort);
