import { Console } from 'node:console';
import { Writable } from 'node:stream';

/** Levels of Excel's API that the host answers for. */
const EXCEL_API = 1.17;
const SUPPORTED: Readonly<Record<string, number>> = { ExcelApi: EXCEL_API };
const INSPECT = Symbol.for('nodejs.util.inspect.custom');

interface Globals {
  readonly Office: object;
  readonly console: object;
  /** Waits for what Office.onReady and Office.initialize have been given. */
  started(): Promise<void>;
}

/** What a script finds beside Excel. @param log takes each line that it logs */
export function globalsFor(extension: typeof OfficeExtension, log: (line: string) => void): Globals {
  // An object of Excel is shown by what has been loaded of it, as JSON.stringify shows it.
  Object.defineProperty(extension.ClientObject.prototype, INSPECT, {
    configurable: true,
    value(this: { toJSON?: () => unknown }) {
      return this.toJSON?.() ?? {};
    },
  });
  const starting: Promise<unknown>[] = [];
  return {
    Office: office((work) => starting.push(Promise.resolve().then(work))),
    console: consoleOf(log),
    async started() {
      for (let index = 0; index < starting.length; index += 1) await starting[index];
    },
  };
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

function office(start: (work: () => unknown) => void): object {
  const info = { host: 'Excel', platform: 'OfficeOnline' };
  const isSetSupported = (name: unknown, version: unknown = '1.1'): boolean => {
    const most = SUPPORTED[String(name)];
    return most !== undefined && levelOf(version) <= levelOf(most);
  };
  return {
    HostType: {
      Excel: 'Excel',
      Word: 'Word',
      PowerPoint: 'PowerPoint',
      Outlook: 'Outlook',
      OneNote: 'OneNote',
      Project: 'Project',
    },
    PlatformType: { PC: 'PC', OfficeOnline: 'OfficeOnline', Mac: 'Mac', iOS: 'iOS', Android: 'Android', Universal: 'Universal' },
    AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
    context: {
      ...info,
      contentLanguage: 'vi-VN',
      displayLanguage: 'vi-VN',
      diagnostics: { ...info, version: '16.0' },
      requirements: { isSetSupported },
    },
    actions: { associate: () => undefined },
    onReady: (callback?: (given: typeof info) => unknown) => {
      if (callback) start(() => callback(info));
      return Promise.resolve(info);
    },
    /** The older way to begin: what is put here is called once the script has run. */
    set initialize(callback: unknown) {
      if (typeof callback === 'function') start(() => (callback as (reason: string) => unknown)('documentOpened'));
    },
  };
}

/** "1.10" is above "1.9". */
function levelOf(version: unknown): number {
  const [major = 0, minor = 0] = String(version).split('.').map(Number);
  return major * 1000 + minor;
}
