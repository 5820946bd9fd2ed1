import { useRef } from 'react';
import { Sheet } from '../../host';
import { formatRect } from '../../host/address';
import { isLocked } from '../edits';
import { TEXTS } from '../texts';
import { changeLook, clear, fillFrom, fillOn, fillTarget } from './block-actions';
import { toggleFilter } from './filter-actions';
import type { Command } from './keys';
import {
  contains,
  jump,
  masterOf,
  regionAround,
  samePlace,
  selectedAreas,
  selectionOf,
  single,
  step,
  toEdge,
  withinSelection,
  type Direction,
  type Ground,
  type Place,
} from './selection';
import type { Axes } from './sheet-layout';
import { useLines, type Lines } from './use-lines';
import type { Hit, PointerKind, PointerKeys } from './use-pointer';
import type { Surroundings } from './around';
import { addressOf } from './use-editing';

export interface Commands {
  /** The selection's address. */
  readonly address: string;
  readonly lines: Lines;
  run(command: Command): void;
  /** Tab and Enter, also out of an editor. */
  next(from: Place, move: Direction): void;
  point(hit: Hit, kind: PointerKind, keys: PointerKeys): void;
  isLocked(place: Place): boolean;
  /** Does something that protection may refuse. */
  attempt(work: () => Place | null | void): void;
}

