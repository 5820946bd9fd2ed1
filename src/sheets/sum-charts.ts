import type { IndicatorPicture, Picture } from '../consolidation';
import { conditionText, decidingBound } from '../reporting/verdict';
import { quoteSheetName } from './address';
import { SheetBuilder } from './build';
import { officialPage } from './page';
import type { ChartSpec, SheetSpec } from './spec';
import { indicatorNumber, indicatorTitle, type SumRows } from './sum-indicators';
import { drawHeading, fullNumber, sumBuilder, type SumColumns } from './sum-table';
import { textHeight } from './text-height';

const COLUMNS: SumColumns = [
  ['no', 7, 'STT'],
  ['name', 50, 'Chỉ tiêu / nhiệm vụ'],
  ['result', 14, 'Kết quả'],
  ['target', 26, 'Mục tiêu'],
  ['share', 40, 'Mức đạt so với mục tiêu'],
];
const BAR = '#63BE7B';

/** Where the sums stand on their sheets: row numbers by row key, and the sheets' column letters. */
export interface SumPlaces {
  readonly indicators: SumRows;
  readonly tasks: SumRows;
  readonly letters: Readonly<Record<'result' | 'verdict' | 'coverage' | 'shareDone', string>>;
}

/** A reference to a cell of the sheet of sums. */
export function sumReference(sheet: string, letters: string, row: number): string {
  return `${quoteSheetName(sheet)}!$${letters}$${row + 1}`;
}

/** The sheet "Biểu đồ": bars in the cells, which every program that opens the file shows, over figures that refer to the sums. */
export function sumChartSheet(picture: Picture, places: SumPlaces): SheetSpec {
  const builder = sumBuilder('sumCharts', 'Biểu đồ', 'BIỂU ĐỒ KẾT QUẢ', COLUMNS, picture);
  const heading = drawHeading(builder, COLUMNS, 24);
  const shown = drawIndicators(builder, picture, places);
  drawTasks(builder, picture, places);
  const area = { row: 0, column: 1, rows: builder.next, columns: builder.width - 1 };
  return builder.spec({
    freeze: { rows: heading + 1, columns: 1 },
    print: officialPage('portrait', area, { row: heading, rows: 1 }),
    tabColor: '#0F6B5C',
    ...(shown.rows === 0 ? {} : { charts: [indicatorChart(builder, shown, heading)] }),
  });
}

/** The same bars as a chart of Excel's own, beside the printed table. */
function indicatorChart(builder: SheetBuilder, { first, rows }: { first: number; rows: number }, top: number): ChartSpec {
  return {
    name: 'bc_indicators',
    title: 'Mức đạt so với mục tiêu',
    kind: 'bars',
    values: builder.area('share', first, rows),
    categories: builder.area('name', first, rows),
    place: { row: top, column: builder.width + 1, rows: Math.max(12, rows + 2), columns: 10 },
  };
}

/** Gives the first of the indicators' rows and how many there are. */
function drawIndicators(builder: SheetBuilder, picture: Picture, places: SumPlaces): { first: number; rows: number } {
  builder.across('I. CHỈ TIÊU', 'section', { height: 22 });
  const first = builder.next;
  for (const indicator of picture.indicators) {
    const at = places.indicators.get(indicator.line.rowKey);
    if (at !== undefined) drawIndicator(builder, indicator, sumReference('Tổng hợp chỉ tiêu', places.letters.result, at));
  }
  bars(builder, first);
  return { first, rows: builder.next - first };
}

function drawIndicator(builder: SheetBuilder, { line, result, ...picture }: IndicatorPicture, reference: string): void {
  const { target, measure } = line;
  const row = builder.next;
  const name = indicatorTitle({ line, result, ...picture });
  const own = `${builder.letters('result')}${row + 1}`;
  const percent = measure.kind !== 'count' || target?.unit === '%';
  // Only where more is better does a longer bar mean a better figure.
  const bound = target && target.direction === 'up' ? decidingBound(target) : 0;
  const words = target ? conditionText(target) : 'Người có thẩm quyền đánh giá';
  builder.row({
    height: Math.max(22, textHeight(name, 48), textHeight(words, 24)),
    cells: {
      no: { value: fullNumber(line.indicator.section, indicatorNumber({ line, result, ...picture })), style: 'cellCenter' },
      name: { value: name, style: 'cell' },
      result: { formula: `=${reference}`, value: result ?? '', style: percent ? 'cellPercent' : 'cellNumber' },
      target: { value: words, style: 'cellCenter' },
      share:
        bound > 0
          ? {
              formula: `=IF(ISNUMBER(${own}),${own}/${bound},"")`,
              value: result === null ? '' : result / bound,
              style: 'cellPercent',
            }
          : { value: null, style: 'cellPercent' },
    },
  });
}

function drawTasks(builder: SheetBuilder, picture: Picture, places: SumPlaces): void {
  if (picture.tasks.length === 0) return;
  builder.across('II. NHIỆM VỤ: TỶ LỆ CƠ QUAN ĐÃ HOÀN THÀNH', 'section', { height: 22 });
  const first = builder.next;
  for (const { task, returns, shareDone } of picture.tasks) {
    const at = places.tasks.get(task.key);
    const share =
      at === undefined || returns.length === 0
        ? { value: null }
        : { formula: `=${sumReference('Tổng hợp nhiệm vụ', places.letters.shareDone, at)}`, value: shareDone ?? '' };
    const row = builder.row({
      height: Math.max(22, textHeight(task.name, 88)),
      cells: {
        no: { value: fullNumber(task.section, task.no), style: 'cellCenter' },
        name: { value: task.name, style: 'cell' },
        share: { ...share, style: 'cellPercent' },
      },
      rest: 'cell',
    });
    builder.merge(row, builder.column('name'), 1, 3);
  }
  bars(builder, first);
}

function bars(builder: SheetBuilder, first: number): void {
  if (builder.next > first)
    builder.format({ area: builder.area('share', first, builder.next - first), rule: { kind: 'dataBar', color: BAR } });
}
