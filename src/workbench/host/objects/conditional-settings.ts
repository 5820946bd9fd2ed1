import { invalidArgument } from '../errors';
import { isFormula } from '../syntax';
import { oneOf, text } from './check';
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
import { choice, color, flag, side, type Kept, type Members } from './setting-kinds';
import type { Of } from './types';

/** A formula of a rule: text, with or without "=". */
const formula: Kept = {
  standard: '',
  check: (value) => {
    const written = text(value).trim();
    if (written === '' || (written.startsWith('=') && !isFormula(written))) throw invalidArgument();
    return value;
  },
};

const CONDITIONAL_BORDER = {
  Color: color(''),
  Style: choice('None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot'),
};
const styleOf = ({ settings, path }: Of<'Settings'>): string => String(settings.get(`${path}/style`) ?? 'ThreeTrafficLights1');

/** Members of the parts of conditional formats, by the part's name in Excel's documentation. */
export const CONDITIONAL_MEMBERS: Readonly<Record<string, Members>> = {
  CustomConditionalFormat: { values: {}, parts: { Rule: 'ConditionalFormatRule', Format: 'ConditionalRangeFormat' } },
  ConditionalFormatRule: { values: { Formula: formula, FormulaLocal: formula, FormulaR1C1: formula } },
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
};
