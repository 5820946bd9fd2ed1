import fc from 'fast-check';
import type { DossierJson } from '../../src/settlement';

export type ProjectJson = DossierJson['projects'][number];
export type VoucherJson = DossierJson['vouchers'][number];
export interface RightDossier {
  readonly projects: readonly ProjectJson[];
  readonly vouchers: readonly VoucherJson[];
}

const ITEMS = ['Thuê hội trường', 'Thuê giảng viên', 'In tài liệu', 'Hỗ trợ học viên', 'Thuê phần mềm', 'Truyền thông'];
const ACTS = ['Thanh toán', 'Tạm ứng', 'Quyết toán', 'Chi'];

/** Amounts as they occur: most are round, some end in odd đồng. */
const amount = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 10, max: 2_000 }).map((n) => n * 50_000) },
  { weight: 3, arbitrary: fc.integer({ min: 500, max: 90_000 }).map((n) => n * 1_000) },
  { weight: 1, arbitrary: fc.integer({ min: 300_000, max: 95_000_000 }) },
);
/** From one source, rarely from both. */
const funds = fc
  .tuple(amount, amount, fc.integer({ min: 0, max: 9 }))
  .map(([a, b, dice]) => (dice < 6 ? [a, 0] : dice < 9 ? [0, a] : [a, b]) as readonly [number, number]);
const day = fc.integer({ min: 0, max: 270 }).map((n) => new Date(Date.UTC(2026, 1, 1 + n)).toISOString().slice(0, 10));
const line = fc.record({ funds, day, item: fc.nat(), act: fc.constantFrom(...ACTS), part: fc.integer({ min: 1, max: 40 }) });

/** Dossiers in which nothing is wrong: one to three đề án, vouchers numbered one by one, the estimate and the ledger as they should be. */
export const rightDossier: fc.Arbitrary<RightDossier> = fc
  .array(fc.array(line, { minLength: 4, maxLength: 25 }), { minLength: 1, maxLength: 3 })
  .map((lists) => {
    let counter = 0;
    const parts = lists.map((lines, index) => {
      const no = String(index + 1);
      const vouchers = lines.map(({ funds: [programme, other], day: date, item, act, part }): VoucherJson => {
        counter += 1;
        const name = ITEMS[item % ITEMS.length] ?? '';
        const content = `${act} ${name.toLowerCase()} đợt ${part}`;
        return { project: no, no: `PC${String(counter).padStart(3, '0')}`, date, content, item: name, programme, other };
      });
      return { project: projectOf(no, vouchers), vouchers };
    });
    return { projects: parts.map(({ project }) => project), vouchers: parts.flatMap(({ vouchers }) => vouchers) };
  });

const total = (vouchers: readonly VoucherJson[], source: 'programme' | 'other'): number =>
  vouchers.reduce((sum, voucher) => sum + voucher[source], 0);

function projectOf(no: string, vouchers: readonly VoucherJson[]): ProjectJson {
  const programme = total(vouchers, 'programme');
  const other = total(vouchers, 'other');
  const used = ITEMS.filter((name) => vouchers.some(({ item }) => item === name));
  const estimate = used.map((name) => {
    const those = vouchers.filter(({ item }) => item === name);
    return { year: 2026, item: name, programme: total(those, 'programme'), other: total(those, 'other') };
  });
  return {
    no,
    name: `Đề án số ${no}`,
    start: '2026-01-15',
    end: '2026-12-15',
    contractNo: `${no}/HĐ`,
    contractDate: '2026-01-10',
    approvedProgramme: programme,
    approvedOther: other,
    allottedProgramme: programme,
    allottedOther: other,
    receivedProgramme: programme,
    receivedOther: other,
    ledgerProgramme: programme,
    ledgerOther: other,
    estimate,
  };
}