/** What keys and the pointer do with the selection. */
export function useCommands(around: Surroundings): Commands {
  const { host, edits, sheet, axes, selecting, onNotice, onOpen, onWritten } = around;
  const { selection, rect, select } = selecting;
  // Where a row of cells that is filled with Tab began: Enter goes on below it.
  const tabbed = useRef<{ readonly start: Place; readonly at: Place } | null>(null);
  const ground = (): Ground | null => (sheet ? groundOf(sheet, axes) : null);
  const areas = selectedAreas(selection, sheet?.merges ?? []);
  const go = (to: Place, extend: boolean): void => {
    if (extend) select({ active: selection.active, end: to, ...(selection.others ? { others: selection.others } : {}) });
    else select(single(masterOf(sheet?.merges ?? [], to)));
  };
  const attempt = (work: () => Place | null | void): void => {
    if (!sheet) return;
    try {
      const locked = work();
      onWritten();
      if (locked) onNotice(TEXTS.locked(addressOf(locked), sheet.name));
    } catch {
      onNotice(TEXTS.refusedStructure(sheet.name));
    }
  };
  const back = (lost: number): void => {
    onWritten();
    if (lost > 0) onNotice(TEXTS.partlyUndone(lost));
  };
  const follow = (place: Place): boolean => {
    const link = sheet?.links.get(Sheet.key(place.row, place.column)) as
      { documentReference?: string; address?: string } | undefined;
    if (!link) return false;
    if (link.documentReference) return selecting.goTo(link.documentReference);
    // The workbench asks nothing of other hosts: where a link leads outside is only said.
    onNotice(TEXTS.outside(link.address ?? ''));
    return true;
  };
  const next = (from: Place, move: Direction): void => {
    const on = ground();
    if (!on) return;
    const inside = withinSelection(selection, move, on);
    if (inside) return select(inside);
    const known = tabbed.current && samePlace(tabbed.current.at, from) ? tabbed.current.start : from;
    const start = move[0] === 0 ? from : known;
    const at = masterOf(on.merges, step(start, move, on));
    tabbed.current = move[1] === 1 ? { start: known, at } : null;
    select(single(at));
  };
  const lines = useLines({ ...around, attempt });
  const run = (command: Command): void => {
    const on = ground();
    if (!sheet || !on) return;
    const from = 'extend' in command && command.extend ? selection.end : selection.active;
    switch (command.kind) {
      case 'move':
        return go((command.jump ? jump : step)(from, command.direction, on), command.extend);
      case 'next':
        return next(selection.active, command.direction);
      case 'edge':
        return go(toEdge(from, command.key, command.whole, on), command.extend);
      case 'page':
        return go(aPageOn(from, command.rows, on, around.grid.current?.parentElement?.clientHeight ?? 600), command.extend);
      case 'clear':
        return attempt(() => clear(edits, sheet, areas));
      case 'fill':
        return attempt(() => fillFrom(edits, sheet, rect, command.from));
      case 'undo':
        return back(edits.undo());
      case 'redo':
        return back(edits.redo());
      case 'selectAll': {
        // The filled cells around first, as in Excel; where they are selected already, everything.
        const region = regionAround(selection.active, on);
        const isMore = formatRect(region) !== formatRect(rect) && formatRect(region) !== addressOf(selection.active);
        const whole = { row1: 0, column1: 0, row2: on.rows.count - 1, column2: on.columns.count - 1 };
        const { active } = selection;
        const { end, active: anchor } = selectionOf(isMore ? region : whole);
        return select({ active, anchor, end, ...(isMore ? {} : { isWhole: true }) });
      }
      case 'selectRows':
        return select({
          active: { row: rect.row1, column: 0 },
          end: { row: rect.row2, column: on.columns.count - 1 },
          isWhole: true,
        });
      case 'selectColumns':
        return select({
          active: { row: 0, column: rect.column1 },
          end: { row: on.rows.count - 1, column: rect.column2 },
          isWhole: true,
        });
      case 'collapse':
        around.onOwn(null);
        return select(single(selection.active));
      case 'follow':
        return void follow(masterOf(sheet.merges, selection.active));
      case 'look': {
        const now = sheet.formatAt(selection.active.row, selection.active.column);
        const { what } = command;
        const change =
          what === 'underline' ? { underline: now.underline === 'None' ? 'Single' : 'None' } : { [what]: !now[what] };
        return lines.format(() => changeLook(edits, sheet, areas, change));
      }
      case 'lines':
        return lines.act(command.change);
      case 'filter':
        return lines.filter(() => toggleFilter(host, edits, sheet, rect, regionAround(selection.active, on)));
      case 'menu':
      case 'choices':
      case 'find':
      case 'note':
        return onOpen(command.kind);
      case 'sheet': {
        const tabs = host.book.sheets.filter(({ visibility }) => visibility === 'Visible');
        const tab = tabs[tabs.indexOf(sheet) + command.step];
        return tab && selecting.show(tab);
      }
    }
  };
  const point = (hit: Hit, kind: PointerKind, keys: PointerKeys): void => {
    const on = ground();
    if (!sheet || !on) return;
    if (kind === 'menu') {
      const isSelected = hit.row < 0 || areas.some((area) => containsHit(area, hit));
      if (!isSelected) selectHit({ ...hit, edge: undefined }, false, false);
      return onOpen('menu', keys.x === undefined || keys.y === undefined ? undefined : { x: keys.x, y: keys.y });
    }
    if (kind === 'filling') return around.onFilling({ kind: 'fill', rect: fillTarget(rect, hit) });
    if (kind === 'filled') {
      around.onFilling(null);
      const target = fillTarget(rect, hit);
      attempt(() => fillOn(host, edits, sheet, rect, target));
      return select(selectionOf(target));
    }
    selectHit(hit, kind === 'drag' || keys.shiftKey, kind === 'down' && (keys.ctrlKey || keys.metaKey));
    const place = masterOf(sheet.merges, hit);
    if (kind === 'down' && hit.on === 'cell' && !keys.shiftKey && !keys.ctrlKey) follow(place);
  };
  const selectHit = (hit: Hit, extend: boolean, adds: boolean): void => {
    const on = ground();
    if (!on) return;
    const [all, wide] = [on.rows.count - 1, on.columns.count - 1];
    const { anchor = selection.active } = selection;
    const start = extend ? anchor : masterOf(on.merges, hit);
    const before = adds ? areas : extend ? selection.others : undefined;
    const others = before?.length ? { others: before } : {};
    if (hit.on === 'corner') return select({ active: { row: 0, column: 0 }, end: { row: all, column: wide }, isWhole: true });
    if (hit.on === 'row')
      return select({ active: { row: start.row, column: 0 }, end: { row: hit.row, column: wide }, isWhole: true, ...others });
    if (hit.on === 'column')
      return select({
        active: { row: 0, column: start.column },
        end: { row: all, column: hit.column },
        isWhole: true,
        ...others,
      });
    const end = { row: hit.row, column: hit.column };
    if (extend && samePlace(selection.end, end)) return;
    select({ active: start, end: extend ? end : start, ...others });
  };
  return {
    address: areas.map(formatRect).join(','),
    lines,
    isLocked: (place) => sheet !== undefined && isLocked(sheet, place),
    run,
    next,
    point,
    attempt,
  };
}

const containsHit = (area: Parameters<typeof contains>[0], { row, column, on }: Hit): boolean =>
  on === 'row'
    ? row >= area.row1 && row <= area.row2
    : on === 'column'
      ? column >= area.column1 && column <= area.column2
      : contains(area, { row, column });

/** What moving has to know of a sheet; what is filled is asked of the cells as they are. */
function groundOf(sheet: Sheet, { rows, columns }: Axes): Ground {
  const isFilled = ({ row, column }: Place): boolean => {
    const cell = sheet.at(row, column);
    return cell !== undefined && (cell.formula !== null || (cell.value !== null && cell.value !== ''));
  };
  return {
    rows,
    columns,
    merges: sheet.merges,
    isFilled,
    get used() {
      return sheet.used(true);
    },
  };
}

/** The row that lies a window further up or down. */
function aPageOn({ row, column }: Place, direction: -1 | 1, { rows }: Ground, pixels: number): Place {
  const target = rows.at(Math.max(0, rows.start(row) + direction * pixels * 0.85));
  return { row: rows.size(target) > 0 ? target : row, column };
}
