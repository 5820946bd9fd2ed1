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
  if (member === 'Count' && object.members) return object.members.length;
  const name = nameOf(object, STORED[member] ?? member);
  const value = object.settings.get(name) ?? object.defaults?.[name] ?? kept.standard;
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

export function partOf(object: Of<'Settings'>, member: string, args: readonly unknown[] = []): HostObject {
  const { parts = {}, item } = membersOf(object);
  const [key, count] = args;
  const asked = member.startsWith('GetItem');
  if (asked && item !== undefined) return itemAt(object, item, key);
  if (member === 'GetSubstring' && object.owner === 'ChartTitle')
    return {
      ...object,
      owner: 'ChartFormatString',
      path: `${object.path}/letters/${numberIn(key, 0, 1e5)}+${numberIn(count, 1, 1e5)}`,
    };
  const wanted = !asked
    ? member
    : object.owner === 'ChartAxes'
      ? `${oneOf(['Category', 'Value', 'Series'], key)}Axis`
      : borderName(key);
  const owner = parts[wanted];
  if (owner === undefined) throw apiNotFound(object.owner, member);
  const path = nameOf(object, wanted);
  // Axes of a second group stand apart.
  return { ...object, owner, path: asked && count === 'Secondary' ? `${path}2` : path };
}

/** An item of a collection by its place. @throws InvalidArgument */
function itemAt(object: Of<'Settings'>, owner: string, index: unknown): HostObject {
  const { members = [], ...rest } = object;
  const place = numberIn(index, 0, members.length - 1);
  const path = `${object.path}/${place}`;
  return { ...rest, owner, path, defaults: { ...object.defaults, [`${path}/value`]: members[place], [`${path}/index`]: place } };
}

const EDGES = ['Top', 'Bottom', 'Left', 'Right'];

/** "EdgeTop" or 0 -> "Top". */
function borderName(key: unknown): string {
  const name = typeof key === 'number' ? EDGES[key] : String(key).replace(/^Edge/, '');
  return oneOf(EDGES, name);
}

/** Items of a collection: the borders of a conditional format, the points of a series; null for what is no collection. */
export function settingItems(object: Of<'Settings'>): HostObject[] | null {
  if (object.owner === 'ConditionalRangeBorderCollection') return EDGES.map((edge) => partOf(object, edge));
  const { item } = membersOf(object);
  return item === undefined ? null : (object.members ?? []).map((_member, index) => itemAt(object, item, index));
}

type Method = (object: Of<'Settings'>, argument: unknown) => unknown;
const CLEARS = /Fill|Font|LineFormat|ChartBorder/;

function clear({ settings, path }: Of<'Settings'>): void {
  for (const key of [...settings.keys()]) if (key.startsWith(`${path}/`)) settings.delete(key);
}

const put =
  (member: string, check: (given: unknown) => unknown): Method =>
  (object, given) =>
    void object.settings.set(nameOf(object, member), check(given));

/** Methods of such parts, by the parts that have them. */
const METHODS: Readonly<Record<string, { readonly of: RegExp; readonly run: Method; readonly reads?: boolean }>> = {
  Clear: { of: CLEARS, run: clear },
  SetSolidColor: { of: /^ChartFill$/, run: put('Color', colorOf) },
  SetFormula: { of: /^Chart(?:Axis)?Title$/, run: put('Formula', text) },
  SetCategoryNames: { of: /^ChartAxis$/, run: put('CategoryNames', (source) => `=${referenceTo(source)}`) },
  SetCustomDisplayUnit: {
    of: /^ChartAxis$/,
    run: (object, given) => {
      put('DisplayUnit', () => 'Custom')(object, given);
      put('CustomDisplayUnit', (unit) => numberIn(unit, Number.MIN_VALUE, Number.MAX_VALUE))(object, given);
    },
  },
  SetPositionAt: {
    of: /^ChartAxis$/,
    run: (object, given) => {
      put('PositionAt', (at) => numberIn(at, -Number.MAX_VALUE, Number.MAX_VALUE))(object, given);
      put('Position', () => 'Custom')(object, given);
    },
  },
  GetCount: { of: /Collection$/, run: ({ members = [] }) => members.length, reads: true },
};

export function callSetting(object: Of<'Settings'>, member: string, [argument]: readonly unknown[]): unknown {
  const method = METHODS[member];
  if (!method?.of.test(object.owner)) throw apiNotFound(object.owner, member);
  if (!method.reads) object.guard?.();
  return method.run(object, argument) ?? null;
}
