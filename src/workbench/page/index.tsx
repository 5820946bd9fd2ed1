import wasmAddress from '@ironcalc/wasm/wasm_bg.wasm';
import { createRoot } from 'react-dom/client';
import { ExcelHost, initialiseCalculation, type Bridge } from '../host';
import { measureTextsWith } from '../host/objects/row-heights';
import { Recorder } from './developer/recorder';
import { pixelsOf } from './grid/fit';
import { keptBook } from './keeping/keep';
import type { Command } from './ribbon/commands';
import type { Look } from './look';
import { Page } from './page';
import { Wire } from './wire';

/** What the frames of the add-in find around themselves. */
interface Workbench {
  /** The host, which tests and tools ask for, too. */
  readonly ready: Promise<ExcelHost>;
  readonly commands: Record<string, Command>;
  look?: Look;
  connect?(name: string): Bridge;
  /** Opens a page of the add-in in a window over the workbench. @param onMessage what it says to whoever opened it */
  showDialog?(address: string, onMessage: (message: string) => void): { close(): void };
  tellDialog?(message: string): void;
}

declare global {
  interface Window {
    workbench: Workbench;
  }
}

/** The host, once its calculation has its wasm, with the workbook that was open before a reload. */
async function start(): Promise<ExcelHost> {
  const wasm = await fetch(wasmAddress);
  initialiseCalculation(await wasm.arrayBuffer());
  measureTextsWith(pixelsOf);
  const kept = await keptBook();
  restored = kept?.name ?? null;
  return kept ? new ExcelHost(kept.book) : new ExcelHost();
}

/** Milliseconds after which the pane has been drawn. */
const PANE_DRAWN = 1_500;

/** A browser compiles the calculation, and what reads formulas, when they are first used: then, on a workbook of no one's, and not while a person waits. */
const warmUp = (): boolean => new ExcelHost().type('Sheet1', 'A1', '=SUM(B1:B2)');

let restored: string | null = null;
const ready = start();
window.workbench = { ready, commands: {} };
void ready.then((host) => {
  const root = document.getElementById('root');
  const recorder = new Recorder(host);
  const wire = new Wire(host);
  window.workbench.connect = (frame) => wire.connect(frame);
  if (root) createRoot(root).render(<Page host={host} recorder={recorder} wire={wire} restored={restored} />);
  setTimeout(warmUp, PANE_DRAWN);
});
