import type { ReactElement } from 'react';
import type { Row } from './chart-data';
import type { Box } from './plot';

interface PieProps {
  readonly rows: readonly Row[];
  readonly box: Box;
}

const DEFAULT_HOLE = 75;

/** A part of a ring (or of a disc, with an inner radius of 0) between two angles, clockwise from above, in turns. */
export function slicePath(x: number, y: number, inner: number, outer: number, from: number, to: number): string {
  // A whole ring in one arc has no length: it is drawn a hair short.
  const end = to - from >= 1 ? from + 0.99999 : to;
  const at = (radius: number, turn: number): string => {
    const angle = (turn - 0.25) * 2 * Math.PI;
    return `${(x + radius * Math.cos(angle)).toFixed(2)} ${(y + radius * Math.sin(angle)).toFixed(2)}`;
  };
  const large = end - from > 0.5 ? 1 : 0;
  const back = inner > 0 ? `L ${at(inner, end)} A ${inner} ${inner} 0 ${large} 0 ${at(inner, from)}` : `L ${x} ${y}`;
  return `M ${at(outer, from)} A ${outer} ${outer} 0 ${large} 1 ${at(outer, end)} ${back} Z`;
}

/** The slices of one row (a pie), or rings around each other (a doughnut). */
export function Pie({ rows, box }: PieProps): ReactElement {
  const isRing = rows.some(({ type }) => type.startsWith('Doughnut'));
  const shown = isRing ? rows : rows.slice(0, 1);
  const exploded = rows.some(({ type }) => type.endsWith('Exploded'));
  const radius = Math.max(4, Math.min(box.width, box.height) / 2 - (exploded ? 14 : 8));
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  const hole = isRing ? (radius * Number(shown[0]?.settings.get('doughnutHoleSize') ?? DEFAULT_HOLE)) / 100 : 0;
  const thick = (radius - hole) / Math.max(1, shown.length);
  return (
    <g>
      {shown.map((row, order) => {
        const whole = row.points.reduce((sum, { value }) => sum + Math.abs(value), 0) || 1;
        let turn = Number(row.settings.get('firstSliceAngle') ?? 0) / 360;
        const outer = hole + thick * (order + 1);
        return row.points.map((point) => {
          const share = Math.abs(point.value) / whole;
          const [from, to] = [turn, turn + share];
          turn = to;
          const angle = ((from + to) / 2 - 0.25) * 2 * Math.PI;
          const away = Number(row.settings.get('explosion') ?? (exploded ? 10 : 0)) / 100;
          const [cx, cy] = [x + Math.cos(angle) * away * radius, y + Math.sin(angle) * away * radius];
          const middle = isRing ? outer - thick / 2 : radius * 0.65;
          const percent = `${Math.round(share * 100)}%`;
          const words = [row.labels && !row.percentages ? point.shown : '', row.percentages ? percent : '']
            .filter(Boolean)
            .join('; ');
          return (
            <g key={`${order} ${point.at}`}>
              <path
                d={slicePath(cx, cy, isRing ? outer - thick : 0, outer, from, to)}
                fill={point.color}
                stroke="#fff"
                strokeWidth={1}
              >
                <title>{`${point.label}: ${point.shown} (${percent})`}</title>
              </path>
              {words !== '' && (
                <text x={cx + Math.cos(angle) * middle} y={cy + Math.sin(angle) * middle + 4} textAnchor="middle">
                  {words}
                </text>
              )}
            </g>
          );
        });
      })}
    </g>
  );
}
