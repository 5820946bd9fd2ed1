import { SourceMap, type SourceMapPayload } from 'node:module';
import { extname } from 'node:path';
import { compileFunction } from 'node:vm';
import { transformSync } from '@swc/core';

/** What a script finds around it. */
export type Globals = Readonly<Record<'Excel' | 'OfficeExtension' | 'Office' | 'console', unknown>>;

/** A text that is no JavaScript or TypeScript. */
export class NotAScript extends Error {}

export interface Compiled {
  run(globals: Globals): Promise<void>;
  /** A place in what runs -> the place in the script, both from 1. */
  sourceLine(line: number, column: number): { line: number; column: number };
}

const NAMES = ['Excel', 'OfficeExtension', 'Office', 'console'] as const;

/** A compiler's message as plain text: without colours, and without what it says of its own insides. */
const plain = (text: string): string =>
  text
    .replace(new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g'), '')
    .replace(/\n\s*Caused by:.*$/s, '')
    .trim();

/** A script may be written as a module, for its types' sake; there is nothing that it could load. */
function noModules(name: unknown): never {
  throw new Error(`Kịch bản không nạp được mô-đun "${String(name)}": chỉ có Excel, Office, OfficeExtension và console.`);
}

/** Makes a function of a script. @throws NotAScript */
export function compile(text: string, path: string): Compiled {
  const { code, map } = translate(text, path);
  // One line stands before the script's own.
  const body = `return (async () => {\n${code}\n})();`;
  const call = compileFunction(body, [...NAMES, 'require', 'exports', 'module'], { filename: path, lineOffset: -1 }) as (
    ...values: unknown[]
  ) => Promise<void>;
  const places = new SourceMap(JSON.parse(map) as SourceMapPayload);
  return {
    run: (globals) => call(...NAMES.map((name) => globals[name]), noModules, {}, { exports: {} }),
    sourceLine: (line, column) => {
      const found = places.findEntry(line - 1, column - 1);
      return 'originalLine' in found ? { line: found.originalLine + 1, column: found.originalColumn + 1 } : { line, column };
    },
  };
}

function translate(text: string, path: string): { code: string; map: string } {
  const isTypeScript = ['.ts', '.tsx', '.mts', '.cts'].includes(extname(path).toLowerCase());
  try {
    const { code, map = '{}' } = transformSync(text, {
      filename: path,
      configFile: false,
      swcrc: false,
      sourceMaps: true,
      isModule: true,
      jsc: { parser: isTypeScript ? { syntax: 'typescript' } : { syntax: 'ecmascript' }, target: 'es2022' },
      module: { type: 'commonjs', strictMode: false, importInterop: 'none' },
    });
    return { code, map };
  } catch (error) {
    throw new NotAScript(plain(error instanceof Error ? error.message : String(error)));
  }
}
