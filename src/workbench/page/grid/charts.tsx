import type { ReactElement } from 'react';
import { parseAddress, type ExcelHost, type Sheet } from '../../host';
import { splitReference } from '../../host/address';
import { CHART_BOX, type Chart, type ChartSeries } from '../../host/model';
import type { Language } from '../entry/language';
import { shownText } from '../entry/typed';
import { COLUMN_HEAD, ROW_HEAD, type Layout, type Window } from './sheet-layout';

interface ChartsProps {
  readonly host: ExcelHost;
  readonly sheet: Sheet;
  readonly layout: Layout;
  readonly language: Language;
  readonly view: Window;
}

interface Point {
  /** Its number along the axis, from 0. */
  readonly at: number;
  readonly label: string;
  readonly value: number;
  readonly shown: string;
}

/** A row of figures as it is drawn. */
interface Drawn {
  readonly color: string;
  readonly points: readonly Point[];
}

const POINTS = 96 / 72;
const COLORS = ['#0f6cbd', '#c4501b', '#6b6b6b', '#b88700', '#3b78c4', '#4e8a2e'];

/** The charts of a sheet, drawn simply where Excel would draw them. */
export function Charts({ host, sheet, layout, language, view }: ChartsProps): ReactElement {
  const [left, top] = [ROW_HEAD + layout.frozenWidth, COLUMN_HEAD + layout.frozenHeight];
  return (
    <div className="floats" style={{ left, top, width: view.width - left, height: view.height - top }}>
      {sheet.charts.map((chart) => {
        const place = placeOf(chart, layout);
        const series = chart.series.map((one, index) => drawnOf(host, sheet, chart, one, index, language));
        const title = textOf(chart.settings.get('title/text')) || textOf(chart.settings.get('name'));
        return (
          <figure
            key={chart.id}
            className="chart"
            style={{ ...place, left: place.left - view.left, top: place.top - view.top }}
            aria-label={title}
          >
            <figcaption>{title}</figcaption>
            <svg viewBox={`0 0 ${place.width} ${Math.max(40, place.height - 30)}`} role="img" aria-label={described(series)}>
              {/line|area|scatter/i.test(chart.type) ? (
                <Line series={series} width={place.width} height={Math.max(40, place.height - 30)} />
              ) : (
                <Bars
                  series={series}
                  width={place.width}
                  height={Math.max(40, place.height - 30)}
                  upright={/column/i.test(chart.type)}
                />
              )}
            </svg>
          </figure>
        );
      })}
    </div>
  );
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const described = (series: readonly Drawn[]): string =>
  series.flatMap(({ points }) => points.map(({ label, shown }) => `${label}: ${shown}`)).join('; ');

function placeOf({ place, settings }: Chart, layout: Layout) {
  if (place)
    return {
      left: layout.columns.start(place.column1) - layout.frozenWidth,
      top: layout.rows.start(place.row1) - layout.frozenHeight,
      width: layout.columns.span(place.column1, place.column2),
      height: layout.rows.span(place.row1, place.row2),
    };
  const points = (name: keyof typeof CHART_BOX): number => Number(settings.get(name) ?? CHART_BOX[name]) * POINTS;
  return {
    left: points('left') - layout.frozenWidth,
    top: points('top') - layout.frozenHeight,
    width: points('width'),
    height: points('height'),
  };
}

const MOST_POINTS = 200;

/** The cells that a chart refers to, row by row. */
function cellsOf(host: ExcelHost, sheet: Sheet, reference: string | null) {
  if (!reference) return [];
  try {
    const { sheet: name, address } = splitReference(reference);
    const { row1, row2, column1, column2 } = parseAddress(address.replaceAll('$', ''));
    const from = name === null ? sheet : host.book.sheet(name);
    const columns = column2 - column1 + 1;
    const count = Math.min(MOST_POINTS, (row2 - row1 + 1) * columns);
    return from
      ? Array.from({ length: count }, (_, index) => from.at(row1 + Math.floor(index / columns), column1 + (index % columns)))
      : [];
  } catch {
    // A chart whose source is gone (#REF!) is shown empty, as in Excel.
    return [];
  }
}

function drawnOf(
  host: ExcelHost,
  sheet: Sheet,
  { settings }: Chart,
  series: ChartSeries,
  index: number,
  language: Language,
): Drawn {
  const named = textOf(settings.get('axes/categoryAxis/categoryNames'));
  const labels = cellsOf(host, sheet, series.categories ?? (named || null));
  const points = cellsOf(host, sheet, series.values).flatMap((cell, at) =>
    typeof cell?.value === 'number'
      ? [{ at, label: shownText(labels[at], language), value: cell.value, shown: shownText(cell, language) }]
      : [],
  );
  const own = textOf(series.settings.get('format/fill/color')) || textOf(series.settings.get('format/line/color'));
  return { color: own || (COLORS[index % COLORS.length] ?? ''), points };
}

interface DrawnProps {
  readonly series: readonly Drawn[];
  readonly width: number;
  readonly height: number;
}

const cut = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text);
const valuesOf = (series: readonly Drawn[]): number[] => series.flatMap(({ points }) => points.map(({ value }) => value));
const countOf = (series: readonly Drawn[]): number =>
  Math.max(1, ...series.flatMap(({ points }) => points.map(({ at }) => at + 1)));

