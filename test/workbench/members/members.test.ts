import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentedMembers } from './documented';
import { membersPage, withMembers } from './page';
import { Walk, type Outcome } from './walk';

const walk = new Walk();
const outcomes: Outcome[] = [];
beforeAll(async () => {
  for (const { name, isReached } of walk.classes()) if (isReached) outcomes.push(...(await walk.tryAll(name)));
});

it('leads to every class of the client that a script can hold', () => {
  const missing = walk.classes().filter(({ isReached }) => !isReached);
  // Both are the client's own affair: nothing in Excel's documentation leads to them.
  expect(missing.map(({ name }) => name).sort()).toEqual(['CustomFunctionManager', '_V1Api']);
});

it('every member of every class is answered, or refused with one of Excel’s codes', () => {
  expect(outcomes.length).toBeGreaterThan(2500);
  const codes = walk.codes();
  expect(outcomes.filter(({ code }) => code !== '' && !codes.has(code))).toEqual([]);
});

it('what the host lacks says so by its own name, or by that of the first thing lacking on the way to it', () => {
  const lacking = outcomes.filter(({ code }) => code === 'ApiNotFound');
  const isOwn = ({ member, alias, message }: Outcome): boolean =>
    message.endsWith(`.${member}.`) || message.endsWith(`.${alias}.`);
  const own = new Set(lacking.filter(isOwn).map(({ message }) => message));
  expect(lacking.filter(({ message }) => !own.has(message))).toEqual([]);
  expect(own).toContain('The API you are trying to use could not be found: Workbook.pivotTables.');
});

it('has every member of Excel’s documentation, so that none "is not a function"', () => {
  const missing = [...documentedMembers()].flatMap(([type, members]) =>
    members.filter((member) => !walk.has(type, member)).map((member) => `${type}.${member}`),
  );
  // Classes newer than the client: what would lead to them is itself refused by name.
  const newer =
    /^(AllowEditRange|ChartDataLabelAnchor|ChartLeaderLines|HeaderFooterPicture|LinkedEntityDataDomain|Note|Pane|Window)/;
  expect(missing.filter((name) => !newer.test(name))).toEqual([]);
});

it('docs/office-script.md says what is answered (npm run members renews it)', () => {
  const page = readFileSync(join(__dirname, '../../../docs/office-script.md'), 'utf8');
  expect(page).toBe(withMembers(page, membersPage(outcomes)));
});
