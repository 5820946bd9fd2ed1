import { type Agency, type Deadline, type Plan } from '../plans';
import { periodLabel, type Period } from '../reporting/period';
import { formatDate } from '../vietnamese';
import { SheetBuilder } from './build';
import { entryCell, type Entries } from './entries';
import { drawLetterhead } from './letterhead';
import { officialPage } from './page';
import type { SheetSpec } from './spec';
import type { StyleName } from './styles';
import { textHeight } from './text-height';

/** What the cover of a report says. */
export interface CoverInput {
  readonly plan: Plan;
  readonly agency: Agency;
  readonly period: Period;
  readonly deadline: Deadline | null;
  readonly entries: Entries;
  /** Shown once a report has been submitted. */
  readonly submission: { readonly number: number; readonly at: string } | null;
  /** Rows of the two sheets, so that the officer sees what is expected. */
  readonly counts: { readonly indicators: number; readonly tasks: number };
}

const INSTRUCTIONS = [
  '1. Chỉ nhập vào ô nền vàng. Ô nền xám do công thức tính, ô nền trắng là nội dung kế hoạch; các ô này được khóa để tránh sửa nhầm.',
  '2. Trang "Chỉ tiêu": nhập tử số, mẫu số (hoặc số lượng); kết quả và đánh giá tự tính. Tỷ lệ nhập 45% hoặc 0,45; không nhập 45.',
  '3. Chỉ tiêu đến hạn mà chưa đạt phải có giải trình. Số liệu phải ghi nguồn.',
  '4. Trang "Nhiệm vụ": chọn tình trạng trong danh sách, nhập tiến độ (0% đến 100%), kết quả, khó khăn và kiến nghị.',
  '5. Bấm "Kiểm tra" trên thẻ "Báo cáo TMĐT" trước khi nộp. Không có phần mềm vẫn nhập được; cột đánh giá vẫn tự tính.',
];
const VALUE_WIDTH = 62;

/** The sheet "Trang bìa". */
export function coverSheet(input: CoverInput): SheetSpec {
  const builder = new SheetBuilder('cover', 'Trang bìa', [
    { field: 'label', width: 34 },
    { field: 'value', width: VALUE_WIDTH },
  ]);
  drawLetterhead(builder, { left: [{ text: input.agency.name.toUpperCase(), bold: true }], motto: true, right: null }, 1);
  builder.row({ height: 12 });
  builder.across('BÁO CÁO KẾT QUẢ THỰC HIỆN', 'title', { height: 22 });
  builder.across(input.plan.title, 'title', { height: textHeight(input.plan.title, 96, 14, true) });
  builder.across(`Kỳ báo cáo: ${periodLabel(input.period)}`, 'subtitle', { height: 20 });
  builder.row({ height: 10 });
  drawFacts(builder, input);
  drawEntries(builder, input);
  drawLegend(builder);
  drawNotes(builder, input.plan);
  const area = { row: 0, column: 1, rows: builder.next, columns: 2 };
  return builder.spec({ print: officialPage('portrait', area), tabColor: '#0F6B5C' });
}

function fact(builder: SheetBuilder, label: string, value: string, style: StyleName = 'cell'): void {
  builder.row({
    height: Math.max(20, textHeight(value, VALUE_WIDTH), textHeight(label, 34)),
    cells: { 1: { value: label, style: 'cellBold' }, value: { value, style } },
  });
}

function drawFacts(builder: SheetBuilder, { plan, agency, period, deadline, submission, counts }: CoverInput): void {
  fact(builder, 'Cơ quan báo cáo', agency.name);
  fact(builder, 'Kế hoạch', plan.title);
  fact(builder, 'Số, ngày văn bản', [plan.number || '(văn bản chưa ghi số)', plan.date || '(văn bản chưa ghi ngày)'].join(', '));
  fact(builder, 'Kỳ báo cáo', periodLabel(period));
  fact(
    builder,
    'Ngày cuối phải nộp',
    deadline?.lastDay ? `${formatDate(deadline.lastDay)} (${deadline.rule})` : 'Văn bản không quy định ngày cụ thể',
  );
  fact(builder, 'Nơi nhận báo cáo', deadline?.to || 'Văn bản không quy định');
  fact(builder, 'Được giao', `${counts.indicators} dòng chỉ tiêu, ${counts.tasks} nhiệm vụ`);
  const sent = submission
    ? `Lần ${submission.number}, ${submission.at.slice(11, 16)} ngày ${formatDate(submission.at.slice(0, 10))}`
    : 'Chưa nộp';
  builder.row({
    key: 'submission',
    height: 20,
    cells: { 1: { value: 'Lần nộp', style: 'cellBold' }, value: { value: sent, style: 'cell' } },
  });
}

function drawEntries(builder: SheetBuilder, { entries }: CoverInput): void {
  for (const [key, label, prompt] of [
    ['person', 'Người lập báo cáo', 'Nhập họ và tên người lập báo cáo.'],
    ['phone', 'Điện thoại', 'Nhập số điện thoại liên hệ.'],
  ] as const) {
    const row = builder.row({
      key,
      atLeast: 22,
      cells: { 1: { value: label, style: 'cellBold' }, value: entryCell(entries, 'cover', key, 'value', 'entryText') },
    });
    builder.validate({
      area: builder.area('value', row),
      rule: { kind: 'textLength', min: null, max: 200 },
      prompt: { title: label, message: prompt },
      error: { title: label, message: 'Không quá 200 ký tự.', style: 'stop' },
    });
  }
}

function drawLegend(builder: SheetBuilder): void {
  builder.row({ height: 10 });
  builder.across('Ý nghĩa màu ô', 'textBold', { height: 20 });
  for (const [style, meaning] of [
    ['entryText', 'Ô để nhập'],
    ['computedText', 'Ô tự tính, không nhập'],
    ['cell', 'Nội dung của kế hoạch, không sửa'],
    ['blocked', 'Không phải nhập ở dòng này'],
  ] as const) {
    // The sample stands in the label's column, which holds no field, so it is never taken for an entry.
    builder.row({
      height: 20,
      cells: { 1: { value: null, style: style === 'entryText' ? 'legendEntry' : style }, 2: { value: meaning, style: 'text' } },
    });
  }
  builder.row({ height: 10 });
  builder.across('Hướng dẫn ngắn', 'textBold', { height: 20 });
  for (const line of INSTRUCTIONS) builder.across(line, 'text', { height: textHeight(line, 96) });
}

function drawNotes(builder: SheetBuilder, plan: Plan): void {
  if (plan.notes.length === 0) return;
  builder.row({ height: 10 });
  builder.across('Lưu ý về văn bản kế hoạch', 'textBold', { height: 20 });
  for (const note of plan.notes) builder.across(`- ${note}`, 'textItalic', { height: textHeight(note, 94) });
}
