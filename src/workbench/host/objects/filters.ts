import { columnsIn } from '../address';
import { apiNotFound, invalidArgument, invalidOperation, notThere } from '../errors';
import type { Filters, Rect, Sheet } from '../model';
import { guardStructure } from './cells';
import { numberIn, oneOf } from './check';
import { colorOf } from './colors';
import { passes, summaryOf } from './filter-criteria';
import { resolve } from './places';
import { bodyOf, columnOf, filtersOf } from './table-model';
import type { HostContext, HostObject, Of, TypeDefinition } from './types';

const KINDS = 'BottomItems BottomPercent CellColor Dynamic FontColor Values TopItems TopPercent Icon Custom'.split(' ');
type Criteria = Readonly<Record<string, unknown>>;
/** What is filtered: the rows below the headers, and by what. */
interface Filtered {
  readonly sheet: Sheet;
  readonly body: Rect;
  readonly filters: Filters;
}

/** Hides the rows that do not pass, and shows those that do. */
function applyFilters({ sheet, body, filters }: Filtered, { calculation }: HostContext): void {
  calculation.update();
  const tests = [...filters].map(([column, criteria]) => {
    const place = columnOf(body, column);
    const cells = [...sheet.inside(place)].map(({ cell }) => cell);
    return { column: place.column1, criteria, summary: summaryOf(cells, criteria) };
  });
  for (let row = body.row1; row <= body.row2; row += 1) {
    const isShown = tests.every(({ column, criteria, summary }) => passes(sheet.at(row, column), criteria, summary));
    if (isShown) sheet.hiddenRows.delete(row);
    else sheet.hiddenRows.add(row);
  }
}

function setFilter(filtered: Filtered, column: number, criteria: Criteria | null, host: HostContext): void {
  guardStructure(filtered.sheet, 'allowAutoFilter');
  if (criteria) filtered.filters.set(column, { ...criteria });
  else filtered.filters.delete(column);
  applyFilters(filtered, host);
}

function clearFilters(filtered: Filtered, host: HostContext): void {
  guardStructure(filtered.sheet, 'allowAutoFilter');
  filtered.filters.clear();
  applyFilters(filtered, host);
}

/** Criteria as Excel takes them. @throws InvalidArgument for a kind without what it needs */
function checked(value: unknown): Criteria {
  const criteria = (value ?? {}) as Record<string, unknown>;
  const filterOn = oneOf(KINDS, criteria.filterOn);
  if (filterOn === 'Icon') throw apiNotFound('FilterOn', 'icon');
  if (filterOn === 'Values' && !Array.isArray(criteria.values)) throw invalidArgument();
  if (filterOn === 'Custom' && typeof criteria.criterion1 !== 'string') throw invalidArgument();
  if (/Items|Percent/.test(filterOn)) numberIn(criteria.criterion1, 1, 500);
  if (/Color/.test(filterOn)) return { ...criteria, filterOn, color: colorOf(criteria.color) };
  return { ...criteria, filterOn };
}

const ofTable = ({ sheet, table }: Of<'Table'> | Of<'Filter'>): Filtered => ({
  sheet,
  body: bodyOf(table),
  filters: filtersOf(table),
});

/** Table.clearFilters and reapplyFilters. */
export const clearTableFilters = (object: Of<'Table'>, host: HostContext): void => clearFilters(ofTable(object), host);
export const reapplyTableFilters = (object: Of<'Table'>, host: HostContext): void => {
  guardStructure(object.sheet, 'allowAutoFilter');
  applyFilters(ofTable(object), host);
};

const by = (object: Of<'Filter'>, criteria: Criteria, host: HostContext): void =>
  setFilter(ofTable(object), object.column, checked(criteria), host);

export const filterType: TypeDefinition<'Filter'> = {
  get: { Criteria: ({ table, column }) => filtersOf(table).get(column) ?? null },
  call: {
    Apply: (object, [criteria], host) => by(object, criteria as Criteria, host),
    ApplyBottomItemsFilter: (object, [count], host) => by(object, { filterOn: 'BottomItems', criterion1: String(count) }, host),
    ApplyBottomPercentFilter: (object, [part], host) => by(object, { filterOn: 'BottomPercent', criterion1: String(part) }, host),
    ApplyCellColorFilter: (object, [color], host) => by(object, { filterOn: 'CellColor', color }, host),
    ApplyCustomFilter: (object, [criterion1, criterion2, operator], host) =>
      by(
        object,
        {
          filterOn: 'Custom',
          criterion1,
          ...(criterion2 ? { criterion2, operator: oneOf(['And', 'Or'], operator ?? 'And') } : {}),
        },
        host,
      ),
    ApplyDynamicFilter: (object, [dynamicCriteria], host) => by(object, { filterOn: 'Dynamic', dynamicCriteria }, host),
    ApplyFontColorFilter: (object, [color], host) => by(object, { filterOn: 'FontColor', color }, host),
    ApplyTopItemsFilter: (object, [count], host) => by(object, { filterOn: 'TopItems', criterion1: String(count) }, host),
    ApplyTopPercentFilter: (object, [part], host) => by(object, { filterOn: 'TopPercent', criterion1: String(part) }, host),
    ApplyValuesFilter: (object, [values], host) => by(object, { filterOn: 'Values', values }, host),
    Clear: (object, _args, host) => setFilter(ofTable(object), object.column, null, host),
  },
};

