import { chartKind } from './chart-kinds';
import { choice, color, flag, size, words, type Kept, type Members } from './setting-kinds';

/** A place or size within a chart, in points: Excel lays it out as long as nobody has set it. */
const place = (): Kept => size(null, -10_000);
const shown = (standard: unknown): Kept => ({ standard, readOnly: true });
const anything: Kept = { standard: '' };
const angle = size(0, -90, 180);

const CHART_FONT = {
  Bold: flag(false),
  Color: color('#595959'),
  Italic: flag(false),
  Name: words('Calibri'),
  Size: size(10, 1, 409),
  Underline: choice('None', 'Single'),
};
const HORIZONTAL = choice('Center', 'Left', 'Right', 'Justify', 'Distributed');
const VERTICAL = choice('Center', 'Bottom', 'Top', 'Justify', 'Distributed');
const TEXT_BOX = { Left: place(), Top: place() };
/** How the texts of a part look, and the box around them. */
const TEXT_FORMAT: Members = { values: {}, parts: { Border: 'ChartBorder', Fill: 'ChartFill', Font: 'ChartFont' } };
const LINE: Members = {
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
};

const MARKERS = {
  MarkerBackgroundColor: color(''),
  MarkerForegroundColor: color(''),
  MarkerSize: size(5, 2, 72),
  MarkerStyle: choice('Automatic', 'None', 'Square', 'Diamond', 'Triangle', 'X', 'Star', 'Dot', 'Dash', 'Circle', 'Plus'),
};

const LABELS = {
  AutoText: flag(true),
  HorizontalAlignment: HORIZONTAL,
  LinkNumberFormat: flag(true),
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
  TextOrientation: angle,
  VerticalAlignment: VERTICAL,
};

const TIME_UNIT = choice('Days', 'Months', 'Years');
const TICK = choice('None', 'Cross', 'Inside', 'Outside');

const AXIS: Members = {
  values: {
    Alignment: choice('Center', 'Left', 'Right'),
    AxisGroup: shown('Primary'),
    Type: shown('Invalid'),
    BaseTimeUnit: TIME_UNIT,
    CategoryType: choice('Automatic', 'TextAxis', 'DateAxis'),
    CustomDisplayUnit: shown(0),
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
    IsBetweenCategories: flag(true),
    LinkNumberFormat: flag(true),
    LogBase: size(10, 2, 1000),
    MajorTickMark: TICK,
    MajorTimeUnitScale: TIME_UNIT,
    MajorUnit: anything,
    Maximum: anything,
    Minimum: anything,
    MinorTickMark: TICK,
    MinorTimeUnitScale: TIME_UNIT,
    MinorUnit: anything,
    MultiLevel: flag(true),
    NumberFormat: words('General'),
    Offset: size(100, 0, 1000),
    Position: choice('Automatic', 'Maximum', 'Minimum', 'Custom'),
    PositionAt: shown(0),
    ReversePlotOrder: flag(false),
    ScaleType: choice('Linear', 'Logarithmic'),
    ShowDisplayUnitLabel: flag(true),
    TextOrientation: angle,
    TickLabelPosition: choice('NextToAxis', 'High', 'Low', 'None'),
    TickLabelSpacing: size(1, 1, 31_999),
    TickMarkSpacing: size(1, 1, 31_999),
    Visible: flag(true),
  },
  parts: {
    Format: 'ChartAxisFormat',
    Title: 'ChartAxisTitle',
    MajorGridlines: 'ChartGridlines',
    MinorGridlines: 'ChartGridlines',
  },
};

const ERROR_BARS: Members = {
  values: {
    EndStyleCap: flag(true),
    Include: choice('Both', 'MinusValues', 'PlusValues'),
    Type: choice('FixedValue', 'Percent', 'StDev', 'StError', 'Custom'),
    Visible: flag(false),
  },
  parts: { Format: 'ChartErrorBarsFormat' },
};

