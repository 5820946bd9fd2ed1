import type { Rect, Sheet } from '../../host';
import type { ConditionalFormat, Scalar } from '../../host/model';
import type { Laid } from './laid';

/** What all cells of a conditional format come to, which each of them is compared with. */
export interface Figures {
  /** The numbers, from the lowest. */
  readonly numbers: readonly number[];
  /** How often each value is there, texts in small letters. */
  readonly counts: ReadonlyMap<string, number>;
  readonly mean: number;
  readonly deviation: number;
}

export const areasOf = ({ rect, others = [] }: ConditionalFormat): readonly Rect[] => [rect, ...others];

const keyOf = (value: Scalar): string => `${typeof value} ${String(value).toLowerCase()}`;

export function figuresOf(sheet: Sheet, format: ConditionalFormat): Figures {
  const numbers: number[] = [];
  const counts = new Map<string, number>();
  for (const area of areasOf(format))
    for (const { cell } of sheet.inside(area)) {
      if (cell.value === null || cell.value === '') continue;
      counts.set(keyOf(cell.value), (counts.get(keyOf(cell.value)) ?? 0) + 1);
      if (typeof cell.value === 'number') numbers.push(cell.value);
    }
  numbers.sort((a, b) => a - b);
  const mean = numbers.reduce((sum, value) => sum + value, 0) / Math.max(1, numbers.length);
  const squares = numbers.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { numbers, counts, mean, deviation: Math.sqrt(squares / Math.max(1, numbers.length)) };
}

interface Point {
  readonly type: string;
  readonly formula?: unknown;
  readonly color?: string;
}

/** The figure that a bound of a scale, a bar or an icon stands for. */
function boundOf({ type, formula }: Point, { numbers }: Figures): number {
  const [lowest, highest] = [numbers[0] ?? 0, numbers.at(-1) ?? 0];
  const given = Number(String(formula ?? 0).replace(/^=/, ''));
  if (type === 'LowestValue') return lowest;
  if (type === 'HighestValue') return highest;
  if (type === 'Percent') return lowest + ((highest - lowest) * given) / 100;
  if (type !== 'Percentile') return given;
  const at = ((numbers.length - 1) * given) / 100;
  const [below, above] = [numbers[Math.floor(at)] ?? 0, numbers[Math.ceil(at)] ?? 0];
  return below + (above - below) * (at - Math.floor(at));
}

