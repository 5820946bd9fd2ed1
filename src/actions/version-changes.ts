import type { CellValue } from '../checks';
import { changedLockedCells, STATIC_ROW, type SheetSpec } from '../sheets';
import { gatherEntries } from './gather';
import { workbookOf, type OpenReport } from './open-report';

/** A row that comes or goes when the workbook is brought to the plan's present version. */
export interface ChangedRow {
  readonly sheet: string;
  readonly name: string;
  /** Number of typed contents in a row that goes; they are kept on the sheet "Không còn trong kế hoạch". */
  readonly typed: number;
}

/** A wording of the plan that is another now. */
export interface ChangedText {
  readonly sheet: string;
  readonly name: string;
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

/** What bringing a workbook forward will do. */
export interface VersionChanges {
  readonly from: string;
  readonly to: string;
  readonly added: readonly ChangedRow[];
  readonly gone: readonly ChangedRow[];
  readonly changed: readonly ChangedText[];
}

/** Columns that hold the plan's words; the others are entries or follow from them. */
const COLUMNS: Readonly<Record<string, string>> = {
  no: 'STT',
  name: 'Tên',
  unit: 'Đơn vị tính',
  target: 'Mục tiêu',
  dueYear: 'Năm đến hạn',
  role: 'Vai trò',
  cooperating: 'Cơ quan cùng thực hiện',
  time: 'Thời gian',
  notes: 'Lưu ý',
};

/** What will change in a workbook made for another version of its plan, before anything is done; null where the versions are the same. */
export function versionChanges({ assignment, read, header }: OpenReport): VersionChanges | null {
  const { plan } = assignment;
  if (header.planVersion === plan.version) return null;
  const { submission, justifications } = header;
  const entries = gatherEntries(read);
  const wanted = workbookOf(assignment, { entries, orphans: [], submission, justifications }).sheets.filter(({ code }) =>
    ['indicators', 'tasks'].includes(code),
  );
  const names = new Map(wanted.map((sheet) => [sheet.code, sheet.name]));
  const there = new Map(wanted.map(({ code }) => [code, new Set(read.sheets.get(code)?.rows.map(({ row }) => row))]));
  const added = wanted.flatMap((sheet) =>
    keyedRows(sheet).flatMap(([key, name]) =>
      there.get(sheet.code)?.has(key) ? [] : [{ sheet: sheet.name, name: String(name ?? key), typed: 0 }],
    ),
  );
  const gone = wanted.flatMap((sheet) => {
    const keys = new Set(keyedRows(sheet).map(([key]) => key));
    const rows = read.sheets.get(sheet.code)?.rows ?? [];
    return rows
      .filter(({ row }) => !keys.has(row))
      .map(({ row, values }) => ({
        sheet: sheet.name,
        name: String(values.name ?? row),
        typed: Object.keys(entries[sheet.code]?.[row] ?? {}).length,
      }));
  });
  const changed = changedLockedCells(wanted, read, false).flatMap(({ at, expected, found }) => {
    const column = COLUMNS[at.field];
    const name = String(read.sheets.get(at.sheet)?.rows.find(({ row }) => row === at.row)?.values.name ?? at.row);
    const before = String(found ?? '');
    return column === undefined ? [] : [{ sheet: names.get(at.sheet) ?? at.sheet, name, column, before, after: expected }];
  });
  return { from: header.planVersion ?? '', to: plan.version, added, gone, changed };
}

/** Keys and names of the rows that a sheet has for its plan. */
function keyedRows(sheet: SheetSpec): [string, CellValue | undefined][] {
  const nameColumn = sheet.rows[0]?.cells.findIndex((cell) => cell?.value === 'name') ?? -1;
  return sheet.rows.slice(1).flatMap(({ cells }): [string, CellValue | undefined][] => {
    const key = cells[0]?.value;
    return typeof key === 'string' && key !== STATIC_ROW ? [[key, cells[nameColumn]?.value]] : [];
  });
}
