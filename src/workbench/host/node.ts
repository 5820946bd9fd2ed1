import { readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';
import { initialiseCalculation } from './calculation';
import { ExcelHost } from './host';
import type { HostBook } from './model';
import { addNewerMembers } from './newer-members';

/** The real client in this process, speaking to a host of ours. */
export interface RunningExcel {
  readonly host: ExcelHost;
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  /** As the client alone knows it: mostly lists of values. */
  readonly Office: Record<string, unknown>;
}

interface ClientWindow {
  readonly Excel: typeof Excel;
  readonly Office: Record<string, unknown>;
  readonly OfficeExtension: typeof OfficeExtension & { HostBridge: { init(bridge: unknown): void } };
}

const CLIENT = '@microsoft/office-js/dist/excel-web-16.00.js';
let client: Script | null = null;

/** The little of a page that the client asks for: where it stands, and things to hang listeners on. */
function clientWindow(): object {
  const nothing = (): void => undefined;
  const listeners = { addEventListener: nothing, removeEventListener: nothing };
  const location = new URL('https://localhost/?_host_Info=Excel$Web$16.01$en-US');
  const window = {
    ...{ setTimeout, clearTimeout, setInterval, clearInterval, console, location, ...listeners },
    // What the client makes with these is the script's own: `instanceof Error` and `instanceof Array` hold there too.
    ...{ Error, JSON, Promise },
    navigator: { userAgent: '' },
    document: { URL: location.href, body: {}, createElement: () => ({}), querySelectorAll: () => [], ...listeners },
  };
  return createContext(Object.assign(window, { window }));
}

/** Starts the unmodified Office.js client in a window of its own, before a host. Each call is an Excel of its own. */
export function startExcel(book?: HostBook): RunningExcel {
  initialiseCalculation(new Uint8Array(readFileSync(require.resolve('@ironcalc/wasm/wasm_bg.wasm'))));
  client ??= new Script(readFileSync(require.resolve(CLIENT), 'utf8'), { filename: 'excel-web-16.00.js' });
  const window = clientWindow() as ClientWindow;
  client.runInContext(window);
  addNewerMembers(window);
  const host = new ExcelHost(book);
  window.OfficeExtension.HostBridge.init(host.bridge);
  Object.assign(window.OfficeExtension, {
    config: { ...Reflect.get(window.OfficeExtension, 'config'), extendedErrorLogging: true },
  });
  const { Excel, OfficeExtension, Office } = window;
  return { host, Excel, OfficeExtension, Office };
}
