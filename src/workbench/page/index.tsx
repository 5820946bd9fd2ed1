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

/** Milliseconds after which the pane has been drawn. */
const PANE_DRAWN = 1_500;

/** A browser compiles the calculation, and what reads formulas, when they are first used: then, on a workbook of no one's, and not while a person waits. */
const warmUp = (): boolean => new ExcelHost().type('Sheet1', 'A1', '=SUM(B1:B2)');

const ready = start();
window.workbench = { ready };
void ready.then((host) => {
  const root = document.getElementById('root');
  const recorder = new Recorder(host);
  if (root) createRoot(root).render(<Page host={host} recorder={recorder} />);
  setTimeout(warmUp, PANE_DRAWN);
});
