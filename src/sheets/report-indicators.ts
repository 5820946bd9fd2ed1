import type { Indicator, Measure, Plan } from '../plans';
import { agencyById } from '../plans';
import type { IndicatorLine } from '../reporting/lines';
import type { Period } from '../reporting/period';
import { resultOf, trueNumber } from '../reporting/report';
import { conditionText, judge, VERDICT_WORDS } from '../reporting/verdict';
import { SheetBuilder, type BuildCell } from './build';
import { entryAt, entryCell, type Entries, type EntryValue } from './entries';
import { tablePage } from './page';
import { drawSection } from './section';
import type { SheetSpec, ValidationSpec } from './spec';
import type { StyleName } from './styles';
import { drawTitle } from './title';
import { verdictFormula } from './verdict-formula';
import { colourVerdicts } from './word-colours';

const COLUMNS = [
  ['no', 6, 'STT'],
  ['name', 36, 'Chỉ tiêu'],
  ['unit', 8, 'Đơn vị tính'],
  ['target', 19, 'Mục tiêu'],
  ['dueYear', 9, 'Năm đến hạn'],
  ['baseline', 10, 'Số gốc'],
  ['baselineYear', 7, 'Năm gốc'],
  ['previous', 10, 'Kết quả kỳ trước'],
  ['numerator', 14, 'Tử số / số lượng'],
  ['denominator', 14, 'Mẫu số'],
  ['result', 11, 'Kết quả kỳ này'],
  ['verdict', 12, 'Đánh giá'],
  ['dataSource', 16, 'Nguồn số liệu'],
  ['explanation', 20, 'Giải trình'],
  ['notes', 90, 'Cách tính và lưu ý'],
] as const;

export interface IndicatorSheetInput {
  readonly plan: Plan;
  readonly agencyName: string;
  readonly period: Period;
  readonly lines: readonly IndicatorLine[];
  readonly entries: Entries;
}

/** The sheet "Chỉ tiêu": one row for each part of a target, result and verdict as live formulas. */
export function indicatorSheet({ plan, agencyName, period, lines, entries }: IndicatorSheetInput): SheetSpec {
  const builder = new SheetBuilder(
    'indicators',
    'Chỉ tiêu',
    COLUMNS.map(([field, width]) => ({ field, width })),
  );
  drawTitle(builder, { agencyName, title: 'KẾT QUẢ THỰC HIỆN CHỈ TIÊU', plan, period, columns: builder.column('notes') - 1 });
  const heading = builder.row({
    height: 52,
    cells: Object.fromEntries(COLUMNS.map(([field, , label]) => [field, { value: label, style: 'heading' }])),
  });
  let section = '';
  const sections: number[] = [];
  for (const line of lines) {
    section = drawSection(builder, line.indicator.section, section, sections, builder.column('notes') - 1);
    drawLine(builder, line, plan, period, entries);
  }
  if (lines.length === 0) builder.across('Kế hoạch không giao chỉ tiêu cho cơ quan này.', 'cell', { height: 20 });
  const first = heading + 1;
  colourVerdicts(builder, first);
  if (lines.length > 0) builder.wholeNumbers({ ...builder.area('numerator', first, builder.next - first), columns: 2 });
  const printed = { row: 0, column: 1, rows: builder.next, columns: builder.column('notes') - 1 };
  return builder.spec({
    freeze: { rows: first, columns: builder.column('unit') },
    print: tablePage(builder, printed, heading, sections),
    tabColor: '#C28A00',
  });
}

const isPercent = ({ measure, target }: IndicatorLine): boolean =>
  measure.kind === 'ratio' || measure.kind === 'growth' || target?.unit === '%';

