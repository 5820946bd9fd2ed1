import { readFileSync } from 'node:fs';
import type { Unseen } from './files/open';
import { HostBook } from './host/model';
import { startExcel } from './host/node';
import { describe, plainError, type ScriptError } from './office-script-errors';
import { globalsFor } from './office-script-globals';
import { isOfficeScript } from './office-script-translate';
import { Modules } from './office-script-modules';

/** What a script did. */
export interface ScriptRun {
  /** What of the workbook the host does not show; texts for people. */
  readonly notices: readonly string[];
  readonly syncs: number;
  /** Bytes sent. */
  readonly bytes: number;
  /** The workbook afterwards, as an .xlsx file. */
  save(): Promise<Uint8Array>;
}

/** Who hears of a script while it runs. */
export interface Listener {
  /** A line that it logs. */
  log(line: string): void;
  /** An error that it let pass. */
  error(error: ScriptError): void;
  /** Resolves once nothing of the script can still happen by itself ("rest"), or it has ended itself. */
  atRest(): Promise<'rest' | 'ended'>;
}

const OFFICE_SCRIPT =
  'Đây là kịch bản của Office Scripts (ExcelScript, thẻ Automate), không phải của Office.js: hãy viết lại với Excel.run.';

/** A file that is no workbook, or one that is broken or encrypted. */
export class UnreadableBook extends Error {}

/** Thrown in the place of process.exit: the script has ended itself. */
export class Ended extends Error {}

/**
 * Runs a script written for Excel, against the host without Excel. The script finds what Office.js gives it: `Excel`, `OfficeExtension`, `Office`,
 * `console`. TypeScript is taken too; `await` may stand at the top, and files beside it can be loaded.
 * @param path absolute
 * @param bytes the workbook it runs on; null for an empty one
 * @throws UnreadableBook
 */
export async function runScript(path: string, bytes: Uint8Array | null, listener: Listener): Promise<ScriptRun> {
  const { book, notices } = await opened(bytes);
  const running = startExcel(book);
  const modules = new Modules(globalsFor(running, (line) => listener.log(line)));
  const fail = (error: unknown): void => {
    if (!(error instanceof Ended)) listener.error(describe(error, modules));
  };
  process.on('unhandledRejection', fail);
  process.on('uncaughtException', fail);
  try {
    await finished(modules.run(path), listener);
    if (isOfficeScript(readFileSync(path, 'utf8'))) listener.error(plainError('ExcelScript', OFFICE_SCRIPT));
  } catch (error) {
    fail(error);
  } finally {
    // What has been rejected is told a turn later.
    await new Promise(setImmediate);
    process.off('unhandledRejection', fail);
    process.off('uncaughtException', fail);
  }
  const { host } = running;
  host.calculation.update();
  const { syncs, requestBytes } = host.counters;
  return { notices, syncs, bytes: requestBytes, save: () => loadSave().saveBook(host.book) };
}

/** Waits for a script and for all that it has begun without waiting for it. @throws what the script throws */
async function finished(script: Promise<void>, listener: Listener): Promise<void> {
  const rest = listener.atRest();
  const first = await Promise.race([script.then(() => 'done' as const), rest]);
  if (first === 'done') await rest;
  if (first === 'rest') listener.error(plainError('NeverSettled', 'Kịch bản còn chờ (await) một việc không bao giờ xong.'));
}

/** What opens and saves files is loaded only where there is a file: that takes longer than a short script. */
// eslint-disable-next-line @typescript-eslint/no-require-imports -- import() would be resolved without TypeScript's endings
const loadOpen = () => require('./files/open') as typeof import('./files/open');
// eslint-disable-next-line @typescript-eslint/no-require-imports -- as above
const loadSave = () => require('./files/save') as typeof import('./files/save');

/** The workbook that a script runs on. */
async function opened(bytes: Uint8Array | null): Promise<{ book: HostBook; notices: string[] }> {
  if (!bytes) return { book: new HostBook(), notices: [] };
  const { openBook, unseenIn } = loadOpen();
  const book = await openBook(bytes).catch((error: unknown) => {
    throw new UnreadableBook(error instanceof Error ? error.message : String(error));
  });
  return { book, notices: noticesOf(unseenIn(book)) };
}

/** Says plainly what the host has no room for. */
function noticesOf({ charts, pictures, others }: Unseen): string[] {
  const kept = [...(charts > 0 ? [`${charts} biểu đồ`] : []), ...(pictures > 0 ? [`${pictures} hình ảnh`] : [])];
  return [
    ...(kept.length > 0
      ? [`Sổ có ${kept.join(' và ')}: kịch bản không thấy được, nhưng khi lưu (--out) vẫn giữ nguyên trong tệp.`]
      : []),
    ...(others.length > 0
      ? [`Sổ có thành phần chưa hỗ trợ, sẽ không còn khi lưu (--out): ${others.join(', ')}. Tệp gốc không bị thay đổi.`]
      : []),
  ];
}
