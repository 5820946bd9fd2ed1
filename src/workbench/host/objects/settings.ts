import { apiNotFound } from '../errors';
import { fromR1C1, toR1C1 } from '../references';
import { referenceTo } from './chart-reference';
import { CHART_MEMBERS } from './chart-settings';
import { numberIn, oneOf, text } from './check';
import { colorOf } from './colors';
import { standardIcons } from './conditional-rules';
import { CONDITIONAL_MEMBERS } from './conditional-settings';
import type { Members } from './setting-kinds';
import type { HostObject, Of } from './types';

/** Members of the parts that keep what is set on them, below each owner, by its name in Excel's documentation. */
const MEMBERS: Readonly<Record<string, Members>> = { ...CONDITIONAL_MEMBERS, ...CHART_MEMBERS };

const nameOf = ({ path }: Of<'Settings'>, member: string): string =>
  `${path === '' ? '' : `${path}/`}${member[0]?.toLowerCase() ?? ''}${member.slice(1)}`;
const membersOf = ({ owner }: Of<'Settings'>): Members => MEMBERS[owner] ?? { values: {} };

/** Names of the plain properties of such a part. */
export const settingNames = (object: Of<'Settings'>): string[] => Object.keys(membersOf(object).values);
export const hasSettingPart = (object: Of<'Settings'>, member: string): boolean =>
  membersOf(object).parts?.[member] !== undefined;

/** Other ways to read and write what is kept under one name. */
const STORED: Readonly<Record<string, string>> = { FormulaLocal: 'Formula', FormulaR1C1: 'Formula' };
const cornerOf = ({ corner }: Of<'Settings'>): [number, number] => [corner?.row1 ?? 0, corner?.column1 ?? 0];

export function getSetting(object: Of<'Settings'>, member: string): unknown {
  const kept = membersOf(object).values[member];
  if (!kept) throw apiNotFound(object.owner, member);
  if (member === 'ThreeColorScale') return (getSetting(object, 'Criteria') as { midpoint?: unknown }).midpoint !== undefined;
  const value = object.settings.get(nameOf(object, STORED[member] ?? member)) ?? kept.standard;
  return member === 'FormulaR1C1' ? toR1C1(String(value), ...cornerOf(object)) : value;
}

export function setSetting(object: Of<'Settings'>, member: string, value: unknown): void {
  const kept = membersOf(object).values[member];
  if (!kept || kept.readOnly) throw apiNotFound(object.owner, member);
  object.guard?.();
  const given = member === 'FormulaR1C1' ? fromR1C1(text(value), ...cornerOf(object)) : value;
  object.settings.set(nameOf(object, STORED[member] ?? member), kept.check ? kept.check(given, object) : given);
  // Another set of icons comes with its own thresholds.
  if (object.owner === 'IconSetConditionalFormat' && member === 'Style')
    object.settings.set(nameOf(object, 'Criteria'), standardIcons(String(value)));
}

export function partOf(object: Of<'Settings'>, member: string, [key]: readonly unknown[] = []): HostObject {
  const { parts = {} } = membersOf(object);
  const asked = member.startsWith('GetItem');
  if (asked && object.owner === 'ChartPointsCollection')
    return { ...object, owner: 'ChartPoint', path: `${object.path}/${numberIn(key, 0, 100_000)}` };
  const wanted = !asked
    ? member
    : object.owner === 'ChartAxes'
      ? `${oneOf(['Category', 'Value', 'Series'], key)}Axis`
      : borderName(key);
  const owner = parts[wanted];
  if (owner === undefined) throw apiNotFound(object.owner, member);
  return { ...object, owner, path: nameOf(object, wanted) };
}

const EDGES = ['Top', 'Bottom', 'Left', 'Right'];

/** "EdgeTop" or 0 -> "Top". */
function borderName(key: unknown): string {
  const name = typeof key === 'number' ? EDGES[key] : String(key).replace(/^Edge/, '');
  return oneOf(EDGES, name);
}

/** The borders of a conditional format, one by one. */
export const settingItems = (object: Of<'Settings'>): HostObject[] | null =>
  object.owner === 'ConditionalRangeBorderCollection' ? EDGES.map((edge) => partOf(object, edge)) : null;

/** Methods of such a part: fills and fonts can be emptied, a fill given one colour. */
export function callSetting(object: Of<'Settings'>, member: string, [argument]: readonly unknown[]): unknown {
  const clears = member === 'Clear' && /Fill|Font|LineFormat/.test(object.owner);
  const paints = member === 'SetSolidColor' && object.owner === 'ChartFill';
  const named = member === 'SetFormula' && /^Chart(?:Axis)?Title$/.test(object.owner);
  const along = member === 'SetCategoryNames' && object.owner === 'ChartAxis';
  if (!clears && !paints && !named && !along) throw apiNotFound(object.owner, member);
  object.guard?.();
  if (paints) object.settings.set(nameOf(object, 'color'), colorOf(argument));
  else if (along) object.settings.set(nameOf(object, 'categoryNames'), `=${referenceTo(argument)}`);
  else if (named) object.settings.set(nameOf(object, 'formula'), text(argument));
  else for (const key of [...object.settings.keys()]) if (key.startsWith(`${object.path}/`)) object.settings.delete(key);
  return null;
}