/** What an AutoFilter object filters: its table, or the sheet's own range; null where the sheet has none. */
function filteredBy({ sheet, table }: Of<'AutoFilter'>): (Filtered & { readonly rect: Rect }) | null {
  if (table) return { sheet, rect: table.rect, body: bodyOf(table), filters: filtersOf(table) };
  const own = sheet.autoFilter;
  return own && { sheet, rect: own.rect, body: { ...own.rect, row1: own.rect.row1 + 1 }, filters: own.filters };
}

function orFail(object: Of<'AutoFilter'>): Filtered & { readonly rect: Rect } {
  const found = filteredBy(object);
  if (!found) throw invalidOperation();
  return found;
}

/** One cell stands for the filled cells around it, as in Excel. */
function areaToFilter(sheet: Sheet, rect: Rect): Rect {
  if (rect.row1 !== rect.row2 || rect.column1 !== rect.column2) return rect;
  const used = sheet.used(true);
  return used && used.row2 >= rect.row1 && used.column2 >= rect.column1 ? used : rect;
}

function applyAutoFilter(object: Of<'AutoFilter'>, args: readonly unknown[], host: HostContext): void {
  const { sheet } = object;
  const [range, columnIndex, criteria] = args;
  guardStructure(sheet, 'allowAutoFilter');
  if (!object.table) {
    const given = (typeof range === 'string' ? resolve(host.book, sheet, range) : range) as HostObject | null;
    if (given?.type !== 'Range' || given.sheet !== sheet) throw invalidArgument();
    const rect = areaToFilter(sheet, given.rect);
    const same = sheet.autoFilter && JSON.stringify(sheet.autoFilter.rect) === JSON.stringify(rect);
    if (!same) removeAutoFilter(object, host);
    sheet.autoFilter ??= { rect, filters: new Map() };
  }
  const filtered = orFail(object);
  if (columnIndex === undefined || columnIndex === null) return;
  const column = numberIn(columnIndex, 0, columnsIn(filtered.rect) - 1);
  setFilter(filtered, column, criteria === undefined || criteria === null ? null : checked(criteria), host);
}

function removeAutoFilter(object: Of<'AutoFilter'>, host: HostContext): void {
  const filtered = filteredBy(object);
  if (!filtered) return;
  clearFilters(filtered, host);
  if (!object.table) object.sheet.autoFilter = null;
}

const rangeOf = (object: Of<'AutoFilter'>): HostObject | null => {
  const found = filteredBy(object);
  return found && { type: 'Range', sheet: object.sheet, rect: found.rect };
};

export const autoFilterType: TypeDefinition<'AutoFilter'> = {
  get: {
    Criteria: (object) => {
      const found = filteredBy(object);
      return found && Array.from({ length: columnsIn(found.rect) }, (_, column) => found.filters.get(column) ?? null);
    },
    Enabled: (object) => filteredBy(object) !== null,
    IsDataFiltered: (object) => (filteredBy(object)?.filters.size ?? 0) > 0,
  },
  call: {
    Apply: applyAutoFilter,
    ClearColumnCriteria: (object, [column], host) => {
      const filtered = orFail(object);
      setFilter(filtered, numberIn(column, 0, columnsIn(filtered.rect) - 1), null, host);
    },
    ClearCriteria: (object, _args, host) => {
      const filtered = filteredBy(object);
      if (filtered) clearFilters(filtered, host);
    },
    Reapply: (object, _args, host) => {
      const filtered = orFail(object);
      guardStructure(filtered.sheet, 'allowAutoFilter');
      applyFilters(filtered, host);
    },
    Remove: (object, _args, host) => removeAutoFilter(object, host),
  },
  child: {
    GetRange: (object) => rangeOf(object) ?? notThere(),
    GetRangeOrNullObject: rangeOf,
  },
};
