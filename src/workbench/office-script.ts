import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { inspect } from 'node:util';
import { transformSync } from '@swc/core';
import { openBook } from './files/open';
import { saveBook } from './files/save';
import { startExcel } from './host/node';
import { HostBook } from './host/model';

/** What a script did. */
export interface ScriptRun {
  readonly logs: readonly string[];
  /** Errors with their code, and the statement of the batch that failed, where Excel names one. */
  readonly errors: readonly { readonly code: string; readonly message: string; readonly statement: string | null }[];
  readonly syncs: number;
  /** Bytes sent. */
  readonly bytes: number;
  /** The workbook afterwards, as an .xlsx file. */
  readonly book: Uint8Array;
}

/** How long after the script's own end promises that nobody waits for may still run. */
const QUIET = 20;

/**
 * Runs a script written for Excel, against the host without Excel. The script finds what Office.js gives it: `Excel`, `OfficeExtension`, `Office.onReady`,
 * `console`. TypeScript is taken too; `await` may stand at the top.
 * @param bytes the workbook it runs on; null for an empty one
 */
export async function runScript(path: string, bytes: Uint8Array | null): Promise<ScriptRun> {
  const book = bytes ? await openBook(bytes) : new HostBook();
  const { host, Excel, OfficeExtension } = startExcel(book);
  const logs: string[] = [];
  const errors: ScriptRun['errors'][number][] = [];
  const log = (...values: unknown[]): void =>
    void logs.push(values.map((value) => (typeof value === 'string' ? value : inspect(value, { depth: 4 }))).join(' '));
  const fail = (error: unknown): void => void errors.push(describe(error));
  process.on('unhandledRejection', fail);
  try {
    const started: Promise<unknown>[] = [];
    const office = {
      onReady: (callback?: (info: object) => unknown) => started.push(Promise.resolve(callback?.({ host: 'Excel' }))),
    };
    await compile(path)(Excel, OfficeExtension, office, { log, info: log, warn: log, error: log });
    await Promise.all(started);
    await new Promise((resolve) => setTimeout(resolve, QUIET));
  } catch (error) {
    fail(error);
  } finally {
    process.off('unhandledRejection', fail);
  }
  host.calculation.update();
  const { syncs, requestBytes } = host.counters;
  return { logs, errors, syncs, bytes: requestBytes, book: await saveBook(host.book) };
}

type Script = (excel: unknown, extension: unknown, office: unknown, console: unknown) => Promise<void>;

/** The script as a function of what it finds around it. @throws Error for a script that is no JavaScript or TypeScript */
function compile(path: string): Script {
  const syntax = extname(path) === '.ts' ? 'typescript' : 'ecmascript';
  const text = `async function script(){${readFileSync(path, 'utf8')}\n}`;
  const { code } = transformSync(text, { jsc: { parser: { syntax }, target: 'es2022' }, isModule: false });
  // Running the person's own script is what this command is for.
  return new Function('Excel', 'OfficeExtension', 'Office', 'console', `${code}\nreturn script();`) as Script;
}

function describe(error: unknown): ScriptRun['errors'][number] {
  const { code, message, debugInfo } = error as { code?: string; message?: string; debugInfo?: { statement?: string } };
  return { code: code ?? 'Error', message: message ?? String(error), statement: debugInfo?.statement ?? null };
}
