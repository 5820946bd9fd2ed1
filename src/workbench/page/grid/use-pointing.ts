import { useRef } from 'react';
import type { Sheet } from '../../host';
import { masterOf, single, step, type Direction, type Ground } from './selection';
import type { Axes } from './sheet-layout';
import type { EditingState } from './use-editing';
import type { Hit, PointerKeys, PointerKind } from './use-pointer';

export interface Pointing {
  /** @returns true where the pointer put a cell into the formula */
  pointer(hit: Hit, kind: PointerKind, keys: PointerKeys): boolean;
  /** @returns true where the arrow put a cell into the formula */
  arrow(direction: Direction, extend: boolean): boolean;
}

/** Cells that are clicked, dragged over or gone to with arrows while a formula is typed go into it. */
export function usePointing(editing: EditingState, axes: Axes, sheet: Sheet | undefined): Pointing {
  const dragging = useRef(false);
  const ground = (): Ground => ({
    rows: axes.rows,
    columns: axes.columns,
    merges: sheet?.merges ?? [],
    isFilled: () => false,
    used: null,
  });
  return {
    pointer: (hit, kind, { shiftKey }) => {
      if (kind === 'down') dragging.current = hit.on === 'cell' && editing.pointsAt();
      if (!dragging.current || (kind !== 'down' && kind !== 'drag')) return false;
      const end = { row: hit.row, column: hit.column };
      const from = editing.editing?.pointed?.selection.active;
      const active = (kind === 'drag' || shiftKey) && from ? from : masterOf(sheet?.merges ?? [], end);
      editing.point({ active, end });
      return true;
    },
    arrow: (direction, extend) => {
      const { editing: now } = editing;
      if (!now || !editing.pointsAt()) return false;
      const pointed = now.pointed?.selection;
      const next = step(pointed ? pointed.end : now.place, direction, ground());
      editing.point(extend && pointed ? { active: pointed.active, end: next } : single(next));
      return true;
    },
  };
}
