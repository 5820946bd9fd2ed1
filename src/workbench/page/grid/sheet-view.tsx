import { useEffect, useLayoutEffect, useMemo, useRef, useState, type ReactElement, type ReactNode, type RefObject } from 'react';
import type { ExcelHost, Rect, Sheet } from '../../host';
import { letters } from '../../host/address';
import type { Language } from '../entry/language';
import { TEXTS } from '../texts';
import { Charts } from './charts';
import { laidOver } from './conditional';
import type { Place, Selection } from './selection';
import { contains, selectedRect } from './selection';
import { bandsOf, COLUMN_HEAD, layoutOf, ROW_HEAD, type Band, type Layout, type Window } from './sheet-layout';
import { cellId, SheetRow, type RowContext } from './sheet-row';

/** Where a cell is on the screen, in pixels of the sheet's window. */
export interface Spot {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where a cell or a part of the headings is under the pointer. */
export interface Hit extends Place {
  readonly on: 'cell' | 'row' | 'column' | 'corner';
}

export interface SheetViewProps {
  readonly host: ExcelHost;
  readonly sheet: Sheet;
  readonly language: Language;
  /** Counts the changes of the workbook. */
  readonly version: number;
  readonly selection: Selection;
  readonly grid: RefObject<HTMLDivElement | null>;
  /** What lies over the sheet at the place of the active cell: an editor, a list, a prompt. */
  over(spot: Spot, view: Window): ReactNode;
  onPointer(hit: Hit, kind: 'down' | 'drag' | 'double' | 'menu', event: { readonly shiftKey: boolean }): void;
}

/** A sheet as Excel shows it: letters and numbers, frozen panes, and the cells in view. */
export function SheetView(props: SheetViewProps): ReactElement {
  const { host, sheet, language, version, selection, grid } = props;
  const [view, setView] = useState<Window>({ top: 0, left: 0, width: 1200, height: 700 });
  useSize(grid, setView);
  const end = useMemo(
    () => ({ row: selection.end.row, column: selection.end.column }),
    [selection.end.row, selection.end.column],
  );
  // The version stands for the contents of the sheet, which are changed in place.
  const layout = useMemo(() => layoutOf(sheet, end, view), [sheet, end, version, view.width, view.height]); // eslint-disable-line react-hooks/exhaustive-deps -- see above
  const rows = bandsOf(layout.rows, layout.frozen.rows, view.top, view.height);
  const columns = bandsOf(layout.columns, layout.frozen.columns, view.left, view.width);
  const contexts = useContexts({ host, sheet, language, version, layout }, rows, columns);
  const rect = selectedRect(selection, sheet.merges);
  useReveal(grid, layout, selection.end, sheet);
  const drag = useDrag(props, layout, view);
  const seenId = isDrawn(layout, selection.active, rows, columns)
    ? cellId(selection.active.row, selection.active.column)
    : undefined;
  const row = (context: RowContext, line: number): ReactElement => (
    <SheetRow
      key={line}
      context={context}
      row={line}
      from={line >= rect.row1 && line <= rect.row2 ? rect.column1 : -1}
      to={line >= rect.row1 && line <= rect.row2 ? rect.column2 : -1}
      isFirst={line === rect.row1}
      isLast={line === rect.row2}
      active={inRowOf(layout, selection.active, line) ? selection.active.column : -1}
    />
  );
  const width = ROW_HEAD + layout.columns.start(layout.columns.count);
  return (
    <div className="sheet">
      <div
        ref={grid}
        className="scroll"
        role="grid"
        aria-label={`${TEXTS.grid}: ${sheet.name}`}
        aria-multiselectable
        aria-rowcount={layout.rows.count}
        aria-colcount={layout.columns.count}
        aria-activedescendant={seenId}
        aria-describedby="grid-help cell-prompt"
        aria-keyshortcuts="F6"
        tabIndex={0}
        onScroll={({ currentTarget: { scrollTop: top, scrollLeft: left } }) => setView((old) => ({ ...old, top, left }))}
        {...drag}
      >
        <div role="rowgroup" className="top" style={{ height: COLUMN_HEAD + layout.frozenHeight, width }}>
          <Letters layout={layout} still={columns.still} moving={columns.moving} rect={rect} />
          <div style={{ position: 'absolute', top: COLUMN_HEAD, left: 0 }} role="presentation">
            {layout.rows.shown(rows.still.first, rows.still.last).map((line) => row(contexts.still, line))}
          </div>
        </div>
        <div
          role="rowgroup"
          style={{ position: 'relative', width, height: layout.rows.start(layout.rows.count) - layout.frozenHeight }}
        >
          {layout.rows.shown(rows.moving.first, rows.moving.last).map((line) => row(contexts.moving, line))}
        </div>
      </div>
      {sheet.charts.length > 0 && <Charts host={host} sheet={sheet} layout={layout} language={language} view={view} />}
      <span id="grid-help" hidden>
        {TEXTS.gridHelp}
      </span>
      {props.over(spotOf(layout, selection.active, view), view)}
    </div>
  );
}

interface Bands {
  readonly still: Band;
  readonly moving: Band;
}
type Shared = Pick<RowContext, 'sheet' | 'language' | 'version' | 'layout'> & { readonly host: ExcelHost };

/** What the rows share, made anew only when another part comes into view or something has changed. */
function useContexts(shared: Shared, rows: Bands, columns: Bands): { readonly still: RowContext; readonly moving: RowContext } {
  const { host, sheet, language, version, layout } = shared;
  const drawn = JSON.stringify([rows, columns]);
  return useMemo(() => {
    const [rowBands, columnBands] = JSON.parse(drawn) as [Bands, Bands];
    const areas = [rowBands.still, rowBands.moving].flatMap((row) =>
      [columnBands.still, columnBands.moving].map((column): Rect => ({
        row1: row.first,
        row2: row.last,
        column1: column.first,
        column2: column.last,
      })),
    );
    const common = { sheet, layout, language, version, ...columnBands, laid: laidOver(host, sheet, areas) };
    return { still: { ...common, rows: rowBands.still }, moving: { ...common, rows: rowBands.moving } };
  }, [host, sheet, language, version, layout, drawn]);
}

const inRowOf = (layout: Layout, active: Place, row: number): boolean => {
  const merge = layout.mergeAt(active);
  return merge ? row >= merge.row1 && row <= merge.row2 : row === active.row;
};

function isDrawn(layout: Layout, place: Place, rows: Bands, columns: Bands): boolean {
  const inside = (axis: 'rows' | 'columns', line: number, { still, moving }: Bands): boolean =>
    layout[axis].size(line) > 0 && ((line >= still.first && line <= still.last) || (line >= moving.first && line <= moving.last));
  return inside('rows', place.row, rows) && inside('columns', place.column, columns);
}

/** Where the (merged) cell at a place is seen. */
function spotOf(layout: Layout, place: Place, view: Window): Spot {
  const merge = layout.mergeAt(place) ?? { row1: place.row, row2: place.row, column1: place.column, column2: place.column };
  return {
    left: ROW_HEAD + layout.columns.start(merge.column1) - (place.column >= layout.frozen.columns ? view.left : 0),
    top: COLUMN_HEAD + layout.rows.start(merge.row1) - (place.row >= layout.frozen.rows ? view.top : 0),
    width: layout.columns.span(merge.column1, merge.column2),
    height: layout.rows.span(merge.row1, merge.row2),
  };
}

function Letters({ layout, still, moving, rect }: Bands & { readonly layout: Layout; readonly rect: Rect }): ReactElement {
  const letter = (column: number): ReactElement => (
    <div
      key={column}
      role="columnheader"
      aria-colindex={column + 1}
      className={column >= rect.column1 && column <= rect.column2 ? 'head chosen' : 'head'}
      style={{ left: ROW_HEAD + layout.columns.start(column), width: layout.columns.size(column), height: COLUMN_HEAD }}
    >
      {letters(column)}
    </div>
  );
  return (
    <div role="row" style={{ position: 'absolute', top: 0, left: 0, width: '100%', height: COLUMN_HEAD }}>
      <div role="presentation" className="still letters" style={{ width: ROW_HEAD + layout.frozenWidth, height: COLUMN_HEAD }}>
        <div className="head corner" style={{ width: ROW_HEAD, height: COLUMN_HEAD }} />
        {layout.columns.shown(still.first, still.last).map(letter)}
      </div>
      {layout.columns.shown(moving.first, moving.last).map(letter)}
    </div>
  );
}

function useSize(grid: RefObject<HTMLDivElement | null>, set: (change: (old: Window) => Window) => void): void {
  useLayoutEffect(() => {
    const box = grid.current;
    if (!box) return;
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = box;
      set((old) => (old.width === width && old.height === height ? old : { ...old, width, height }));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    measure();
    return () => observer.disconnect();
  }, [grid, set]);
}

/** Scrolls as far as needed for a cell to be seen, whenever the selection goes somewhere else. */
function useReveal(grid: RefObject<HTMLDivElement | null>, layout: Layout, { row, column }: Place, sheet: Sheet): void {
  const shown = useRef('');
  useEffect(() => {
    const box = grid.current;
    const place = `${sheet.id} ${row} ${column}`;
    if (!box || shown.current === place) return;
    shown.current = place;
    const near = (axis: Layout['rows'], line: number, frozen: number, scrolled: number, seen: number): number => {
      if (line < frozen) return scrolled;
      const start = axis.start(line) - axis.start(frozen);
      const room = seen - axis.start(frozen);
      return start < scrolled ? start : start + axis.size(line) > scrolled + room ? start + axis.size(line) - room : scrolled;
    };
    const { frozen, rows, columns } = layout;
    box.scrollTo({
      top: near(rows, row, frozen.rows, box.scrollTop, box.clientHeight - COLUMN_HEAD),
      left: near(columns, column, frozen.columns, box.scrollLeft, box.clientWidth - ROW_HEAD),
    });
  });
}

/** What is under the pointer. */
function hitOf(layout: Layout, x: number, y: number, view: Window): Hit {
  const line = (axis: Layout['rows'], pixel: number, frozen: number, scrolled: number): number =>
    axis.at(Math.max(0, pixel < axis.start(frozen) ? pixel : pixel + scrolled));
  const row = line(layout.rows, y - COLUMN_HEAD, layout.frozen.rows, view.top);
  const column = line(layout.columns, x - ROW_HEAD, layout.frozen.columns, view.left);
  const on = y < COLUMN_HEAD ? (x < ROW_HEAD ? 'corner' : 'column') : x < ROW_HEAD ? 'row' : 'cell';
  return { row, column, on };
}

/** The pointer on the sheet: pressing selects, dragging extends, twice edits, the other button asks for the menu. */
function useDrag({ onPointer, selection, sheet }: SheetViewProps, layout: Layout, view: Window) {
  const dragging = useRef<Hit['on'] | null>(null);
  const hit = (event: { currentTarget: HTMLElement; clientX: number; clientY: number }): Hit => {
    const box = event.currentTarget.getBoundingClientRect();
    return hitOf(layout, event.clientX - box.left, event.clientY - box.top, view);
  };
  return {
    onPointerDown: (event: React.PointerEvent<HTMLDivElement>): void => {
      const { currentTarget: box, button, shiftKey } = event;
      const { left, top } = box.getBoundingClientRect();
      // The scroll bars are not the sheet.
      if (event.clientX - left >= box.clientWidth || event.clientY - top >= box.clientHeight || button !== 0) return;
      const at = hit(event);
      dragging.current = at.on;
      box.setPointerCapture(event.pointerId);
      onPointer(at, 'down', { shiftKey });
    },
    onPointerMove: (event: React.PointerEvent<HTMLDivElement>): void => {
      if (dragging.current !== null) onPointer({ ...hit(event), on: dragging.current }, 'drag', event);
    },
    onPointerUp: (): void => {
      dragging.current = null;
    },
    onDoubleClick: (event: React.MouseEvent<HTMLDivElement>): void => onPointer(hit(event), 'double', event),
    onContextMenu: (event: React.MouseEvent<HTMLDivElement>): void => {
      event.preventDefault();
      // From the keyboard the menu is for the selection as it is; with the pointer for the cell under it, unless that is selected.
      const at = event.button === 2 ? hit(event) : { ...selection.active, on: 'cell' as const };
      const keeps = contains(selectedRect(selection, sheet.merges), at);
      onPointer(at, 'menu', { shiftKey: keeps });
    },
  };
}
