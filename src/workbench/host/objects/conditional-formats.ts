import { overlap, without } from '../address';
import { invalidArgument, itemNotFound, notThere } from '../errors';
import type { ConditionalFormat, Rect, Sheet } from '../model';
import { guardStructure } from './cells';
import { numberIn, oneOf, truth } from './check';
import { setSetting } from './settings';
import type { HostContext, HostObject, Of, TypeDefinition } from './types';

/** The part that holds the rule of each kind of conditional format. */
const KINDS: Readonly<Record<string, { readonly owner: string; readonly path: string }>> = {
  Custom: { owner: 'CustomConditionalFormat', path: 'custom' },
  DataBar: { owner: 'DataBarConditionalFormat', path: 'dataBar' },
  ColorScale: { owner: 'ColorScaleConditionalFormat', path: 'colorScale' },
  IconSet: { owner: 'IconSetConditionalFormat', path: 'iconSet' },
  TopBottom: { owner: 'TopBottomConditionalFormat', path: 'topBottom' },
  PresetCriteria: { owner: 'PresetCriteriaConditionalFormat', path: 'preset' },
  ContainsText: { owner: 'TextConditionalFormat', path: 'textComparison' },
  CellValue: { owner: 'CellValueConditionalFormat', path: 'cellValue' },
};

/** All rectangles of a conditional format. */
export const areasOf = ({ rect, others = [] }: ConditionalFormat): Rect[] => [rect, ...others];
const rectsOf = ({ rect, areas }: { rect: Rect; areas?: readonly Rect[] }): readonly Rect[] => areas ?? [rect];
const guard = (sheet: Sheet): void => guardStructure(sheet, 'allowFormatCells');

/** A new one comes first: its priority is 0. */
function add(object: Of<'ConditionalFormatCollection'>, type: unknown, { book }: HostContext): HostObject {
  const { sheet } = object;
  guard(sheet);
  const [rect = object.rect, ...others] = rectsOf(object);
  const format: ConditionalFormat = {
    id: book.newId(),
    type: oneOf(Object.keys(KINDS), type),
    rect,
    others,
    stopIfTrue: false,
    settings: new Map(),
  };
  sheet.conditionalFormats.unshift(format);
  return wrap(sheet, format);
}

const touching = (object: Of<'ConditionalFormatCollection'>): ConditionalFormat[] =>
  object.sheet.conditionalFormats.filter((format) =>
    areasOf(format).some((area) => rectsOf(object).some((rect) => overlap(area, rect))),
  );

const wrap = (sheet: Sheet, format: ConditionalFormat): HostObject => ({ type: 'ConditionalFormat', sheet, format });

/** Takes conditional formats away from a rectangle; elsewhere they stay. */
export function clearConditionalFormats(sheet: Sheet, rect: Rect): void {
  sheet.conditionalFormats = sheet.conditionalFormats.flatMap((format) => {
    const [first, ...others] = areasOf(format).flatMap((area) => without(area, rect));
    return first ? [Object.assign(format, { rect: first, others })] : [];
  });
}

function byId(object: Of<'ConditionalFormatCollection'>, id: unknown): HostObject | null {
  const format = touching(object).find((candidate) => candidate.id === id);
  return format ? wrap(object.sheet, format) : null;
}

export const conditionalFormatsType: TypeDefinition<'ConditionalFormatCollection'> = {
  call: {
    ClearAll: (object) => {
      guard(object.sheet);
      for (const rect of rectsOf(object)) clearConditionalFormats(object.sheet, rect);
    },
    GetCount: (object) => touching(object).length,
  },
  child: {
    Add: (object, [type], host) => add(object, type, host),
    GetItem: (object, [id]) => byId(object, id) ?? notThere(),
    GetItemAt: (object, [index]) => {
      const format = touching(object)[numberIn(index, 0, Infinity)];
      if (!format) throw invalidArgument();
      return wrap(object.sheet, format);
    },
    GetItemOrNullObject: (object, [id]) => byId(object, id),
  },
  item: (object, [id]) => byId(object, id) ?? notThere(),
  items: (object) => touching(object).map((format) => wrap(object.sheet, format)),
};

const part = ({ sheet, format }: Of<'ConditionalFormat'>, kind: string): HostObject | null => {
  const own = KINDS[kind];
  if (!own || format.type !== kind) return null;
  return { type: 'Settings', ...own, settings: format.settings, corner: format.rect, guard: () => guard(sheet) };
};

