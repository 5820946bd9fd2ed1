import { inspect } from 'node:util';
import { NotAScript } from './office-script-translate';
import type { Modules, Place } from './office-script-modules';

/** An error of a script. */
export interface ScriptError {
  /** Excel's code ("ItemNotFound", ...); of the script's own errors their name ("TypeError"). */
  readonly code: string;
  readonly message: string;
  /** What Excel names as the place of the failure: "Range.values"; null where it names none. */
  readonly errorLocation: string | null;
  /** The statement of the batch that failed, where Excel names one. */
  readonly statement: string | null;
  /** The statements around it, the failing one marked as Office.js marks it. */
  readonly surroundingStatements: readonly string[];
  readonly fullStatements: readonly string[];
  /** What context.trace had told before it failed. */
  readonly traceMessages: readonly string[];
  /** Where in the script or a file that it loads, from 1; null where it is not known. */
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
}

interface Thrown {
  readonly code?: unknown;
  readonly name?: string;
  readonly message?: string;
  readonly stack?: string;
  readonly traceMessages?: readonly string[];
  readonly debugInfo?: {
    readonly errorLocation?: string;
    readonly statement?: string;
    readonly surroundingStatements?: readonly string[];
    readonly fullStatements?: readonly string[];
  };
}

/** Names of a page that scripts of a pane use. */
const PAGE = /^(document|window|self|location|navigator|alert|confirm|prompt|\$|jQuery|fabric|React) is not defined$/;
const NO_PAGE =
  'Kịch bản chạy không có trang web (không có document, window, jQuery): hãy gọi thẳng hàm cần chạy, và dùng console.log thay cho việc ghi lên trang.';

/** An error of which nothing more is known. */
export function plainError(code: string, message: string): ScriptError {
  return {
    ...{ code, message, errorLocation: null, statement: null, surroundingStatements: [], fullStatements: [], traceMessages: [] },
    ...{ file: null, line: null, column: null },
  };
}

/** What is told of whatever a script has thrown. */
export function describe(error: unknown, modules: Pick<Modules, 'files' | 'source'>): ScriptError {
  if (error instanceof NotAScript) return { ...plainError('SyntaxError', error.message), ...error.place };
  if (!isThrown(error)) return plainError('Error', typeof error === 'string' ? error : inspect(error));
  const { code, name, message = '', stack = '', debugInfo = {}, traceMessages = [] } = error;
  const told = name === 'ReferenceError' && PAGE.test(message) ? `${message}. ${NO_PAGE}` : message;
  return {
    code: typeof code === 'string' ? code : (name ?? 'Error'),
    message: told,
    errorLocation: debugInfo.errorLocation || null,
    statement: debugInfo.statement ?? null,
    surroundingStatements: debugInfo.surroundingStatements ?? [],
    fullStatements: debugInfo.fullStatements ?? [],
    traceMessages,
    ...placeIn(stack, modules),
  };
}

const isThrown = (error: unknown): error is Thrown => typeof error === 'object' && error !== null && 'message' in error;

/** The first place of a script's file in a stack of calls. */
function placeIn(stack: string, modules: Pick<Modules, 'files' | 'source'>): Pick<ScriptError, 'file' | 'line' | 'column'> {
  const files = [...modules.files()];
  for (const call of stack.split('\n'))
    for (const file of files) {
      const place = placeOf(call, file);
      if (place) return { file, ...modules.source(file, place) };
    }
  return { file: null, line: null, column: null };
}

function placeOf(call: string, file: string): Place | null {
  const at = call.lastIndexOf(`${file}:`);
  const [, line, column] = at < 0 ? [] : (/^(\d+):(\d+)/.exec(call.slice(at + file.length + 1)) ?? []);
  return line === undefined || column === undefined ? null : { line: Number(line), column: Number(column) };
}
