import { invalidArgument } from '../errors';
import { numberIn, oneOf, text } from './check';
import { colorOf } from './colors';

type Rule = Readonly<Record<string, unknown>>;

const asRule = (value: unknown): Rule => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalidArgument();
  return value as Rule;
};

/** A formula or number of a rule, as text. */
function bound(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (text(value).trim() === '') throw invalidArgument();
  return String(value);
}

export const CELL_OPERATORS = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqual',
  'LessThanOrEqual',
] as const;

/** @throws InvalidArgument, as for all rules below, for what Excel does not take */
export function cellValueRule(value: unknown): Rule {
  const rule = asRule(value);
  const operator = oneOf(CELL_OPERATORS, rule.operator);
  const formula1 = bound(rule.formula1);
  return operator === 'Between' || operator === 'NotBetween'
    ? { formula1, formula2: bound(rule.formula2), operator }
    : { formula1, operator };
}

const TEXT_OPERATORS = ['Contains', 'NotContains', 'BeginsWith', 'EndsWith'] as const;

/** The rule of a conditional format for texts. @throws InvalidArgument */
export function textRule(value: unknown): Rule {
  const rule = asRule(value);
  return { operator: oneOf(TEXT_OPERATORS, rule.operator), text: bound(rule.text) };
}

const RANK_TYPES = ['TopItems', 'TopPercent', 'BottomItems', 'BottomPercent'] as const;

/** The rule for the highest or lowest. @throws InvalidArgument */
export function topBottomRule(value: unknown): Rule {
  const rule = asRule(value);
  const type = oneOf(RANK_TYPES, rule.type);
  return { rank: numberIn(rule.rank, 1, type.endsWith('Percent') ? 100 : 1000), type };
}

export const PRESETS =
  'Blanks NonBlanks Errors NonErrors Yesterday Today Tomorrow LastSevenDays LastWeek ThisWeek NextWeek LastMonth ThisMonth NextMonth AboveAverage BelowAverage EqualOrAboveAverage EqualOrBelowAverage OneStdDevAboveAverage OneStdDevBelowAverage TwoStdDevAboveAverage TwoStdDevBelowAverage ThreeStdDevAboveAverage ThreeStdDevBelowAverage UniqueValues DuplicateValues'.split(
    ' ',
  );

/** One of the rules that Excel has ready. @throws InvalidArgument */
export const presetRule = (value: unknown): Rule => ({ criterion: oneOf(PRESETS, asRule(value).criterion) });

const VALUE_TYPES = ['LowestValue', 'HighestValue', 'Number', 'Percent', 'Formula', 'Percentile'] as const;
const FREE = ['LowestValue', 'HighestValue', 'Automatic'];

/** A bound of a colour scale or bar: lowest and highest need no figure, the others do. */
function threshold(value: unknown, types: readonly string[]): { type: string; formula: string | null } {
  const rule = asRule(value);
  const type = oneOf(types, rule.type);
  return { formula: FREE.includes(type) ? null : bound(rule.formula), type };
}

/** Where a data bar begins or ends. @throws InvalidArgument */
export const dataBarRule = (value: unknown): Rule => threshold(value, ['Automatic', ...VALUE_TYPES]);

/** The criteria of a colour scale. @throws InvalidArgument */
export function colorScale(value: unknown): Rule {
  const { minimum, midpoint, maximum } = asRule(value);
  const point = (given: unknown): Rule => ({
    ...threshold(given, VALUE_TYPES),
    color: colorOf(asRule(given).color ?? '#FFFFFF'),
  });
  return {
    minimum: point(minimum),
    ...(midpoint === undefined || midpoint === null ? {} : { midpoint: point(midpoint) }),
    maximum: point(maximum),
  };
}

export const ICON_SETS =
  'ThreeArrows ThreeArrowsGray ThreeFlags ThreeTrafficLights1 ThreeTrafficLights2 ThreeSigns ThreeSymbols ThreeSymbols2 FourArrows FourArrowsGray FourRedToBlack FourRating FourTrafficLights FiveArrows FiveArrowsGray FiveRating FiveQuarters ThreeStars ThreeTriangles FiveBoxes'.split(
    ' ',
  );

/** Icons in a set: its name says it. */
export const iconsIn = (style: string): number => (style.startsWith('Five') ? 5 : style.startsWith('Four') ? 4 : 3);

/** The thresholds a set of icons comes with: equal parts of a hundred; the lowest has none. */
export function standardIcons(style: string): Rule[] {
  const count = iconsIn(style);
  return Array.from({ length: count }, (_, index) =>
    index === 0
      ? { type: 'Invalid', operator: 'Invalid', formula: '', customIcon: null }
      : {
          type: 'Percent',
          operator: 'GreaterThanOrEqual',
          formula: `=${Math.round((index * 100) / count)}`,
          customIcon: null,
        },
  );
}

/** The criteria of an icon set, one for each of its icons. @throws InvalidArgument */
export function iconCriteria(value: unknown, style: string): Rule[] {
  if (!Array.isArray(value) || value.length !== iconsIn(style)) throw invalidArgument();
  return value.map((given: unknown, index) => {
    const customIcon = (given as { customIcon?: unknown } | null)?.customIcon ?? null;
    if (index === 0) return { type: 'Invalid', operator: 'Invalid', formula: '', customIcon };
    const rule = asRule(given);
    return {
      type: oneOf(['Number', 'Percent', 'Formula', 'Percentile'], rule.type),
      operator: oneOf(['GreaterThan', 'GreaterThanOrEqual'], rule.operator),
      formula: bound(rule.formula),
      customIcon,
    };
  });
}
