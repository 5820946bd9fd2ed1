import { Console } from 'node:console';
import { Writable } from 'node:stream';
import type { RunningExcel } from './host/node';
import { officeOf } from './office-script-office';

const INSPECT = Symbol.for('nodejs.util.inspect.custom');

/** An object of Excel is shown by what has been loaded of it, as JSON.stringify shows it. */
function showLoaded({ OfficeExtension: { ClientObject } }: RunningExcel): void {
  Object.defineProperty(ClientObject.prototype, INSPECT, {
    configurable: true,
    value(this: { toJSON?: () => unknown }) {
      return this.toJSON?.() ?? {};
    },
  });
}

/** console with everything that it has, its lines handed on. */
function consoleOf(log: (line: string) => void): Console {
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      log(chunk.toString('utf8').replace(/\n$/, ''));
      done();
    },
  });
  return new Console({ stdout: stream, stderr: stream, colorMode: false, inspectOptions: { depth: 4 } });
}

/** localStorage and sessionStorage: kept while the script runs. */
function storage(): object {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(String(key)) ?? null,
    setItem: (key: string, value: unknown) => void kept.set(String(key), String(value)),
    removeItem: (key: string) => void kept.delete(String(key)),
    clear: () => kept.clear(),
    key: (index: number) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size;
    },
  };
}

/** OfficeRuntime.storage: the same with promises. */
function runtimeStorage(): object {
  const kept = new Map<string, string>();
  return {
    getItem: async (key: string) => Promise.resolve(kept.get(key) ?? null),
    setItem: async (key: string, value: string) => Promise.resolve(void kept.set(key, value)),
    removeItem: async (key: string) => Promise.resolve(void kept.delete(key)),
    getItems: async (keys: readonly string[]) =>
      Promise.resolve(Object.fromEntries(keys.map((key) => [key, kept.get(key) ?? null]))),
    setItems: async (values: Readonly<Record<string, string>>) =>
      Promise.resolve(Object.entries(values).forEach(([key, value]) => kept.set(key, value))),
    removeItems: async (keys: readonly string[]) => Promise.resolve(keys.forEach((key) => kept.delete(key))),
    getKeys: async () => Promise.resolve([...kept.keys()]),
  };
}

/**
 * What a script finds around it beside what Node has, by name.
 * @param log takes each line that it logs
 */
export function globalsFor(running: RunningExcel, log: (line: string) => void): Readonly<Record<string, unknown>> {
  showLoaded(running);
  const { host, Excel, OfficeExtension, Office } = running;
  return {
    ...{ Excel, OfficeExtension, console: consoleOf(log) },
    Office: officeOf(Office, host.book.settings),
    OfficeRuntime: { storage: runtimeStorage() },
    ...{ localStorage: storage(), sessionStorage: storage() },
  };
}
