import type { CellValue } from '../checks';
import type { Change, Picture } from '../consolidation';
import { officialPage } from './page';
import type { SheetSpec } from './spec';
import { drawHeading, sumBuilder, type SumColumns } from './sum-table';
import { textHeight } from './text-height';

const COLUMNS: SumColumns = [
  ['no', 6, 'STT'],
  ['agency', 36, 'Cơ quan'],
  ['file', 40, 'Tệp nộp lại'],
  ['place', 20, 'Ô'],
  ['row', 46, 'Dòng'],
  ['before', 30, 'Lần trước'],
  ['after', 30, 'Lần này'],
];

/** The sheet "Thay đổi khi nộp lại": what each resubmission changed, cell by cell; null where nobody submitted again. */
export function sumChangeSheet(picture: Picture): SheetSpec | null {
  const again = [...picture.told.used.values()].filter(({ changes }) => changes !== null);
  if (again.length === 0) return null;
  const builder = sumBuilder('sumChanges', 'Thay đổi khi nộp lại', 'THAY ĐỔI KHI NỘP LẠI', COLUMNS, picture);
  const heading = drawHeading(builder, COLUMNS, 24);
  const names = rowNames(picture);
  let number = 0;
  const draw = (agency: string, file: string, change: Change | null): void => {
    number += 1;
    const row = change ? (names.get(`${change.at.sheet}/${change.at.row}`) ?? change.at.row) : 'Nội dung không thay đổi';
    const before = shown(change?.before ?? null);
    const after = shown(change?.after ?? null);
    builder.row({
      height: Math.max(
        20,
        textHeight(agency, 34),
        textHeight(file, 38),
        textHeight(row, 44),
        textHeight(before, 28),
        textHeight(after, 28),
      ),
      cells: {
        no: { value: number, style: 'cellCenter' },
        agency: { value: agency, style: 'cell' },
        file: { value: file, style: 'cell' },
        place: { value: change ? `${change.sheet}!${change.cell}` : null, style: 'cellCenter' },
        row: { value: row, style: 'cell' },
        before: { value: change?.before ?? null, style: 'cell' },
        after: { value: change?.after ?? null, style: 'cell' },
      },
    });
  };
  for (const { returned, changes } of again) {
    if (changes?.length === 0) draw(returned.agencyName, returned.file, null);
    changes?.forEach((change) => draw(returned.agencyName, returned.file, change));
  }
  const area = { row: 0, column: 1, rows: builder.next, columns: builder.width - 1 };
  return builder.spec({
    freeze: { rows: heading + 1, columns: 1 },
    print: officialPage('landscape', area, { row: heading, rows: 1 }),
    tabColor: '#5B4A9E',
  });
}

const shown = (value: CellValue): string => String(value ?? '');

function rowNames({ indicators, tasks }: Picture): Map<string, string> {
  return new Map([
    ...indicators.map(({ line }) => [`indicators/${line.rowKey}`, line.indicator.name] as const),
    ...tasks.map(({ task }) => [`tasks/${task.key}`, task.name] as const),
  ]);
}
