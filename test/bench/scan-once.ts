// Unpacks and scans the files of a folder over and over for some seconds and says how many it did: what one process of this machine can do.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bareScan } from './reading';

const MILLISECONDS = 3_000;

const folder = process.argv[2] ?? '';
const files = readdirSync(folder).map((name) => new Uint8Array(readFileSync(join(folder, name))));
const end = performance.now() + MILLISECONDS;
let count = 0;
while (performance.now() < end) {
  for (const file of files) bareScan(file);
  count += files.length;
}
console.log(count);
