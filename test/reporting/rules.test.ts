import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CellValue } from '../../src/checks';
import { planById, type Plan } from '../../src/plans';
import { readReport, REPORT_RULES, reportLines, UNTOUCHED, type ReportSubject, type WorkbookState } from '../../src/reporting';

/** What was typed, by row and field; everything else of the report is blank. */
type Typed = Record<string, Record<string, CellValue>>;

interface Fixture {
  readonly plan: string;
  readonly agency: string;
  readonly year: number;
  readonly typed?: Typed;
  readonly workbook?: Partial<WorkbookState>;
  readonly today?: string;
}

const DONG_THAP = { plan: 'dong-thap-244', agency: 'so-cong-thuong', year: 2026 };
const LAI_CHAU = { plan: 'lai-chau', agency: 'so-cong-thuong', year: 2026 };
const LAM_DONG = { plan: 'lam-dong-1024', agency: 'so-cong-thuong', year: 2026 };
const share = (numerator: CellValue, denominator: CellValue, more: Record<string, CellValue> = {}): Typed => ({
  'ct.II.1': { numerator, denominator, dataSource: 'Khảo sát', ...more },
});
const task = (fields: Record<string, CellValue>): Typed => ({ 'nv.I.1': fields });
const at = { sheet: 'indicators', row: 'ct.II.1', field: 'name' };

/** For each rule, named after its file: a report it passes and one it fails, with the field it must point at. */
const FIXTURES: Record<string, { pass: Fixture; fail: Fixture; field: string | null; suggestion?: CellValue }> = {
  'wrong-type': {
    pass: { ...DONG_THAP, typed: share(5, 10) },
    fail: { ...DONG_THAP, typed: share('năm', 10) },
    field: 'numerator',
  },
  'text-number': {
    pass: { ...DONG_THAP, typed: share(8.5, 10) },
    fail: { ...DONG_THAP, typed: share('8,5', 10) },
    field: 'numerator',
    suggestion: 8.5,
  },
  'ambiguous-number': {
    pass: { ...DONG_THAP, typed: share('8,5', 10) },
    fail: { ...DONG_THAP, typed: share('1.234', 2000) },
    field: 'numerator',
  },
  'negative-figure': {
    pass: { ...DONG_THAP, typed: share(0, 10) },
    fail: { ...DONG_THAP, typed: share(-1, 10) },
    field: 'numerator',
  },
  'percent-as-whole': {
    pass: { ...DONG_THAP, typed: share(5, 10, { previous: 0.45 }) },
    fail: { ...DONG_THAP, typed: share(5, 10, { previous: 45 }) },
    field: 'previous',
    suggestion: 0.45,
  },
  'percent-out-of-range': {
    pass: { ...DONG_THAP, typed: share(5, 10, { baseline: 1 }) },
    fail: { ...DONG_THAP, typed: share(5, 10, { baseline: 450 }) },
    field: 'baseline',
  },
  'denominator-zero': {
    pass: { ...DONG_THAP, typed: share(0, 1) },
    fail: { ...DONG_THAP, typed: share(5, 0) },
    field: 'denominator',
  },
  'numerator-over-denominator': {
    pass: { ...DONG_THAP, typed: share(10, 10) },
    fail: { ...DONG_THAP, typed: share(11, 10) },
    field: 'numerator',
  },
  'result-missing': {
    pass: { ...LAI_CHAU, agency: 'so-xay-dung', typed: { 'ct.IV.12': { explanation: 'Chưa khảo sát' } } },
    fail: { ...LAI_CHAU, agency: 'so-xay-dung' },
    field: 'numerator',
  },
  'data-source-missing': {
    pass: { ...DONG_THAP, typed: share(5, 10) },
    fail: { ...DONG_THAP, typed: share(5, 10, { dataSource: ' ' }) },
    field: 'dataSource',
  },
  'explanation-required': {
    pass: { ...LAM_DONG, typed: { 'ct.I.1': { numerator: 59, denominator: 100, explanation: 'Dịch bệnh' } } },
    fail: { ...LAM_DONG, typed: { 'ct.I.1': { numerator: 59, denominator: 100 } } },
    field: 'explanation',
  },
  'cumulative-fell': {
    pass: { ...LAI_CHAU, typed: { 'ct.V.14': { numerator: 300, previous: 300 } } },
    fail: { ...LAI_CHAU, typed: { 'ct.V.14': { numerator: 299, previous: 300 } } },
    field: 'numerator',
  },
  jump: {
    pass: { ...DONG_THAP, typed: share(50, 100, { previous: 0.31 }) },
    fail: { ...DONG_THAP, typed: share(50, 100, { previous: 0.29 }) },
    field: 'result',
  },
  'wrong-state': {
    pass: { ...DONG_THAP, typed: task({ status: 'Đang thực hiện' }) },
    fail: { ...DONG_THAP, typed: task({ status: 'Xong' }) },
    field: 'status',
  },
  'progress-range': {
    pass: { ...DONG_THAP, typed: task({ progress: 1 }) },
    fail: { ...DONG_THAP, typed: task({ progress: 60 }) },
    field: 'progress',
    suggestion: 0.6,
  },
  'done-below-full': {
    pass: { ...DONG_THAP, typed: task({ status: 'Hoàn thành', progress: 1, outcome: 'Đã ban hành' }) },
    fail: { ...DONG_THAP, typed: task({ status: 'Hoàn thành', progress: 0.9, outcome: 'Đã ban hành' }) },
    field: 'progress',
  },
  'done-without-outcome': {
    pass: { ...DONG_THAP, typed: task({ status: 'Đang thực hiện', progress: 0.5 }) },
    fail: { ...DONG_THAP, typed: task({ status: 'Hoàn thành', progress: 1 }) },
    field: 'outcome',
  },
  'task-overdue': {
    pass: { ...LAM_DONG, year: 2028, today: '2027-12-31' },
    fail: { ...LAM_DONG, year: 2028, today: '2028-01-01' },
    field: 'difficulty',
  },
  'locked-cell': {
    pass: { ...DONG_THAP },
    fail: { ...DONG_THAP, workbook: { lockedChanges: [{ at, expected: 'Tỷ lệ', found: 'Khác', formulaLost: false }] } },
    field: 'name',
  },
  'formula-lost': {
    pass: { ...DONG_THAP },
    fail: {
      ...DONG_THAP,
      workbook: { lockedChanges: [{ at: { ...at, field: 'result' }, expected: '=A1', found: 0.5, formulaLost: true }] },
    },
    field: 'result',
  },
  'formula-without-value': {
    pass: { ...DONG_THAP },
    fail: { ...DONG_THAP, workbook: { unvalued: [{ ...at, field: 'numerator' }] } },
    field: 'numerator',
  },
  'other-version': {
    pass: { ...DONG_THAP, workbook: { planVersion: '2026.1' } },
    fail: { ...DONG_THAP, workbook: { planVersion: '2025.9' } },
    field: null,
  },
  'duplicate-row': {
    pass: { ...DONG_THAP },
    fail: { ...DONG_THAP, workbook: { duplicates: [{ at, count: 2 }] } },
    field: 'name',
  },
  'inserted-row': {
    pass: { ...DONG_THAP },
    fail: { ...DONG_THAP, workbook: { inserted: [{ at, content: 'Thêm' }] } },
    field: 'name',
  },
  'missing-row': { pass: { ...DONG_THAP }, fail: { ...DONG_THAP, workbook: { missingRows: [at] } }, field: 'name' },
  'missing-sheet': { pass: { ...DONG_THAP }, fail: { ...DONG_THAP, workbook: { missingSheets: ['Nhiệm vụ'] } }, field: null },
};

