import { overlap } from '../address';
import { invalidArgument } from '../errors';
import type { Rect } from '../model';
import { gather } from './areas';
import type { RangeLike } from './cells';
import { typeOf } from './display';
import { usedIn } from './places';
import type { HostContext } from './types';

/** Range.getSpecialCells: the cells of a kind as rectangles; none gives an empty list. */
export function specialCells(range: RangeLike, type: unknown, values: unknown, host: HostContext): Rect[] {
  host.calculation.update();
  const { sheet, rect } = range;
  switch (type) {
    case 'ConditionalFormats':
    case 'SameConditionalFormat':
      return distinct(sheet.conditionalFormats.flatMap((format) => overlap(format.rect, rect) ?? []));
    case 'DataValidations':
    case 'SameDataValidation':
      return distinct(sheet.validations.flatMap((own) => overlap(own.rect, rect) ?? []));
    case 'Visible':
      return visible(range);
    case 'Blanks': {
      const used = sheet.used(false);
      const within = used && overlap(used, rect);
      return within ? gather(blanks({ sheet, rect: within })) : [];
    }
    case 'Constants':
    case 'Formulas':
      return gather(contents(range, type, wanted(values)));
    default:
      throw invalidArgument();
  }
}

const distinct = (rects: readonly Rect[]): Rect[] => [...new Map(rects.map((rect) => [JSON.stringify(rect), rect])).values()];

function* blanks({ sheet, rect }: RangeLike): Generator<[number, number]> {
  for (let row = rect.row1; row <= rect.row2; row += 1)
    for (let column = rect.column1; column <= rect.column2; column += 1)
      if (sheet.valueAt(row, column) === null && !sheet.at(row, column)?.formula) yield [row, column];
}

/** The types of values that a name such as "LogicalNumbersText" means. */
function wanted(values: unknown): ReadonlySet<string> {
  const name = String(values ?? 'All');
  if (!/^(All|(Errors)?(Logical)?(Numbers?)?(Text)?)$/.test(name) || name === '') throw invalidArgument();
  const types = { Errors: 'Error', Logical: 'Boolean', Number: 'Double', Text: 'String' };
  return new Set(Object.entries(types).flatMap(([part, type]) => (name === 'All' || name.includes(part) ? [type] : [])));
}

function* contents(range: RangeLike, kind: 'Constants' | 'Formulas', types: ReadonlySet<string>): Generator<[number, number]> {
  const used = usedIn(range, true);
  if (!used) return;
  const { sheet } = range;
  for (let row = used.row1; row <= used.row2; row += 1) {
    for (let column = used.column1; column <= used.column2; column += 1) {
      const cell = sheet.at(row, column);
      if (!cell || (cell.formula !== null) !== (kind === 'Formulas') || (cell.value === null && !cell.formula)) continue;
      const type = typeOf(cell.value);
      if (types.has(type === 'Empty' ? 'String' : type)) yield [row, column];
    }
  }
}

/** Lines of a span that are not hidden, as runs. */
export function shownRuns(from: number, to: number, hidden: ReadonlySet<number>): [number, number][] {
  const inside = [...hidden].filter((line) => line >= from && line <= to).sort((a, b) => a - b);
  const runs: [number, number][] = [];
  let start = from;
  for (const line of [...inside, to + 1]) {
    if (line > start) runs.push([start, line - 1]);
    start = line + 1;
  }
  return runs;
}

function visible({ sheet, rect }: RangeLike): Rect[] {
  const columns = shownRuns(rect.column1, rect.column2, sheet.hiddenColumns);
  return shownRuns(rect.row1, rect.row2, sheet.hiddenRows).flatMap(([row1, row2]) =>
    columns.map(([column1, column2]) => ({ row1, row2, column1, column2 })),
  );
}
