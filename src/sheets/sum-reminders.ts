import type { Picture } from '../consolidation';
import { formatDate } from '../vietnamese';
import { officialPage } from './page';
import type { SheetSpec } from './spec';
import { drawHeading, sumBuilder, type SumColumns } from './sum-table';
import { textHeight } from './text-height';

const COLUMNS: SumColumns = [
  ['no', 6, 'STT'],
  ['agency', 46, 'Cơ quan'],
  ['todo', 70, 'Nội dung đề nghị'],
];

/** The sheet "Danh sách đôn đốc": who still owes what, ready to be sent. */
export function sumReminderSheet(picture: Picture): SheetSpec {
  const title = `DANH SÁCH ĐÔN ĐỐC ĐẾN NGÀY ${formatDate(picture.scope.today)}`;
  const builder = sumBuilder('sumReminders', 'Danh sách đôn đốc', title, COLUMNS, picture);
  const heading = drawHeading(builder, COLUMNS, 24);
  const rows = picture.attendance.flatMap(({ agency, reminders }) => reminders.map((todo) => ({ agency, todo })));
  rows.forEach(({ agency, todo }, index) =>
    builder.row({
      height: Math.max(20, textHeight(agency.name, 44), textHeight(todo, 68)),
      cells: {
        no: { value: index + 1, style: 'cellCenter' },
        agency: { value: agency.name, style: 'cell' },
        todo: { value: todo, style: 'cell' },
      },
    }),
  );
  if (rows.length === 0) builder.across('Không còn cơ quan nào cần đôn đốc.', 'cell', { height: 22 });
  const area = { row: 0, column: 1, rows: builder.next, columns: builder.width - 1 };
  return builder.spec({
    freeze: { rows: heading + 1, columns: 1 },
    print: officialPage('portrait', area, { row: heading, rows: 1 }),
    tabColor: '#5B4A9E',
  });
}
