import type { ReactElement } from 'react';
import type { Point, Row } from './chart-data';
import { scaleFor, type Scale } from './scale';

/** Where a chart's figures are drawn, in its own pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface PlotProps {
  readonly rows: readonly Row[];
  readonly box: Box;
  readonly settings: ReadonlyMap<string, unknown>;
  /** A value as it is written along an axis. */
  written(value: number): string;
}

/** A text that fits so many pixels. */
export const cut = (text: string, pixels: number): string => {
  const most = Math.max(1, Math.floor(pixels / 6));
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
};

const setting = (settings: PlotProps['settings'], axis: 'categoryAxis' | 'valueAxis', name: string): unknown =>
  settings.get(`axes/${axis}/${name}`);

/** A row with each of its points between the values it starts and ends at: stacked ones start where the row before ended. */
interface Stacked {
  readonly row: Row;
  readonly spans: readonly { readonly point: Point; readonly from: number; readonly to: number }[];
}

function stacked(rows: readonly Row[]): Stacked[] {
  const ends = new Map<string, number>();
  const isShare = rows.some(({ type }) => type.endsWith('100'));
  const wholes = new Map<number, number>();
  for (const { points } of rows) for (const { at, value } of points) wholes.set(at, (wholes.get(at) ?? 0) + Math.abs(value));
  return rows.map((row) => ({
    row,
    spans: row.points.map((point) => {
      const value = isShare ? point.value / (wholes.get(point.at) || 1) : point.value;
      if (!/Stacked/.test(row.type)) return { point, from: 0, to: value };
      const key = `${point.at} ${value < 0}`;
      const from = ends.get(key) ?? 0;
      ends.set(key, from + value);
      return { point, from, to: from + value };
    }),
  }));
}

const countOf = (rows: readonly Row[]): number => Math.max(1, ...rows.flatMap(({ points }) => points.map(({ at }) => at + 1)));

/** Columns, bars, lines and areas over the same categories. */
export function Categories({ rows, box, settings, written }: PlotProps): ReactElement {
  const sideways = rows.some(({ type }) => type.startsWith('Bar'));
  const isShare = rows.some(({ type }) => type.endsWith('100'));
  const drawn = stacked(rows);
  const values = drawn.flatMap(({ spans }) => spans.flatMap(({ from, to }) => [from, to]));
  const lengths = rows.some(({ type }) => /^(Column|Bar|Area)/.test(type));
  const scale = scaleFor(
    lengths ? values : drawn.flatMap(({ spans }) => spans.map(({ to }) => to)),
    {
      minimum: setting(settings, 'valueAxis', 'minimum'),
      maximum: setting(settings, 'valueAxis', 'maximum') || (isShare ? 1 : undefined),
      majorUnit: setting(settings, 'valueAxis', 'majorUnit'),
    },
    lengths,
    Math.max(2, Math.floor((sideways ? box.width / 60 : box.height) / (sideways ? 1 : 32))),
  );
  const words = scale.ticks.map((tick) => (isShare ? `${Math.round(tick * 100)}%` : written(tick)));
  const labels = labelsOf(rows);
  const hasValues = setting(settings, 'valueAxis', 'visible') !== false;
  const hasNames = setting(settings, 'categoryAxis', 'visible') !== false;
  const widest = Math.max(...(sideways ? labels : words).map((word) => (word ?? '').length)) * 6 + 8;
  const left = (sideways ? hasNames : hasValues) ? Math.min(box.width * 0.4, widest) : 4;
  const bottom = (sideways ? hasValues : hasNames) ? 18 : 4;
  const inner = { left: box.left + left, top: box.top + 6, width: box.width - left - 10, height: box.height - bottom - 6 };
  const lined = setting(settings, 'valueAxis', 'majorGridlines/visible') !== false;
  const reversed = setting(settings, 'categoryAxis', 'reversePlotOrder') === true;
  const frame = frameOf(inner, scale, countOf(rows), sideways, reversed);
  return (
    <g>
      <Axes {...{ inner, frame, scale, labels, sideways, lined }} words={hasValues ? words : []} named={hasNames} />
      <Areas drawn={drawn} frame={frame} />
      <Bars drawn={drawn} frame={frame} sideways={sideways} />
      <Lines drawn={drawn} frame={frame} />
    </g>
  );
}

/** What is written below each category: the first row that has a label for it. */
function labelsOf(rows: readonly Row[]): (string | undefined)[] {
  return Array.from(
    { length: countOf(rows) },
    (_, at) => rows.flatMap(({ points }) => points.filter((point) => point.at === at))[0]?.label,
  );
}

interface Frame {
  readonly band: number;
  /** Pixel in the middle of a category, along its axis. */
  middle(at: number): number;
  /** Pixel of a value, along the other axis. */
  pixel(value: number): number;
}

function frameOf(inner: Box, { low, high }: Scale, count: number, sideways: boolean, reversed: boolean): Frame {
  const band = (sideways ? inner.height : inner.width) / count;
  const share = (value: number): number => (Math.min(high, Math.max(low, value)) - low) / (high - low);
  return {
    band,
    // Excel's bars begin below.
    middle: (at) => {
      const place = sideways !== reversed ? count - 1 - at : at;
      return (sideways ? inner.top : inner.left) + (place + 0.5) * band;
    },
    pixel: (value) => (sideways ? inner.left + share(value) * inner.width : inner.top + (1 - share(value)) * inner.height),
  };
}

interface AxesProps {
  readonly inner: Box;
  readonly frame: Frame;
  readonly scale: Scale;
  readonly words: readonly string[];
  readonly labels: readonly (string | undefined)[];
  readonly sideways: boolean;
  readonly lined: boolean;
  readonly named: boolean;
}

