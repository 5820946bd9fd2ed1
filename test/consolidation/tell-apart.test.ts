import { consolidateReports, tellApart, type Returned, type Scope, type Unread } from '../../src/consolidation';
import { PLAN, returned, scope, unread } from './province';

const told = (files: readonly (Returned | Unread)[], more: Partial<Scope> = {}) => {
  const result = tellApart(files, scope(more));
  return Object.fromEntries(result.files.map(({ file, state }) => [file, state]));
};
const one = (file: string, value: number, more: Parameters<typeof returned>[2] = {}) =>
  returned('xa-mau-1', { 'ct.4': [value] }, { file, ...more });
const stamp = (number: number, day: string) => ({ submission: { number, at: `2026-12-${day}T08:00:00` } });

describe('files are told apart', () => {
  it.each([
    {
      what: 'the same file twice',
      files: [one('a', 1, { hash: 'h' }), one('b', 1, { hash: 'h' })],
      expected: { a: 'used', b: 'sameFile' },
    },
    {
      what: 'the same contents saved again by another program',
      files: [one('a', 1), one('b', 1)],
      expected: { a: 'used', b: 'sameContent' },
    },
    {
      what: 'a resubmission',
      files: [one('a', 2, stamp(2, '12')), one('b', 1, stamp(1, '10'))],
      expected: { a: 'used', b: 'superseded' },
    },
    {
      what: 'three submissions',
      files: [one('a', 1, stamp(1, '01')), one('b', 2, stamp(2, '02')), one('c', 3, stamp(3, '03'))],
      expected: { a: 'superseded', b: 'superseded', c: 'used' },
    },
    {
      what: 'two files that both say they are the first submission',
      files: [one('a', 1, stamp(1, '10')), one('b', 2, stamp(1, '11'))],
      expected: { a: 'conflict', b: 'conflict' },
    },
    {
      what: 'an unstamped file beside a submitted one',
      files: [one('a', 1, { submission: null }), one('b', 2)],
      expected: { a: 'conflict', b: 'conflict' },
    },
    {
      what: 'a later number with an earlier time',
      files: [one('a', 1, stamp(1, '12')), one('b', 2, stamp(2, '10'))],
      expected: { a: 'conflict', b: 'conflict' },
    },
    {
      what: 'two first submissions, and a second that settles it',
      files: [one('a', 1, stamp(1, '10')), one('b', 2, stamp(1, '11')), one('c', 3, stamp(2, '12'))],
      expected: { a: 'superseded', b: 'superseded', c: 'used' },
    },
    { what: 'another plan', files: [one('a', 1, { planId: 'khac' })], expected: { a: 'otherPlan' } },
    { what: 'another period', files: [one('a', 1, { period: '2026-H1' })], expected: { a: 'otherPeriod' } },
    {
      what: 'a commune that the roster does not list',
      files: [returned('xa-la', {}, { agencyName: 'Xã Lạ' })],
      expected: { 'xa-la.xlsx': 'unknownAgency' },
    },
    { what: 'a group whose members are listed', files: [returned('xa')], expected: { 'xa.xlsx': 'unknownAgency' } },
    { what: 'a file that cannot be read', files: [unread('a'), one('b', 1)], expected: { a: 'unread', b: 'used' } },
  ])('$what', ({ files, expected }) => {
    expect(told(files)).toEqual(expected);
    expect(told([...files].reverse())).toEqual(expected);
  });

  it('a file left out on purpose settles a conflict, and the reason is kept', () => {
    const files = [one('a', 1, stamp(1, '10')), one('b', 2, stamp(1, '11'))];
    const excluded = new Map([['a', 'Bản nháp']]);
    expect(told(files, { excluded })).toEqual({ a: 'excluded', b: 'used' });
    const picture = consolidateReports(files, scope({ excluded }));
    expect(picture.findings.find(({ rule }) => rule === 'file-excluded')?.message).toContain('Bản nháp');
    expect(picture.indicators[3]?.numerator).toBe(2);
  });

  it('an exclusion that names no file is given back', () => {
    expect(tellApart([], scope({ excluded: new Map([['z', 'x']]) })).unmatchedExclusions).toEqual(['z']);
  });

  it('a conflict gives no figure to the sums', () => {
    const files = [one('a', 1, stamp(1, '10')), one('b', 2, stamp(1, '11')), returned('xa-mau-2', { 'ct.4': [5] })];
    const { indicators, attendance } = consolidateReports(files, scope());
    expect(indicators[3]?.numerator).toBe(5);
    expect(attendance.find(({ agency }) => agency.id === 'xa-mau-1')).toMatchObject({ state: 'conflict', note: 'a; b' });
  });

  it('a resubmission says what changed, cell by cell, and what was emptied', () => {
    const explained = { at: { sheet: 'indicators', row: 'ct.4', field: 'explanation' }, value: 'Vì thế', cell: 'N4' };
    const before = returned('xa-mau-1', { 'ct.4': [1], 'ct.5': [1, 1] }, { file: 'a', ...stamp(1, '10'), cells: [explained] });
    const after = returned('xa-mau-1', { 'ct.4': [2], 'ct.5': [1, 1] }, { file: 'b', ...stamp(2, '11') });
    expect(tellApart([before, after], scope()).used.get('xa-mau-1')?.changes).toEqual([
      { at: { sheet: 'indicators', row: 'ct.4', field: 'numerator' }, sheet: 'Chỉ tiêu', cell: 'I4', before: 1, after: 2 },
      { at: explained.at, sheet: 'Chỉ tiêu', cell: 'N4', before: 'Vì thế', after: null },
    ]);
  });

  it('an unchanged resubmission is said to be so', () => {
    const files = [one('a', 1, stamp(1, '10')), one('b', 1, stamp(2, '11'))];
    const result = tellApart(files, scope());
    expect(result.used.get('xa-mau-1')?.changes).toEqual([]);
    expect(result.files[1]?.message).toContain('không thay đổi');
  });

  it('communes report without a roster, and the picture says that nobody knows who is missing', () => {
    const { roster } = scope();
    const picture = consolidateReports([one('a', 7)], scope({ roster: { ...roster, communes: [] } }));
    expect(picture.indicators[3]).toMatchObject({ numerator: 7, coverage: { counted: 1, expected: 1 } });
    expect(picture.findings.map(({ rule }) => rule)).toContain('communes-not-listed');
  });

  it('another plan version is brought forward, and what has no row any more is named', () => {
    const lost = { at: { sheet: 'indicators', row: 'ct.9', field: 'numerator' }, value: 4, cell: 'I9' };
    const old = one('a', 7, { planVersion: '2025.9', unplaced: [lost] });
    const picture = consolidateReports([old], scope());
    expect(picture.indicators[3]?.numerator).toBe(7);
    expect(picture.findings).toContainEqual(
      expect.objectContaining({ rule: 'other-plan-version', severity: 'warning', message: expect.stringContaining('1 ô') }),
    );
  });
});