/** A colour between two. @param share of the second, 0 to 1 */
export function mixed(first: string, second: string, share: number): string {
  const part = (at: number): string => {
    const [a, b] = [first, second].map((color) => parseInt(color.slice(at, at + 2), 16));
    return Math.round((a ?? 0) + ((b ?? 0) - (a ?? 0)) * share)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${part(1)}${part(3)}${part(5)}`.toUpperCase();
}

function scaleOf(format: ConditionalFormat, value: number, figures: Figures): Laid {
  const { minimum, midpoint, maximum } = (format.settings.get('colorScale/criteria') ?? {}) as Partial<
    Record<'minimum' | 'midpoint' | 'maximum', Point>
  >;
  const points = [minimum, midpoint, maximum]
    .flatMap((point) => (point ? [{ at: boundOf(point, figures), color: point.color ?? '#FFFFFF' }] : []))
    .sort((a, b) => a.at - b.at);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return {};
  if (value <= first.at) return { fill: first.color };
  if (value >= last.at) return { fill: last.color };
  const above = points.findIndex(({ at }) => at >= value);
  const [a, b] = [points[above - 1] ?? first, points[above] ?? last];
  return { fill: mixed(a.color, b.color, b.at === a.at ? 1 : (value - a.at) / (b.at - a.at)) };
}

function barOf(format: ConditionalFormat, value: number, { numbers }: Figures): Laid {
  const [lowest, highest] = [Math.min(0, numbers[0] ?? 0), Math.max(0, numbers.at(-1) ?? 0)];
  const color = format.settings.get('dataBar/positiveFormat/fillColor');
  const share = highest > lowest ? Math.max(0, (value - lowest) / (highest - lowest)) : 0;
  return share > 0 ? { bar: { share, color: typeof color === 'string' && color ? color : '#638EC6' } } : {};
}

/** Signs for Excel's sets of icons, from the lowest value, and their colours. */
const SIGNS: readonly (readonly [set: RegExp, signs: string])[] = [
  [/^FiveArrows|^FourArrows/, '▼◢▶◥▲'],
  [/Arrows|Triangles/, '▼▶▲'],
  [/Flags/, '⚑⚑⚑'],
  [/Symbols/, '✖!✔'],
  [/Signs/, '◆▲●'],
  [/Stars/, '☆⯪★'],
  [/Rating/, '▁▂▄▆█'],
  [/Quarters/, '○◔◑◕●'],
  [/Boxes/, '□◱◧◨■'],
];
const ICON_COLORS: Readonly<Record<number, readonly string[]>> = {
  3: ['#D13438', '#C19C00', '#107C41'],
  4: ['#D13438', '#CA5010', '#C19C00', '#107C41'],
  5: ['#D13438', '#CA5010', '#C19C00', '#498205', '#107C41'],
};

function iconOf(format: ConditionalFormat, value: number, figures: Figures): Laid {
  const style = String(format.settings.get('iconSet/style') ?? 'ThreeTrafficLights1');
  const criteria = (format.settings.get('iconSet/criteria') ?? []) as readonly (Point & { readonly operator?: string })[];
  const count = Math.max(3, criteria.length);
  const passed = criteria.reduce((index, point, at) => {
    if (at === 0) return 0;
    const bound = boundOf(point, figures);
    return (point.operator === 'GreaterThan' ? value > bound : value >= bound) ? at : index;
  }, 0);
  const at = format.settings.get('iconSet/reverseIconOrder') === true ? count - 1 - passed : passed;
  const signs = [...(SIGNS.find(([set]) => set.test(style))?.[1] ?? '●●●●●')];
  const sign =
    signs[signs.length === count || signs.length < 5 ? at : Math.round((at * (signs.length - 1)) / (count - 1))] ?? '●';
  const color = /Gray/.test(style) ? '#616161' : (ICON_COLORS[count]?.[at] ?? '#616161');
  return { icon: { sign, color, alone: format.settings.get('iconSet/showIconOnly') === true } };
}

function isRanked(format: ConditionalFormat, value: number, { numbers }: Figures): boolean {
  const { rank, type } = (format.settings.get('topBottom/rule') ?? { rank: 10, type: 'TopItems' }) as {
    rank: number;
    type: string;
  };
  const asked = type.endsWith('Percent') ? Math.max(1, Math.floor((numbers.length * rank) / 100)) : rank;
  const count = Math.min(asked, numbers.length);
  return type.startsWith('Top')
    ? value >= (numbers[numbers.length - count] ?? Infinity)
    : value <= (numbers[count - 1] ?? -Infinity);
}

const DEVIATIONS: Readonly<Record<string, number>> = { One: 1, Two: 2, Three: 3 };

/** Presets that compare a cell with the others; null for those that look at the cell alone. */
function isPreset(criterion: string, value: Scalar | null, { counts, mean, deviation }: Figures): boolean | null {
  if (criterion === 'UniqueValues' || criterion === 'DuplicateValues') {
    const count = value === null || value === '' ? 0 : (counts.get(keyOf(value)) ?? 0);
    return criterion === 'UniqueValues' ? count === 1 : count > 1;
  }
  const found = /^(?:(One|Two|Three)StdDev)?(EqualOr)?(Above|Below)Average$/.exec(criterion);
  if (!found) return null;
  if (typeof value !== 'number') return false;
  const away = (DEVIATIONS[found[1] ?? ''] ?? 0) * deviation;
  const bound = found[3] === 'Above' ? mean + away : mean - away;
  if (found[2] && value === bound) return true;
  return found[3] === 'Above' ? value > bound : value < bound;
}

/**
 * What a format that compares cells with each other says of one of them: whether it holds for the cell, or what it draws there.
 * @returns null for formats that ask a formula
 */
export function byFigures(format: ConditionalFormat, value: Scalar | null, figures: Figures): boolean | Laid | null {
  switch (format.type) {
    case 'DataBar':
      return typeof value === 'number' ? barOf(format, value, figures) : {};
    case 'ColorScale':
      return typeof value === 'number' ? scaleOf(format, value, figures) : {};
    case 'IconSet':
      return typeof value === 'number' ? iconOf(format, value, figures) : {};
    case 'TopBottom':
      return typeof value === 'number' && isRanked(format, value, figures);
    case 'PresetCriteria': {
      const { criterion } = (format.settings.get('preset/rule') ?? {}) as { criterion?: string };
      return isPreset(criterion ?? '', value, figures);
    }
    default:
      return null;
  }
}
