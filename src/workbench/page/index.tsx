import wasmAddress from '@ironcalc/wasm/wasm_bg.wasm';
import { createRoot } from 'react-dom/client';
import { ExcelHost, initialiseCalculation } from '../host';
import { Recorder } from './developer/recorder';
import { Page } from './page';

declare global {
  interface Window {
    /** What the pane's frame finds around itself. */
    workbench: { readonly ready: Promise<ExcelHost>; theme?: 'light' | 'dark' };
  }
}

/** The host, once its calculation has its wasm. */
async function start(): Promise<ExcelHost> {
  const wasm = await fetch(wasmAddress);
  initialiseCalculation(await wasm.arrayBuffer());
  return new ExcelHost();
}

/** Milliseconds after which the pane has been drawn. */
const PANE_DRAWN = 1_500;

/** A browser compiles the calculation when it is first asked for something: then, and not while a person waits for a sheet. */
function warmUp(host: ExcelHost): void {
  setTimeout(() => host.calculation.evaluate('=1'), PANE_DRAWN);
}

const ready = start();
window.workbench = { ready };
void ready.then((host) => {
  const root = document.getElementById('root');
  const recorder = new Recorder(host);
  if (root) createRoot(root).render(<Page host={host} recorder={recorder} />);
  warmUp(host);
});
