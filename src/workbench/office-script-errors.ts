/** An error of a script. */
export interface ScriptError {
  /** Excel's code ("ItemNotFound", ...); of the script's own errors their name ("TypeError"). */
  readonly code: string;
  readonly message: string;
  /** The statement of the batch that failed, where Excel names one. */
  readonly statement: string | null;
  /** The statements around it, the failing one marked as Office.js marks it. */
  readonly surroundingStatements: readonly string[];
  readonly fullStatements: readonly string[];
  /** Where in the script, from 1; null where it is not known. */
  readonly line: number | null;
  readonly column: number | null;
}

interface DebugInfo {
  readonly statement?: string;
  readonly surroundingStatements?: readonly string[];
  readonly fullStatements?: readonly string[];
}

type SourceLine = (line: number, column: number) => { readonly line: number; readonly column: number };

/** What is told of an error. @param sourceLine from a place in what runs to the place in what was written */
export function describe(error: unknown, path: string, sourceLine: SourceLine): ScriptError {
  const { code, name, message, stack, debugInfo } = (error ?? {}) as {
    code?: string;
    name?: string;
    message?: string;
    stack?: string;
    debugInfo?: DebugInfo;
  };
  const at = placeIn(stack ?? '', path);
  const place = at && sourceLine(at.line, at.column);
  return {
    code: code ?? name ?? 'Error',
    message: message ?? String(error),
    statement: debugInfo?.statement ?? null,
    surroundingStatements: debugInfo?.surroundingStatements ?? [],
    fullStatements: (debugInfo?.fullStatements ?? []).filter((text) => !text.startsWith('Please enable')),
    line: place?.line ?? null,
    column: place?.column ?? null,
  };
}

/** The first place of the script in a stack of calls. */
function placeIn(stack: string, path: string): { line: number; column: number } | null {
  for (const line of stack.split('\n')) {
    const at = line.lastIndexOf(`${path}:`);
    const [, row, column] = at < 0 ? [] : (/^(\d+):(\d+)/.exec(line.slice(at + path.length + 1)) ?? []);
    if (row !== undefined && column !== undefined) return { line: Number(row), column: Number(column) };
  }
  return null;
}
