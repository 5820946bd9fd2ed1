import { apiNotFound } from '../errors';
import type { HostObject, Of } from './types';

/** Members of the parts that only keep what is set on them: those below each owner, by its name in Excel's documentation. */
const MEMBERS: Readonly<
  Record<string, { readonly values: readonly string[]; readonly parts: Readonly<Record<string, string>> }>
> = {
  CustomConditionalFormat: { values: [], parts: { Rule: 'ConditionalFormatRule', Format: 'ConditionalRangeFormat' } },
  CellValueConditionalFormat: { values: ['Rule'], parts: { Format: 'ConditionalRangeFormat' } },
  DataBarConditionalFormat: {
    values: ['ShowDataBarOnly', 'BarDirection', 'AxisColor', 'AxisFormat', 'LowerBoundRule', 'UpperBoundRule'],
    parts: { PositiveFormat: 'ConditionalDataBarFormat', NegativeFormat: 'ConditionalDataBarFormat' },
  },
  ConditionalDataBarFormat: {
    values: ['FillColor', 'BorderColor', 'GradientFill', 'MatchPositiveFillColor', 'MatchPositiveBorderColor'],
    parts: {},
  },
  ConditionalFormatRule: { values: ['Formula', 'FormulaLocal', 'FormulaR1C1'], parts: {} },
  ConditionalRangeFormat: {
    values: ['NumberFormat'],
    parts: { Fill: 'ConditionalRangeFill', Font: 'ConditionalRangeFont', Borders: 'ConditionalRangeBorders' },
  },
  ConditionalRangeFill: { values: ['Color'], parts: {} },
  ConditionalRangeFont: { values: ['Color', 'Bold', 'Italic', 'Underline', 'Strikethrough'], parts: {} },
  ConditionalRangeBorders: { values: [], parts: {} },
  ChartTitle: { values: ['Text', 'Visible', 'Overlay'], parts: {} },
  ChartLegend: { values: ['Visible', 'Position', 'Overlay'], parts: {} },
};

const nameOf = ({ path }: Of<'Settings'>, member: string): string =>
  `${path}/${member[0]?.toLowerCase() ?? ''}${member.slice(1)}`;
const membersOf = ({ owner }: Of<'Settings'>) => MEMBERS[owner] ?? { values: [], parts: {} };

export function getSetting(object: Of<'Settings'>, member: string): unknown {
  if (!membersOf(object).values.includes(member)) throw apiNotFound(object.owner, member);
  return object.settings.get(nameOf(object, member)) ?? null;
}

export function setSetting(object: Of<'Settings'>, member: string, value: unknown): void {
  if (!membersOf(object).values.includes(member)) throw apiNotFound(object.owner, member);
  object.settings.set(nameOf(object, member), value);
}

export function partOf(object: Of<'Settings'>, member: string): HostObject {
  const owner = membersOf(object).parts[member];
  if (owner === undefined) throw apiNotFound(object.owner, member);
  return { type: 'Settings', owner, path: nameOf(object, member), settings: object.settings };
}
