import type { Report } from '../reporting/report';
import { targetPaths, type TargetPath } from '../reporting/target-path';
import { VERDICT_WORDS } from '../reporting/verdict';
import { SheetBuilder, type BuildCell } from './build';
import { officialPage } from './page';
import type { ChartSpec, SheetSpec } from './spec';
import { figureStyle } from './sum-table';
import { textHeight } from './text-height';
import { drawTitle } from './title';

const YEAR_WIDTH = 9;
/** Rows that a chart covers below its table. */
const CHART_ROWS = 7;
/** Indicators on a page, below the title only one: none is cut in two. */
const PER_PAGE = 2;
/** Years that fit across a page. */
const MOST_YEARS = 12;

/**
 * The sheet "Lộ trình": each indicator's straight path from its baseline to its target beside what was reached, as figures with a chart. A picture
 * of the report on the day it is drawn; drawing it again brings it up to date.
 * @param today dd/mm/yyyy, shown below the title
 */
export function pathSheet(report: Report, today: string): SheetSpec {
  const paths = targetPaths(report);
  const years = yearsOf(report, paths);
  const builder = new SheetBuilder('paths', 'Lộ trình', [
    { field: 'label', width: 22 },
    ...years.map((year) => ({ field: `y${year}`, width: YEAR_WIDTH })),
    { field: 'verdict', width: 14 },
  ]);
  const columns = builder.width - 1;
  const { agency, plan, period } = report;
  drawTitle(builder, { agencyName: agency.name, title: 'LỘ TRÌNH ĐẾN MỤC TIÊU', plan, period, columns });
  builder.across(
    `Vẽ ngày ${today} theo số liệu ở trang "Chỉ tiêu". Lộ trình là đường thẳng từ số gốc đến mục tiêu; sửa số liệu thì vẽ lại.`,
    'textItalic',
    { height: textHeight('x'.repeat(130), builder.widthOf(1, columns)) },
  );
  const breaksBefore: number[] = [];
  const charts = paths.flatMap((path, index) => {
    if (index % PER_PAGE === 1) breaksBefore.push(builder.next);
    return drawPath(builder, path, years);
  });
  if (paths.length === 0) builder.across('Không có chỉ tiêu nào có mục tiêu bằng số.', 'cell', { height: 20 });
  const area = { row: 0, column: 1, rows: builder.next, columns };
  return builder.spec({ print: { ...officialPage('landscape', area), breaksBefore }, tabColor: '#0F6B5C', charts });
}

function yearsOf({ plan }: Report, paths: readonly TargetPath[]): number[] {
  const starts = paths.flatMap(({ path }) => path.slice(0, 1).map(({ year }) => year));
  const last = Math.max(plan.toYear, ...paths.map(({ target }) => target.year));
  const first = Math.max(Math.min(plan.fromYear, ...starts), last - MOST_YEARS + 1);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** One indicator: its name, the years, the path, what was reached; below them the chart. */
function drawPath(builder: SheetBuilder, path: TargetPath, years: readonly number[]): ChartSpec[] {
  const { entry, target, previous, result } = path;
  const { indicator, rowKey, partCount, partIndex } = entry.line;
  const figure = (value: number | null): BuildCell => ({ value, style: path.unit === '%' ? 'cellPercent' : figureStyle(value) });
  const part = partCount > 1 ? ` (phần ${partIndex + 1})` : '';
  const name = `${indicator.no ? `${indicator.no}. ` : ''}${indicator.name}${part}: ${indicator.targetText}`;
  builder.across(name, 'section', { height: textHeight(name, builder.widthOf(1, builder.width - 1), 12, true) });
  const valueAt = (points: readonly ({ year: number; value: number } | null)[], year: number): number | null =>
    points.find((point) => point !== null && Math.ceil(point.year) === year)?.value ?? null;
  const line = (label: string, cells: (year: number) => BuildCell, verdict: string): number =>
    builder.row({
      height: 20,
      cells: {
        label: { value: label, style: 'cell' },
        ...Object.fromEntries(years.map((year) => [`y${year}`, cells(year)])),
        verdict: { value: verdict, style: 'cellCenter' },
      },
    });
  const head = builder.row({
    height: 20,
    cells: {
      label: { value: 'Năm', style: 'heading' },
      ...Object.fromEntries(years.map((year) => [`y${year}`, { value: String(year), style: 'heading' }])),
      verdict: { value: 'Đánh giá', style: 'heading' },
    },
  });
  const planned = path.path.length > 0 ? path.path : [target];
  line('Lộ trình', (year) => figure(valueAt(planned, year)), '');
  line('Thực hiện', (year) => figure(valueAt([result, previous], year)), VERDICT_WORDS[entry.verdict.result]);
  const first = builder.column(`y${years[0]}`);
  const row = builder.next;
  for (let index = 0; index < CHART_ROWS; index += 1) builder.row({ height: 18 });
  return [
    {
      name: `LoTrinh_${rowKey}`,
      title: indicator.name.length > 90 ? `${indicator.name.slice(0, 87)}...` : indicator.name,
      kind: 'lines',
      series: ['Lộ trình', 'Thực hiện'],
      values: { row: head + 1, column: first, rows: 2, columns: years.length },
      categories: { row: head, column: first, rows: 1, columns: years.length },
      place: { row, column: 1, rows: CHART_ROWS, columns: builder.width - 1 },
    },
  ];
}
