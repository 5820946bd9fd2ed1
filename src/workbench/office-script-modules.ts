import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire, SourceMap, type SourceMapPayload } from 'node:module';
import { basename, dirname, extname, resolve } from 'node:path';
import { compileFunction } from 'node:vm';
import { NotAScript, translate } from './office-script-translate';

/** What a script finds around it, by name. */
export type Globals = Readonly<Record<string, unknown>>;

/** A place in a file, from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** What a file that is named without its ending, or with that of its compiled form, may be called. */
const ENDINGS = ['', '.ts', '.mts', '.cts', '.js', '.mjs', '.cjs', '.json', '/index.ts', '/index.js'];
const SOURCES: Readonly<Record<string, string>> = { '.js': '.ts', '.mjs': '.mts', '.cjs': '.cts' };

interface Module {
  exports: unknown;
}

/** A script and the files beside it that it loads, all of which find the same globals. */
export class Modules {
  private readonly loaded = new Map<string, Module>();
  private readonly maps = new Map<string, SourceMap>();

  constructor(private readonly globals: Globals) {}

  /** Runs the script itself; `await` may stand at its top. @throws NotAScript */
  async run(path: string): Promise<void> {
    await this.call(path, { exports: {} }, (code) => `return (async () => {\n${code}\n})();`);
  }

  /** The files that have been loaded, the script first. */
  files(): Iterable<string> {
    return this.maps.keys();
  }

  /** A place in what runs -> the place in what was written. */
  source(path: string, { line, column }: Place): Place {
    const found = this.maps.get(path)?.findEntry(line - 1, column - 1);
    return found && 'originalLine' in found
      ? { line: found.originalLine + 1, column: found.originalColumn + 1 }
      : { line, column };
  }

  private call(path: string, module: Module, wrap: (code: string) => string): unknown {
    const { code, map } = translate(readFileSync(path, 'utf8').replace(/^#!.*/, ''), path);
    this.maps.set(path, new SourceMap(JSON.parse(map) as SourceMapPayload));
    const given = {
      ...this.globals,
      ...{ module, exports: module.exports, require: (name: unknown) => this.require(String(name), path) },
      ...{ __filename: path, __dirname: dirname(path) },
    };
    // One line stands before the file's own.
    const call = this.made(path, () => compileFunction(wrap(code), Object.keys(given), { filename: path, lineOffset: -1 }));
    return (call as (...values: unknown[]) => unknown).apply(module.exports, Object.values(given));
  }

  /** What only the engine refuses ("await" in a file that is loaded) is a fault of the text too. */
  private made<Result>(path: string, make: () => Result): Result {
    try {
      return make();
    } catch (error) {
      throw new NotAScript(path, error instanceof Error ? error.message : String(error));
    }
  }

  private require(name: string, from: string): unknown {
    if (!/^\.{0,2}\//.test(name)) return installed(name, from);
    const path = fileNamed(resolve(dirname(from), name));
    if (path === null) throw new Error(`Không tìm thấy tệp "${name}" mà kịch bản ${basename(from)} nạp.`);
    if (extname(path) === '.json') return JSON.parse(readFileSync(path, 'utf8'));
    const known = this.loaded.get(path);
    if (known) return known.exports;
    const module: Module = { exports: {} };
    this.loaded.set(path, module);
    this.call(path, module, (code) => `\n${code}\n`);
    return module.exports;
  }
}

/** What Node itself has, and packages installed beside the script. */
function installed(name: string, from: string): unknown {
  try {
    return createRequire(from)(name);
  } catch (error) {
    if ((error as { code?: string }).code !== 'MODULE_NOT_FOUND') throw error;
    throw new Error(`Không tìm thấy mô-đun "${name}" mà kịch bản ${basename(from)} nạp.`);
  }
}

function fileNamed(path: string): string | null {
  const ending = extname(path);
  const source = SOURCES[ending];
  const names = ENDINGS.map((more) => path + more);
  if (source !== undefined) names.push(path.slice(0, -ending.length) + source);
  return names.find((name) => existsSync(name) && statSync(name).isFile()) ?? null;
}
