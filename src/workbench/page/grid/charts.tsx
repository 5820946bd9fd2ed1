import type { ReactElement } from 'react';
import { parseAddress, type ExcelHost, type Sheet } from '../../host';
import { splitReference } from '../../host/address';
import type { Chart } from '../../host/model';
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
  readonly label: string;
  readonly value: number;
  readonly shown: string;
}

const POINTS = 96 / 72;
const COLOR = '#0f6cbd';

/** The charts of a sheet, drawn simply where Excel would draw them. */
export function Charts({ host, sheet, layout, language, view }: ChartsProps): ReactElement {
  const [left, top] = [ROW_HEAD + layout.frozenWidth, COLUMN_HEAD + layout.frozenHeight];
  return (
    <div className="floats" style={{ left, top, width: view.width - left, height: view.height - top }}>
      {sheet.charts.map((chart) => {
        const place = placeOf(chart, layout);
        const points = pointsOf(host, sheet, chart, language);
        const title = textOf(chart.settings.get('title/text')) || textOf(chart.settings.get('name'));
        return (
          <figure
            key={chart.id}
            className="chart"
            style={{ ...place, left: place.left - view.left, top: place.top - view.top }}
            aria-label={title}
          >
            <figcaption>{title}</figcaption>
            <svg viewBox={`0 0 ${place.width} ${Math.max(40, place.height - 30)}`} role="img" aria-label={described(points)}>
              {/line/i.test(chart.type) ? (
                <Line points={points} width={place.width} height={Math.max(40, place.height - 30)} />
              ) : (
                <Bars
                  points={points}
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
const described = (points: readonly Point[]): string => points.map(({ label, shown }) => `${label}: ${shown}`).join('; ');

/** A cell of the sheet that a chart's place names: an address, or the host's own range. */
function rectOf(value: unknown) {
  const range = value as { rect?: { row1: number; row2: number; column1: number; column2: number } } | string | undefined;
  if (typeof range === 'string') return parseAddress(splitReference(range).address.replaceAll('$', ''));
  return range?.rect ?? null;
}

function placeOf({ settings }: Chart, layout: Layout) {
  const [from, to] = [rectOf(settings.get('from')), rectOf(settings.get('to')) ?? rectOf(settings.get('from'))];
  if (from && to)
    return {
      left: layout.columns.start(from.column1) - layout.frozenWidth,
      top: layout.rows.start(from.row1) - layout.frozenHeight,
      width: layout.columns.span(from.column1, to.column2),
      height: layout.rows.span(from.row1, to.row2),
    };
  const points = (name: string, standard: number): number => Number(settings.get(name) ?? standard) * POINTS;
  return {
    left: points('left', 200) - layout.frozenWidth,
    top: points('top', 60) - layout.frozenHeight,
    width: points('width', 360),
    height: points('height', 216),
  };
}

function cellsOf(host: ExcelHost, sheet: Sheet, reference: unknown) {
  try {
    const { sheet: name, address } = splitReference(textOf(reference));
    const from = name === null ? sheet : host.book.sheet(name);
    const rect = parseAddress(address.replaceAll('$', ''));
    if (!from) return [];
    return Array.from({ length: Math.min(200, rect.row2 - rect.row1 + 1) }, (_, index) => ({
      last: from.at(rect.row1 + index, rect.column2),
      first: from.at(rect.row1 + index, rect.column1),
    }));
  } catch {
    // A chart whose source is gone (#REF!) is shown empty, as in Excel.
    return [];
  }
}

function pointsOf(host: ExcelHost, sheet: Sheet, chart: Chart, language: Language): Point[] {
  const labels = cellsOf(host, sheet, chart.settings.get('categories'));
  return cellsOf(host, sheet, chart.source).flatMap(({ first, last }, index) => {
    if (typeof last?.value !== 'number') return [];
    const label = shownText(labels[index]?.first ?? (first === last ? undefined : first), language);
    return [{ label, value: last.value, shown: shownText(last, language) }];
  });
}

interface DrawnProps {
  readonly points: readonly Point[];
  readonly width: number;
  readonly height: number;
}

const cut = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

function Bars({ points, width, height, upright }: DrawnProps & { readonly upright: boolean }): ReactElement {
  const most = Math.max(1e-9, ...points.map(({ value }) => Math.abs(value)));
  const band = (upright ? width : height) / Math.max(1, points.length);
  const labels = width * 0.35;
  return (
    <>
      {points.map(({ label, value, shown }, index) => {
        const share = Math.abs(value) / most;
        if (upright)
          return (
            <g key={index}>
              <rect
                x={index * band + band * 0.2}
                width={band * 0.6}
                y={height - 16 - share * (height - 36)}
                height={share * (height - 36)}
                fill={COLOR}
              />
              <text x={index * band + band / 2} y={height - 3} textAnchor="middle">
                {cut(label, Math.max(2, Math.floor(band / 6)))}
              </text>
              <text x={index * band + band / 2} y={height - 20 - share * (height - 36)} textAnchor="middle">
                {shown}
              </text>
            </g>
          );
        const middle = index * band + band / 2;
        return (
          <g key={index}>
            <text x={labels - 6} y={middle + 4} textAnchor="end">
              {cut(label, Math.floor(labels / 6))}
            </text>
            <rect x={labels} y={middle - band * 0.3} height={band * 0.6} width={share * (width - labels - 60)} fill={COLOR} />
            <text x={labels + share * (width - labels - 60) + 4} y={middle + 4}>
              {shown}
            </text>
          </g>
        );
      })}
    </>
  );
}

function Line({ points, width, height }: DrawnProps): ReactElement {
  const [low, high] = [Math.min(0, ...points.map(({ value }) => value)), Math.max(1e-9, ...points.map(({ value }) => value))];
  const x = (index: number): number => 20 + (index * (width - 40)) / Math.max(1, points.length - 1);
  const y = (value: number): number => height - 20 - ((value - low) / (high - low)) * (height - 40);
  return (
    <>
      <polyline
        points={points.map(({ value }, index) => `${x(index)},${y(value)}`).join(' ')}
        fill="none"
        stroke={COLOR}
        strokeWidth={2}
      />
      {points.map(({ label, value, shown }, index) => (
        <g key={index}>
          <circle cx={x(index)} cy={y(value)} r={3} fill={COLOR} />
          <text x={x(index)} y={y(value) - 6} textAnchor="middle">
            {shown}
          </text>
          <text x={x(index)} y={height - 4} textAnchor="middle">
            {cut(label, 12)}
          </text>
        </g>
      ))}
    </>
  );
}
