import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { Sheet } from '../../host';
import type { Selection } from './selection';
import { COLUMN_HEAD, ROW_HEAD, type Layout, type Window } from './sheet-layout';

/** How far the sheet is scrolled and how much of it is seen. */
export function useView(box: RefObject<HTMLDivElement | null>) {
  const [view, setView] = useState<Window>({ top: 0, left: 0, width: 1200, height: 700 });
  useLayoutEffect(() => {
    const { current } = box;
    if (!current) return;
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = current;
      setView((old) => (old.width === width && old.height === height ? old : { ...old, width, height }));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    measure();
    return () => observer.disconnect();
  }, [box]);
  const onScroll = ({ currentTarget: { scrollTop: top, scrollLeft: left } }: React.UIEvent<HTMLElement>): void =>
    setView((old) => (old.top === top && old.left === left ? old : { ...old, top, left }));
  return { view, onScroll };
}

/** Scrolls as far as needed for a cell to be seen, whenever the selection goes somewhere else. Whole rows and columns are selected without going anywhere. */
export function useReveal(box: RefObject<HTMLDivElement | null>, layout: Layout, selection: Selection, sheet: Sheet): void {
  const shown = useRef('');
  useEffect(() => {
    const { current } = box;
    const { row, column } = selection.anchor ? selection.active : selection.end;
    const place = `${sheet.id} ${row} ${column}`;
    if (!current || shown.current === place) return;
    shown.current = place;
    if (selection.isWhole) return;
    const near = (axis: Layout['rows'], line: number, frozen: number, scrolled: number, seen: number): number => {
      if (line < frozen) return scrolled;
      const start = axis.start(line) - axis.start(frozen);
      const room = seen - axis.start(frozen);
      return start < scrolled ? start : start + axis.size(line) > scrolled + room ? start + axis.size(line) - room : scrolled;
    };
    const { frozen, rows, columns } = layout;
    const top = near(rows, row, frozen.rows, current.scrollTop, current.clientHeight - COLUMN_HEAD);
    const left = near(columns, column, frozen.columns, current.scrollLeft, current.clientWidth - ROW_HEAD);
    if (top !== current.scrollTop || left !== current.scrollLeft) current.scrollTo({ top, left });
  });
}
