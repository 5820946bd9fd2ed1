import { apiNotFound, invalidArgument } from '../errors';
import { numberIn, oneOf, text, truth } from './check';
import { colorOf } from './colors';
import {
  cellValueRule,
  colorScale,
  dataBarRule,
  iconCriteria,
  ICON_SETS,
  presetRule,
  standardIcons,
  textRule,
  topBottomRule,
} from './conditional-rules';
import type { HostObject, Of } from './types';

/** A value that a part keeps: what it is before anything is set, and what may be set. */
interface Kept {
  readonly standard: unknown;
  /** @throws InvalidArgument */
  readonly check?: (value: unknown, object: Of<'Settings'>) => unknown;
  readonly readOnly?: boolean;
}

interface Members {
  readonly values: Readonly<Record<string, Kept>>;
  readonly parts?: Readonly<Record<string, string>>;
}

const flag = (standard: boolean | null): Kept => ({ standard, check: truth });
const color = (standard: string): Kept => ({ standard, check: colorOf });
const words = (standard: string): Kept => ({ standard, check: text });
const size = (standard: number | null, least = 0, most = 10_000): Kept => ({
  standard,
  check: (value) => numberIn(value, least, most),
});
const choice = (standard: string, ...others: string[]): Kept => ({
  standard,
  check: (value) => oneOf([standard, ...others], value),
});
const side = (index: string): Kept => ({ standard: index, readOnly: true });

/** A formula of a rule: text, with or without "=". */
const formula: Kept = {
  standard: '',
  check: (value) => {
    if (text(value).trim() === '') throw invalidArgument();
    return value;
  },
};

const CONDITIONAL_BORDER = {
  Color: color(''),
  Style: choice('None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot'),
};
const CHART_FONT = {
  Bold: flag(false),
  Color: color('#595959'),
  Italic: flag(false),
  Name: words('Calibri'),
  Size: size(10, 1, 409),
  Underline: choice('None', 'Single'),
};

