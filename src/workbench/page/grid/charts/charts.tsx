import type { ReactElement } from 'react';
import type { ExcelHost, Sheet } from '../../../host';
import { CHART_BOX, type Chart } from '../../../host/model';
import { displayValue } from '../../../host/objects/display';
import { withSigns, type Language } from '../../entry/language';
import { COLUMN_HEAD, ROW_HEAD, type Layout } from '../sheet-layout';
import { described, drawnAs, rowsOf, textOf, type Row } from './chart-data';
import { Pie } from './pie';
import { Categories, cut, type Box } from './plot';
import { Scatter } from './scatter';

interface ChartsProps {
  readonly host: ExcelHost;
  readonly sheet: Sheet;
  readonly layout: Layout;
  readonly language: Language;
  /** Counts the changes of the workbook. */
  readonly version: number;
}

const POINTS = 96 / 72;

/** The charts of a sheet, where Excel would draw them; they scroll with the cells. */
export function Charts({ host, sheet, layout, language }: ChartsProps): ReactElement {
  return (
    <div className="charts">
      {sheet.charts.map((chart) => {
        const place = placeOf(chart, layout);
        return (
          <figure
            key={chart.id}
            className="chart"
            style={{ ...place, ...lookOf(chart) }}
            aria-label={titleOf(chart, rowsOf(host, sheet, chart, language)) || textOf(chart.settings.get('name'))}
          >
            <Drawing chart={chart} rows={rowsOf(host, sheet, chart, language)} language={language} {...place} />
          </figure>
        );
      })}
    </div>
  );
}

/** What was set; else, of a chart with one row, the row's name, as in Excel. */
function titleOf({ settings }: Chart, rows: readonly Row[]): string {
  if (settings.get('title/visible') === false) return '';
  return textOf(settings.get('title/text')) || (rows.length === 1 ? (rows[0]?.name ?? '') : '');
}

function lookOf({ settings }: Chart) {
  const fill = textOf(settings.get('format/fill/color'));
  return fill ? { background: fill } : {};
}

function placeOf({ place, settings }: Chart, layout: Layout) {
  if (place)
    return {
      left: ROW_HEAD + layout.columns.start(place.column1),
      top: COLUMN_HEAD + layout.rows.start(place.row1),
      width: layout.columns.span(place.column1, place.column2),
      height: layout.rows.span(place.row1, place.row2),
    };
  const pixels = (name: keyof typeof CHART_BOX): number => Number(settings.get(name) ?? CHART_BOX[name]) * POINTS * layout.zoom;
  return { left: ROW_HEAD + pixels('left'), top: COLUMN_HEAD + pixels('top'), width: pixels('width'), height: pixels('height') };
}

interface DrawingProps {
  readonly chart: Chart;
  readonly rows: readonly Row[];
  readonly language: Language;
  readonly width: number;
  readonly height: number;
}

const TITLE = 26;
const LEGEND = 22;
const AXIS_TITLE = 16;

function Drawing({ chart, rows, language, width, height }: DrawingProps): ReactElement {
  const { settings } = chart;
  const title = titleOf(chart, rows);
  const type = drawnAs(chart.type);
  const isRound = /^(Pie|Doughnut)/.test(type);
  const entries = isRound
    ? (rows[0]?.points ?? []).map(({ label, color }) => ({ name: label, color }))
    : rows.map(({ name, color }) => ({ name, color }));
  // A legend for one row would say what the title says already.
  const hasLegend = settings.get('legend/visible') === true || (settings.get('legend/visible') !== false && entries.length > 1);
  const side = hasLegend ? textOf(settings.get('legend/position')) || 'Bottom' : 'None';
  const beside = side === 'Left' || side === 'Right' || side === 'Corner';
  const legend = beside ? Math.min(width * 0.35, Math.max(...entries.map(({ name }) => name.length)) * 6 + 28) : LEGEND;
  const top = (title ? TITLE : 6) + (side === 'Top' ? legend : 0);
  const axisTitle = (axis: 'categoryAxis' | 'valueAxis'): string =>
    !isRound && settings.get(`axes/${axis}/title/visible`) !== false ? textOf(settings.get(`axes/${axis}/title/text`)) : '';
  const [below, before] = type.startsWith('Bar')
    ? [axisTitle('valueAxis'), axisTitle('categoryAxis')]
    : [axisTitle('categoryAxis'), axisTitle('valueAxis')];
  const left = (side === 'Left' ? legend : 0) + (before ? AXIS_TITLE : 0) + 4;
  const box: Box = {
    left,
    top,
    width: width - left - 4 - (side === 'Right' || side === 'Corner' ? legend : 0),
    height: height - top - 4 - (side === 'Bottom' ? legend : 0) - (below ? AXIS_TITLE : 0),
  };
  const format = textOf(settings.get('axes/valueAxis/numberFormat')) || 'General';
  const written = (value: number): string => withSigns(displayValue(value, format), language);
  const plot = { rows, box, settings, written };
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width="100%" height="100%" role="img" aria-label={described(rows)}>
      {title && (
        <text className="title" x={width / 2} y={18} textAnchor="middle">
          {cut(title, width - 16)}
        </text>
      )}
      {isRound ? <Pie rows={rows} box={box} /> : type.startsWith('XYScatter') ? <Scatter {...plot} /> : <Categories {...plot} />}
      {below && (
        <text x={box.left + box.width / 2} y={box.top + box.height + 13} textAnchor="middle">
          {below}
        </text>
      )}
      {before && (
        <text transform={`translate(${left - 6} ${box.top + box.height / 2}) rotate(-90)`} textAnchor="middle">
          {before}
        </text>
      )}
      {hasLegend && <Legend entries={entries} side={side} {...{ width, height, legend, top }} />}
    </svg>
  );
}

interface LegendProps {
  readonly entries: readonly { readonly name: string; readonly color: string }[];
  readonly side: string;
  readonly width: number;
  readonly height: number;
  readonly legend: number;
  readonly top: number;
}

/** What each colour stands for: in a line above or below, in a column beside. */
function Legend({ entries, side, width, height, legend, top }: LegendProps): ReactElement {
  const beside = side !== 'Top' && side !== 'Bottom';
  const room = beside ? legend - 24 : Math.min(160, width / Math.max(1, entries.length) - 22);
  const widths = entries.map(({ name }) => 24 + Math.min(room, cut(name, room).length * 6));
  const all = widths.reduce((sum, own) => sum + own, 0);
  const start = (index: number): { x: number; y: number } => {
    if (beside)
      return { x: side === 'Left' ? 4 : width - legend, y: Math.max(top, height / 2 - entries.length * 9) + index * 18 + 9 };
    const before = widths.slice(0, index).reduce((sum, own) => sum + own, 0);
    return { x: Math.max(4, (width - all) / 2) + before, y: side === 'Top' ? top - 10 : height - 11 };
  };
  return (
    <g aria-hidden>
      {entries.map(({ name, color }, index) => {
        const { x, y } = start(index);
        return (
          <g key={index}>
            <rect x={x} y={y - 5} width={9} height={9} fill={color} />
            <text x={x + 13} y={y + 4}>
              {cut(name, room)}
            </text>
          </g>
        );
      })}
    </g>
  );
}