function drawLine(builder: SheetBuilder, line: IndicatorLine, plan: Plan, period: Period, entries: Entries): void {
  const { indicator, rowKey } = line;
  const row = builder.next;
  const at = (field: string): string => `${builder.letters(field)}${row + 1}`;
  const open = line.entersFigures && !line.readOnly && line.measure.kind !== 'text';
  const percent = isPercent(line);
  const own = (field: string, style: StyleName): BuildCell => entryCell(entries, 'indicators', rowKey, field, style);
  const figure = (field: string, style: StyleName): BuildCell => (open ? own(field, style) : blocked(own(field, style)));
  const ratioLike = line.measure.kind === 'ratio' || line.measure.kind === 'growth';
  const notes = notesOf(line, plan);
  const when = { ...period, dueYear: indicator.dueYear };
  const known = knownResult(line, entries);
  builder.row({
    key: rowKey,
    atLeast: 34,
    cells: {
      no: { value: line.partIndex === 0 ? indicator.no : `${indicator.no}.${line.partIndex + 1}`, style: 'cellCenter' },
      name: { value: nameOf(line), style: 'cell' },
      unit: { value: indicator.unit, style: 'cellCenter' },
      target: { value: targetText(line), style: 'cellCenter' },
      dueYear: { value: line.target?.perYear ? `Hằng năm đến ${indicator.dueYear}` : indicator.dueYear, style: 'cellCenter' },
      baseline: figure('baseline', percent ? 'entryPercent' : 'entryNumber'),
      baselineYear: figure('baselineYear', 'entryYear'),
      previous: figure('previous', percent ? 'entryPercent' : 'entryNumber'),
      numerator: figure('numerator', 'entryNumber'),
      denominator: open && !ratioLike ? { style: 'blocked' } : figure('denominator', 'entryNumber'),
      result: resultCell(line.measure, open, at('numerator'), at('denominator'), percent, known),
      verdict: {
        formula: verdictFormula(line.target, at('result'), when),
        style: 'verdict',
        ...(known === undefined ? {} : { value: VERDICT_WORDS[judge(line.target, known, when).result] }),
      },
      dataSource: open ? own('dataSource', 'entryText') : blocked(own('dataSource', 'entryText')),
      explanation: line.readOnly ? blocked(own('explanation', 'entryText')) : own('explanation', 'entryText'),
      notes: { value: notes || null, style: 'cellNote' },
    },
  });
  if (!percent) for (const field of ['baseline', 'previous', 'result']) builder.wholeNumbers(builder.area(field, row));
  if (open) drawFigureValidations(builder, row, line, percent, ratioLike);
  if (!line.readOnly)
    builder.validate(
      textValidation(
        builder,
        'explanation',
        row,
        'Giải trình',
        'Nêu lý do chưa đạt và giải pháp. Bắt buộc khi chỉ tiêu đến hạn mà chưa đạt.',
      ),
    );
}

/** A cell with nothing to enter; what was typed in it before stays visible, locked. An entry field never holds a text of ours. */
function blocked(cell: BuildCell): BuildCell {
  return { ...cell, style: 'blocked' };
}

/**
 * What the row's formula gives, so that a program that does not compute (a mail's preview, Excel's protected view) shows it too.
 * Undefined where a person typed a formula: only the program knows what it gives.
 */
function knownResult(line: IndicatorLine, entries: Entries): number | null | undefined {
  const [numerator, denominator] = (['numerator', 'denominator'] as const).map((field) =>
    entryAt(entries, 'indicators', line.rowKey, field),
  );
  if (isFormula(numerator) || isFormula(denominator)) return undefined;
  return resultOf(line, trueNumber(numerator), trueNumber(denominator));
}

const isFormula = (value: EntryValue | undefined): boolean => typeof value === 'object' && value !== null;

function nameOf({ indicator, partIndex, partCount, measure }: IndicatorLine): string {
  if (partCount === 1) return indicator.name;
  const part = measure.kind === 'growth' ? 'tốc độ tăng' : measure.kind === 'ratio' ? 'tỷ lệ' : 'số lượng';
  return `${indicator.name} (phần ${partIndex + 1}: ${part})`;
}

/** The target word for word; a target of several parts says which of them this row is. */
function targetText({ indicator, partCount, target }: IndicatorLine): string {
  return partCount > 1 && target ? `${indicator.targetText}\n(phần này: ${conditionText(target)})` : indicator.targetText;
}

function notesOf({ indicator, measure, entersFigures }: IndicatorLine, plan: Plan): string {
  return [measureText(measure), entersFigures ? '' : reportedBy(indicator, plan), ...indicator.notes]
    .filter((text) => text !== '')
    .join('\n');
}

function reportedBy(indicator: Indicator, plan: Plan): string {
  return `Số liệu do ${indicator.reporters.map((id) => agencyById(plan, id).name).join(', ')} báo cáo; cơ quan phối hợp chỉ ghi giải trình nếu có.`;
}

/** How the figure is made, for the officer. */
function measureText(measure: Measure): string {
  switch (measure.kind) {
    case 'ratio':
      return `Tử số: ${measure.numerator}. Mẫu số: ${measure.denominator}.`;
    case 'growth':
      return `Tử số: ${measure.thisYear}. Mẫu số: ${measure.lastYear}. Kết quả = (tử số - mẫu số) / mẫu số.`;
    case 'count':
      return `Số lượng: ${measure.what}.`;
    case 'text':
      return 'Không có số; người có thẩm quyền đánh giá. Ghi tình hình vào cột Giải trình.';
  }
}