/** Members of the parts that keep what is set on them, below each owner, by its name in Excel's documentation. */
const MEMBERS: Readonly<Record<string, Members>> = {
  CustomConditionalFormat: { values: {}, parts: { Rule: 'ConditionalFormatRule', Format: 'ConditionalRangeFormat' } },
  ConditionalFormatRule: { values: { Formula: formula, FormulaLocal: formula } },
  CellValueConditionalFormat: {
    values: { Rule: { standard: { formula1: '', operator: 'Invalid' }, check: cellValueRule } },
    parts: { Format: 'ConditionalRangeFormat' },
  },
  TextConditionalFormat: {
    values: { Rule: { standard: { operator: 'Invalid', text: '' }, check: textRule } },
    parts: { Format: 'ConditionalRangeFormat' },
  },
  TopBottomConditionalFormat: {
    values: { Rule: { standard: { rank: 10, type: 'TopItems' }, check: topBottomRule } },
    parts: { Format: 'ConditionalRangeFormat' },
  },
  PresetCriteriaConditionalFormat: {
    values: { Rule: { standard: { criterion: 'Invalid' }, check: presetRule } },
    parts: { Format: 'ConditionalRangeFormat' },
  },
  ColorScaleConditionalFormat: {
    values: {
      Criteria: {
        standard: {
          minimum: { formula: null, type: 'LowestValue', color: '#F8696B' },
          midpoint: { formula: '50', type: 'Percentile', color: '#FFEB84' },
          maximum: { formula: null, type: 'HighestValue', color: '#63BE7B' },
        },
        check: colorScale,
      },
      ThreeColorScale: { standard: true, readOnly: true },
    },
  },
  IconSetConditionalFormat: {
    values: {
      Criteria: {
        standard: standardIcons('ThreeTrafficLights1'),
        check: (value, object) => iconCriteria(value, styleOf(object)),
      },
      ReverseIconOrder: flag(false),
      ShowIconOnly: flag(false),
      Style: { standard: 'ThreeTrafficLights1', check: (value) => oneOf(ICON_SETS, value) },
    },
  },
  DataBarConditionalFormat: {
    values: {
      AxisColor: color('#000000'),
      AxisFormat: choice('Automatic', 'None', 'CellMidPoint'),
      BarDirection: choice('Context', 'LeftToRight', 'RightToLeft'),
      LowerBoundRule: { standard: { formula: null, type: 'Automatic' }, check: dataBarRule },
      ShowDataBarOnly: flag(false),
      UpperBoundRule: { standard: { formula: null, type: 'Automatic' }, check: dataBarRule },
    },
    parts: { PositiveFormat: 'ConditionalDataBarPositiveFormat', NegativeFormat: 'ConditionalDataBarNegativeFormat' },
  },
  ConditionalDataBarPositiveFormat: {
    values: { BorderColor: color(''), FillColor: color('#638EC6'), GradientFill: flag(true) },
  },
  ConditionalDataBarNegativeFormat: {
    values: {
      BorderColor: color('#FF0000'),
      FillColor: color('#FF0000'),
      MatchPositiveBorderColor: flag(true),
      MatchPositiveFillColor: flag(false),
    },
  },
  ConditionalRangeFormat: {
    values: { NumberFormat: { standard: null } },
    parts: { Fill: 'ConditionalRangeFill', Font: 'ConditionalRangeFont', Borders: 'ConditionalRangeBorderCollection' },
  },
  ConditionalRangeFill: { values: { Color: color('') } },
  ConditionalRangeFont: {
    values: {
      Bold: flag(null),
      Color: color(''),
      Italic: flag(null),
      Strikethrough: flag(null),
      Underline: choice('None', 'Single', 'Double'),
    },
  },
  ConditionalRangeBorderCollection: {
    values: { Count: { standard: 4, readOnly: true } },
    parts: {
      Top: 'ConditionalRangeBorderTop',
      Bottom: 'ConditionalRangeBorderBottom',
      Left: 'ConditionalRangeBorderLeft',
      Right: 'ConditionalRangeBorderRight',
    },
  },
  ConditionalRangeBorderTop: { values: { ...CONDITIONAL_BORDER, SideIndex: side('EdgeTop') } },
  ConditionalRangeBorderBottom: { values: { ...CONDITIONAL_BORDER, SideIndex: side('EdgeBottom') } },
  ConditionalRangeBorderLeft: { values: { ...CONDITIONAL_BORDER, SideIndex: side('EdgeLeft') } },
  ConditionalRangeBorderRight: { values: { ...CONDITIONAL_BORDER, SideIndex: side('EdgeRight') } },
  ChartTitle: {
    values: {
      HorizontalAlignment: choice('Center', 'Left', 'Right', 'Justify', 'Distributed'),
      Overlay: flag(false),
      Position: choice('Top', 'Automatic', 'Bottom', 'Left', 'Right'),
      ShowShadow: flag(false),
      Text: words('Chart Title'),
      TextOrientation: size(0, -90, 180),
      Visible: flag(true),
    },
    parts: { Format: 'ChartTitleFormat' },
  },
  ChartTitleFormat: { values: {}, parts: { Font: 'ChartFont', Fill: 'ChartFill' } },
  ChartLegend: {
    values: {
      Overlay: flag(false),
      Position: choice('Bottom', 'Invalid', 'Top', 'Left', 'Right', 'Corner', 'Custom'),
      ShowShadow: flag(false),
      Visible: flag(true),
    },
    parts: { Format: 'ChartTitleFormat' },
  },
  ChartFont: { values: CHART_FONT },
  ChartFill: { values: {} },
  ChartLineFormat: {
    values: {
      Color: color('#D9D9D9'),
      LineStyle: choice(
        'Automatic',
        'None',
        'Continuous',
        'Dash',
        'DashDot',
        'DashDotDot',
        'Dot',
        'Grey25',
        'Grey50',
        'Grey75',
        'RoundDot',
      ),
      Weight: size(0.75),
    },
  },
  ChartAreaFormat: {
    values: { ColorScheme: { standard: 'ColorfulPalette1' }, RoundedCorners: flag(false) },
    parts: { Font: 'ChartFont', Fill: 'ChartFill', Border: 'ChartLineFormat' },
  },
  ChartDataLabels: {
    values: {
      NumberFormat: words('General'),
      Position: choice(
        'Invalid',
        'None',
        'Center',
        'InsideEnd',
        'InsideBase',
        'OutsideEnd',
        'Left',
        'Right',
        'Top',
        'Bottom',
        'BestFit',
        'Callout',
      ),
      Separator: words(','),
      ShowBubbleSize: flag(false),
      ShowCategoryName: flag(false),
      ShowLegendKey: flag(false),
      ShowPercentage: flag(false),
      ShowSeriesName: flag(false),
      ShowValue: flag(true),
    },
    parts: { Format: 'ChartTitleFormat' },
  },
  ChartAxes: { values: {}, parts: { CategoryAxis: 'ChartAxis', ValueAxis: 'ChartAxis', SeriesAxis: 'ChartAxis' } },
  ChartAxis: {
    values: {
      DisplayUnit: choice(
        'None',
        'Hundreds',
        'Thousands',
        'TenThousands',
        'HundredThousands',
        'Millions',
        'TenMillions',
        'HundredMillions',
        'Billions',
        'Trillions',
        'Custom',
      ),
      MajorUnit: { standard: '' },
      Maximum: { standard: '' },
      Minimum: { standard: '' },
      MinorUnit: { standard: '' },
      NumberFormat: words('General'),
      ReversePlotOrder: flag(false),
      Visible: flag(true),
    },
    parts: {
      Format: 'ChartAxisFormat',
      Title: 'ChartAxisTitle',
      MajorGridlines: 'ChartGridlines',
      MinorGridlines: 'ChartGridlines',
    },
  },
  ChartAxisFormat: { values: {}, parts: { Font: 'ChartFont', Fill: 'ChartFill', Line: 'ChartLineFormat' } },
  ChartAxisTitle: { values: { Text: words(''), Visible: flag(false) }, parts: { Format: 'ChartTitleFormat' } },
  ChartGridlines: { values: { Visible: flag(false) }, parts: { Format: 'ChartGridlinesFormat' } },
  ChartGridlinesFormat: { values: {}, parts: { Line: 'ChartLineFormat' } },
  ChartPlotArea: {
    values: { Height: size(null), Left: size(null), Top: size(null), Width: size(null) },
    parts: { Format: 'ChartPlotAreaFormat' },
  },
  ChartPlotAreaFormat: { values: {}, parts: { Fill: 'ChartFill', Border: 'ChartLineFormat' } },
  ChartSeriesFormat: { values: {}, parts: { Fill: 'ChartFill', Line: 'ChartLineFormat' } },
};

