import wasmAddress from '@ironcalc/wasm/wasm_bg.wasm';
import { createRoot } from 'react-dom/client';
import { ExcelHost, initialiseCalculation } from '../host';
import { measureTextsWith } from '../host/objects/row-heights';
import { Recorder } from './developer/recorder';
import { pixelsOf } from './grid/fit';
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
  measureTextsWith(pixelsOf);
  return new ExcelHost();
}

const ready = start();
window.workbench = { ready };
void ready.then((host) => {
  const root = document.getElementById('root');
  const recorder = new Recorder(host);
  if (root) createRoot(root).render(<Page host={host} recorder={recorder} />);
});
