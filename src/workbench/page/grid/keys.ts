import type { KeyboardEvent } from 'react';

type Direction = readonly [rows: -1 | 0 | 1, columns: -1 | 0 | 1];

/** What a key asks of the grid. */
export type Command =
  | { readonly kind: 'move'; readonly direction: Direction; readonly jump: boolean; readonly extend: boolean }
  | { readonly kind: 'edge'; readonly key: 'Home' | 'End'; readonly whole: boolean; readonly extend: boolean }
  | { readonly kind: 'page'; readonly rows: -1 | 1; readonly extend: boolean }
  | { readonly kind: 'edit' | 'type' | 'clear' | 'undo' | 'redo' | 'fillDown' | 'selectAll' | 'selectRows' | 'selectColumns' }
  | { readonly kind: 'menu' | 'choices' | 'follow' | 'collapse' }
  | { readonly kind: 'sheet'; readonly step: -1 | 1 };

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};
const WITH_CONTROL: Readonly<Record<string, Command>> = {
  z: { kind: 'undo' },
  y: { kind: 'redo' },
  d: { kind: 'fillDown' },
  a: { kind: 'selectAll' },
  ' ': { kind: 'selectColumns' },
  Enter: { kind: 'follow' },
  PageUp: { kind: 'sheet', step: -1 },
  PageDown: { kind: 'sheet', step: 1 },
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
  if (control)
    return key.toLowerCase() === 'z' && extend
      ? { kind: 'redo' }
      : (WITH_CONTROL[key.length === 1 ? key.toLowerCase() : key] ?? null);
  if (key === 'PageUp' || key === 'PageDown') return { kind: 'page', rows: key === 'PageUp' ? -1 : 1, extend };
  if (key === 'Enter') return { kind: 'move', direction: extend ? [-1, 0] : [1, 0], jump: false, extend: false };
  if (key === 'Tab') return { kind: 'move', direction: extend ? [0, -1] : [0, 1], jump: false, extend: false };
  if (key === 'F10' && extend) return { kind: 'menu' };
  if (key === ' ' && extend) return { kind: 'selectRows' };
  // An input method starts with a key of its own: the editor opens and the text lands in it.
  if (key.length === 1 || key === 'Process' || key === 'Unidentified') return { kind: 'type' };
  return ALONE[key] ?? null;
}
