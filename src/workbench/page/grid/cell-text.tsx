import type { CSSProperties, ReactElement } from 'react';
import { Sheet, type Cell, type CellFormat, type Rect } from '../../host';
import { shownText } from '../entry/typed';
import { fitted } from './fit';
import { alignOf } from './look';
import type { RowContext } from './row-context';
import type { Band } from './sheet-layout';

interface CellTextProps {
  readonly context: RowContext;
  /** The whole cell, and the part of it that is drawn here. */
  readonly area: Rect;
  readonly piece: Rect;
  readonly cell: Cell;
  /** Pixels of the part, and of the empty cells beside it that the text may run over. */
  readonly width: number;
  readonly spill: number;
}

const TEXT: CSSProperties = { overflow: 'hidden', lineHeight: 1.2, flexShrink: 0 };

/** What a cell shows, where its format puts it. */
export function CellText({ context, area, piece, cell, width, spill }: CellTextProps): ReactElement {
  const { sheet, layout, language } = context;
  const { format, value } = cell;
  const key = Sheet.key(area.row1, area.column1);
  const whole = layout.columns.span(area.column1, area.column2);
  const padding = 3 + format.indent * 9 * layout.zoom;
  const align = alignOf(format, value);
  const numberFormat = context.laidOn(area.row1).get(key)?.numberFormat ?? format.numberFormat;
  const text = shownText({ ...cell, format: { ...format, numberFormat } }, language);
  const turned = turnOf(format, layout.rows.span(area.row1, area.row2));
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
        ...(sheet.links.has(key) ? { cursor: 'pointer' } : {}),
        ...(format.readingOrder === 'RightToLeft' ? { direction: 'rtl' } : {}),
        ...turned,
      }}
    >
      {typeof value === 'number' && !turned ? fitted(text, format, whole - padding - 3, layout.zoom) : text}
    </div>
  );
}

/** How a turned text is drawn: upright ones as lines that run down or up, others turned about their middle. */
function turnOf({ orientation, horizontal }: CellFormat, height: number): CSSProperties | undefined {
  if (orientation === 0) return undefined;
  const upright: CSSProperties = {
    writingMode: 'vertical-rl',
    height: '100%',
    maxHeight: height,
    alignSelf: 'stretch',
    padding: '3px 0',
  };
  // Lines stand side by side: where they stand along the cell's width is the alignment of the other axis.
  const side = { Left: 'flex-end', Right: 'flex-start' }[horizontal] ?? 'center';
  const placed: CSSProperties = {
    display: 'flex',
    flexDirection: 'column',
    flexWrap: 'wrap',
    alignContent: side,
    textAlign: 'center',
  };
  if (orientation === 180) return { ...upright, ...placed, textOrientation: 'upright' };
  if (orientation === -90) return { ...upright, ...placed };
  if (orientation === 90) return { ...upright, ...placed, transform: 'rotate(180deg)' };
  const corner = orientation > 0 ? 'left bottom' : 'left top';
  return { transform: `rotate(${-orientation}deg)`, transformOrigin: corner, overflow: 'visible' };
}

/** Pixels of the empty cells to the right, which a text that is not wrapped may run over. */
export function spillOf({ sheet, layout }: RowContext, area: Rect, band: Band, { value, format }: Cell): number {
  if (typeof value !== 'string' || format.wrap || format.orientation !== 0 || alignOf(format, value) !== 'left') return 0;
  let room = 0;
  for (let column = area.column2 + 1; column <= Math.min(band.end, area.column2 + 20); column += 1) {
    const next = sheet.at(area.row1, column);
    const filled = next && (next.formula !== null || (next.value !== null && next.value !== ''));
    if (filled || layout.mergeAt({ row: area.row1, column })) break;
    room += layout.columns.size(column);
  }
  return room;
}