/** Bars of several series stand beside each other; the label belongs to the first. */
function Bars({ series, width, height, upright }: DrawnProps & { readonly upright: boolean }): ReactElement {
  const most = Math.max(1e-9, ...valuesOf(series).map(Math.abs));
  const band = (upright ? width : height) / countOf(series);
  const [thick, labels] = [(band * 0.6) / Math.max(1, series.length), width * 0.35];
  return (
    <>
      {series.flatMap(({ color, points }, order) =>
        points.map(({ at, label, value, shown }) => {
          const [share, side, middle] = [Math.abs(value) / most, at * band + band * 0.2 + order * thick, at * band + band / 2];
          const [tall, wide] = [share * (height - 36), share * (width - labels - 60)];
          return upright ? (
            <g key={`${order} ${at}`}>
              <rect x={side} width={thick} y={height - 16 - tall} height={tall} fill={color} />
              {order === 0 && (
                <text x={middle} y={height - 3} textAnchor="middle">
                  {cut(label, Math.max(2, Math.floor(band / 6)))}
                </text>
              )}
              <text x={side + thick / 2} y={height - 20 - tall} textAnchor="middle">
                {shown}
              </text>
            </g>
          ) : (
            <g key={`${order} ${at}`}>
              {order === 0 && (
                <text x={labels - 6} y={middle + 4} textAnchor="end">
                  {cut(label, Math.floor(labels / 6))}
                </text>
              )}
              <rect x={labels} y={side} height={thick} width={wide} fill={color} />
              <text x={labels + wide + 4} y={side + thick / 2 + 4}>
                {shown}
              </text>
            </g>
          );
        }),
      )}
    </>
  );
}

function Line({ series, width, height }: DrawnProps): ReactElement {
  const [low, high] = [Math.min(0, ...valuesOf(series)), Math.max(1e-9, ...valuesOf(series))];
  const last = Math.max(1, countOf(series) - 1);
  const x = (at: number): number => 20 + (at * (width - 40)) / last;
  const y = (value: number): number => height - 20 - ((value - low) / (high - low)) * (height - 40);
  return (
    <>
      {series.map(({ color, points }, order) => (
        <g key={order}>
          <polyline
            points={points.map(({ at, value }) => `${x(at)},${y(value)}`).join(' ')}
            fill="none"
            stroke={color}
            strokeWidth={2}
          />
          {points.map(({ at, label, value, shown }) => (
            <g key={at}>
              <circle cx={x(at)} cy={y(value)} r={3} fill={color} />
              <text x={x(at)} y={y(value) - 6} textAnchor="middle">
                {shown}
              </text>
              {order === 0 && (
                <text x={x(at)} y={height - 4} textAnchor="middle">
                  {cut(label, 12)}
                </text>
              )}
            </g>
          ))}
        </g>
      ))}
    </>
  );
}