const styleOf = (object: Of<'Settings'>): string => String(getSetting(object, 'Style'));
const nameOf = ({ path }: Of<'Settings'>, member: string): string =>
  `${path}/${member[0]?.toLowerCase() ?? ''}${member.slice(1)}`;
const membersOf = ({ owner }: Of<'Settings'>): Members => MEMBERS[owner] ?? { values: {} };

/** Names of the plain properties of such a part. */
export const settingNames = (object: Of<'Settings'>): string[] => Object.keys(membersOf(object).values);
export const hasSettingPart = (object: Of<'Settings'>, member: string): boolean =>
  membersOf(object).parts?.[member] !== undefined;

export function getSetting(object: Of<'Settings'>, member: string): unknown {
  const kept = membersOf(object).values[member];
  if (!kept) throw apiNotFound(object.owner, member);
  if (member === 'ThreeColorScale') return (getSetting(object, 'Criteria') as { midpoint?: unknown }).midpoint !== undefined;
  const name = nameOf(object, member === 'FormulaLocal' ? 'Formula' : member);
  return object.settings.get(name) ?? kept.standard;
}

export function setSetting(object: Of<'Settings'>, member: string, value: unknown): void {
  const kept = membersOf(object).values[member];
  if (!kept || kept.readOnly) throw apiNotFound(object.owner, member);
  object.guard?.();
  const name = nameOf(object, member === 'FormulaLocal' ? 'Formula' : member);
  object.settings.set(name, kept.check ? kept.check(value, object) : value);
  // Another set of icons comes with its own thresholds.
  if (object.owner === 'IconSetConditionalFormat' && member === 'Style')
    object.settings.set(nameOf(object, 'Criteria'), standardIcons(String(value)));
}

export function partOf(object: Of<'Settings'>, member: string, [key]: readonly unknown[] = []): HostObject {
  const { parts = {} } = membersOf(object);
  const wanted = object.owner === 'ConditionalRangeBorderCollection' && member.startsWith('GetItem') ? borderName(key) : member;
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
  const named = member === 'SetFormula' && object.owner === 'ChartTitle';
  if (!clears && !paints && !named) throw apiNotFound(object.owner, member);
  object.guard?.();
  if (paints) object.settings.set(nameOf(object, 'color'), colorOf(argument));
  else if (named) object.settings.set(nameOf(object, 'formula'), text(argument));
  else for (const key of [...object.settings.keys()]) if (key.startsWith(`${object.path}/`)) object.settings.delete(key);
  return null;
}