/** Members of the parts of charts, by the part's name in Excel's documentation. */
export const CHART_MEMBERS: Readonly<Record<string, Members>> = {
  Chart: {
    values: {
      CategoryLabelLevel: size(0, -3, 100),
      DisplayBlanksAs: choice('NotPlotted', 'Zero', 'Interplotted'),
      Name: words(''),
      PlotVisibleOnly: flag(true),
      SeriesNameLevel: size(0, -3, 100),
      ShowAllFieldButtons: flag(true),
      ShowDataLabelsOverMaximum: flag(true),
      Style: size(2, 1, 400),
    },
    parts: {
      Axes: 'ChartAxes',
      DataLabels: 'ChartDataLabels',
      Format: 'ChartAreaFormat',
      Legend: 'ChartLegend',
      PlotArea: 'ChartPlotArea',
      Title: 'ChartTitle',
    },
  },
  ChartSeries: {
    values: {
      AxisGroup: choice('Primary', 'Secondary'),
      BubbleScale: size(100, 0, 300),
      ChartType: { standard: null, check: chartKind },
      DoughnutHoleSize: size(75, 10, 90),
      Explosion: size(0, 0, 400),
      Filtered: flag(false),
      FirstSliceAngle: size(0, 0, 360),
      GapWidth: size(150, 0, 500),
      HasDataLabels: flag(false),
      InvertColor: color('#FFFFFF'),
      InvertIfNegative: flag(false),
      ...MARKERS,
      Name: words(''),
      Overlap: size(0, -100, 100),
      SecondPlotSize: size(75, 5, 200),
      ShowConnectorLines: flag(true),
      ShowLeaderLines: flag(true),
      ShowShadow: flag(false),
      Smooth: flag(false),
      SplitType: choice('SplitByPosition', 'SplitByValue', 'SplitByPercentValue', 'SplitByCustomSplit'),
      SplitValue: size(2),
      VaryByCategories: flag(false),
    },
    parts: {
      DataLabels: 'ChartDataLabels',
      Format: 'ChartSeriesFormat',
      Points: 'ChartPointsCollection',
      XErrorBars: 'ChartErrorBars',
      YErrorBars: 'ChartErrorBars',
    },
  },
  ChartPointsCollection: { values: { Count: shown(0) }, item: 'ChartPoint' },
  ChartPoint: {
    values: { HasDataLabel: flag(false), ...MARKERS, Value: shown(null) },
    parts: { DataLabel: 'ChartDataLabel', Format: 'ChartSeriesFormat' },
  },
  ChartTitle: {
    values: {
      ...TEXT_BOX,
      HorizontalAlignment: HORIZONTAL,
      Overlay: flag(false),
      Position: choice('Top', 'Automatic', 'Bottom', 'Left', 'Right'),
      ShowShadow: flag(false),
      Text: words('Chart Title'),
      TextOrientation: angle,
      VerticalAlignment: VERTICAL,
      Visible: flag(true),
    },
    parts: { Format: 'ChartTitleFormat' },
  },
  ChartFormatString: { values: {}, parts: { Font: 'ChartFont' } },
  ChartTitleFormat: TEXT_FORMAT,
  ChartLegend: {
    values: {
      ...TEXT_BOX,
      Height: place(),
      Overlay: flag(false),
      Position: choice('Bottom', 'Invalid', 'Top', 'Left', 'Right', 'Corner', 'Custom'),
      ShowShadow: flag(false),
      Visible: flag(true),
      Width: place(),
    },
    parts: { Format: 'ChartLegendFormat', LegendEntries: 'ChartLegendEntryCollection' },
  },
  ChartLegendFormat: TEXT_FORMAT,
  ChartLegendEntryCollection: { values: {}, item: 'ChartLegendEntry' },
  ChartLegendEntry: { values: { Index: shown(0), Visible: flag(true) } },
  ChartFont: { values: CHART_FONT },
  ChartFill: { values: {} },
  ChartBorder: LINE,
  ChartLineFormat: LINE,
  ChartAreaFormat: {
    values: { ColorScheme: { standard: 'ColorfulPalette1' }, RoundedCorners: flag(false) },
    parts: { Font: 'ChartFont', Fill: 'ChartFill', Border: 'ChartBorder' },
  },
  ChartDataLabels: {
    values: LABELS,
    parts: { Format: 'ChartDataLabelFormat' },
  },
  ChartDataLabel: {
    values: { ...LABELS, ...TEXT_BOX, Formula: words(''), Text: words('') },
    parts: { Format: 'ChartDataLabelFormat' },
  },
  ChartDataLabelFormat: TEXT_FORMAT,
  ChartDataTable: {
    values: {
      ShowHorizontalBorder: flag(true),
      ShowLegendKey: flag(true),
      ShowOutlineBorder: flag(true),
      ShowVerticalBorder: flag(true),
      Visible: flag(false),
    },
    parts: { Format: 'ChartDataTableFormat' },
  },
  ChartDataTableFormat: TEXT_FORMAT,
  ChartErrorBars: ERROR_BARS,
  ChartErrorBarsFormat: { values: {}, parts: { Line: 'ChartLineFormat' } },
  ChartAxes: { values: {}, parts: { CategoryAxis: 'ChartAxis', ValueAxis: 'ChartAxis', SeriesAxis: 'ChartAxis' } },
  ChartAxis: AXIS,
  ChartAxisFormat: { values: {}, parts: { Font: 'ChartFont', Fill: 'ChartFill', Line: 'ChartLineFormat' } },
  ChartAxisTitle: {
    values: { Text: words(''), TextOrientation: angle, Visible: flag(false) },
    parts: { Format: 'ChartAxisTitleFormat' },
  },
  ChartAxisTitleFormat: TEXT_FORMAT,
  ChartGridlines: { values: { Visible: flag(false) }, parts: { Format: 'ChartGridlinesFormat' } },
  ChartGridlinesFormat: { values: {}, parts: { Line: 'ChartLineFormat' } },
  ChartPlotArea: {
    values: {
      Height: place(),
      InsideHeight: place(),
      InsideLeft: place(),
      InsideTop: place(),
      InsideWidth: place(),
      Left: place(),
      Position: choice('Automatic', 'Custom'),
      Top: place(),
      Width: place(),
    },
    parts: { Format: 'ChartPlotAreaFormat' },
  },
  ChartPlotAreaFormat: { values: {}, parts: { Fill: 'ChartFill', Border: 'ChartBorder' } },
  ChartSeriesFormat: { values: {}, parts: { Fill: 'ChartFill', Line: 'ChartLineFormat' } },
  ChartTrendline: {
    values: {
      BackwardPeriod: size(0),
      ForwardPeriod: size(0),
      Intercept: anything,
      MovingAveragePeriod: size(2, 2, 255),
      Name: words(''),
      PolynomialOrder: size(2, 2, 6),
      ShowEquation: flag(false),
      ShowRSquared: flag(false),
      Type: choice('Linear', 'Exponential', 'Logarithmic', 'MovingAverage', 'Polynomial', 'Power'),
    },
    parts: { Format: 'ChartTrendlineFormat', Label: 'ChartTrendlineLabel' },
  },
  ChartTrendlineFormat: { values: {}, parts: { Line: 'ChartLineFormat' } },
  ChartTrendlineLabel: {
    values: { AutoText: flag(true), LinkNumberFormat: flag(true), NumberFormat: words('General'), Text: words('') },
    parts: { Format: 'ChartTrendlineLabelFormat' },
  },
  ChartTrendlineLabelFormat: TEXT_FORMAT,
};
