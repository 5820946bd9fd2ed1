import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { initialiseCalculation } from './calculation';
import { ExcelHost } from './host';
import type { HostBook } from './model';
import { addNewerMembers } from './newer-members';

/** The real client in this process, speaking to a host of ours. */
export interface RunningExcel {
  readonly host: ExcelHost;
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
}

interface ClientWindow {
  eval(code: string): void;
  close(): void;
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension & { HostBridge: { init(bridge: unknown): void } };
}

const CLIENT = '@microsoft/office-js/dist/excel-web-16.00.js';
let clientCode: string | null = null;

/** Starts the unmodified Office.js client in a window of its own, before a host. Each call is an Excel of its own. */
export function startExcel(book?: HostBook): RunningExcel {
  initialiseCalculation(new Uint8Array(readFileSync(require.resolve('@ironcalc/wasm/wasm_bg.wasm'))));
  clientCode ??= readFileSync(require.resolve(CLIENT), 'utf8');
  const page = new JSDOM('<html><body></body></html>', {
    url: 'https://localhost/?_host_Info=Excel$Web$16.01$en-US',
    runScripts: 'outside-only',
  });
  const client = page.window as unknown as ClientWindow;
  // Errors of the client are errors of whoever catches them: `instanceof Error` holds in the script too.
  Object.assign(page.window, { Error });
  client.eval(clientCode);
  addNewerMembers(client);
  const host = new ExcelHost(book);
  client.OfficeExtension.HostBridge.init(host.bridge);
  Object.assign(client.OfficeExtension, {
    config: { ...Reflect.get(client.OfficeExtension, 'config'), extendedErrorLogging: true },
  });
  return { host, Excel: client.Excel, OfficeExtension: client.OfficeExtension };
}
