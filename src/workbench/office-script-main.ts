import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { runScript } from './office-script';

const USAGE = 'Cách dùng: npm run -s office-script -- KỊCH-BẢN.js|.ts [--book VÀO.xlsx] [--out RA.xlsx] [--json]';

/** Exit codes: 0 ran to its end, 1 an error in the script, 2 wrong usage or a file that cannot be read. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { book: { type: 'string' }, out: { type: 'string' }, json: { type: 'boolean' } },
  });
  const [script] = positionals;
  if (script === undefined) throw new Error('Thiếu tên tệp kịch bản.');
  const bytes = values.book === undefined ? null : new Uint8Array(await readFile(values.book));
  const { book, ...run } = await runScript(script, bytes);
  if (values.out !== undefined) await writeFile(values.out, book);
  if (values.json) process.stdout.write(`${JSON.stringify(run, null, 2)}\n`);
  else {
    for (const line of run.logs) process.stdout.write(`${line}\n`);
    for (const { code, message, statement } of run.errors)
      process.stderr.write(`${code}: ${message}${statement === null ? '' : `\n  tại: ${statement}`}\n`);
    process.stdout.write(`${run.syncs} lượt đồng bộ, ${run.bytes} byte gửi.\n`);
  }
  return run.errors.length > 0 ? 1 : 0;
}

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${USAGE}\n`);
    process.exitCode = 2;
  },
);