function resultCell(
  measure: Measure,
  open: boolean,
  numerator: string,
  denominator: string,
  percent: boolean,
  known: number | null | undefined,
): BuildCell {
  const style: StyleName = percent ? 'computedPercent' : 'computedNumber';
  const value = known === null ? '' : known;
  if (!open && measure.kind === 'text') return { value: null, style: 'blocked' };
  const both = `AND(ISNUMBER(${numerator}),ISNUMBER(${denominator}))`;
  switch (measure.kind) {
    case 'ratio':
      return { formula: `=IF(${both},IF(${denominator}<>0,${numerator}/${denominator},""),"")`, value, style };
    case 'growth':
      return { formula: `=IF(${both},IF(${denominator}>0,(${numerator}-${denominator})/${denominator},""),"")`, value, style };
    default:
      return { formula: `=IF(ISNUMBER(${numerator}),${numerator},"")`, value, style };
  }
}

const labelOf = (measure: Measure): { numerator: string; denominator: string } => {
  if (measure.kind === 'ratio') return measure;
  if (measure.kind === 'growth') return { numerator: measure.thisYear, denominator: measure.lastYear };
  return { numerator: measure.kind === 'count' ? measure.what : '', denominator: '' };
};

function drawFigureValidations(
  builder: SheetBuilder,
  row: number,
  line: IndicatorLine,
  percent: boolean,
  ratioLike: boolean,
): void {
  const labels = labelOf(line.measure);
  const number = (field: string, title: string, message: string, max: number | null = null): void =>
    builder.validate({
      area: builder.area(field, row),
      rule: { kind: 'decimal', min: 0, max },
      prompt: { title, message },
      error: { title, message: 'Ô này chỉ nhận số, không âm. Hãy nhập lại số, không kèm chữ.', style: 'stop' },
    });
  number('numerator', ratioLike ? 'Tử số' : 'Số lượng', `${labels.numerator}. Chỉ nhập số.`);
  if (ratioLike) number('denominator', 'Mẫu số', `${labels.denominator}. Chỉ nhập số lớn hơn 0.`);
  const shape = percent ? 'Nhập tỷ lệ, ví dụ 45% hoặc 0,45.' : 'Chỉ nhập số.';
  builder.validate(looseNumber(builder, 'baseline', row, 'Số gốc', `Kết quả của năm gốc (nếu có). ${shape}`, percent));
  builder.validate(
    looseNumber(builder, 'previous', row, 'Kết quả kỳ trước', `Kết quả của kỳ báo cáo liền trước (nếu có). ${shape}`, percent),
  );
  builder.validate({
    area: builder.area('baselineYear', row),
    rule: { kind: 'wholeNumber', min: 2015, max: line.indicator.dueYear },
    prompt: { title: 'Năm gốc', message: 'Năm của số gốc, ví dụ 2025.' },
    error: { title: 'Năm gốc', message: `Nhập một năm từ 2015 đến ${line.indicator.dueYear}.`, style: 'stop' },
  });
  builder.validate(
    textValidation(
      builder,
      'dataSource',
      row,
      'Nguồn số liệu',
      'Ghi nguồn: báo cáo, hệ thống thống kê, khảo sát... Bắt buộc khi có số liệu.',
    ),
  );
}

/** A figure that may be negative (a fall) and, as a percentage, above 100% (growth): typed as 45 for 45% it asks before it takes it. */
function looseNumber(
  builder: SheetBuilder,
  field: string,
  row: number,
  title: string,
  message: string,
  percent: boolean,
): ValidationSpec {
  return {
    area: builder.area(field, row),
    rule: { kind: 'decimal', min: percent ? -1 : 0, max: percent ? 1.5 : null },
    prompt: { title, message },
    error: {
      title,
      message: percent
        ? 'Tỷ lệ thường trong khoảng 0% đến 100%. Nhập 45% hoặc 0,45, không nhập 45. Vẫn giữ số vừa nhập?'
        : 'Ô này chỉ nhận số, không âm.',
      style: percent ? 'warning' : 'stop',
    },
  };
}

function textValidation(builder: SheetBuilder, field: string, row: number, title: string, message: string): ValidationSpec {
  return {
    area: builder.area(field, row),
    rule: { kind: 'textLength', min: null, max: 2000 },
    prompt: { title, message },
    error: { title, message: 'Không quá 2.000 ký tự. Hãy rút gọn hoặc gửi kèm văn bản.', style: 'stop' },
  };
}
