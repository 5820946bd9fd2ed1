import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { PathPoint, TargetPath } from '../../reporting';
import { figure } from './figure';

const WIDTH = 280;
const HEIGHT = 104;
/** Room for the figures above the points and the years below them. */
const ROOM = { left: 18, right: 18, top: 22, bottom: 20 };

const useStyles = makeStyles({
  picture: { display: 'block', width: '100%', maxWidth: '420px', height: 'auto', marginTop: '4px' },
  ground: { stroke: tokens.colorNeutralStroke1, strokeWidth: 1, '@media (forced-colors: active)': { stroke: 'GrayText' } },
  way: {
    stroke: tokens.colorBrandStroke1,
    strokeWidth: 2,
    strokeDasharray: '5 4',
    fill: 'none',
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
  target: {
    fill: tokens.colorBrandBackground,
    '@media (forced-colors: active)': { fill: 'CanvasText' },
  },
  good: { fill: tokens.colorPaletteGreenForeground1, '@media (forced-colors: active)': { fill: 'Highlight' } },
  bad: { fill: tokens.colorPaletteRedForeground1, '@media (forced-colors: active)': { fill: 'Highlight' } },
  plain: { fill: tokens.colorNeutralForeground2, '@media (forced-colors: active)': { fill: 'Highlight' } },
  earlier: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorNeutralForeground2,
    strokeWidth: 1.5,
    '@media (forced-colors: active)': { fill: 'Canvas', stroke: 'Highlight' },
  },
  words: {
    fill: tokens.colorNeutralForeground1,
    fontSize: '11px',
    fontFamily: tokens.fontFamilyBase,
    '@media (forced-colors: active)': { fill: 'CanvasText' },
  },
});

/** "2027", or "6/2027" for the middle of a year. */
export const yearText = (year: number): string => (Number.isInteger(year) ? String(year) : `6/${Math.ceil(year)}`);

/** Where points stand in the picture. */
function scaleOf({ path, target, previous, result }: TargetPath): {
  x(year: number): number;
  y(value: number): number;
  readonly first: number;
  readonly last: number;
} {
  const points = [...path, target, ...(previous ? [previous] : []), ...(result ? [result] : [])];
  const years = points.map(({ year }) => year);
  const values = points.map(({ value }) => value);
  const first = Math.floor(Math.min(...years, target.year - 1));
  const last = Math.max(...years);
  const low = Math.min(...values, 0);
  const high = Math.max(...values);
  const across = WIDTH - ROOM.left - ROOM.right;
  const up = HEIGHT - ROOM.top - ROOM.bottom;
  return {
    x: (year) => ROOM.left + ((year - first) / (last - first)) * across,
    y: (value) => ROOM.top + (high === low ? up / 2 : ((high - value) / (high - low)) * up),
    first,
    last,
  };
}

/** A small picture: the straight path dashed, its end a diamond, the result a full circle, the year before a hollow one. */
export function PathChart({ path, label }: { readonly path: TargetPath; readonly label: string }): ReactElement {
  const styles = useStyles();
  const { x, y, first, last } = scaleOf(path);
  const { target, previous, result, unit, onPath } = path;
  const ground = HEIGHT - ROOM.bottom;
  const anchor = (year: number): 'start' | 'middle' | 'end' => (x(year) > WIDTH - 60 ? 'end' : x(year) < 60 ? 'start' : 'middle');
  const words = ({ year, value }: PathPoint, below = false): ReactElement => (
    <text
      className={styles.words}
      x={x(year)}
      y={below ? Math.min(y(value) + 15, ground - 3) : y(value) - 8}
      textAnchor={anchor(year)}
    >
      {figure(value, unit)}
    </text>
  );
  const close =
    result !== null && Math.abs(x(result.year) - x(target.year)) < 70 && Math.abs(y(result.value) - y(target.value)) < 16;
  const tx = x(target.year);
  const ty = y(target.value);
  return (
    <svg className={styles.picture} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <line className={styles.ground} x1={ROOM.left - 10} x2={WIDTH - ROOM.right + 10} y1={ground} y2={ground} />
      {path.path.length > 0 && (
        <polyline className={styles.way} points={path.path.map(({ year, value }) => `${x(year)},${y(value)}`).join(' ')} />
      )}
      {[first, last].map((year) => (
        <text key={year} className={styles.words} x={x(year)} y={HEIGHT - 5} textAnchor={anchor(year)}>
          {yearText(year)}
        </text>
      ))}
      <path className={styles.target} d={`M${tx} ${ty - 6}L${tx + 6} ${ty}L${tx} ${ty + 6}L${tx - 6} ${ty}Z`} />
      {words(target)}
      {previous && <circle className={styles.earlier} cx={x(previous.year)} cy={y(previous.value)} r={4} />}
      {result && (
        <circle
          className={onPath === null ? styles.plain : onPath ? styles.good : styles.bad}
          cx={x(result.year)}
          cy={y(result.value)}
          r={5}
        />
      )}
      {result && words(result, close)}
    </svg>
  );
}
