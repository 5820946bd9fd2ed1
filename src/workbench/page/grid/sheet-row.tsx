import { memo, type CSSProperties, type ReactElement } from 'react';
import { formatRect, Sheet, type Cell, type Rect } from '../../host';
import { TEXTS } from '../texts';
import { CellText, spillOf } from './cell-text';
import { GroupButton, headClass } from './headings';
import { lookClass } from './look';
import type { RowContext } from './row-context';
import { ROW_HEAD, type Band } from './sheet-layout';

interface RowProps {
  readonly context: RowContext;
  readonly row: number;
  /** The first and last row of the part that scrolls together with this one. */
  readonly start: number;
  readonly end: number;
  /** Whether it is the first of its part in view: merged cells from above are drawn in it. */
  readonly isTop: boolean;
  /** Selected columns of this row, -1 where none is, and whether it is the first or last selected row. */
  readonly from: number;
  readonly to: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** The active cell's column where it is in this row, else -1. */
  readonly active: number;
  /** Columns of areas selected before, as "from-to" pairs. */
  readonly others: string;
}

const ROW: CSSProperties = { position: 'absolute', left: 0 };

export const cellId = (row: number, column: number): string => `cell-${row}-${column}`;

/** One row: its number, its frozen cells, and those of the rest that are in view. */
export const SheetRow = memo(function SheetRow(props: RowProps): ReactElement {
  const { context, row } = props;
  const { layout, still, moving } = context;
  const height = layout.rows.size(row);
  return (
    <div
      role="row"
      aria-rowindex={row + 1}
      style={{
        ...ROW,
        top: layout.rows.start(row) - layout.rows.start(props.start),
        height,
        width: ROW_HEAD + layout.columns.start(layout.columns.count),
      }}
    >
      <div
        role="presentation"
        className="still"
        style={{ position: 'sticky', left: 0, zIndex: 3, width: ROW_HEAD + layout.frozenWidth, height, background: '#fff' }}
      >
        <div
          role="rowheader"
          className={headClass(
            props.from >= 0 || props.others !== '',
            context.sheet.hiddenRows.has(row - 1),
            context.sheet.rowLevels.get(row) ?? 0,
          )}
          style={{ width: ROW_HEAD, height }}
        >
          {row + 1}
          <GroupButton
            levels={context.sheet.rowLevels}
            hidden={context.sheet.hiddenRows}
            line={row}
            axis="row"
            onGroup={context.onGroup}
          />
        </div>
        {piecesOf(props, still)}
      </div>
      {piecesOf(props, moving)}
    </div>
  );
});

function piecesOf(props: RowProps, columns: Band): ReactElement[] {
  const { context, row, start, end } = props;
  const { layout } = context;
  const shown = layout.columns.shown(columns.first, columns.last);
  const [firstShown] = shown;
  return shown.flatMap((column) => {
    const merge = layout.mergeAt({ row, column });
    if (!merge) return [<Piece key={column} {...props} area={single(row, column)} piece={single(row, column)} band={columns} />];
    const startsHere = layout.rows.shown(merge.row1, merge.row2)[0] === row || props.isTop;
    const columnStarts = layout.columns.shown(merge.column1, merge.column2)[0] === column || column === firstShown;
    if (!startsHere || !columnStarts) return [];
    // A merged cell that lies across frozen panes is drawn in each of them, as much as belongs there.
    const piece = {
      row1: Math.max(merge.row1, start),
      row2: Math.min(merge.row2, end),
      column1: Math.max(merge.column1, columns.start),
      column2: Math.min(merge.column2, columns.end),
    };
    return [<Piece key={column} {...props} area={merge} piece={piece} band={columns} />];
  });
}

const single = (row: number, column: number): Rect => ({ row1: row, row2: row, column1: column, column2: column });

interface PieceProps extends RowProps {
  /** The whole cell, and the part of it that is drawn here. */
  readonly area: Rect;
  readonly piece: Rect;
  /** The columns that scroll together with it. */
  readonly band: Band;
}

/** A cell drawn in pieces has its borders around the whole, none where the pieces meet. */
const innerEdges = (area: Rect, piece: Rect): CSSProperties => ({
  ...(piece.row1 > area.row1 ? { borderTopColor: 'transparent' } : {}),
  ...(piece.row2 < area.row2 ? { borderBottomColor: 'transparent' } : {}),
  ...(piece.column1 > area.column1 ? { borderLeftColor: 'transparent' } : {}),
  ...(piece.column2 < area.column2 ? { borderRightColor: 'transparent' } : {}),
});

