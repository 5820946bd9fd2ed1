import type { KeyboardEvent } from 'react';
import type { Direction } from './selection';

/** What a key asks of the grid. */
export type Command =
  | { readonly kind: 'move'; readonly direction: Direction; readonly jump: boolean; readonly extend: boolean }
  /** Tab and Enter: on in a selection of several cells, else to the next cell. */
  | { readonly kind: 'next'; readonly direction: Direction }
  | { readonly kind: 'edge'; readonly key: 'Home' | 'End'; readonly whole: boolean; readonly extend: boolean }
  | { readonly kind: 'page'; readonly rows: -1 | 1; readonly extend: boolean }
  | { readonly kind: 'edit' | 'type' | 'clear' | 'undo' | 'redo' | 'selectAll' | 'selectRows' | 'selectColumns' }
  | { readonly kind: 'fill'; readonly from: 'above' | 'left' }
  | { readonly kind: 'look'; readonly what: 'bold' | 'italic' | 'underline' | 'strikethrough' }
  | { readonly kind: 'lines'; readonly change: LineAction }
  | { readonly kind: 'menu' | 'choices' | 'follow' | 'collapse' | 'find' | 'filter' | 'note' | 'today' | 'open' | 'save' }
  | { readonly kind: 'sheet'; readonly step: -1 | 1 };

/** Whole rows or columns: put in, taken out, hidden, shown; by what is selected where neither is said. */
export type LineAction = 'insert' | 'delete' | 'hideRows' | 'showRows' | 'hideColumns' | 'showColumns';

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};
const WITH_CONTROL: Readonly<Record<string, Command>> = {
  z: { kind: 'undo' },
  y: { kind: 'redo' },
  d: { kind: 'fill', from: 'above' },
  r: { kind: 'fill', from: 'left' },
  b: { kind: 'look', what: 'bold' },
  i: { kind: 'look', what: 'italic' },
  u: { kind: 'look', what: 'underline' },
  5: { kind: 'look', what: 'strikethrough' },
  f: { kind: 'find' },
  o: { kind: 'open' },
  s: { kind: 'save' },
  ';': { kind: 'today' },
  '+': { kind: 'lines', change: 'insert' },
  '=': { kind: 'lines', change: 'insert' },
  '-': { kind: 'lines', change: 'delete' },
  9: { kind: 'lines', change: 'hideRows' },
  0: { kind: 'lines', change: 'hideColumns' },
  a: { kind: 'selectAll' },
  ' ': { kind: 'selectColumns' },
  Enter: { kind: 'follow' },
  PageUp: { kind: 'sheet', step: -1 },
  PageDown: { kind: 'sheet', step: 1 },
};
const WITH_CONTROL_AND_SHIFT: Readonly<Record<string, Command>> = {
  z: { kind: 'redo' },
  l: { kind: 'filter' },
  '+': { kind: 'lines', change: 'insert' },
  '=': { kind: 'lines', change: 'insert' },
  '(': { kind: 'lines', change: 'showRows' },
  9: { kind: 'lines', change: 'showRows' },
  ')': { kind: 'lines', change: 'showColumns' },
  0: { kind: 'lines', change: 'showColumns' },
};
const ALONE: Readonly<Record<string, Command>> = {
  F2: { kind: 'edit' },
  Delete: { kind: 'clear' },
  Backspace: { kind: 'type' },
  Escape: { kind: 'collapse' },
  ContextMenu: { kind: 'menu' },
};

/** The command of a key pressed on the grid, as Excel has it; null for keys it leaves to the page. */
export function commandOf(event: KeyboardEvent): Command | null {
  const { key, shiftKey: extend, altKey } = event;
  const control = event.ctrlKey || event.metaKey;
  if (altKey) {
    if (key === 'ArrowDown') return { kind: 'choices' };
    return key === 'PageUp' || key === 'PageDown' ? { kind: 'sheet', step: key === 'PageUp' ? -1 : 1 } : null;
  }
  const arrow = ARROWS[key];
  if (arrow) return { kind: 'move', direction: arrow, jump: control, extend };
  if (key === 'Home' || key === 'End') return { kind: 'edge', key, whole: control, extend };
  if (control) return (extend ? WITH_CONTROL_AND_SHIFT : WITH_CONTROL)[key.length === 1 ? key.toLowerCase() : key] ?? null;
  if (key === 'PageUp' || key === 'PageDown') return { kind: 'page', rows: key === 'PageUp' ? -1 : 1, extend };
  if (key === 'Enter') return { kind: 'next', direction: extend ? [-1, 0] : [1, 0] };
  if (key === 'Tab') return { kind: 'next', direction: extend ? [0, -1] : [0, 1] };
  if (key === 'F2' && extend) return { kind: 'note' };
  if (key === 'F10' && extend) return { kind: 'menu' };
  if (key === ' ' && extend) return { kind: 'selectRows' };
  // An input method starts with a key of its own: the editor opens and the text lands in it.
  if (key.length === 1 || key === 'Process' || key === 'Unidentified') return { kind: 'type' };
  return ALONE[key] ?? null;
}
