import {
  CRITERIA,
  ESTIMATE_FIELDS,
  PROJECT_FIELDS,
  PROJECT_GROUPS,
  SCORE_FIELDS,
  VOUCHER_FIELDS,
  type EntryRow,
  type EntryRows,
} from '../../settlement';
import { absoluteAddress, quoteSheetName } from '../address';
import type { SheetSpec, ValidationSpec } from '../spec';
import { entryListSheet, type ComputedColumn } from './entry-list';
import { unitSheet } from './unit';

/** Rows that come with a blank dossier. */
export const ROOM = { projects: 50, estimate: 500, vouchers: 5_000, scores: 250 } as const;

/** Tab names of the entry sheets. */
export const ENTRY_TABS = {
  unit: 'Đơn vị',
  projects: 'Đề án',
  estimate: 'Dự toán',
  vouchers: 'Chứng từ',
  scores: 'Chấm điểm',
} as const;
export type EntryCode = keyof typeof ENTRY_TABS;

/** The five entry sheets of a dossier, with what has been entered. */
export function entrySheets(rows: EntryRows): Readonly<Record<EntryCode, SheetSpec>> {
  const vouchers = voucherSheet(rows.vouchers);
  const projects = projectSheet(rows.projects, vouchers);
  const numbers = columnList(projects, 'no');
  const estimate = estimateSheet(rows.estimate, numbers);
  const lists = { project: numbers, item: columnList(estimate, 'item') };
  return {
    unit: unitSheet(rows.unit),
    projects,
    estimate,
    vouchers: voucherSheet(rows.vouchers, lists),
    scores: scoreSheet(rows.scores, numbers),
  };
}

/** Keyed rows of one column of a list, as other sheets' formulas and drop-downs name them. */
function columnRange(sheet: SheetSpec, field: string): string {
  const column = (sheet.rows[0]?.cells ?? []).findIndex((cell) => cell?.value === field);
  const row = sheet.rows.findIndex(({ cells }, index) => index > 0 && /^[a-z]1$/.test(String(cells[0]?.value ?? '')));
  return `${quoteSheetName(sheet.name)}!${absoluteAddress({ row, column, rows: sheet.rows.length - row, columns: 1 })}`;
}

const columnList = (sheet: SheetSpec, field: string): ValidationSpec['rule'] => ({
  kind: 'listSource',
  formula: `=${columnRange(sheet, field)}`,
});

/** Numbers of đề án stand there from the start; a row counts once something else is entered. */
function numbered(rows: readonly EntryRow[]): EntryRow[] {
  const taken = new Set(rows.map(({ no }) => Number(no)));
  const free = Array.from({ length: ROOM.projects }, (_, index) => index + 1).filter((no) => !taken.has(no));
  return [...rows, ...free.slice(0, Math.max(0, ROOM.projects - rows.length)).map((no) => ({ no }))];
}

function projectSheet(rows: readonly EntryRow[], vouchers: SheetSpec): SheetSpec {
  const spent = (source: string, label: string): ComputedColumn => ({
    code: source === 'programme' ? 'spentProgramme' : 'spentOther',
    label,
    width: 17,
    formula: (letters, row) =>
      `=SUMIFS(${columnRange(vouchers, source)},${columnRange(vouchers, 'project')},$${letters('no')}${row})`,
  });
  return entryListSheet({
    code: 'projects',
    name: ENTRY_TABS.projects,
    title: 'DANH SÁCH ĐỀ ÁN',
    instructions: [
      'Mỗi đề án một dòng. Ba cột cuối tự tính từ trang "Chứng từ"; cột cuối khác 0 là chứng từ chưa khớp sổ kế toán.',
      'Ba cột "Số chấp nhận quyết toán", "Kinh phí thừa trả NSNN", "Kinh phí điều chỉnh" chỉ nhập khi có thông báo của Cục.',
    ],
    fields: PROJECT_FIELDS,
    widths: { no: 6, name: 40, content: 40, beneficiaries: 30, effect: 34, difficulties: 34, objectives: 34, group: 10 },
    computed: [
      spent('programme', 'Đã nhập chứng từ: nguồn Chương trình'),
      spent('other', 'Đã nhập chứng từ: vốn khác'),
      {
        code: 'ledgerGap',
        label: 'Sổ kế toán trừ chứng từ',
        width: 17,
        formula: (letters, row) => {
          const [programme, other] = [`${letters('ledgerProgramme')}${row}`, `${letters('ledgerOther')}${row}`];
          const part = (ledger: string, field: string): string => `IF(${ledger}="",0,${ledger}-${letters(field)}${row})`;
          return `=IF(COUNT(${programme},${other})=0,"",${part(programme, 'spentProgramme')}+${part(other, 'spentOther')})`;
        },
      },
    ],
    rows: numbered(rows),
    room: ROOM.projects,
    lists: { group: { kind: 'list', options: PROJECT_GROUPS.map(({ code }) => code) } },
    frozen: 2,
    tabColor: '#1B5E87',
  });
}

const estimateSheet = (rows: readonly EntryRow[], numbers: ValidationSpec['rule']): SheetSpec =>
  entryListSheet({
    code: 'estimate',
    name: ENTRY_TABS.estimate,
    title: 'DỰ TOÁN CHI TIẾT (THEO PHỤ LỤC HỢP ĐỒNG)',
    instructions: ['Mỗi nội dung chi một dòng. Thành tiền = số lượng x đơn giá = NSNN + Khác.'],
    fields: ESTIMATE_FIELDS,
    widths: { project: 9, item: 44, unit: 12, basis: 44 },
    rows,
    room: ROOM.estimate,
    lists: { project: numbers },
    frozen: 0,
    tabColor: '#1B5E87',
  });

const voucherSheet = (rows: readonly EntryRow[], lists?: Readonly<Record<string, ValidationSpec['rule']>>): SheetSpec =>
  entryListSheet({
    code: 'vouchers',
    name: ENTRY_TABS.vouchers,
    title: 'CHỨNG TỪ CHI',
    instructions: [
      'Mỗi chứng từ một dòng; chi từ hai nguồn thì ghi cả hai cột tiền. Số âm là điều chỉnh giảm và phải có ghi chú.',
    ],
    fields: VOUCHER_FIELDS,
    widths: { project: 9, no: 14, content: 44, item: 36, note: 30 },
    rows,
    room: ROOM.vouchers,
    ...(lists ? { lists } : {}),
    frozen: 2,
    tabColor: '#1B5E87',
  });

const scoreSheet = (rows: readonly EntryRow[], numbers: ValidationSpec['rule']): SheetSpec =>
  entryListSheet({
    code: 'scores',
    name: ENTRY_TABS.scores,
    title: 'TỰ CHẤM ĐIỂM THEO MẪU SỐ 03 (KHÔNG BẮT BUỘC)',
    instructions: CRITERIA.map(({ code, title, maximum }) => `${code}: ${title} (tối đa ${maximum} điểm)`),
    fields: SCORE_FIELDS,
    widths: { project: 12, criterion: 40, score: 16 },
    rows,
    room: ROOM.scores,
    lists: { project: numbers, criterion: { kind: 'list', options: CRITERIA.map(({ code }) => code) } },
    frozen: 0,
    tabColor: '#1B5E87',
  });