/** Whether a piece holds the cell's top left corner: the one that is told to those who listen. */
const isMain = (area: Rect, piece: Rect): boolean => area.row1 === piece.row1 && area.column1 === piece.column1;

function Piece(props: PieceProps): ReactElement {
  const { context, row, area, piece, from, to } = props;
  const { sheet, layout } = context;
  const laid = context.laidOn(area.row1);
  const key = Sheet.key(area.row1, area.column1);
  const cell = cellShown(sheet, area);
  const selected = (from >= 0 && area.column1 <= to && area.column2 >= from) || isAmong(props.others, area);
  const main = isMain(area, piece);
  const width = layout.columns.span(piece.column1, piece.column2);
  const merged = area.row1 !== area.row2 || area.column1 !== area.column2;
  const icon = laid.get(key)?.icon;
  const spill = spillOf(context, area, props.band, cell);
  const filter = main ? context.filters.get(key) : undefined;
  return (
    <div
      role={main ? 'gridcell' : 'presentation'}
      {...(main
        ? {
            id: cellId(area.row1, area.column1),
            'data-address': formatRect(single(area.row1, area.column1)),
            'aria-colindex': area.column1 + 1,
            'aria-selected': selected,
            'aria-readonly': sheet.protection !== null && cell.format.locked ? true : undefined,
            'aria-colspan': merged ? area.column2 - area.column1 + 1 : undefined,
            'aria-rowspan': merged ? area.row2 - area.row1 + 1 : undefined,
          }
        : { 'aria-hidden': true })}
      className={`cell ${lookClass(cell.format, laid.get(key), sheet.showGridlines)}`}
      style={{
        left: ROW_HEAD + layout.columns.start(piece.column1) - 1,
        top: layout.rows.start(piece.row1) - layout.rows.start(row) - 1,
        width: width + 1,
        height: layout.rows.span(piece.row1, piece.row2) + 1,
        ...(merged && !cell.format.fill && !laid.get(key)?.fill ? { backgroundColor: '#fff' } : {}),
        ...innerEdges(area, piece),
        ...(spill > 0 ? { overflowX: 'visible' } : {}),
        ...(from >= 0 && area.column1 <= to && area.column2 >= from ? { boxShadow: frameOf(props) } : {}),
      }}
    >
      {icon && (
        <span className="icon" aria-hidden style={{ color: icon.color }}>
          {icon.sign}
        </span>
      )}
      {cell.value !== null && cell.value !== '' && !icon?.alone && (
        <CellText context={context} area={area} piece={piece} cell={cell} width={width} spill={spill} />
      )}
      {main && context.notes.has(key) && <span className="note-mark" role="img" aria-label={TEXTS.hasNote} />}
      {filter && (
        <button
          type="button"
          tabIndex={-1}
          className={filter.active ? 'filter on' : 'filter'}
          aria-label={`${TEXTS.filterOf} ${filter.name}${filter.active ? `, ${TEXTS.filtered}` : ''}`}
          onClick={() => context.onFilter(filter)}
        >
          <span aria-hidden>{filter.active ? '⧩' : '▾'}</span>
        </button>
      )}
    </div>
  );
}

/** A cell as it shows: what a formula beside it spills into it, and the look of its row or column, count too. */
function cellShown(sheet: Sheet, { row1, column1 }: Rect): Cell {
  const cell = sheet.at(row1, column1);
  if (cell && cell.value !== null) return cell;
  return { value: sheet.valueAt(row1, column1), formula: cell?.formula ?? null, format: sheet.formatAt(row1, column1) };
}

/** Whether a cell lies in columns written as "from-to" pairs. */
const isAmong = (columns: string, { column1, column2 }: Rect): boolean =>
  columns !== '' &&
  columns.split(',').some((pair) => {
    const [from = 0, to = -1] = pair.split('-').map(Number);
    return column1 <= to && column2 >= from;
  });

const GREEN = '#107c41';

/** A tint for selected cells, the selection's edge, and no tint on the active cell. */
function frameOf({ area, from, to, isFirst, isLast, active }: PieceProps): string {
  const isActive = active >= area.column1 && active <= area.column2;
  const edges = [
    isFirst ? `inset 0 2px 0 ${GREEN}` : '',
    isLast || area.row1 !== area.row2 ? `inset 0 -2px 0 ${GREEN}` : '',
    area.column1 <= from ? `inset 2px 0 0 ${GREEN}` : '',
    area.column2 >= to ? `inset -2px 0 0 ${GREEN}` : '',
    isActive ? '' : 'inset 0 0 0 999px rgba(16, 124, 65, 0.13)',
  ].filter(Boolean);
  return edges.length > 0 ? edges.join(', ') : 'none';
}
