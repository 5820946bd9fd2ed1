import type { RefObject } from 'react';
import { Sheet, type ExcelHost } from '../../host';
import { formatRect } from '../../host/address';
import { isLocked, type Edits } from '../edits';
import type { Language } from '../entry/language';
import { TEXTS } from '../texts';
import { changeLines, clear, copied, fillDown, paste, type Copied, type LineChange } from './block-actions';
import type { Command } from './keys';
import type { MenuItem } from './over';
import { contains, jump, masterOf, single, step, toEdge, type Ground, type Place } from './selection';
import { layoutOf } from './sheet-layout';
import type { Hit } from './sheet-view';
import { addressOf, type Move } from './use-editing';
import type { Selecting } from './use-selection';

interface Surroundings {
  readonly host: ExcelHost;
  readonly edits: Edits;
  readonly sheet: Sheet | undefined;
  readonly language: Language;
  readonly selecting: Selecting;
  readonly own: RefObject<Copied | null>;
  readonly grid: RefObject<HTMLDivElement | null>;
  onWritten(): void;
  onNotice(text: string): void;
  onOpen(what: 'menu' | 'choices' | null): void;
}

export interface Commands {
  readonly items: readonly MenuItem[];
  /** The selection's address. */
  readonly address: string;
  run(command: Command): void;
  step(from: Place, move: Move): void;
  point(hit: Hit, kind: 'down' | 'drag' | 'menu', keeps: boolean): void;
  paste(text: string): void;
  isLocked(place: Place): boolean;
}

/** What keys, the pointer and the menu do with the selection. */
export function useCommands(around: Surroundings): Commands {
  const { host, edits, sheet, selecting, language, onNotice, onOpen, onWritten } = around;
  const { selection, rect, select } = selecting;
  const ground = (): Ground | null => (sheet ? groundOf(sheet, selection.end) : null);
  const go = (to: Place, extend: boolean): void => {
    if (extend) select({ active: selection.active, end: to });
    else select(single(masterOf(sheet?.merges ?? [], to)));
  };
  const told = (locked: Place | null): void => {
    onWritten();
    if (locked && sheet) onNotice(TEXTS.locked(addressOf(locked), sheet.name));
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
  const lines = (change: LineChange): void => {
    if (!sheet) return;
    try {
      const done = changeLines(host, edits, sheet, rect, change);
      onWritten();
      if (!done) onNotice(TEXTS.lockedRows);
    } catch {
      onNotice(TEXTS.refusedStructure(sheet.name));
    }
  };
  const run = (command: Command): void => {
    const on = ground();
    if (!sheet || !on) return;
    const from = 'extend' in command && command.extend ? selection.end : selection.active;
    switch (command.kind) {
      case 'move':
        return go((command.jump ? jump : step)(from, command.direction, on), command.extend);
      case 'edge':
        return go(toEdge(from, command.key, command.whole, on), command.extend);
      case 'page':
        return go(aPageOn(from, command.rows, on, around.grid.current?.clientHeight ?? 600), command.extend);
      case 'clear':
        return told(clear(edits, sheet, rect));
      case 'fillDown':
        return told(fillDown(edits, sheet, rect));
      case 'undo':
        return back(edits.undo());
      case 'redo':
        return back(edits.redo());
      case 'selectAll':
        return select({ active: { row: 0, column: 0 }, end: { row: on.used?.row2 ?? 0, column: on.used?.column2 ?? 0 } });
      case 'selectRows':
        return select({ active: { row: rect.row1, column: 0 }, end: { row: rect.row2, column: on.columns.count - 1 } });
      case 'selectColumns':
        return select({ active: { row: 0, column: rect.column1 }, end: { row: on.rows.count - 1, column: rect.column2 } });
      case 'collapse':
        return select(single(selection.active));
      case 'follow':
        return void follow(masterOf(sheet.merges, selection.active));
      case 'menu':
      case 'choices':
        return onOpen(command.kind);
      case 'sheet': {
        const tabs = host.book.sheets.filter(({ visibility }) => visibility === 'Visible');
        const next = tabs[tabs.indexOf(sheet) + command.step];
        return next && selecting.show(next);
      }
    }
  };
  const item = (label: string, act: () => void): MenuItem => ({ label, act });
  return {
    address: formatRect(rect),
    isLocked: (place) => sheet !== undefined && isLocked(sheet, place),
    run,
    step: (from, move) => {
      const on = ground();
      if (on) select(single(masterOf(on.merges, step(from, move, on))));
    },
    point: (hit, kind, keeps) => {
      if (!sheet) return;
      const on = groundOf(sheet, selection.end);
      const [all, wide] = [on.rows.count - 1, on.columns.count - 1];
      if (kind === 'menu') {
        if (!keeps && !contains(rect, hit)) select(single(masterOf(sheet.merges, hit)));
        return onOpen('menu');
      }
      const extend = kind === 'drag' || keeps;
      const start = extend ? selection.active : masterOf(sheet.merges, hit);
      if (hit.on === 'corner') return run({ kind: 'selectAll' });
      if (hit.on === 'row') return select({ active: { row: start.row, column: 0 }, end: { row: hit.row, column: wide } });
      if (hit.on === 'column') return select({ active: { row: 0, column: start.column }, end: { row: all, column: hit.column } });
      if (kind === 'drag' && selection.end.row === hit.row && selection.end.column === hit.column) return;
      select({ active: start, end: extend ? hit : start });
      if (kind === 'down' && !keeps) follow(start);
    },
    paste: (text) => {
      if (!sheet || text === '') return;
      const result = paste(edits, sheet, rect, text, around.own.current, language);
      onWritten();
      if (result === 'tooLarge') return onNotice(TEXTS.tooLarge);
      if ('locked' in result) return onNotice(TEXTS.lockedPaste(addressOf(result.locked)));
      const { row1: row, column1: column } = rect;
      select({ active: { row, column }, end: { row: row + result.rows - 1, column: column + result.columns - 1 } });
      if (result.rows * result.columns > 1) onNotice(TEXTS.pasted(result.rows, result.columns));
    },
    items: [
      item(TEXTS.copy, () => {
        if (!sheet) return;
        around.own.current = copied(sheet, rect, language);
        void navigator.clipboard?.writeText(around.own.current.text);
      }),
      item(TEXTS.clear, () => run({ kind: 'clear' })),
      item(TEXTS.fillDown, () => run({ kind: 'fillDown' })),
      item(TEXTS.insertRows, () => lines('insertRows')),
      item(TEXTS.deleteRows, () => lines('deleteRows')),
      item(TEXTS.insertColumns, () => lines('insertColumns')),
      item(TEXTS.deleteColumns, () => lines('deleteColumns')),
      ...(sheet?.links.has(Sheet.key(selection.active.row, selection.active.column))
        ? [item(TEXTS.follow, () => run({ kind: 'follow' }))]
        : []),
    ],
  };
}

function groundOf(sheet: Sheet, end: Place): Ground {
  const { rows, columns } = layoutOf(sheet, end, { width: Infinity, height: Infinity });
  const isFilled = ({ row, column }: Place): boolean => {
    const cell = sheet.at(row, column);
    return cell !== undefined && (cell.formula !== null || (cell.value !== null && cell.value !== ''));
  };
  return { rows, columns, merges: sheet.merges, isFilled, used: sheet.used(true) };
}

/** The row that lies a window further up or down. */
function aPageOn({ row, column }: Place, direction: -1 | 1, { rows }: Ground, pixels: number): Place {
  const target = rows.at(Math.max(0, rows.start(row) + direction * pixels * 0.85));
  return { row: rows.size(target) > 0 ? target : row, column };
}
