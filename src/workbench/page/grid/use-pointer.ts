import {
  useEffect,
  useRef,
  useState,
  type PointerEvent as ReactPointerEvent,
  type MouseEvent as ReactMouseEvent,
  type RefObject,
} from 'react';
import type { Place } from './selection';
import { COLUMN_HEAD, ROW_HEAD, type Layout, type Window } from './sheet-layout';

/** Where a cell or a part of the headings is under the pointer. */
export interface Hit extends Place {
  readonly on: 'cell' | 'row' | 'column' | 'corner';
  /** The line whose edge is under the pointer, in the headings. */
  readonly edge?: number | undefined;
}

export interface PointerKeys {
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  /** Where a menu was asked for with the pointer, in pixels of the sheet's window. */
  readonly x?: number;
  readonly y?: number;
}

/** A line whose size is being pulled: pixels it would get. */
export interface Pulled {
  readonly axis: 'row' | 'column';
  readonly line: number;
  readonly size: number;
}

export type PointerKind = 'down' | 'drag' | 'double' | 'menu' | 'filled' | 'filling';

export interface PointerActions {
  /** @returns true where the keyboard is to stay where it is */
  onPointer(hit: Hit, kind: PointerKind, keys: PointerKeys): boolean;
  onResize(pulled: Pulled): void;
  onFit(axis: 'row' | 'column', line: number): void;
  /** The cell under the pointer, while nothing is dragged; null outside of the cells. */
  onHover(place: Place | null): void;
}

/** Pixels around the edge of a heading in which it is pulled. */
const NEAR = 4;
/** Pixels from the side of the window in which dragging scrolls on, and how far each time. */
const SIDE = 24;
const STEP = 40;

/** What is under the pointer. */
export function hitOf(layout: Layout, x: number, y: number, view: Window): Hit {
  const line = (axis: Layout['rows'], pixel: number, frozen: number, scrolled: number): [number, number] => {
    const at = Math.max(0, pixel < axis.start(frozen) ? pixel : pixel + scrolled);
    return [axis.at(at), at];
  };
  const [row, down] = line(layout.rows, y - COLUMN_HEAD, layout.frozen.rows, view.top);
  const [column, right] = line(layout.columns, x - ROW_HEAD, layout.frozen.columns, view.left);
  const on = y < COLUMN_HEAD ? (x < ROW_HEAD ? 'corner' : 'column') : x < ROW_HEAD ? 'row' : 'cell';
  const edge =
    on === 'row' ? edgeOf(layout.rows, row, down) : on === 'column' ? edgeOf(layout.columns, column, right) : undefined;
  return { row, column, on, edge };
}

/** The line whose far edge is near a pixel; hidden lines are pulled out from behind the edge of the one before. */
function edgeOf(axis: Layout['rows'], line: number, pixel: number): number | undefined {
  if (axis.start(line + 1) - pixel <= NEAR) return line;
  if (pixel - axis.start(line) > NEAR || line === 0) return undefined;
  return line - 1;
}

type Dragging =
  | { readonly kind: 'select'; readonly on: Hit['on'] }
  | { readonly kind: 'fill' }
  | {
      readonly kind: 'pull';
      readonly axis: 'row' | 'column';
      readonly line: number;
      readonly from: number;
      readonly size: number;
    };

