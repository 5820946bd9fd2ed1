import { useEffect, useMemo, useRef, type CSSProperties, type ReactElement, type ReactNode, type RefObject } from 'react';
import type { ExcelHost, Rect, Sheet } from '../../host';
import type { Language } from '../entry/language';
import { TEXTS } from '../texts';
import { Charts } from './charts/charts';
import { laidOver } from './conditional';
import type { Laid } from './laid';
import { filterButtons, type FilterButton } from './filter-buttons';
import { Letters } from './headings';
import { Marks, type Mark } from './marks';
import { noteKeys } from './notes';
import { selectedAreas, type Place, type Selection } from './selection';
import { bandsOf, COLUMN_HEAD, layoutOf, ROW_HEAD, type Axes, type Band, type Layout, type Window } from './sheet-layout';
import type { RowContext } from './row-context';
import { cellId, SheetRow } from './sheet-row';
import { tableLooks } from './table-look';
import { usePointer, type PointerActions, type Pulled } from './use-pointer';
import { useReveal, useView } from './use-view';

/** Where a cell is on the screen, in pixels of the sheet's window. */
export interface Spot {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface SheetViewProps extends PointerActions {
  readonly host: ExcelHost;
  readonly sheet: Sheet;
  readonly axes: Axes;
  readonly language: Language;
  /** Counts the changes of the workbook. */
  readonly version: number;
  readonly selection: Selection;
  readonly marks: readonly Mark[];
  /** Whether the selection can be filled on from its corner. */
  readonly fills: boolean;
  readonly grid: RefObject<HTMLDivElement | null>;
  /** What lies over the sheet: an editor, a list, a prompt. @param spotOf where a cell is seen */
  over(spotOf: (place: Place) => Spot, view: Window): ReactNode;
  onFilter(button: FilterButton): void;
  onGroup(axis: 'row' | 'column', line: number): void;
}

/** A sheet as Excel shows it: letters and numbers, frozen panes, and the cells in view. */
export function SheetView(props: SheetViewProps): ReactElement {
  const { host, sheet, axes, language, version, selection, grid } = props;
  const box = useRef<HTMLDivElement>(null);
  const { view, onScroll } = useView(box);
  // The frozen lines change with the workbook, in place.
  const layout = useMemo(() => layoutOf(sheet, axes, view), [sheet, axes, version, view.width, view.height]); // eslint-disable-line react-hooks/exhaustive-deps -- see above
  const rows = bandsOf(layout.rows, layout.frozen.rows, view.top, view.height);
  const columns = bandsOf(layout.columns, layout.frozen.columns, view.left, view.width);
  const context = useContext(props, layout, columns);
  const areas = selectedAreas(selection, sheet.merges);
  const rect = areas.at(-1) as Rect;
  useReveal(box, layout, selection, sheet);
  const { pulled, edge, handlers } = usePointer(box, layout, view, props);
  const seenId = isDrawn(layout, selection.active, rows, columns)
    ? cellId(selection.active.row, selection.active.column)
    : undefined;
  const row = (line: number, index: number, band: Band): ReactElement => (
    <SheetRow
      key={line}
      context={context}
      row={line}
      start={band.start}
      end={band.end}
      isTop={index === 0}
      from={line >= rect.row1 && line <= rect.row2 ? rect.column1 : -1}
      to={line >= rect.row1 && line <= rect.row2 ? rect.column2 : -1}
      isFirst={line === rect.row1}
      isLast={line === rect.row2}
      active={inRowOf(layout, selection.active, line) ? selection.active.column : -1}
      others={othersIn(areas, line)}
    />
  );
  const shared = {
    layout,
    still: columns.still,
    moving: columns.moving,
    handle: props.fills && areas.length === 1 ? rect : null,
  };
  const marks = [...areas.slice(0, -1).map((area): Mark => ({ kind: 'area', rect: area })), ...props.marks];
  const width = ROW_HEAD + layout.columns.start(layout.columns.count);
  return (
    <div className="sheet">
      <div
        ref={box}
        className={edge ? `scroll pulls-${edge}` : 'scroll'}
        style={{ '--zoom': layout.zoom } as CSSProperties}
        onScroll={onScroll}
        {...handlers}
      >
        <div
          ref={grid}
          role="grid"
          className="cells"
          style={{ width, height: COLUMN_HEAD + layout.rows.start(layout.rows.count) }}
          aria-label={`${TEXTS.grid}: ${sheet.name}`}
          aria-multiselectable
          aria-rowcount={layout.rows.count}
          aria-colcount={layout.columns.count}
          aria-activedescendant={seenId}
          aria-describedby="grid-help cell-prompt cell-note"
          aria-keyshortcuts="F6"
          tabIndex={0}
        >
          <div role="rowgroup" className="top" style={{ height: COLUMN_HEAD + layout.frozenHeight, width }}>
            <Letters sheet={sheet} {...shared} areas={areas} onGroup={props.onGroup} />
            <div style={{ position: 'absolute', top: COLUMN_HEAD, left: 0 }} role="presentation">
              {layout.rows.shown(rows.still.first, rows.still.last).map((line, index) => row(line, index, rows.still))}
            </div>
            <Marks marks={marks} rows={rows.still} top={COLUMN_HEAD} {...shared} />
          </div>
          <div
            role="rowgroup"
            style={{ position: 'relative', width, height: layout.rows.start(layout.rows.count) - layout.frozenHeight }}
          >
            {layout.rows.shown(rows.moving.first, rows.moving.last).map((line, index) => row(line, index, rows.moving))}
            <Marks marks={marks} rows={rows.moving} top={0} {...shared} />
          </div>
        </div>
        {sheet.charts.length > 0 && <Charts host={host} sheet={sheet} layout={layout} language={language} version={version} />}
      </div>
      {pulled && <PullLine pulled={pulled} layout={layout} view={view} />}
      <span id="grid-help" hidden>
        {TEXTS.gridHelp}
      </span>
      {props.over((place) => spotOf(layout, place, view), view)}
    </div>
  );
}

/** Areas selected before, as far as they are in a row: "from-to" pairs. */
const othersIn = (areas: readonly Rect[], row: number): string =>
  areas.length < 2
    ? ''
    : areas
        .slice(0, -1)
        .flatMap((area) => (row >= area.row1 && row <= area.row2 ? [`${area.column1}-${area.column2}`] : []))
        .join(',');

/** Where the edge of a line would be that is being pulled, with its size in pixels as Excel tells it. */
function PullLine({
  pulled: { axis, line, size },
  layout,
  view,
}: {
  readonly pulled: Pulled;
  readonly layout: Layout;
  readonly view: Window;
}): ReactElement {
  const spot = spotOf(layout, { row: axis === 'row' ? line : 0, column: axis === 'column' ? line : 0 }, view, true);
  const pixels = `${Math.round(size / layout.zoom)} px`;
  return axis === 'row' ? (
    <div className="pull row" style={{ top: spot.top + size }}>
      {TEXTS.rowHeight}: {pixels}
    </div>
  ) : (
    <div className="pull column" style={{ left: spot.left + size }}>
      {TEXTS.columnWidth}: {pixels}
    </div>
  );
}

interface Bands {
  readonly still: Band;
  readonly moving: Band;
}

/** Rows whose conditional formats are looked at together. */
const CHUNK = 40;

/** What the rows share, made anew only when other columns come into view or something has changed. */
function useContext(props: SheetViewProps, layout: Layout, columns: Bands): RowContext {
  const { host, sheet, language, version } = props;
  const drawn = JSON.stringify(columns);
  const calls = useRef(props);
  useEffect(() => {
    calls.current = props;
  });
  return useMemo(() => {
    const { still, moving } = JSON.parse(drawn) as Bands;
    const chunks = new Map<number, ReadonlyMap<number, Laid>>();
    const laidIn = (chunk: number): ReadonlyMap<number, Laid> => {
      const [row1, row2] = [chunk * CHUNK, chunk * CHUNK + CHUNK - 1];
      const areas = [still, moving].map(({ first, last }): Rect => ({ row1, row2, column1: first, column2: last }));
      const laid = new Map(tableLooks(sheet, areas));
      for (const [key, look] of laidOver(host, sheet, areas)) laid.set(key, { ...laid.get(key), ...look });
      chunks.set(chunk, laid);
      return laid;
    };
    return {
      sheet,
      layout,
      language,
      version,
      still,
      moving,
      filters: filterButtons(sheet),
      notes: noteKeys(sheet),
      laidOn: (row) => chunks.get(Math.floor(row / CHUNK)) ?? laidIn(Math.floor(row / CHUNK)),
      onFilter: (button) => calls.current.onFilter(button),
      onGroup: (axis, line) => calls.current.onGroup(axis, line),
    };
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

/** Where the (merged) cell at a place is seen. @param alone the cell by itself, merged or not */
function spotOf(layout: Layout, place: Place, view: Window, alone = false): Spot {
  const own = { row1: place.row, row2: place.row, column1: place.column, column2: place.column };
  const merge = (alone ? undefined : layout.mergeAt(place)) ?? own;
  return {
    left: ROW_HEAD + layout.columns.start(merge.column1) - (place.column >= layout.frozen.columns ? view.left : 0),
    top: COLUMN_HEAD + layout.rows.start(merge.row1) - (place.row >= layout.frozen.rows ? view.top : 0),
    width: layout.columns.span(merge.column1, merge.column2),
    height: layout.rows.span(merge.row1, merge.row2),
  };
}
