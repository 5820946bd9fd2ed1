import type { ReactElement } from 'react';
import type { Rect, Sheet } from '../../host';
import { letters } from '../../host/address';
import { TEXTS } from '../texts';
import { COLUMN_HEAD, ROW_HEAD, type Band, type Layout } from './sheet-layout';

interface LettersProps {
  readonly sheet: Sheet;
  readonly layout: Layout;
  readonly still: Band;
  readonly moving: Band;
  /** The selected areas. */
  readonly areas: readonly Rect[];
  onGroup(axis: 'row' | 'column', line: number): void;
}

/** The class of a heading: whether its line is selected, whether lines before it are hidden, whether it is grouped. */
export function headClass(chosen: boolean, afterHidden: boolean, level: number): string {
  return ['head', chosen && 'chosen', afterHidden && 'after-hidden', level > 0 && 'grouped'].filter(Boolean).join(' ');
}

/** The letters above the columns. */
export function Letters({ sheet, layout, still, moving, areas, onGroup }: LettersProps): ReactElement {
  const letter = (column: number): ReactElement => {
    const chosen = areas.some(({ column1, column2 }) => column >= column1 && column <= column2);
    return (
      <div
        key={column}
        role="columnheader"
        aria-colindex={column + 1}
        className={headClass(chosen, sheet.hiddenColumns.has(column - 1), sheet.columnLevels.get(column) ?? 0)}
        style={{ left: ROW_HEAD + layout.columns.start(column), width: layout.columns.size(column), height: COLUMN_HEAD }}
      >
        {letters(column)}
        <GroupButton levels={sheet.columnLevels} hidden={sheet.hiddenColumns} line={column} axis="column" onGroup={onGroup} />
      </div>
    );
  };
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

interface GroupButtonProps {
  readonly levels: ReadonlyMap<number, number>;
  readonly hidden: ReadonlySet<number>;
  readonly line: number;
  readonly axis: 'row' | 'column';
  onGroup(axis: 'row' | 'column', line: number): void;
}

/** After a group of lines, what closes and opens it. */
export function GroupButton({ levels, hidden, line, axis, onGroup }: GroupButtonProps): ReactElement | null {
  const level = levels.get(line - 1) ?? 0;
  if (level === 0 || level <= (levels.get(line) ?? 0)) return null;
  const closed = hidden.has(line - 1);
  const name = axis === 'row' ? String(line) : letters(line - 1);
  return (
    <button
      type="button"
      tabIndex={-1}
      className="group"
      aria-expanded={!closed}
      aria-label={closed ? TEXTS.openGroup(name) : TEXTS.closeGroup(name)}
      onClick={() => onGroup(axis, line - 1)}
    >
      {closed ? '+' : '−'}
    </button>
  );
}
