import { agencyById, type Plan } from '../plans';
import type { IndicatorPicture, Picture, TaskPicture } from '../consolidation';
import { periodLabel } from '../reporting/period';
import { VERDICT_WORDS } from '../reporting/verdict';
import { formatDate, formatPercent } from '../vietnamese';
import { SheetBuilder } from './build';
import { drawLetterhead, drawSignatures } from './letterhead';
import { tablePage } from './page';
import type { SheetSpec } from './spec';
import { sumReference, type SumPlaces } from './sum-charts';
import { indicatorNumber, indicatorTitle } from './sum-indicators';
import { drawHeading, type SumColumns } from './sum-table';
import { drawSection } from './section';
import { stateCounts } from './sum-tasks';
import { textHeight } from './text-height';

const COLUMNS: SumColumns = [
  ['no', 7, 'STT'],
  ['name', 46, 'Chỉ tiêu'],
  ['unit', 9, 'Đơn vị tính'],
  ['target', 22, 'Mục tiêu'],
  ['result', 13, 'Kết quả'],
  ['verdict', 15, 'Đánh giá'],
  ['coverage', 12, 'Số đơn vị có số liệu'],
  ['note', 44, 'Ghi chú'],
];
const TASK_COLUMNS: SumColumns = [
  ['no', 7, 'STT'],
  ['name', 56, 'Nhiệm vụ'],
  ['share', 14, 'Tỷ lệ cơ quan hoàn thành'],
  ['states', 28, 'Tình trạng ở các cơ quan'],
  ['difficulty', 34, 'Khó khăn, vướng mắc'],
  ['proposal', 34, 'Đề xuất, kiến nghị'],
];
const WHOLE_WIDTH = 168;

/** The sheet "Phụ lục": the indicators as the consolidating office attaches them to its own report, with a signature block. */
export function sumAppendixSheet(picture: Picture, places: SumPlaces): SheetSpec {
  const builder = appendix('sumAppendix', 'Phụ lục', COLUMNS, 'KẾT QUẢ THỰC HIỆN CHỈ TIÊU', picture);
  for (const line of summaryLines(picture)) builder.across(line, 'text', { height: textHeight(line, WHOLE_WIDTH) });
  builder.row({ height: 8 });
  const heading = drawHeading(builder, COLUMNS);
  const headings: number[] = [];
  let section = '';
  for (const indicator of picture.indicators) {
    section = drawSection(builder, indicator.line.indicator.section, section, headings);
    drawIndicator(builder, indicator, places);
  }
  return signed(builder, heading, headings);
}

/** The sheet "Phụ lục nhiệm vụ": the tasks in the same way. */
export function sumTaskAppendixSheet(picture: Picture, places: SumPlaces): SheetSpec {
  const builder = appendix('sumTaskAppendix', 'Phụ lục nhiệm vụ', TASK_COLUMNS, 'TÌNH HÌNH THỰC HIỆN NHIỆM VỤ', picture);
  const heading = drawHeading(builder, TASK_COLUMNS);
  const headings: number[] = [];
  let section = '';
  for (const task of picture.tasks) {
    section = drawSection(builder, task.task.section, section, headings);
    drawTask(builder, task, places);
  }
  return signed(builder, heading, headings);
}

function appendix(code: string, name: string, columns: SumColumns, title: string, { scope }: Picture): SheetBuilder {
  const { plan, period, today } = scope;
  const builder = new SheetBuilder(
    code,
    name,
    columns.map(([field, width]) => ({ field, width })),
  );
  const left = [
    { text: plan.issuer.toUpperCase(), bold: false },
    { text: agencyById(plan, plan.consolidator).name.toUpperCase(), bold: true },
  ];
  drawLetterhead(builder, { left, motto: true, right: placeAndDate(plan, today) }, 2);
  builder.row({ height: 12 });
  builder.across('PHỤ LỤC', 'title', { height: 22 });
  builder.across(`${title} - ${periodLabel(period).toUpperCase()}`, 'title', { height: 22 });
  builder.across(plan.title, 'subtitle', { height: textHeight(plan.title, WHOLE_WIDTH, 13) });
  builder.row({ height: 8 });
  return builder;
}

/** The signatures are never alone on a page: the table's last row goes with them. */
function signed(builder: SheetBuilder, heading: number, headings: readonly number[]): SheetSpec {
  const lastRow = builder.next - 1;
  builder.row({ height: 12 });
  const signatures = drawSignatures(builder, [
    { title: 'NGƯỜI TỔNG HỢP', hint: '(Ký, ghi rõ họ tên)', name: '' },
    { title: 'THỦ TRƯỞNG CƠ QUAN', hint: '(Ký tên, đóng dấu)', name: '' },
  ]);
  const area = { row: 0, column: 1, rows: signatures.first + signatures.rows, columns: builder.width - 1 };
  return builder.spec({ print: tablePage(builder, area, heading, headings, lastRow), tabColor: '#0F6B5C' });
}

