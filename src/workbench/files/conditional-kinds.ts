/** What the kinds of conditional formats are called in a file, by their names in Excel's API. */
export const CELL_OPERATORS: Readonly<Record<string, string>> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqual: 'greaterThanOrEqual',
  LessThanOrEqual: 'lessThanOrEqual',
};

/** A rule about text: its type and operator, and the formula that says the same of the first cell. */
export const TEXT_KINDS: Readonly<
  Record<string, { readonly type: string; readonly operator: string; readonly formula: (text: string, cell: string) => string }>
> = {
  Contains: { type: 'containsText', operator: 'containsText', formula: (text, cell) => `NOT(ISERROR(SEARCH(${text},${cell})))` },
  NotContains: { type: 'notContainsText', operator: 'notContains', formula: (text, cell) => `ISERROR(SEARCH(${text},${cell}))` },
  BeginsWith: { type: 'beginsWith', operator: 'beginsWith', formula: (text, cell) => `LEFT(${cell},LEN(${text}))=${text}` },
  EndsWith: { type: 'endsWith', operator: 'endsWith', formula: (text, cell) => `RIGHT(${cell},LEN(${text}))=${text}` },
};

type Preset = {
  readonly type: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly formula?: (cell: string) => string;
};

const average = (attributes: Readonly<Record<string, string>>): Preset => ({ type: 'aboveAverage', attributes });
const period = (timePeriod: string, formula: (cell: string) => string): Preset => ({
  type: 'timePeriod',
  attributes: { timePeriod },
  formula,
});
const monthOf = (cell: string, step: number): string => {
  const day = step === 0 ? 'TODAY()' : `EDATE(TODAY(),${step})`;
  return `AND(MONTH(${cell})=MONTH(${day}),YEAR(${cell})=YEAR(${day}))`;
};

/** Ready-made criteria. */
export const PRESETS: Readonly<Record<string, Preset>> = {
  Blanks: { type: 'containsBlanks', formula: (cell) => `LEN(TRIM(${cell}))=0` },
  NonBlanks: { type: 'notContainsBlanks', formula: (cell) => `LEN(TRIM(${cell}))>0` },
  Errors: { type: 'containsErrors', formula: (cell) => `ISERROR(${cell})` },
  NonErrors: { type: 'notContainsErrors', formula: (cell) => `NOT(ISERROR(${cell}))` },
  Yesterday: period('yesterday', (cell) => `FLOOR(${cell},1)=TODAY()-1`),
  Today: period('today', (cell) => `FLOOR(${cell},1)=TODAY()`),
  Tomorrow: period('tomorrow', (cell) => `FLOOR(${cell},1)=TODAY()+1`),
  LastSevenDays: period('last7Days', (cell) => `AND(TODAY()-FLOOR(${cell},1)<=6,FLOOR(${cell},1)<=TODAY())`),
  LastWeek: period(
    'lastWeek',
    (cell) => `AND(TODAY()-ROUNDDOWN(${cell},0)>=(WEEKDAY(TODAY())),TODAY()-ROUNDDOWN(${cell},0)<(WEEKDAY(TODAY())+7))`,
  ),
  ThisWeek: period(
    'thisWeek',
    (cell) => `AND(TODAY()-ROUNDDOWN(${cell},0)<=WEEKDAY(TODAY())-1,ROUNDDOWN(${cell},0)-TODAY()<=7-WEEKDAY(TODAY()))`,
  ),
  NextWeek: period(
    'nextWeek',
    (cell) => `AND(ROUNDDOWN(${cell},0)-TODAY()>(7-WEEKDAY(TODAY())),ROUNDDOWN(${cell},0)-TODAY()<(15-WEEKDAY(TODAY())))`,
  ),
  LastMonth: period('lastMonth', (cell) => monthOf(cell, -1)),
  ThisMonth: period('thisMonth', (cell) => monthOf(cell, 0)),
  NextMonth: period('nextMonth', (cell) => monthOf(cell, 1)),
  AboveAverage: average({}),
  BelowAverage: average({ aboveAverage: '0' }),
  EqualOrAboveAverage: average({ equalAverage: '1' }),
  EqualOrBelowAverage: average({ aboveAverage: '0', equalAverage: '1' }),
  OneStdDevAboveAverage: average({ stdDev: '1' }),
  OneStdDevBelowAverage: average({ aboveAverage: '0', stdDev: '1' }),
  TwoStdDevAboveAverage: average({ stdDev: '2' }),
  TwoStdDevBelowAverage: average({ aboveAverage: '0', stdDev: '2' }),
  ThreeStdDevAboveAverage: average({ stdDev: '3' }),
  ThreeStdDevBelowAverage: average({ aboveAverage: '0', stdDev: '3' }),
  UniqueValues: { type: 'uniqueValues' },
  DuplicateValues: { type: 'duplicateValues' },
};

/** Sets of icons. */
export const ICONS: Readonly<Record<string, string>> = {
  ThreeArrows: '3Arrows',
  ThreeArrowsGray: '3ArrowsGray',
  ThreeFlags: '3Flags',
  ThreeTrafficLights1: '3TrafficLights1',
  ThreeTrafficLights2: '3TrafficLights2',
  ThreeSigns: '3Signs',
  ThreeSymbols: '3Symbols',
  ThreeSymbols2: '3Symbols2',
  FourArrows: '4Arrows',
  FourArrowsGray: '4ArrowsGray',
  FourRedToBlack: '4RedToBlack',
  FourRating: '4Rating',
  FourTrafficLights: '4TrafficLights',
  FiveArrows: '5Arrows',
  FiveArrowsGray: '5ArrowsGray',
  FiveRating: '5Rating',
  FiveQuarters: '5Quarters',
  ThreeStars: '3Stars',
  ThreeTriangles: '3Triangles',
  FiveBoxes: '5Boxes',
};
/** Those a file can hold only in its extension of 2010. */
export const NEW_ICONS = ['ThreeStars', 'ThreeTriangles', 'FiveBoxes'];

/** Kinds of bounds. */
export const BOUNDS: Readonly<Record<string, string>> = {
  LowestValue: 'min',
  HighestValue: 'max',
  Number: 'num',
  Percent: 'percent',
  Formula: 'formula',
  Percentile: 'percentile',
};

/** The key under which a table of names has a value; undefined where it has none. */
export const keyOf = (names: Readonly<Record<string, string>>, value: string | undefined): string | undefined =>
  Object.keys(names).find((name) => names[name] === value);
