// `npm run bench`: every figure beside its baseline in the same run. `--json` prints the rows, `--files N` reads N workbooks.
import { parseArgs } from 'node:util';
import { benchConsolidation } from './consolidation';
import { benchBrowser } from './browser';
import { benchDossiers } from './dossiers';
import { benchHostile } from './hostile';
import { benchLoading } from './loading';
import { benchReading } from './reading';
import { benchRules } from './rules';
import { benchReconciliation } from './settlement';
import { type BenchRow } from './measure';

const { values } = parseArgs({ options: { json: { type: 'boolean' }, files: { type: 'string' } } });

const show = (value: number): string => (value >= 100 ? Math.round(value).toLocaleString('en-US') : value.toPrecision(3));

function table(rows: readonly BenchRow[]): string {
  const lines = rows.map((row) => [
    row.name,
    `${show(row.value)} ${row.unit}`,
    show(row.baseline),
    show(row.ratio),
    show(row.limit),
    row.ok ? 'ok' : 'PASSED ITS LIMIT',
  ]);
  const all = [['what', 'value', 'baseline', 'ratio', 'limit', ''], ...lines];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((line) => line[column]?.length ?? 0))) ?? [];
  return all.map((line) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')).join('\n');
}

async function main(): Promise<void> {
  const rows = [
    ...(await benchLoading()),
    ...(await benchRules()),
    ...(await benchReconciliation()),
    ...(await benchDossiers()),
    ...(await benchBrowser()),
    ...(await benchReading({ files: Number(values.files ?? 40) })),
    ...(await benchHostile()),
    ...(await benchConsolidation({ files: Number(values.files ?? 200) })),
  ];
  console.log(values.json ? JSON.stringify(rows, null, 2) : table(rows));
  if (rows.some((row) => !row.ok)) process.exitCode = 1;
}

void main();
