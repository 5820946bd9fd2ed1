import {
  checkBook,
  loadAgency,
  nextBlank,
  openReport,
  reloadBook,
  settlingField,
  typeEntry,
  versionChanges,
} from '../../src/actions';
import { assignedTo, planById, type Plan } from '../../src/plans';
import { MemoryBook } from './memory-book';

const plan = planById('lam-dong-1024') as Plan;
const agency = plan.agencies[0] as Plan['agencies'][number];
const PERIOD = { year: 2026, half: null } as const;

async function loaded(of: Plan = plan): Promise<MemoryBook> {
  const book = new MemoryBook();
  await loadAgency(book, of, agency, PERIOD);
  return book;
}

function type(book: MemoryBook, key: string, field: string, value: string | number): void {
  const grid = book.grid('Chỉ tiêu');
  const column = grid[0]?.findIndex((cell) => cell.value === field) ?? 0;
  book.type(
    'Chỉ tiêu',
    grid.findIndex((row) => row[0]?.value === key),
    column,
    value,
  );
}

describe('nextBlank', () => {
  it('goes through the expected cells in the order of the sheet', async () => {
    const book = await loaded();
    const first = nextBlank(await openReport(book));
    expect(first).toEqual({
      sheet: 'Chỉ tiêu',
      cell: 'J7',
      rowName: 'Dân số trưởng thành trên địa bàn tỉnh tham gia mua sắm trực tuyến',
    });
    type(book, 'ct.I.1', 'numerator', 1);
    expect(nextBlank(await openReport(book))?.cell).toBe('K7');
    type(book, 'ct.I.1', 'denominator', 2);
    expect(nextBlank(await openReport(book))?.cell).toBe('J8');
  });
});

describe('typeEntry', () => {
  it('writes the sentence into the cell of the finding, which is then settled, wherever the row has moved', async () => {
    const book = await loaded();
    type(book, 'ct.I.1', 'numerator', 1);
    type(book, 'ct.I.1', 'denominator', 10);
    const { findings } = await checkBook(book, { today: '2027-01-05' });
    const missing = findings.find(({ rule }) => rule === 'explanation-required');
    const at = missing && settlingField(missing);
    expect(at).toEqual({ sheet: 'indicators', row: 'ct.I.1', field: 'explanation' });
    if (!at) return;
    book.insertRow('Chỉ tiêu', 5);
    await typeEntry(book, at, 'Chưa có hạ tầng.', null);
    const { report } = await openReport(book);
    expect(report.indicators.find(({ line }) => line.rowKey === 'ct.I.1')?.typed.explanation).toBe('Chưa có hạ tầng.');
    const rules = (await checkBook(book, { today: '2027-01-05' })).findings.map(({ rule }) => rule);
    expect(rules).not.toContain('explanation-required');
  });

  it('does not write over what somebody typed meanwhile, nor into a row that is gone', async () => {
    const book = await loaded();
    const at = { sheet: 'indicators', row: 'ct.I.1', field: 'explanation' };
    type(book, 'ct.I.1', 'explanation', 'Của người khác');
    await expect(typeEntry(book, at, 'Của tôi', null)).rejects.toMatchObject({ code: 'ChangedMeanwhile' });
    await expect(typeEntry(book, { ...at, row: 'ct.X' }, 'Của tôi', null)).rejects.toMatchObject({ code: 'RowGone' });
    const { report } = await openReport(book);
    expect(report.indicators[0]?.typed.explanation).toBe('Của người khác');
  });

  it.each([
    ['result-missing', 'explanation'],
    ['data-source-missing', 'dataSource'],
    ['task-overdue', 'difficulty'],
    ['text-number', undefined],
  ])('settles %s by %s', (rule, field) => {
    expect(settlingField({ rule, at: { sheet: 'indicators', row: 'r', field: 'numerator' } })?.field).toBe(field);
  });
});

describe('versionChanges', () => {
  const newTask = assignedTo(plan, agency).tasks[1]?.row;
  /** The plan as it was: without the agency's second task, with an indicator that is gone now and another word in a target. */
  const before: Plan = {
    ...plan,
    version: '2025.9',
    indicators: plan.indicators.map((indicator) =>
      indicator.key === 'ct.I.1'
        ? { ...indicator, targetText: '50%' }
        : indicator.key === 'ct.I.2'
          ? { ...indicator, key: 'ct.cu' }
          : indicator,
    ),
    tasks: plan.tasks.filter(({ key }) => key !== newTask?.key),
  };

  it('is null for the same version', async () => {
    expect(versionChanges(await openReport(await loaded()))).toBeNull();
  });

  it('lists rows added, gone with what is typed in them, and changed words; then they come true and nothing is lost', async () => {
    const book = await loaded(before);
    type(book, 'ct.cu', 'numerator', 7);
    type(book, 'ct.cu', 'dataSource', 'Khảo sát');
    type(book, 'ct.I.1', 'numerator', 5);
    const open = await openReport(book);
    const changes = versionChanges(open);
    expect(changes).toMatchObject({ from: '2025.9', to: plan.version });
    const name = plan.indicators.find(({ key }) => key === 'ct.I.2')?.name;
    expect(changes?.added).toEqual([
      { sheet: 'Chỉ tiêu', name, typed: 0 },
      { sheet: 'Nhiệm vụ', name: newTask?.name, typed: 0 },
    ]);
    expect(changes?.gone).toEqual([{ sheet: 'Chỉ tiêu', name, typed: 2 }]);
    expect(changes?.changed).toContainEqual({
      sheet: 'Chỉ tiêu',
      name: plan.indicators[0]?.name,
      column: 'Mục tiêu',
      before: '50%',
      after: '60%',
    });
    await reloadBook(book);
    const after = await openReport(book);
    expect(versionChanges(after)).toBeNull();
    expect(after.report.indicators[0]?.typed.numerator).toBe(5);
    const kept = after.read.sheets.get('orphans')?.rows.map(({ values }) => values.value);
    expect(kept).toEqual(expect.arrayContaining([7, 'Khảo sát']));
  });
});
