import { checkDossierBook, createDossier, fillForms, openDossier } from '../../src/actions';
import { sampleDossier, SAMPLE_TODAY } from '../../src/settlement';
import { BookError, cellOf, readBack } from '../../src/sheets';
import { bigDossier } from '../bench/big-dossier';
import { openExcel } from './excel';

const LIMIT = 5 * 1024 * 1024;

/** What is made when it is first asked for. */
function once<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | undefined;
  return () => (made ??= make());
}

async function withSample() {
  const excel = openExcel();
  await createDossier(excel.book, sampleDossier());
  return excel;
}

/** Value of a field as Excel computes it now. */
async function shown(excel: ReturnType<typeof openExcel>, sheet: string, row: string, field: string): Promise<unknown> {
  const { read } = await openDossier(excel.book);
  return read.sheets.get(sheet)?.rows.find((each) => each.row === row)?.values[field];
}

async function type(
  excel: ReturnType<typeof openExcel>,
  sheet: string,
  row: string,
  field: string,
  value: string | number,
): Promise<void> {
  const cell = cellOf((await openDossier(excel.book)).read, { sheet, row, field });
  if (!cell) throw new Error(`No ${sheet}/${row}/${field}`);
  expect(excel.host.type(cell.sheet, cell.address, value)).toBe(true);
}

describe('a dossier in Excel, through the real client', () => {
  it('of 50 đề án and 5,000 vouchers takes 4 syncs to fill, none over 5 MB', async () => {
    const excel = openExcel();
    await createDossier(excel.book, bigDossier(0));
    expect(excel.host.counters.syncs).toBe(3);
    const before = excel.host.counters.syncs;
    const filled = await fillForms(excel.book);
    expect(filled.forms).toHaveLength(54);
    expect(excel.host.counters.syncs - before).toBeLessThanOrEqual(4);
    expect(excel.host.counters.largestRequest).toBeLessThan(LIMIT);
  });

  it('moves through all forms when a voucher is corrected, without the add-in', async () => {
    const excel = await withSample();
    await fillForms(excel.book);
    // Vouchers of đề án 1 are 476,000,000; one of 58,500,000 becomes 57,500,000.
    await type(excel, 'vouchers', 'v2', 'programme', 57_500_000);
    expect(await shown(excel, 'f04a', 'p1.spentProgramme', 'amount')).toBe(475_000_000);
    expect(await shown(excel, 'f04b', 'p1', 'c4')).toBe(475_000_000);
    expect(await shown(excel, 'f04b', 'total', 'c4')).toBe(1_978_150_000);
    expect(await shown(excel, 'f04c', 'p1.l5', 'c2')).toBe(475_000_000);
    expect(await shown(excel, 'f04c', 'p1.l7', 'c1')).toBe(1_000_000);
    expect(await shown(excel, 'f04d', 'p1', 'programme')).toBe(475_000_000);
    expect(await shown(excel, 'f04e.p1', 'v2', 'programme')).toBe(57_500_000);
    expect(await shown(excel, 'f04e.p1', 'total', 'programme')).toBe(475_000_000);
    expect(await shown(excel, 'f04e.p1', 'rest', 'programme')).toBe(0);
    const { findings } = await checkDossierBook(excel.book, { today: SAMPLE_TODAY });
    expect(findings.find(({ rule }) => rule === 'ledger-total')).toMatchObject({ sheet: 'Đề án', difference: 1_000_000 });
  });

  it('shows vouchers added below the list as not yet on the form', async () => {
    const excel = await withSample();
    await fillForms(excel.book);
    for (const [field, value] of [
      ['project', 1],
      ['no', 'PC20'],
      ['programme', 5_000_000],
    ] as const)
      await type(excel, 'vouchers', 'v20', field, value);
    expect(await shown(excel, 'f04e.p1', 'rest', 'programme')).toBe(5_000_000);
    expect(await shown(excel, 'f04e.p1', 'rest', 'content')).toBe('Chứng từ chưa đưa vào bảng kê');
    await fillForms(excel.book);
    expect(await shown(excel, 'f04e.p1', 'rest', 'programme')).toBe(0);
  });

  // Every case leaves a dossier behind that is filled and whole, and writes a text of its own.
  const shared = once(async () => {
    const excel = await withSample();
    await fillForms(excel.book);
    return excel;
  });

  it.each([
    { sync: 1, moment: 'before' },
    { sync: 2, moment: 'before' },
    { sync: 3, moment: 'before' },
    { sync: 3, moment: 'middle' },
    { sync: 3, moment: 'after' },
  ] as const)('loses no edited text when sync $sync of filling again fails $moment', async ({ sync, moment }) => {
    const excel = await shared();
    const edited = `Nội dung do đơn vị viết lại, lần ${sync} ${moment}.`;
    await type(excel, 'f04a', 'p1.content.1', 'text', edited);
    excel.host.failSync(sync, moment);
    await expect(fillForms(excel.book)).rejects.toThrow(BookError);
    await fillForms(excel.book);
    expect(await shown(excel, 'f04a', 'p1.content.1', 'text')).toBe(edited);
    expect(readBack(await excel.book.read()).copies).toEqual([]);
    const { summary } = await checkDossierBook(excel.book, { today: SAMPLE_TODAY });
    expect(summary).toMatchObject({ errors: 0, warnings: 0 });
  });
});
