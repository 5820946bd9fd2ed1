import { bounding, cellAt, cellOfKey, columnsIn, formatRect, overlap, rowsIn } from '../address';
import { invalidArgument } from '../errors';
import { LAST_COLUMN, Sheet } from '../model';
import { guardContents, guardStructure, writeContents } from './cells';
import { BUILT_IN_STYLES } from './built-in-styles';
import { formatCells } from './looks';
import { range, type RangeObject } from './places';
import type { HostContext } from './types';

/** Whether lines are hidden: true, false, or null where some are. */
export function hiddenState(hidden: ReadonlySet<number>, from: number, to: number): boolean | null {
  let count = 0;
  for (const line of hidden) if (line >= from && line <= to) count += 1;
  return count === 0 ? false : count === to - from + 1 ? true : null;
}

/** Hides or shows lines. */
export function setHidden(all: Set<number>, from: number, to: number, hidden: unknown): void {
  if (typeof hidden !== 'boolean') throw invalidArgument();
  if (!hidden) {
    for (const line of all) if (line >= from && line <= to) all.delete(line);
  } else for (let line = from; line <= to; line += 1) all.add(line);
}

/** What a link makes of its cells: they wear the style of that name. */
const LINK_LOOK = { style: 'Hlink', ...BUILT_IN_STYLES.Hlink };

/** Range.hyperlink: every cell of the range leads there; the first shows its text. */
export function setHyperlink(object: RangeObject, link: unknown, host: HostContext): void {
  guardStructure(object.sheet, 'allowInsertHyperlinks');
  guardContents(object);
  const { sheet, rect } = object;
  const given = link as { textToDisplay?: string; address?: string; documentReference?: string } | null;
  if (typeof given !== 'object' || !(given?.address ?? given?.documentReference)) throw invalidArgument();
  for (let row = rect.row1; row <= rect.row2; row += 1)
    for (let column = rect.column1; column <= rect.column2; column += 1) sheet.links.set(Sheet.key(row, column), given);
  formatCells({ sheet, rect }, (format) => ({ ...format, ...LINK_LOOK }));
  const shown = given.textToDisplay ?? (sheet.valueAt(rect.row1, rect.column1) === null ? given.address : undefined);
  if (shown !== undefined) writeContents(range(sheet, cellAt(rect.row1, rect.column1)), `'${shown}`, host);
}

/** The anchor of a formula that spills into a cell, or the range an anchor spills into. */
export function spill({ sheet, rect }: RangeObject, host: HostContext, want: 'parent' | 'area'): RangeObject | null {
  if (rowsIn(rect) * columnsIn(rect) !== 1) return null;
  host.calculation.update();
  const key = Sheet.key(rect.row1, rect.column1);
  const own = [...sheet.spilled].filter(([, { anchor }]) => anchor === key).map(([cell]) => cell);
  if (want === 'parent') {
    const anchor = sheet.spilled.get(key)?.anchor ?? (own.length > 0 ? key : null);
    return anchor === null ? null : range(sheet, cellOfKey(anchor));
  }
  if (own.length === 0) return null;
  return range(
    sheet,
    own.reduce((sum, cell) => bounding(sum, cellOfKey(cell)), rect),
  );
}

/** Whether all, none or (null) some cells are part of what a formula spills. */
export function hasSpill({ sheet, rect }: RangeObject, { calculation }: HostContext): boolean | null {
  calculation.update();
  const anchors = new Set([...sheet.spilled.values()].map(({ anchor }) => anchor));
  const inside = [...sheet.spilled.keys(), ...anchors].filter((key) => overlap(rect, cellOfKey(key)));
  return inside.length === 0 ? false : inside.length === rowsIn(rect) * columnsIn(rect) ? true : null;
}

/** Tells that rows have been hidden or shown. */
export function tellHidden({ sheet, rect }: RangeObject, hidden: unknown, host: HostContext): void {
  host.fire({
    kind: 'rowHidden',
    sheetId: sheet.id,
    address: formatRect({ ...rect, column1: 0, column2: LAST_COLUMN }),
    trigger: 'ThisLocalAddin',
    changeType: hidden === true ? 'Hidden' : 'Unhidden',
  });
}
