import { basename, extname } from 'node:path';
import { transformSync } from '@swc/core';

/** A text that is no JavaScript or TypeScript, with the place of what cannot be read where it is known. */
export class NotAScript extends Error {
  readonly place: { readonly file: string; readonly line: number; readonly column: number } | null;

  constructor(file: string, message: string) {
    super(`${basename(file)}: ${message}`);
    const [, line, column] = /:(\d+):(\d+)\]/.exec(message) ?? [];
    this.place = line === undefined ? null : { file, line: Number(line), column: Number(column) };
  }
}

const TYPESCRIPT: ReadonlySet<string> = new Set(['.ts', '.mts', '.cts']);

/** A compiler's message as plain text: without colours, and without what it says of its own insides. */
const plain = (text: string): string =>
  text
    .replace(new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g'), '')
    .replace(/\n\s*Caused by:.*$/s, '')
    .trim();

/** Office Scripts (Automate in Excel on the web) call a function "main" and know nothing of Office.js. */
export const isOfficeScript = (text: string): boolean => /\bfunction\s+main\s*\([^)]*ExcelScript\./.test(text);

/** A script as plain JavaScript that loads what it imports with `require`, and the map back to its own lines. @throws NotAScript */
export function translate(text: string, path: string): { code: string; map: string } {
  const syntax = TYPESCRIPT.has(extname(path).toLowerCase()) ? 'typescript' : 'ecmascript';
  try {
    const { code, map = '{}' } = transformSync(text, {
      filename: path,
      configFile: false,
      swcrc: false,
      sourceMaps: true,
      isModule: true,
      jsc: { parser: { syntax }, target: 'es2022' },
      module: { type: 'commonjs', strictMode: false },
    });
    return { code, map };
  } catch (error) {
    throw new NotAScript(path, plain(error instanceof Error ? error.message : String(error)));
  }
}
