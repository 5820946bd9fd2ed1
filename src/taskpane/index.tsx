import { createRoot } from 'react-dom/client';
import { officeReady } from '../excel/platform';
import { App } from './app';
import css from './pane.css';

/** When nothing else can draw: a notice of the library the owner names, loaded only now. */
async function lastResort(error: unknown): Promise<void> {
  const { UI } = await import('@microsoft/office-js-helpers');
  UI.notify(error instanceof Error ? error : new Error(String(error)));
}

async function start(): Promise<void> {
  const office = await officeReady();
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no #root');
  const looks = document.createElement('style');
  looks.textContent = css;
  document.head.append(looks);
  const view = new URLSearchParams(location.search).get('view') ?? 'load';
  createRoot(root, { onUncaughtError: (error) => void lastResort(error) }).render(<App office={office} view={view} />);
}

start().catch(lastResort);
