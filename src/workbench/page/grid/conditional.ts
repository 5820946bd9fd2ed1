import type { ExcelHost, Rect, Sheet } from '../../host';
import type { ConditionalFormat, Scalar } from '../../host/model';
import { shiftFormula } from '../../host/references';
import type { Place } from './selection';

/** What a conditional format lays over a cell. */
export interface Laid {
  readonly fill?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly strikethrough?: boolean;
  /** In place of the cell's own. */
  readonly numberFormat?: string;
  /** Share of the cell's width that its data bar fills. */
  readonly bar?: { readonly share: number; readonly color: string };
}

const text = (format: ConditionalFormat, path: string): string | undefined => {
  const value = format.settings.get(path);
  return typeof value === 'string' && value !== '' ? value : undefined;
};

function lookOf(format: ConditionalFormat): Laid {
  const base = format.type === 'CellValue' ? 'cellValue' : 'custom';
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

/** The formula that tells whether a format applies to the first cell of its rectangle; null for kinds that ask none. */
function formulaOf(format: ConditionalFormat): string | null {
  if (format.type === 'Custom') return text(format, 'custom/rule/formula') ?? null;
  if (format.type !== 'CellValue') return null;
  const { formula1, formula2, operator = '' } = (format.settings.get('cellValue/rule') ?? {}) as CellValueRule;
  const bound = (given: unknown): string => String(given).replace(/^=/, '');
  const cell = cellName({ row: format.rect.row1, column: format.rect.column1 });
  if (operator === 'Between') return `=AND(${cell}>=${bound(formula1)},${cell}<=${bound(formula2)})`;
  if (operator === 'NotBetween') return `=OR(${cell}<${bound(formula1)},${cell}>${bound(formula2)})`;
  return SIGNS[operator] ? `=${cell}${SIGNS[operator]}${bound(formula1)}` : null;
}

const isTrue = (value: Scalar | null | undefined): boolean => value === true || (typeof value === 'number' && value !== 0);

function barOf(sheet: Sheet, format: ConditionalFormat, place: Place): Laid {
  const value = sheet.at(place.row, place.column)?.value;
  if (typeof value !== 'number') return {};
  const numbers = [...sheet.inside(format.rect)].map(({ cell }) => cell.value).filter((one) => typeof one === 'number');
  const [lowest, highest] = [Math.min(0, ...numbers), Math.max(0, ...numbers)];
  const color = text(format, 'dataBar/positiveFormat/fillColor') ?? '#638EC6';
  return highest > lowest ? { bar: { share: Math.max(0, (value - lowest) / (highest - lowest)), color } } : {};
}

/** What the conditional formats lay over the cells of a rectangle, by cell key. Formats named first win. */
export function laidOver(host: ExcelHost, sheet: Sheet, shown: readonly Rect[]): ReadonlyMap<number, Laid> {
  const asked: {
    readonly key: number;
    readonly formula: string | null;
    readonly format: ConditionalFormat;
    readonly place: Place;
  }[] = [];
  for (const format of sheet.conditionalFormats) {
    const formula = formulaOf(format);
    if (formula === null && format.type !== 'DataBar') continue;
    for (const rect of shown)
      for (let row = Math.max(rect.row1, format.rect.row1); row <= Math.min(rect.row2, format.rect.row2); row += 1)
        for (
          let column = Math.max(rect.column1, format.rect.column1);
          column <= Math.min(rect.column2, format.rect.column2);
          column += 1
        ) {
          const shifted = formula && shiftFormula(formula, row - format.rect.row1, column - format.rect.column1);
          asked.push({ key: row * 16_384 + column, formula: shifted, format, place: { row, column } });
        }
  }
  const answers = answersTo(
    host,
    sheet,
    asked.flatMap(({ formula }) => formula ?? []),
  );
  const laid = new Map<number, Laid>();
  const stopped = new Set<number>();
  for (const { key, formula, format, place } of asked) {
    if (stopped.has(key)) continue;
    if (formula !== null && !isTrue(answers.get(formula))) continue;
    laid.set(key, { ...(formula === null ? barOf(sheet, format, place) : lookOf(format)), ...laid.get(key) });
    if (format.settings.get('stopIfTrue') === true) stopped.add(key);
  }
  return laid;
}

/** One answer for each different formula. */
function answersTo(host: ExcelHost, sheet: Sheet, formulas: readonly string[]): ReadonlyMap<string, Scalar | null> {
  const different = [...new Set(formulas)];
  const values = host.calculation.valuesOf(sheet, different);
  return new Map(different.flatMap((formula, index) => (values[index] === undefined ? [] : [[formula, values[index]]])));
}