/** The pointer on the sheet: pressing selects, dragging extends, fills or resizes, twice edits or fits, the other button asks for the menu. */
export function usePointer(box: RefObject<HTMLDivElement | null>, layout: Layout, view: Window, actions: PointerActions) {
  const dragging = useRef<Dragging | null>(null);
  const [pulled, setPulled] = useState<Pulled | null>(null);
  const [edge, setEdge] = useState<'row' | 'column' | null>(null);
  const keeps = useRef(false);
  const hovered = useRef('');
  const last = useRef<{ readonly x: number; readonly y: number; readonly keys: PointerKeys } | null>(null);
  const latest = useRef({ layout, view, actions });
  useEffect(() => {
    latest.current = { layout, view, actions };
  });
  const hit = (x: number, y: number): Hit => {
    const { left, top } = box.current?.getBoundingClientRect() ?? { left: 0, top: 0 };
    return hitOf(latest.current.layout, x - left, y - top, latest.current.view);
  };
  const drag = ({ x, y, keys }: { readonly x: number; readonly y: number; readonly keys: PointerKeys }): void => {
    const now = dragging.current;
    if (now?.kind === 'select') latest.current.actions.onPointer({ ...hit(x, y), on: now.on }, 'drag', keys);
    if (now?.kind === 'fill') latest.current.actions.onPointer(hit(x, y), 'filling', keys);
    if (now?.kind === 'pull')
      setPulled({ axis: now.axis, line: now.line, size: Math.max(0, now.size + (now.axis === 'row' ? y : x) - now.from) });
  };
  useScrolling(
    box,
    () => {
      // The sheet moves on under a pointer that stands still.
      if (dragging.current?.kind !== 'pull' && last.current) drag(last.current);
    },
    dragging,
    last,
  );
  const release = (event: ReactPointerEvent<HTMLDivElement>): void => {
    const now = dragging.current;
    dragging.current = null;
    last.current = null;
    if (now?.kind === 'fill') actions.onPointer(hit(event.clientX, event.clientY), 'filled', keysOf(event));
    if (now?.kind === 'pull' && pulled && pulled.size !== now.size) actions.onResize(pulled);
    setPulled(null);
  };
  const isOwn = (event: ReactPointerEvent<HTMLDivElement> | ReactMouseEvent<HTMLDivElement>): boolean => {
    const { currentTarget: own } = event;
    const { left, top } = own.getBoundingClientRect();
    // The scroll bars are not the sheet, and buttons in it have their own work.
    const inside = event.clientX - left < own.clientWidth && event.clientY - top < own.clientHeight;
    return inside && !(event.target as Element).closest('button');
  };
  return {
    pulled,
    edge,
    handlers: {
      onPointerDown: (event: ReactPointerEvent<HTMLDivElement>): void => {
        if (!isOwn(event) || event.button !== 0) return;
        keeps.current = false;
        const at = hit(event.clientX, event.clientY);
        const axis = at.on === 'row' || at.on === 'column' ? at.on : null;
        if ((event.target as Element).closest('[data-handle]')) dragging.current = { kind: 'fill' };
        else if (axis && at.edge !== undefined) {
          const size = layout[axis === 'row' ? 'rows' : 'columns'].size(at.edge);
          dragging.current = { kind: 'pull', axis, line: at.edge, from: axis === 'row' ? event.clientY : event.clientX, size };
          setPulled({ axis, line: at.edge, size });
        } else {
          dragging.current = { kind: 'select', on: at.on };
          keeps.current = actions.onPointer(at, 'down', keysOf(event));
        }
        event.currentTarget.setPointerCapture(event.pointerId);
      },
      onMouseDown: (event: ReactMouseEvent<HTMLDivElement>): void => {
        // A cell that goes into a formula leaves the keyboard with the formula.
        if (keeps.current) event.preventDefault();
      },
      onPointerMove: (event: ReactPointerEvent<HTMLDivElement>): void => {
        const { clientX: x, clientY: y, shiftKey, ctrlKey, metaKey } = event;
        if (dragging.current === null) {
          const at = hit(x, y);
          const over = at.on === 'cell' ? `${at.row} ${at.column}` : '';
          if (over !== hovered.current) actions.onHover(at.on === 'cell' ? { row: at.row, column: at.column } : null);
          hovered.current = over;
          return setEdge(at.edge === undefined || at.on === 'cell' || at.on === 'corner' ? null : at.on);
        }
        last.current = { x, y, keys: { shiftKey, ctrlKey, metaKey } };
        drag(last.current);
      },
      onPointerLeave: (): void => {
        if (dragging.current !== null) return;
        hovered.current = '';
        actions.onHover(null);
        setEdge(null);
      },
      onPointerUp: release,
      onPointerCancel: release,
      onDoubleClick: (event: ReactMouseEvent<HTMLDivElement>): void => {
        if (!isOwn(event)) return;
        const at = hit(event.clientX, event.clientY);
        if ((at.on === 'row' || at.on === 'column') && at.edge !== undefined) actions.onFit(at.on, at.edge);
        else actions.onPointer(at, 'double', keysOf(event));
      },
      onContextMenu: (event: ReactMouseEvent<HTMLDivElement>): void => {
        event.preventDefault();
        const { left, top } = event.currentTarget.getBoundingClientRect();
        // From the keyboard the menu is for the selection as it is, with the pointer for the cell under it.
        const at = event.button === 2 ? hit(event.clientX, event.clientY) : null;
        actions.onPointer(at ?? { row: -1, column: -1, on: 'cell' }, 'menu', {
          ...keysOf(event),
          ...(at && { x: event.clientX - left, y: event.clientY - top }),
        });
      },
    },
  };
}

const keysOf = ({ shiftKey, ctrlKey, metaKey }: PointerKeys): PointerKeys => ({ shiftKey, ctrlKey, metaKey });

/** While something is dragged at the side of the window, the sheet scrolls on. */
function useScrolling(
  box: RefObject<HTMLDivElement | null>,
  onScrolled: () => void,
  dragging: RefObject<Dragging | null>,
  last: RefObject<{ readonly x: number; readonly y: number } | null>,
): void {
  const moved = useRef(onScrolled);
  useEffect(() => {
    moved.current = onScrolled;
  });
  useEffect(() => {
    const timer = setInterval(() => {
      const { current: at } = last;
      if (!box.current || !at || dragging.current === null || dragging.current.kind === 'pull') return;
      const { left, top, right, bottom } = box.current.getBoundingClientRect();
      const side = (pixel: number, from: number, to: number): number => (pixel > to - SIDE ? STEP : pixel < from ? -STEP : 0);
      const [x, y] = [side(at.x, left + ROW_HEAD, right), side(at.y, top + COLUMN_HEAD, bottom)];
      if (x === 0 && y === 0) return;
      box.current.scrollBy(x, y);
      moved.current();
    }, 50);
    return () => clearInterval(timer);
  }, [box, dragging, last]);
}