function subjectOf({
  plan: id,
  agency: agencyId,
  year,
  typed = {},
  workbook = {},
  today = '2026-12-01',
}: Fixture): ReportSubject {
  const plan = planById(id) as Plan;
  const agency = plan.agencies.find((candidate) => candidate.id === agencyId);
  if (!agency) throw new Error(`no agency ${agencyId}`);
  const period = { year, half: null };
  const rows = Object.entries(typed).map(([row, values]) => ({
    sheet: row.startsWith('nv') ? 'tasks' : 'indicators',
    row,
    values,
    formulas: {},
  }));
  const report = readReport({ plan, agency, period, lines: reportLines(plan, agency, period), rows });
  return { report, workbook: { ...UNTOUCHED, ...workbook }, today };
}

const files = readdirSync(join(__dirname, '../../src/reporting/rules'))
  .map((file) => file.replace(/\.ts$/, ''))
  .filter((file) => !['index', 'messages', 'subject', 'shares'].includes(file));

describe('the rules of a report', () => {
  it('are one a file, in the list, each with a passing and a failing fixture', () => {
    expect(REPORT_RULES.map((rule) => rule.id).sort()).toEqual(files.sort());
    expect(Object.keys(FIXTURES).sort()).toEqual(files.sort());
  });

  it.each(Object.keys(FIXTURES))('%s passes what is right', (id) => {
    const rule = REPORT_RULES.find((candidate) => candidate.id === id);
    expect(rule?.check(subjectOf(FIXTURES[id]?.pass as Fixture))).toEqual([]);
  });

  it.each(Object.keys(FIXTURES))('%s finds what is wrong, and where', (id) => {
    const rule = REPORT_RULES.find((candidate) => candidate.id === id);
    const fixture = FIXTURES[id];
    const [finding] = rule?.check(subjectOf(fixture?.fail as Fixture)) ?? [];
    expect(finding).toMatchObject({ rule: id, severity: rule?.severity });
    expect(finding?.at?.field ?? null).toBe(fixture?.field);
    expect(finding?.message).toMatch(/\.$/);
    expect(finding?.advice.length).toBeGreaterThan(10);
    if (fixture?.suggestion !== undefined) expect(finding?.suggestion).toBe(fixture.suggestion);
  });

  it('raise at most one finding a row about an untouched report', () => {
    const subject = subjectOf(DONG_THAP);
    const found = REPORT_RULES.flatMap((rule) => rule.check(subject));
    const rows = found.map((finding) => finding.at?.row);
    expect(found.every((finding) => finding.rule === 'result-missing')).toBe(true);
    expect(new Set(rows).size).toBe(rows.length);
  });
});
