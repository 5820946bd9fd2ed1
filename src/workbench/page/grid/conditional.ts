import { Sheet, type ExcelHost, type Rect } from '../../host';
import { overlap } from '../../host/address';
import type { ConditionalFormat, Scalar } from '../../host/model';
import { shiftFormula } from '../../host/references';
import { areasOf, byFigures, figuresOf, type Figures } from './conditional-values';
import type { Laid } from './laid';
import type { Place } from './selection';

const text = (format: ConditionalFormat, path: string): string | undefined => {
  const value = format.settings.get(path);
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** Where the look of each kind is kept. */
const PATHS: Readonly<Record<string, string>> = {
  CellValue: 'cellValue',
  ContainsText: 'textComparison',
  TopBottom: 'topBottom',
  PresetCriteria: 'preset',
};

function lookOf(format: ConditionalFormat): Laid {
  const base = PATHS[format.type] ?? 'custom';
  const fill = text(format, `${base}/format/fill/color`);
  const fontColor = text(format, `${base}/format/font/color`);
  const numberFormat = text(format, `${base}/format/numberFormat`);
  return {
    ...(fill ? { fill } : {}),
    ...(fontColor ? { fontColor } : {}),
    ...(numberFormat ? { numberFormat } : {}),
    ...(format.settings.get(`${base}/format/font/bold`) === true ? { bold: true } : {}),
    ...(format.settings.get(`${base}/format/font/strikethrough`) === true ? { strikethrough: true } : {}),
  };
}

interface CellValueRule {
  readonly formula1?: unknown;
  readonly formula2?: unknown;
  readonly operator?: string;
}

const SIGNS: Readonly<Record<string, string>> = {
  EqualTo: '=',
  NotEqualTo: '<>',
  GreaterThan: '>',
  GreaterThanOrEqual: '>=',
  LessThan: '<',
  LessThanOrEqual: '<=',
};

const cellName = ({ row, column }: Place): string => shiftFormula('A1', row, column);

const day = (cell: string, from: number, to = from): string =>
  `=AND(ISNUMBER(${cell}),INT(${cell})>=TODAY()+${from},INT(${cell})<=TODAY()+${to})`;

/** Presets that look at the cell alone, as formulas. */
const ALONE: Readonly<Record<string, (cell: string) => string>> = {
  Blanks: (cell) => `=LEN(TRIM(${cell}))=0`,
  NonBlanks: (cell) => `=LEN(TRIM(${cell}))>0`,
  Errors: (cell) => `=ISERROR(${cell})`,
  NonErrors: (cell) => `=NOT(ISERROR(${cell}))`,
  Yesterday: (cell) => day(cell, -1),
  Today: (cell) => day(cell, 0),
  Tomorrow: (cell) => day(cell, 1),
  LastSevenDays: (cell) => day(cell, -6, 0),
};

function textFormula(format: ConditionalFormat, cell: string): string {
  const rule = (format.settings.get('textComparison/rule') ?? {}) as { operator?: string; text?: unknown };
  const wanted = String(rule.text ?? '');
  const text = wanted.startsWith('=') ? wanted.slice(1) : `"${wanted.replaceAll('"', '""')}"`;
  if (rule.operator === 'BeginsWith') return `=LEFT(${cell},LEN(${text}))=${text}`;
  if (rule.operator === 'EndsWith') return `=RIGHT(${cell},LEN(${text}))=${text}`;
  return rule.operator === 'NotContains' ? `=NOT(ISNUMBER(SEARCH(${text},${cell})))` : `=ISNUMBER(SEARCH(${text},${cell}))`;
}

/** The formula that tells whether a format applies to the first cell of its rectangle; null for kinds that ask none. */
function formulaOf(format: ConditionalFormat): string | null {
  if (format.type === 'Custom') return text(format, 'custom/rule/formula') ?? null;
  const cell = cellName({ row: format.rect.row1, column: format.rect.column1 });
  if (format.type === 'ContainsText') return textFormula(format, cell);
  if (format.type === 'PresetCriteria') {
    const { criterion = '' } = (format.settings.get('preset/rule') ?? {}) as { criterion?: string };
    return ALONE[criterion]?.(cell) ?? null;
  }
  if (format.type !== 'CellValue') return null;
  const { formula1, formula2, operator = '' } = (format.settings.get('cellValue/rule') ?? {}) as CellValueRule;
  const bound = (given: unknown): string => String(given).replace(/^=/, '');
  if (operator === 'Between') return `=AND(${cell}>=${bound(formula1)},${cell}<=${bound(formula2)})`;
  if (operator === 'NotBetween') return `=OR(${cell}<${bound(formula1)},${cell}>${bound(formula2)})`;
  return SIGNS[operator] ? `=${cell}${SIGNS[operator]}${bound(formula1)}` : null;
}

const isTrue = (value: Scalar | null | undefined): boolean => value === true || (typeof value === 'number' && value !== 0);

/** What the conditional formats lay over the cells of a rectangle, by cell key. Formats named first win. */
export function laidOver(host: ExcelHost, sheet: Sheet, shown: readonly Rect[]): ReadonlyMap<number, Laid> {
  const asked: Asked[] = [];
  for (const format of sheet.conditionalFormats) {
    const formula = formulaOf(format);
    const places = areasOf(format).flatMap((own) => shown.flatMap((rect) => overlap(own, rect) ?? []));
    const figures = formula === null && places.length > 0 ? figuresOf(sheet, format) : null;
    for (const { row1, row2, column1, column2 } of places)
      for (let row = row1; row <= row2; row += 1)
        for (let column = column1; column <= column2; column += 1) {
          const shifted = formula && shiftFormula(formula, row - format.rect.row1, column - format.rect.column1);
          asked.push({ key: Sheet.key(row, column), formula: shifted, format, figures, value: sheet.valueAt(row, column) });
        }
  }
  const answers = answersTo(
    host,
    sheet,
    asked.flatMap(({ formula }) => formula ?? []),
  );
  const laid = new Map<number, Laid>();
  const stopped = new Set<number>();
  for (const one of asked) {
    const { key, format, formula } = one;
    if (stopped.has(key)) continue;
    const said = one.figures ? byFigures(format, one.value, one.figures) : formula !== null && isTrue(answers.get(formula));
    if (said === false || said === null) continue;
    laid.set(key, { ...(said === true ? lookOf(format) : said), ...laid.get(key) });
    if (format.settings.get('stopIfTrue') === true) stopped.add(key);
  }
  return laid;
}

/** A cell that a format may hold for. */
interface Asked {
  readonly key: number;
  readonly formula: string | null;
  readonly format: ConditionalFormat;
  readonly figures: Figures | null;
  readonly value: Scalar | null;
}

/** One answer for each different formula. */
function answersTo(host: ExcelHost, sheet: Sheet, formulas: readonly string[]): ReadonlyMap<string, Scalar | null> {
  const different = [...new Set(formulas)];
  const values = host.calculation.valuesOf(sheet, different);
  return new Map(different.flatMap((formula, index) => (values[index] === undefined ? [] : [[formula, values[index]]])));
}
