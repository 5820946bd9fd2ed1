import { ATTENDANCE_WORDS, type Attendance, type Picture } from '../consolidation';
import { formatDate, serialOf } from '../vietnamese';
import type { SheetBuilder } from './build';
import { officialPage } from './page';
import type { SheetSpec } from './spec';
import { drawHeading, sumBuilder, type SumColumns } from './sum-table';
import { textHeight } from './text-height';
import { colourWords } from './word-colours';

const COLUMNS: SumColumns = [
  ['no', 6, 'STT'],
  ['agency', 44, 'Cơ quan'],
  ['state', 22, 'Tình trạng'],
  ['number', 7, 'Lần nộp'],
  ['received', 12, 'Ngày nhận'],
  ['lastDay', 12, 'Hạn cuối'],
  ['late', 10, 'Trễ (ngày)'],
  ['errors', 7, 'Lỗi'],
  ['warnings', 9, 'Cảnh báo'],
  ['filled', 12, 'Đã nhập'],
  ['changes', 12, 'Ô thay đổi so với lần trước'],
  ['file', 40, 'Tệp'],
  ['note', 44, 'Ghi chú'],
];

const STATE_LOOKS = [
  [ATTENDANCE_WORDS.complete, 'good'],
  [ATTENDANCE_WORDS.notReceived, 'bad'],
  [ATTENDANCE_WORDS.withErrors, 'mend'],
  [ATTENDANCE_WORDS.returned, 'mend'],
  [ATTENDANCE_WORDS.conflict, 'bad'],
] as const;

const FILE_WORDS: Readonly<Record<string, string>> = {
  used: 'Đưa vào tổng hợp',
  sameFile: 'Trùng tệp',
  sameContent: 'Trùng nội dung',
  superseded: 'Đã có lần nộp sau',
  conflict: 'Cần người quyết định',
  excluded: 'Được loại',
  unread: 'Không đọc được',
  otherPlan: 'Kế hoạch khác',
  otherPeriod: 'Kỳ khác',
  unknownAgency: 'Cơ quan không có trong danh bạ',
};

/** What became of a file, in words. */
export const fileStateWords = (state: string): string => FILE_WORDS[state] ?? state;

/** The sheet "Tình hình nộp": who is in, how late, how complete, and what became of each file. */
export function sumAttendanceSheet(picture: Picture): SheetSpec {
  const title = `TÌNH HÌNH NỘP BÁO CÁO ĐẾN NGÀY ${formatDate(picture.scope.today)}`;
  const builder = sumBuilder('sumAttendance', 'Tình hình nộp', title, COLUMNS, picture);
  drawRates(builder, picture);
  const heading = drawHeading(builder, COLUMNS, 52);
  let waited = 0;
  for (const row of picture.attendance) drawAgency(builder, row, row.expected ? (waited += 1) : null);
  const rows = builder.next - heading - 1;
  if (rows > 0) {
    builder.format({ area: builder.area('filled', heading + 1, rows), rule: { kind: 'dataBar', color: '#9DC3E6' } });
    colourWords(builder, 'state', heading + 1, STATE_LOOKS);
  }
  drawFiles(builder, picture);
  const area = { row: 0, column: 1, rows: builder.next, columns: builder.width - 1 };
  return builder.spec({
    freeze: { rows: heading + 1, columns: builder.column('state') },
    print: officialPage('landscape', area, { row: heading, rows: 1 }),
    tabColor: '#5B4A9E',
  });
}

/** The rates as formulas over the table, whose first row follows the four lines and the headings. */
function drawRates(builder: SheetBuilder, { attendance, rates }: Picture): void {
  const first = builder.next + 6;
  const last = first + Math.max(attendance.length, 1) - 1;
  const range = (field: string): string => `${builder.letters(field)}${first + 1}:${builder.letters(field)}${last + 1}`;
  const state = range('state');
  const numbered = `COUNT(${range('no')})`;
  const inState = (words: string): string => `COUNTIFS(${range('no')},">0",${state},"${words}")`;
  const line = (label: string, formula: string, value: number | null, style: 'cellMoney' | 'cellPercent'): void => {
    const row = builder.row({
      height: 20,
      cells: {
        no: { value: label, style: 'cellBold' },
        agency: { style: 'cellBold' },
        state: { formula: `=${formula}`, value: value ?? '', style },
      },
    });
    builder.merge(row, 1, 1, 2);
  };
  line('Số cơ quan phải nộp', numbered, rates.expected, 'cellMoney');
  line(
    'Đã nhận',
    `${numbered}-${inState(ATTENDANCE_WORDS.notReceived)}-${inState(ATTENDANCE_WORDS.excluded)}`,
    rates.received,
    'cellMoney',
  );
  line(
    'Tỷ lệ đầy đủ, không lỗi',
    `IF(${numbered}=0,"",${inState(ATTENDANCE_WORDS.complete)}/${numbered})`,
    rates.completeRate,
    'cellPercent',
  );
  const inTime = `COUNTIFS(${range('no')},">0",${range('late')},0)`;
  const dated = `COUNTIFS(${range('no')},">0",${range('received')},">0",${range('late')},">=0")`;
  line('Tỷ lệ đúng hạn (trong số đã rõ ngày nhận)', `IF(${dated}=0,"",${inTime}/${dated})`, rates.onTimeRate, 'cellPercent');
  builder.row({ height: 8 });
}