describe('who is in', () => {
  const at = (files: readonly (Returned | Unread)[], id: string, more: Partial<Scope> = {}) =>
    consolidateReports(files, scope(more)).attendance.find(({ agency }) => agency.id === id);
  const received = (day: string) => ({ roster: { ...scope().roster, received: new Map([['xa-mau-1', day]]) } });

  it.each([
    { what: 'not received, six days past the last day', files: [], more: {}, expected: { state: 'notReceived', daysLate: 6 } },
    {
      what: 'complete and in time',
      files: [one('a', 1)],
      more: {},
      expected: { state: 'complete', daysLate: 0, receivedBy: 'stamp' },
    },
    {
      what: 'the last day itself is in time',
      files: [one('a', 1, stamp(1, '14'))],
      more: {},
      expected: { state: 'complete', daysLate: 0 },
    },
    { what: 'late by the stamp', files: [one('a', 1, stamp(1, '17'))], more: {}, expected: { daysLate: 3, receivedBy: 'stamp' } },
    {
      what: 'the day of receipt in the roster goes before the stamp',
      files: [one('a', 1, stamp(1, '17'))],
      more: received('2026-12-15'),
      expected: { daysLate: 1, received: '2026-12-15', receivedBy: 'roster' },
    },
    { what: 'with neither it is not known', files: [one('a', 1, { submission: null })], more: {}, expected: { daysLate: null } },
    { what: 'with errors', files: [one('a', 1, { errors: 2 })], more: {}, expected: { state: 'withErrors', errors: 2 } },
    { what: 'sent back', files: [one('a', 1, { errors: 2 })], more: { returning: true }, expected: { state: 'returned' } },
    { what: 'incomplete', files: [one('a', 1, { filled: 3 })], more: {}, expected: { state: 'incomplete' } },
    {
      what: 'left out on purpose',
      files: [one('a', 1)],
      more: { excluded: new Map([['a', 'Sai kỳ']]) },
      expected: { state: 'excluded', reminders: ['Báo cáo chưa được dùng (Sai kỳ); đề nghị nộp lại.'] },
    },
  ])('$what', ({ files, more, expected }) => {
    expect(at(files, 'xa-mau-1', more)).toMatchObject(expected);
  });

  it('no day in the plan, no lateness', () => {
    expect(at([one('a', 1)], 'xa-mau-1', { plan: { ...PLAN, duties: [] } })).toMatchObject({ lastDay: null, daysLate: null });
  });

  it('rates count those that are waited for', () => {
    // Five are waited for: two departments and three communes. Two are in, one complete, one of the two in time.
    const files = [returned('so-a', {}, { errors: 1 }), one('a', 1, stamp(1, '20'))];
    expect(consolidateReports(files, scope()).rates).toEqual({
      expected: 5,
      received: 2,
      complete: 1,
      onTime: 1,
      dayKnown: 2,
      receivedRate: 0.4,
      completeRate: 0.2,
      onTimeRate: 0.5,
    });
  });

  it('the reminders say who owes what', () => {
    const { attendance } = consolidateReports([returned('so-a', {}, { errors: 3 }), one('a', 1)], scope());
    expect(attendance.map(({ agency, reminders }) => [agency.name, reminders])).toEqual([
      ['Sở A', ['Báo cáo còn 3 lỗi; đề nghị sửa hoặc giải trình rồi nộp lại.']],
      ['Sở B', ['Chưa nộp báo cáo. Hạn cuối: 14/12/2026. Đã quá hạn 6 ngày.']],
      ['Xã Mẫu 1', []],
      ['Xã Mẫu 2', ['Chưa nộp báo cáo. Hạn cuối: 14/12/2026. Đã quá hạn 6 ngày.']],
      ['Xã Mẫu 3', ['Chưa nộp báo cáo. Hạn cuối: 14/12/2026. Đã quá hạn 6 ngày.']],
    ]);
  });
});

