import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fieldKeyText } from '../../src/checks';
import { reconcile } from '../../src/settlement';
import { SETTLEMENT_RULES } from '../../src/settlement/rules';
import type { Failing, Shown } from './build';

const SUPPORT = ['index', 'messages', 'subject'];
const namesIn = (folder: string): string[] =>
  readdirSync(folder)
    .map((file) => file.replace(/\.ts$/, ''))
    .filter((name) => !SUPPORT.includes(name))
    .sort();

const ids = SETTLEMENT_RULES.map(({ id }) => id).sort();

test('every rule is one file, and has its fixtures', () => {
  expect(namesIn(join(__dirname, '../../src/settlement/rules'))).toEqual(ids);
  expect(namesIn(join(__dirname, 'rules'))).toEqual(ids);
});

const findings = ({ dossier, forms = [], today = '2026-12-01', workbook }: Shown) =>
  reconcile(dossier, { today, formFigures: forms, ...(workbook ? { workbook } : {}) });

describe.each(ids)('%s', (id) => {
  const { passes, fails } = jest.requireActual<{ passes: Shown; fails: Failing }>(`./rules/${id}`);
  const rule = SETTLEMENT_RULES.find((candidate) => candidate.id === id);

  test('finds nothing in the fixture that passes', () => {
    expect(findings(passes).filter((found) => found.rule === id)).toEqual([]);
  });

  test('finds the fault in the fixture that fails, once, with its place', () => {
    const found = findings(fails).filter((finding) => finding.rule === id);
    expect(found).toHaveLength(1);
    const [finding] = found;
    expect(finding?.at && fieldKeyText(finding.at)).toBe(fails.at);
    expect(finding?.message).toContain(fails.says);
    expect(finding?.advice).not.toBe('');
    expect(finding?.severity).toBe(rule?.severity);
  });
});