/** Members by which each kind is reached. */
const REACHED = {
  CellValue: 'CellValue',
  ColorScale: 'ColorScale',
  Custom: 'Custom',
  DataBar: 'DataBar',
  IconSet: 'IconSet',
  Preset: 'PresetCriteria',
  TextComparison: 'ContainsText',
  TopBottom: 'TopBottom',
} as const;

/** Moves a conditional format to a priority, from 0; negative ones count from the end. */
function prioritise({ sheet, format }: Of<'ConditionalFormat'>, value: unknown): void {
  guard(sheet);
  const wanted = numberIn(value, -Infinity, Infinity);
  const others = sheet.conditionalFormats.filter((other) => other !== format);
  const place = wanted < 0 ? Math.max(0, others.length + 1 + wanted) : Math.min(wanted, others.length);
  others.splice(place, 0, format);
  sheet.conditionalFormats = others;
}

/** Makes it one of another kind, with the rule given. */
function become({ sheet, format }: Of<'ConditionalFormat'>, kind: string, rule?: { member: string; value: unknown }): void {
  guard(sheet);
  const own = KINDS[kind];
  if (!own) throw invalidArgument();
  const settings = new Map<string, unknown>();
  if (rule && kind === 'Custom')
    setSetting({ type: 'Settings', owner: 'ConditionalFormatRule', path: 'custom/rule', settings }, rule.member, rule.value);
  else if (rule) setSetting({ type: 'Settings', ...own, settings }, rule.member, rule.value);
  const looks = [...format.settings].filter(([key]) => key.includes('/format/'));
  format.settings.clear();
  for (const [key, value] of looks) format.settings.set(key.replace(/^\w+/, own.path), value);
  for (const [key, value] of settings) format.settings.set(key, value);
  format.type = kind;
}

export const conditionalFormatType: TypeDefinition<'ConditionalFormat'> = {
  identity: ({ format }) => ({ Id: format.id }),
  get: {
    Id: ({ format }) => format.id,
    Priority: ({ sheet, format }) => sheet.conditionalFormats.indexOf(format),
    // Scales, bars and icons cannot stop those after them.
    StopIfTrue: ({ format }) => (['ColorScale', 'DataBar', 'IconSet'].includes(format.type) ? null : format.stopIfTrue),
    Type: ({ format }) => format.type,
  },
  set: {
    Priority: prioritise,
    StopIfTrue: ({ sheet, format }, value) => {
      guard(sheet);
      format.stopIfTrue = truth(value);
    },
  },
  call: {
    ChangeRuleToCellValue: (object, [value]) => become(object, 'CellValue', { member: 'Rule', value }),
    ChangeRuleToColorScale: (object) => become(object, 'ColorScale'),
    ChangeRuleToContainsText: (object, [value]) => become(object, 'ContainsText', { member: 'Rule', value }),
    ChangeRuleToCustom: (object, [value]) => become(object, 'Custom', { member: 'Formula', value }),
    ChangeRuleToDataBar: (object) => become(object, 'DataBar'),
    ChangeRuleToIconSet: (object) => become(object, 'IconSet'),
    ChangeRuleToPresetCriteria: (object, [value]) => become(object, 'PresetCriteria', { member: 'Rule', value }),
    ChangeRuleToTopBottom: (object, [value]) => become(object, 'TopBottom', { member: 'Rule', value }),
    Delete: ({ sheet, format }) => {
      guard(sheet);
      sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== format);
    },
    SetRanges: ({ sheet, format }, [ranges]) => {
      guard(sheet);
      const given = ranges as HostObject;
      if (given?.type !== 'Range' && given?.type !== 'RangeAreas') throw invalidArgument();
      const [rect = given.rect, ...others] = rectsOf(given);
      Object.assign(format, { rect, others });
    },
  },
  child: {
    ...Object.fromEntries(
      Object.entries(REACHED).flatMap(([member, kind]) => [
        [
          member,
          (object: Of<'ConditionalFormat'>): HostObject => {
            const found = part(object, kind);
            if (!found) throw itemNotFound();
            return found;
          },
        ],
        [`${member}OrNullObject`, (object: Of<'ConditionalFormat'>) => part(object, kind)],
      ]),
    ),
    GetRange: ({ sheet, format }) => {
      if (format.others && format.others.length > 0) throw itemNotFound();
      return { type: 'Range', sheet, rect: format.rect };
    },
    GetRangeOrNullObject: ({ sheet, format }) =>
      format.others && format.others.length > 0 ? null : { type: 'Range', sheet, rect: format.rect },
    GetRanges: ({ sheet, format }) => ({ type: 'RangeAreas', sheet, rect: format.rect, areas: areasOf(format) }),
  },
};