/** "Đồng Tháp, ngày 05 tháng 01 năm 2027": days below 10 and the first two months take a leading zero (Nghị định 30/2020/NĐ-CP). */
function placeAndDate(plan: Plan, today: string): string {
  const [year = '', month = '', day = ''] = today.split('-');
  return `${plan.place}, ngày ${day} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`;
}

function summaryLines({ rates, told, attendance, scope }: Picture): string[] {
  const rate = (value: number | null): string => (value === null ? 'chưa tính được' : formatPercent(value));
  const missing = attendance.filter(({ state, expected }) => expected && (state === 'notReceived' || state === 'conflict'));
  const left = [...told.excluded.values()].map(({ file, reason }) => `${file} (${reason})`);
  return [
    `Số liệu đến ngày ${formatDate(scope.today)}: ${rates.received}/${rates.expected} cơ quan đã báo cáo, ${rates.complete} báo cáo đầy đủ, không lỗi (${rate(rates.completeRate)}); tỷ lệ đúng hạn ${rate(rates.onTimeRate)} trong ${rates.dayKnown} báo cáo rõ ngày nhận.`,
    ...(missing.length > 0 ? [`Chưa có số liệu của: ${missing.map(({ agency }) => agency.name).join(', ')}.`] : []),
    ...(left.length > 0 ? [`Tổng hợp tạm thời, không gồm: ${left.join('; ')}.`] : []),
  ];
}

function drawIndicator(builder: SheetBuilder, indicator: IndicatorPicture, { indicators, letters }: SumPlaces): void {
  const { line, result, verdict, coverage, explanations } = indicator;
  const at = indicators.get(line.rowKey) ?? 0;
  const from = (column: string): string => `=${sumReference('Tổng hợp chỉ tiêu', column, at)}`;
  const name = indicatorTitle(indicator);
  const note = explanations.map(({ agency, text }) => `${agency.name}: ${text}`).join('\n');
  const percent = line.measure.kind !== 'count' || line.target?.unit === '%';
  const asked = indicator.contributions.length > 0 && line.measure.kind !== 'text';
  builder.row({
    height: Math.max(24, textHeight(name, 44), textHeight(line.indicator.targetText, 20), textHeight(note, 42)),
    cells: {
      no: { value: indicatorNumber(indicator), style: 'cellCenter' },
      name: { value: name, style: 'cell' },
      unit: { value: line.indicator.unit, style: 'cellCenter' },
      target: { value: line.indicator.targetText, style: 'cellCenter' },
      result: asked
        ? { formula: from(letters.result), value: result ?? '', style: percent ? 'cellPercent' : 'cellNumber' }
        : { value: null, style: 'cellNumber' },
      verdict: { formula: from(letters.verdict), value: VERDICT_WORDS[verdict.result], style: 'cellCenterBold' },
      coverage: asked
        ? { formula: from(letters.coverage), value: `${coverage.counted}/${coverage.expected}`, style: 'cellCenter' }
        : { value: null, style: 'cellCenter' },
      note: { value: note || null, style: 'cell' },
    },
  });
}

function drawTask(builder: SheetBuilder, picture: TaskPicture, places: SumPlaces): void {
  const { task, returns, shareDone, difficulties, proposals } = picture;
  const at = places.tasks.get(task.key);
  const counts = stateCounts(picture);
  const said = (all: TaskPicture['difficulties']): string => all.map(({ agency, text }) => `${agency.name}: ${text}`).join('\n');
  const difficulty = said(difficulties);
  const proposal = said(proposals);
  const share =
    at === undefined || returns.length === 0
      ? { value: null }
      : { formula: `=${sumReference('Tổng hợp nhiệm vụ', places.letters.shareDone, at)}`, value: shareDone ?? '' };
  builder.row({
    key: task.key,
    height: Math.max(22, textHeight(task.name, 54), textHeight(counts, 26), textHeight(difficulty, 32), textHeight(proposal, 32)),
    cells: {
      no: { value: task.no, style: 'cellCenter' },
      name: { value: task.name, style: 'cell' },
      share: { ...share, style: 'cellPercent' },
      states: { value: counts || null, style: 'cell' },
      difficulty: { value: difficulty || null, style: 'cell' },
      proposal: { value: proposal || null, style: 'cell' },
    },
  });
}
