import type { CSSProperties, ReactElement } from 'react';
import type { Rect } from '../../host';
import { overlap } from '../../host/address';
import { ROW_HEAD, type Band, type Layout } from './sheet-layout';

/** Something drawn over cells: an area selected before, what was copied, where the fill handle leads, what a formula points to. */
export interface Mark {
  readonly kind: 'area' | 'copied' | 'fill' | 'reference' | 'match';
  readonly rect: Rect;
  readonly color?: string;
}

interface MarksProps {
  readonly marks: readonly Mark[];
  readonly layout: Layout;
  /** The rows that scroll together, and both parts of the columns. */
  readonly rows: Band;
  /** Pixels above the first of these rows. */
  readonly top: number;
  readonly still: Band;
  readonly moving: Band;
  /** The corner of the selection that is pulled to fill, or null where there is none. */
  readonly handle: Rect | null;
}

const whole = ({ start, end }: Band, axis: 'row' | 'column'): Rect =>
  axis === 'row'
    ? { row1: start, row2: end, column1: 0, column2: Infinity }
    : { row1: 0, row2: Infinity, column1: start, column2: end };

/** Marks over the rows of one band, cut at the frozen columns, whose part stays in sight. */
export function Marks(props: MarksProps): ReactElement {
  const { layout, still, moving, top } = props;
  return (
    <>
      <div className="marks still-marks" aria-hidden style={{ top, width: ROW_HEAD + layout.frozenWidth }}>
        <Pieces {...props} columns={still} />
      </div>
      <div className="marks" aria-hidden style={{ top }}>
        <Pieces {...props} columns={moving} />
      </div>
    </>
  );
}

function Pieces({ marks, layout, rows, columns, handle }: MarksProps & { readonly columns: Band }): ReactElement {
  const place = (rect: Rect): CSSProperties | null => {
    const inRows = overlap(rect, whole(rows, 'row'));
    const cut = inRows && overlap(inRows, whole(columns, 'column'));
    return (
      cut && {
        left: ROW_HEAD + layout.columns.start(cut.column1) - 1,
        top: layout.rows.start(cut.row1) - layout.rows.start(rows.start) - 1,
        width: layout.columns.span(cut.column1, cut.column2) + 1,
        height: layout.rows.span(cut.row1, cut.row2) + 1,
      }
    );
  };
  const corner = handle && place({ ...handle, row1: handle.row2, column1: handle.column2 });
  return (
    <>
      {marks.map(({ kind, rect, color }, index) => {
        const spot = place(rect);
        return (
          spot && <div key={index} className={`mark ${kind}`} style={{ ...spot, ...(color ? { borderColor: color } : {}) }} />
        );
      })}
      {corner && (
        <div
          className="handle"
          data-handle
          style={{ left: Number(corner.left) + Number(corner.width) - 4, top: Number(corner.top) + Number(corner.height) - 4 }}
        />
      )}
    </>
  );
}