function Axes({ inner, frame, scale, words, labels, sideways, lined, named }: AxesProps): ReactElement {
  const zero = frame.pixel(Math.max(scale.low, Math.min(0, scale.high)));
  const [right, bottom] = [inner.left + inner.width, inner.top + inner.height];
  // Labels that have no room beside each other are left out, every second or third is written.
  const every = sideways ? Math.ceil(13 / frame.band) : Math.ceil(24 / frame.band);
  return (
    <g className="axes">
      {scale.ticks.map((tick, index) => (
        <g key={tick}>
          {lined &&
            (sideways ? (
              <line x1={frame.pixel(tick)} x2={frame.pixel(tick)} y1={inner.top} y2={bottom} />
            ) : (
              <line x1={inner.left} x2={right} y1={frame.pixel(tick)} y2={frame.pixel(tick)} />
            ))}
          <text
            x={sideways ? frame.pixel(tick) : inner.left - 5}
            y={sideways ? bottom + 14 : frame.pixel(tick) + 4}
            textAnchor={sideways ? 'middle' : 'end'}
          >
            {words[index] ?? ''}
          </text>
        </g>
      ))}
      {sideways ? (
        <line className="zero" x1={zero} x2={zero} y1={inner.top} y2={bottom} />
      ) : (
        <line className="zero" x1={inner.left} x2={right} y1={zero} y2={zero} />
      )}
      {named &&
        labels.map((label, at) =>
          label === undefined || at % every > 0 ? null : (
            <text
              key={at}
              x={sideways ? inner.left - 5 : frame.middle(at)}
              y={sideways ? frame.middle(at) + 4 : bottom + 14}
              textAnchor={sideways ? 'end' : 'middle'}
            >
              {cut(label, sideways ? inner.left - 5 : frame.band * every - 2)}
            </text>
          ),
        )}
    </g>
  );
}

interface DrawnProps {
  readonly drawn: readonly Stacked[];
  readonly frame: Frame;
}

const DEFAULT_GAP = 150;

/** Bars of several rows stand beside each other; stacked ones on each other. */
function Bars({ drawn, frame, sideways }: DrawnProps & { readonly sideways: boolean }): ReactElement {
  const own = drawn.filter(({ row }) => /^(Column|Bar)/.test(row.type));
  const piled = own.some(({ row }) => /Stacked/.test(row.type));
  const gap = Number(own[0]?.row.settings.get('gapWidth') ?? DEFAULT_GAP) / 100;
  const thick = frame.band / ((piled ? 1 : Math.max(1, own.length)) + gap);
  return (
    <>
      {own.map(({ row, spans }, order) =>
        spans.map(({ point, from, to }) => {
          const start = frame.middle(point.at) - (thick * (piled ? 1 : own.length)) / 2;
          // The first row stands first: on the left, and below in a chart of bars.
          const side = start + (piled ? 0 : thick * (sideways ? own.length - 1 - order : order));
          const [a, b] = [frame.pixel(from), frame.pixel(to)];
          const [least, length] = [Math.min(a, b), Math.abs(a - b)];
          return (
            <g key={`${order} ${point.at}`}>
              <rect
                {...(sideways
                  ? { x: least, y: side, width: length, height: thick }
                  : { x: side, y: least, width: thick, height: length })}
                fill={point.color}
              >
                <title>{`${row.name}, ${point.label}: ${point.shown}`}</title>
              </rect>
              {row.labels && (
                <text
                  x={sideways ? (piled ? (a + b) / 2 : b + 4) : side + thick / 2}
                  y={sideways ? side + thick / 2 + 4 : piled ? (a + b) / 2 + 4 : b - 4}
                  textAnchor={sideways && !piled ? 'start' : 'middle'}
                >
                  {point.shown}
                </text>
              )}
            </g>
          );
        }),
      )}
    </>
  );
}

function Areas({ drawn, frame }: DrawnProps): ReactElement {
  // Those behind are drawn first; areas that are not stacked would hide each other otherwise.
  const own = drawn.filter(({ row }) => row.type.startsWith('Area'));
  return (
    <>
      {own.map(({ row, spans }, order) => {
        const upper = spans.map(({ point, to }) => `${frame.middle(point.at)},${frame.pixel(to)}`);
        const lower = [...spans].reverse().map(({ point, from }) => `${frame.middle(point.at)},${frame.pixel(from)}`);
        return (
          <polygon
            key={order}
            points={[...upper, ...lower].join(' ')}
            fill={row.color}
            fillOpacity={/Stacked/.test(row.type) ? 1 : 0.75}
          />
        );
      })}
    </>
  );
}

function Lines({ drawn, frame }: DrawnProps): ReactElement {
  return (
    <>
      {drawn
        .filter(({ row }) => row.type.startsWith('Line'))
        .map(({ row, spans }, order) => (
          <g key={order}>
            <polyline
              points={spans.map(({ point, to }) => `${frame.middle(point.at)},${frame.pixel(to)}`).join(' ')}
              fill="none"
              stroke={row.color}
              strokeWidth={2.25}
              strokeLinejoin="round"
            />
            {spans.map(({ point, to }) => (
              <g key={point.at}>
                <circle
                  cx={frame.middle(point.at)}
                  cy={frame.pixel(to)}
                  r={/Markers/.test(row.type) ? 3.5 : 2}
                  fill={point.color}
                  fillOpacity={/Markers/.test(row.type) ? 1 : 0}
                >
                  <title>{`${row.name}, ${point.label}: ${point.shown}`}</title>
                </circle>
                {row.labels && (
                  <text x={frame.middle(point.at)} y={frame.pixel(to) - 7} textAnchor="middle">
                    {point.shown}
                  </text>
                )}
              </g>
            ))}
          </g>
        ))}
    </>
  );
}
