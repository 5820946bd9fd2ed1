import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { membersPage, withMembers } from './page';
import { Walk, type Outcome } from './walk';

const PAGE = join(__dirname, '../../../docs/office-script.md');

/** Writes into docs/office-script.md what the host answers now. */
async function renew(): Promise<void> {
  const walk = new Walk();
  const outcomes: Outcome[] = [];
  for (const { name, isReached } of walk.classes()) if (isReached) outcomes.push(...(await walk.tryAll(name)));
  writeFileSync(PAGE, withMembers(readFileSync(PAGE, 'utf8'), membersPage(outcomes)));
}

void renew();