describe('tasks', () => {
  const cell = (field: string, value: string | number) => ({
    at: { sheet: 'tasks', row: 'nv.1', field },
    value,
    cell: field === 'status' ? 'G9' : 'J9',
  });

  it('gathers states, the share done, and who said what', () => {
    const files = [
      returned('so-b', {}, { cells: [cell('status', 'Hoàn thành'), cell('progress', '100%')] }),
      returned('xa-mau-1', {}, { cells: [cell('status', 'Đang thực hiện'), cell('difficulty', 'Thiếu kinh phí')] }),
      returned('xa-mau-2', {}, { cells: [cell('status', 'xong'), cell('proposal', 'Tập huấn thêm')] }),
    ];
    // Four have the task: one done, one under way, one whose state is none of the list, one not in.
    const [task] = consolidateReports(files, scope()).tasks;
    expect(task).toMatchObject({
      counts: { 'Hoàn thành': 1, 'Đang thực hiện': 1, 'Chưa thực hiện': 0, 'Tạm dừng': 0 },
      silent: 2,
      shareDone: 0.25,
      difficulties: [{ agency: { name: 'Xã Mẫu 1' }, text: 'Thiếu kinh phí', sheet: 'Nhiệm vụ', cell: 'J9' }],
      proposals: [{ agency: { name: 'Xã Mẫu 2' }, text: 'Tập huấn thêm' }],
    });
    expect(task?.returns[0]).toMatchObject({ agency: { name: 'Sở B' }, role: 'lead', progress: 1 });
  });
});
