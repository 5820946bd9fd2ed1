import type { ReactElement } from 'react';
import type { PlotProps } from './plot';
import { scaleFor } from './scale';

/** Points at their places along both axes, with lines between them where the kind has some. */
export function Scatter({ rows, box, settings, written }: PlotProps): ReactElement {
  const given = (axis: 'categoryAxis' | 'valueAxis') => ({
    minimum: settings.get(`axes/${axis}/minimum`),
    maximum: settings.get(`axes/${axis}/maximum`),
    majorUnit: settings.get(`axes/${axis}/majorUnit`),
  });
  const all = rows.flatMap(({ points }) => points);
  const across = scaleFor(
    all.map(({ x }) => x),
    given('categoryAxis'),
    false,
    Math.max(2, Math.floor(box.width / 60)),
  );
  const up = scaleFor(
    all.map(({ value }) => value),
    given('valueAxis'),
    false,
    Math.max(2, Math.floor(box.height / 32)),
  );
  const left = Math.min(box.width * 0.3, Math.max(...up.ticks.map((tick) => written(tick).length)) * 6 + 8);
  const inner = { left: box.left + left, top: box.top + 6, width: box.width - left - 12, height: box.height - 24 };
  const bottom = inner.top + inner.height;
  const x = (value: number): number => inner.left + ((value - across.low) / (across.high - across.low)) * inner.width;
  const y = (value: number): number => bottom - ((value - up.low) / (up.high - up.low)) * inner.height;
  return (
    <g>
      <g className="axes">
        {up.ticks.map((tick) => (
          <g key={tick}>
            <line x1={inner.left} x2={inner.left + inner.width} y1={y(tick)} y2={y(tick)} />
            <text x={inner.left - 5} y={y(tick) + 4} textAnchor="end">
              {written(tick)}
            </text>
          </g>
        ))}
        {across.ticks.map((tick) => (
          <text key={tick} x={x(tick)} y={bottom + 14} textAnchor="middle">
            {written(tick)}
          </text>
        ))}
        <line className="zero" x1={inner.left} x2={inner.left + inner.width} y1={bottom} y2={bottom} />
        <line className="zero" x1={inner.left} x2={inner.left} y1={inner.top} y2={bottom} />
      </g>
      {rows.map(({ name, type, color, points, labels }, order) => (
        <g key={order}>
          {/Lines|Smooth/.test(type) && (
            <polyline
              points={points.map((point) => `${x(point.x)},${y(point.value)}`).join(' ')}
              fill="none"
              stroke={color}
              strokeWidth={1.5}
            />
          )}
          {points.map((point) => (
            <g key={point.at}>
              <circle cx={x(point.x)} cy={y(point.value)} r={/NoMarkers/.test(type) ? 0 : 4} fill={point.color}>
                <title>{`${name}: ${written(point.x)}; ${point.shown}`}</title>
              </circle>
              {labels && (
                <text x={x(point.x)} y={y(point.value) - 8} textAnchor="middle">
                  {point.shown}
                </text>
              )}
            </g>
          ))}
        </g>
      ))}
    </g>
  );
}