/** @param number among those that are waited for; null for others */
function drawAgency(builder: SheetBuilder, row: Attendance, number: number | null): void {
  const { agency, expected, state, slip } = row;
  const isMissing = state === 'notReceived' || state === 'excluded';
  const day = (iso: string | null) => ({ value: iso === null ? null : serialOf(iso), style: 'cellDate' as const });
  const note = [
    expected ? '' : 'Không có trong danh sách phải nộp',
    row.note,
    slip ? `Phiếu trả lại: ${slip.mended} đã sửa, ${slip.explained} giải trình, ${slip.open} chưa sửa` : '',
    row.receivedBy === null && !isMissing ? 'Không rõ ngày nhận' : '',
    isMissing && (row.daysLate ?? 0) > 0 ? `Quá hạn ${row.daysLate} ngày` : '',
  ]
    .filter((text) => text !== '')
    .join('. ');
  builder.row({
    key: agency.id,
    height: Math.max(20, textHeight(agency.name, 42), textHeight(row.file ?? '', 38), textHeight(note, 42)),
    cells: {
      no: { value: number ?? '-', style: 'cellCenter' },
      agency: { value: agency.name, style: 'cell' },
      state: { value: ATTENDANCE_WORDS[state], style: 'cellCenter' },
      number: { value: row.submissionNumber, style: 'cellCenter' },
      received: day(row.received),
      lastDay: day(row.lastDay),
      late: { value: isMissing ? null : row.daysLate, style: 'cellCenter' },
      errors: { value: isMissing ? null : row.errors, style: 'cellCenter' },
      warnings: { value: isMissing ? null : row.warnings, style: 'cellCenter' },
      filled: { value: row.expectedCells > 0 ? row.filled / row.expectedCells : null, style: 'cellPercent' },
      changes: { value: row.changes, style: 'cellCenter' },
      file: { value: row.file, style: 'cell' },
      note: { value: note || null, style: 'cell' },
    },
  });
}

/** Every file given, and what became of it. */
function drawFiles(builder: SheetBuilder, { told }: Picture): void {
  builder.row({ height: 12 });
  builder.across('CÁC TỆP ĐÃ ĐỌC', 'textBold', { height: 22 });
  const spans = [
    ['no', 1],
    ['agency', 1],
    ['state', 1],
    ['number', 5],
    ['warnings', 5],
  ] as const;
  const merged = (row: number): void =>
    spans.forEach(([field, columns]) => builder.merge(row, builder.column(field), 1, columns));
  const labels = { no: 'STT', agency: 'Tệp', state: 'Kết luận', number: 'Cơ quan', warnings: 'Giải thích' };
  merged(
    builder.row({
      height: 22,
      rest: 'heading',
      cells: Object.fromEntries(Object.entries(labels).map(([field, value]) => [field, { value, style: 'heading' }])),
    }),
  );
  told.files.forEach(({ file, state, agencyName, message }, index) => {
    merged(
      builder.row({
        height: Math.max(
          20,
          textHeight(file, 42),
          textHeight(agencyName ?? '', 46),
          textHeight(message, 112),
          textHeight(fileStateWords(state), 20),
        ),
        rest: 'cell',
        cells: {
          no: { value: index + 1, style: 'cellCenter' },
          agency: { value: file, style: 'cell' },
          state: { value: fileStateWords(state), style: 'cellCenter' },
          number: { value: agencyName, style: 'cell' },
          warnings: { value: message, style: 'cell' },
        },
      }),
    );
  });
}
