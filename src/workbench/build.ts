import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';

const ROOT = join(__dirname, '../..');
const SOURCES = ['src', 'assets', 'webpack.config.js', 'manifest.xml', 'package-lock.json'];
const BUILT = ['dist', 'out/workbench'];
const STAMP = join(ROOT, 'out/built.json');
const MOST_ERRORS = 5;

interface Stamp {
  readonly sources: string;
  readonly files: readonly string[];
}

/** All files under a path, in order. */
function filesUnder(path: string): string[] {
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true })
    .map((name) => join(path, String(name)))
    .filter((file) => statSync(file).isFile())
    .sort();
}

/** One number for everything that a build is made from. */
function sourcesNow(address: string): string {
  const hash = createHash('sha256').update(`${process.version} ${address}`);
  for (const source of SOURCES.map((name) => join(ROOT, name)))
    for (const file of /\.\w+$/.test(source) ? [source] : filesUnder(source)) {
      const content = readFileSync(file);
      hash.update(`${relative(ROOT, file)} ${content.length}\n`).update(content);
    }
  return hash.digest('hex');
}

function isUpToDate(sources: string): boolean {
  try {
    const stamp = JSON.parse(readFileSync(STAMP, 'utf8')) as Stamp;
    return stamp.sources === sources && stamp.files.length > 0 && stamp.files.every((file) => existsSync(join(ROOT, file)));
  } catch {
    // No stamp, or one that cannot be read: built anew.
    return false;
  }
}

/** A fault of the build without what the compiler says of its own insides. */
const readable = (message: string): string => message.split(/\n\s*(?:Caused by|Stack backtrace)/)[0] ?? message;

/**
 * Builds pane and workbench, unless nothing they are made from has changed since.
 * @param address where the pane will be served, for the manifest
 * @returns true where it had to be built
 * @throws Error with the first faults of the build
 */
export async function buildWhereNeeded(address: string, onStart: () => void = () => undefined): Promise<boolean> {
  const sources = sourcesNow(address);
  if (isUpToDate(sources)) return false;
  onStart();
  process.env.BAO_CAO_URL = address;
  const load = createRequire(__filename);
  const webpack = load('webpack') as typeof import('webpack');
  const configure = load('../../webpack.config.js') as (env: object, argv: { mode: string }) => import('webpack').Configuration[];
  const configurations = configure({}, { mode: 'production' }).map((one) => ({ ...one, mode: 'production' as const }));
  await new Promise<void>((resolve, reject) => {
    const compiler = webpack.webpack(configurations);
    compiler.run((error, stats) => {
      const { errors = [] } = stats?.toJson({ all: false, errors: true }) ?? {};
      const told = errors
        .slice(0, MOST_ERRORS)
        .map(({ moduleName, message }) => [moduleName, readable(message)].filter(Boolean).join(': '));
      compiler.close(() => (error || errors.length > 0 ? reject(error ?? new Error(told.join('\n'))) : resolve()));
    });
  });
  const files = BUILT.flatMap((folder) => filesUnder(join(ROOT, folder))).map((file) => relative(ROOT, file));
  writeFileSync(STAMP, JSON.stringify({ sources, files } satisfies Stamp));
  return true;
}
