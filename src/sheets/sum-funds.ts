import type { FundsLine, Picture, ReturnedDossier } from '../consolidation';
import { F04B_COLUMNS, F04D_COLUMNS } from '../settlement';
import { formatDate, serialOf } from '../vietnamese';
import { SheetBuilder, type BuildCell } from './build';
import { officialPage } from './page';
import type { SheetSpec } from './spec';
import type { StyleName } from './styles';
import { drawHeading, sumBuilder, type SumColumns } from './sum-table';
import { textHeight } from './text-height';

const COLUMNS: SumColumns = [
  ['no', 6, 'STT'],
  ['name', 44, 'Đơn vị chủ trì / đề án'],
  ['decision', 20, 'QĐ phê duyệt đề án'],
  ['c1', 17, 'Tổng kinh phí được phê duyệt (1=2+3)'],
  ['c2', 17, 'Nguồn vốn khác (2)'],
  ['c3', 17, 'KP Chương trình được phê duyệt (3)'],
  ['c4', 17, 'KP Chương trình đã chi đề nghị quyết toán (4)'],
  ['c5', 17, 'Số chấp nhận quyết toán (5)'],
  ['c6', 17, 'KP thừa trả NSNN (6)'],
  ['c7', 17, 'Điều chỉnh sang đề án khác (7)'],
  ['total', 17, '04d: Tổng kinh phí thực hiện'],
  ['programme', 17, '04d: Nguồn KP Chương trình'],
  ['other', 17, '04d: Nguồn vốn khác'],
  ['accepted', 12, 'Ngày nghiệm thu'],
  ['due', 12, 'Hạn nộp hồ sơ'],
  ['left', 22, 'Thời hạn 15 ngày'],
  ['file', 30, 'Tệp'],
  ['source', 12, 'Ô trong tệp'],
];
const MONEY = [...F04B_COLUMNS, ...F04D_COLUMNS];

/** The sheet "Đối chiếu kinh phí": Mẫu 04b and 04d over all units, and what is due within 15 days of acceptance; null without dossiers. */
export function sumFundsSheet(picture: Picture): SheetSpec | null {
  const { used, totals } = picture.funds;
  if (used.length === 0) return null;
  const title = 'ĐỐI CHIẾU KINH PHÍ CÁC ĐỀ ÁN (MẪU 04b, 04d)';
  const builder = sumBuilder('sumFunds', 'Đối chiếu kinh phí', title, COLUMNS, picture);
  const hint =
    'Số được phê duyệt, chấp nhận, thừa trả ở dòng của đề án trong tệp; số đã chi cộng từ trang "Chứng từ" của tệp đó. Dòng đậm tính bằng công thức.';
  builder.across(hint, 'textItalic', { height: 20 });
  builder.across('Đơn vị tính: Đồng', 'unitOfMoney', { height: 18 });
  const heading = drawHeading(builder, COLUMNS, 70);
  const first = builder.next;
  for (const dossier of used) drawUnit(builder, dossier);
  const last = builder.next - 1;
  const all = { ...totals.f04b, ...totals.f04d };
  builder.row({
    height: 24,
    rest: 'sumText',
    cells: {
      name: { value: 'TỔNG CỘNG', style: 'sumText' },
      ...moneyCells('sumNumber', (column) => ({
        formula: `=SUMIFS(${range(builder, column, first, last)},${range(builder, 'no', first, last)},">0")`,
        value: all[column] ?? 0,
      })),
    },
  });
  const area = { row: 0, column: 1, rows: builder.next, columns: builder.width - 1 };
  return builder.spec({
    freeze: { rows: heading + 1, columns: builder.column('decision') },
    print: officialPage('landscape', area, { row: heading, rows: 1 }),
    tabColor: '#7A4B00',
  });
}

function range(builder: SheetBuilder, field: string, first: number, last: number): string {
  const letters = builder.letters(field);
  return `${letters}${first + 1}:${letters}${last + 1}`;
}

function moneyCells(
  style: StyleName,
  cell: (column: (typeof MONEY)[number]) => Omit<BuildCell, 'style'>,
): Record<string, BuildCell> {
  return Object.fromEntries(MONEY.map((column) => [column, { ...cell(column), style }]));
}

/** A unit's line sums the lines of its đề án, which follow it and alone are numbered. */
function drawUnit(builder: SheetBuilder, { unit, qhnsCode, file, lines }: ReturnedDossier): void {
  const row = builder.next;
  const name = qhnsCode === '' ? unit : `${unit} (Mã QHNS ${qhnsCode})`;
  const sum = (column: (typeof MONEY)[number]): number =>
    lines.reduce((total, { f04b, f04d }) => total + ({ ...f04b, ...f04d }[column] ?? 0), 0);
  builder.row({
    height: Math.max(22, textHeight(name, 42, 12, true), textHeight(file, 28, 12, true)),
    rest: 'sumText',
    cells: {
      name: { value: name, style: 'sumText' },
      ...moneyCells('sumNumber', (column) =>
        lines.length === 0
          ? { value: null }
          : { formula: `=SUM(${range(builder, column, row + 1, row + lines.length)})`, value: sum(column) },
      ),
      file: { value: file, style: 'sumText' },
    },
  });
  lines.forEach((line, index) => drawLine(builder, line, file, index));
}

function drawLine(builder: SheetBuilder, line: FundsLine, file: string, index: number): void {
  const money = { ...line.f04b, ...line.f04d };
  const day = (iso: string | null | undefined): BuildCell => ({ value: iso ? serialOf(iso) : null, style: 'cellDate' });
  const words = dueWords(line);
  builder.row({
    height: Math.max(20, textHeight(line.name, 42), textHeight(line.decision, 18), textHeight(words, 20), textHeight(file, 28)),
    rest: 'cell',
    cells: {
      no: { value: index + 1, style: 'cellCenter' },
      name: { value: line.name, style: 'cell' },
      decision: { value: line.decision || null, style: 'cell' },
      ...moneyCells('cellMoney', (column) => ({ value: money[column] })),
      accepted: day(line.acceptanceDate),
      due: day(line.due?.day),
      left: { value: words || null, style: 'cellCenter' },
      file: { value: file, style: 'cell' },
      source: { value: line.place || null, style: 'cellCenter' },
    },
  });
}

/** "Còn 5 ngày", "Quá hạn 3 ngày"; nothing before acceptance. */
export function dueWords({ due }: FundsLine): string {
  if (due === null) return '';
  if (due.left < 0) return `Quá hạn ${-due.left} ngày (${formatDate(due.day)})`;
  return due.left === 0 ? 'Hạn cuối là hôm nay' : `Còn ${due.left} ngày (đến ${formatDate(due.day)})`;
}
