import { memo, type CSSProperties, type ReactElement } from 'react';
import { formatRect, Sheet, type Cell, type Rect } from '../../host';
import { DEFAULT_FORMAT } from '../../host/model';
import type { Language } from '../entry/language';
import { shownText } from '../entry/typed';
import type { Laid } from './conditional';
import { fitted } from './fit';
import { alignOf, lookClass } from './look';
import { ROW_HEAD, type Band, type Layout } from './sheet-layout';

/** What the rows of one part have in common; a new one redraws them all. */
export interface RowContext {
  readonly sheet: Sheet;
  readonly layout: Layout;
  readonly language: Language;
  readonly laid: ReadonlyMap<number, Laid>;
  readonly rows: Band;
  readonly still: Band;
  readonly moving: Band;
  /** Counts the changes of the workbook: cells are changed in place. */
  readonly version: number;
}

interface RowProps {
  readonly context: RowContext;
  readonly row: number;
  /** Selected columns of this row, -1 where none is, and whether it is the first or last selected row. */
  readonly from: number;
  readonly to: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** The active cell's column where it is in this row, else -1. */
  readonly active: number;
}

const ROW: CSSProperties = { position: 'absolute', left: 0 };
const TEXT: CSSProperties = { overflow: 'hidden', lineHeight: 1.2, flexShrink: 0 };

/** The id of a cell's element, by which the grid names the active one. */
export const cellId = (row: number, column: number): string => `cell-${row}-${column}`;

/** One row: its number, its frozen cells, and those of the rest that are in view. */
export const SheetRow = memo(function SheetRow(props: RowProps): ReactElement {
  const { context, row } = props;
  const { layout, still, moving, rows } = context;
  const height = layout.rows.size(row);
  return (
    <div
      role="row"
      aria-rowindex={row + 1}
      style={{
        ...ROW,
        top: layout.rows.start(row) - layout.rows.start(rows.start),
        height,
        width: ROW_HEAD + layout.columns.start(layout.columns.count),
      }}
    >
      <div
        role="presentation"
        className="still"
        style={{ position: 'sticky', left: 0, zIndex: 3, width: ROW_HEAD + layout.frozenWidth, height, background: '#fff' }}
      >
        <div role="rowheader" className={props.from >= 0 ? 'head chosen' : 'head'} style={{ width: ROW_HEAD, height }}>
          {row + 1}
        </div>
        {piecesOf(props, still)}
      </div>
      {piecesOf(props, moving)}
    </div>
  );
});

function piecesOf(props: RowProps, columns: Band): ReactElement[] {
  const { context, row } = props;
  const { layout, rows } = context;
  const shown = layout.columns.shown(columns.first, columns.last);
  const [firstShown] = shown;
  const [firstRow] = layout.rows.shown(rows.first, rows.last);
  return shown.flatMap((column) => {
    const merge = layout.mergeAt({ row, column });
    if (!merge) return [<Piece key={column} {...props} area={single(row, column)} piece={single(row, column)} band={columns} />];
    const startsHere = layout.rows.shown(merge.row1, merge.row2)[0] === row || row === firstRow;
    const columnStarts = layout.columns.shown(merge.column1, merge.column2)[0] === column || column === firstShown;
    if (!startsHere || !columnStarts) return [];
    // A merged cell that lies across frozen panes is drawn in each of them, as much as belongs there.
    const piece = {
      row1: Math.max(merge.row1, rows.start),
      row2: Math.min(merge.row2, rows.end),
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
  const cell = sheet.at(area.row1, area.column1);
  const selected = from >= 0 && area.column1 <= to && area.column2 >= from;
  const main = isMain(area, piece);
  const width = layout.columns.span(piece.column1, piece.column2);
  const merged = area.row1 !== area.row2 || area.column1 !== area.column2;
  const spill = cell ? spillOf(props, cell) : 0;
  return (
    <div
      role={main ? 'gridcell' : 'presentation'}
      {...(main
        ? {
            id: cellId(area.row1, area.column1),
            'data-address': formatRect(single(area.row1, area.column1)),
            'aria-colindex': area.column1 + 1,
            'aria-selected': selected,
            'aria-readonly': sheet.protection !== null && (cell?.format.locked ?? true) ? true : undefined,
            'aria-colspan': merged ? area.column2 - area.column1 + 1 : undefined,
            'aria-rowspan': merged ? area.row2 - area.row1 + 1 : undefined,
          }
        : { 'aria-hidden': true })}
      className={`cell ${lookClass(cell?.format ?? DEFAULT_FORMAT, context.laid.get(Sheet.key(area.row1, area.column1)), sheet.showGridlines)}`}
      style={{
        left: ROW_HEAD + layout.columns.start(piece.column1) - 1,
        top: layout.rows.start(piece.row1) - layout.rows.start(row) - 1,
        width: width + 1,
        height: layout.rows.span(piece.row1, piece.row2) + 1,
        ...(merged && !cell?.format.fill ? { backgroundColor: '#fff' } : {}),
        ...innerEdges(area, piece),
        ...(spill > 0 ? { overflowX: 'visible' } : {}),
        ...(selected ? { boxShadow: frameOf(props) } : {}),
      }}
    >
      {cell && cell.value !== null && cell.value !== '' && <CellText {...props} cell={cell} width={width} spill={spill} />}
    </div>
  );
}

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

interface TextProps extends PieceProps {
  readonly cell: Cell;
  readonly width: number;
  readonly spill: number;
}

function CellText({ context, area, piece, cell, width, spill }: TextProps): ReactElement {
  const { sheet, layout, language } = context;
  const { format, value } = cell;
  const whole = layout.columns.span(area.column1, area.column2);
  const padding = 3 + format.indent * 9;
  const align = alignOf(format, value);
  const numberFormat = context.laid.get(Sheet.key(area.row1, area.column1))?.numberFormat ?? format.numberFormat;
  const text = shownText({ ...cell, format: { ...format, numberFormat } }, language);
  return (
    <div
      style={{
        ...TEXT,
        marginLeft: -layout.columns.span(area.column1, piece.column1 - 1),
        width: whole + spill - 1,
        boxSizing: 'border-box',
        padding: align === 'right' ? `0 ${padding}px 0 3px` : `0 3px 0 ${padding}px`,
        textAlign: align,
        whiteSpace: format.wrap ? 'pre-wrap' : 'pre',
        overflowWrap: format.wrap ? 'break-word' : undefined,
        ...(spill > 0 || width < whole ? { position: 'relative', zIndex: 1, pointerEvents: 'none' } : {}),
        ...(sheet.links.has(Sheet.key(area.row1, area.column1)) ? { cursor: 'pointer' } : {}),
      }}
    >
      {typeof value === 'number' ? fitted(text, format, whole - padding - 3) : text}
    </div>
  );
}

/** Pixels of the empty cells to the right, which a text that is not wrapped may run over. */
function spillOf({ context: { sheet, layout }, area, band }: PieceProps, { value, format }: Cell): number {
  if (typeof value !== 'string' || format.wrap || alignOf(format, value) !== 'left') return 0;
  let room = 0;
  for (let column = area.column2 + 1; column <= Math.min(band.end, area.column2 + 20); column += 1) {
    const next = sheet.at(area.row1, column);
    const filled = next && (next.formula !== null || (next.value !== null && next.value !== ''));
    if (filled || layout.mergeAt({ row: area.row1, column })) break;
    room += layout.columns.size(column);
  }
  return room;
}
