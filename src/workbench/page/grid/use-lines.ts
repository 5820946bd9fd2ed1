import type { Rect, Sheet } from '../../host';
import { showDetails } from '../../host/objects/outline';
import { shownText } from '../entry/typed';
import { TEXTS } from '../texts';
import { contentWidth } from './fit';
import type { LineAction } from './keys';
import { changeLines, resizeLines, showLines, type Axis, type LineChange } from './lines';
import { PIXELS_PER_POINT } from './look';
import { selectedAreas, type Place } from './selection';
import type { Surroundings } from './around';
import type { Pulled } from './use-pointer';

/** What is done with whole rows and columns. */
export interface Lines {
  change(change: LineChange): void;
  /** By what is selected: whole columns, or rows. */
  act(action: LineAction): void;
  resize(pulled: Pulled): void;
  /** Lets a line be as large as what stands in it; all selected ones where it is one of them. */
  fit(axis: Axis, line: number): void;
  fitSelected(axis: Axis): void;
  /** Points for the selected lines. */
  setSize(axis: Axis, points: number): void;
  toggleGroup(axis: Axis, line: number): void;
  /** Changes looks, which a protected sheet may refuse. */
  format(work: () => void): void;
  filter(work: () => void): void;
}

type Given = Surroundings & { attempt(work: () => Place | null | void): void };

const range = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** Rows and columns: inserting, deleting, hiding, sizes, groups. */
export function useLines({ host, edits, sheet, axes, language, selecting, attempt, onNotice }: Given): Lines {
  const { selection, rect } = selecting;
  const areas = selectedAreas(selection, sheet?.merges ?? []);
  const attemptOn = (work: (own: Sheet) => void): void => {
    if (sheet) attempt(() => work(sheet));
  };
  const isWhole = (axis: Axis, { row1, row2, column1, column2 }: Rect): boolean =>
    axis === 'column' ? row1 === 0 && row2 >= axes.rows.count - 1 : column1 === 0 && column2 >= axes.columns.count - 1;
  const linesIn = (axis: Axis, area: Rect): number[] => {
    const [first, last] = axis === 'row' ? [area.row1, area.row2] : [area.column1, area.column2];
    // Of all rows or columns those that are shown.
    return range(first, Math.min(last, (axis === 'row' ? axes.rows : axes.columns).count - 1));
  };
  /** The line, or all lines that are selected with it. */
  const withSelected = (axis: Axis, line: number): number[] => {
    const together = areas.filter((area) => isWhole(axis, area)).flatMap((area) => linesIn(axis, area));
    return together.includes(line) ? together : [line];
  };
  const fitted = (own: Sheet, axis: Axis, lines: readonly number[]): void => {
    const used = own.used(true);
    const wanted = axis === 'row' ? lines.filter((line) => line <= (used?.row2 ?? -1)) : lines;
    const textOf = (cell: Parameters<typeof shownText>[0]): string => shownText(cell, language);
    resizeLines(edits, own, axis, wanted, (line) => {
      // A row without a height of its own is as high as what stands in it.
      if (axis === 'row') return null;
      const pixels = contentWidth(own, line, textOf);
      return pixels === 0 ? (own.columnWidths.get(line) ?? null) : pixels / PIXELS_PER_POINT;
    });
  };
  const change = (what: LineChange): void => {
    attemptOn((own) => {
      if (!changeLines(host, edits, own, rect, what)) onNotice(TEXTS.lockedRows);
    });
  };
  const show = (axis: Axis, shown: boolean): void =>
    attemptOn((own) => {
      const [first, last] = axis === 'row' ? [rect.row1, rect.row2] : [rect.column1, rect.column2];
      showLines(host, edits, own, axis, [first, last], shown);
    });
  return {
    change,
    act: (action) => {
      const axis = isWhole('column', rect) && !isWhole('row', rect) ? 'Columns' : 'Rows';
      if (action === 'insert' || action === 'delete') return change(`${action}${axis}`);
      return show(action.endsWith('Rows') ? 'row' : 'column', action.startsWith('show'));
    },
    resize: ({ axis, line, size }) =>
      attemptOn((own) => {
        const points = size / axes.zoom / PIXELS_PER_POINT;
        resizeLines(edits, own, axis, withSelected(axis, line), () => points);
      }),
    fit: (axis, line) => attemptOn((own) => fitted(own, axis, withSelected(axis, line))),
    fitSelected: (axis) => attemptOn((own) => fitted(own, axis, linesIn(axis, rect))),
    setSize: (axis, points) => attemptOn((own) => resizeLines(edits, own, axis, linesIn(axis, rect), () => points)),
    toggleGroup: (axis, line) =>
      attemptOn((own) => {
        const hidden = axis === 'row' ? own.hiddenRows : own.hiddenColumns;
        const at =
          axis === 'row'
            ? { row1: line, row2: line, column1: 0, column2: 0 }
            : { row1: 0, row2: 0, column1: line, column2: line };
        edits.arrange(own, ['hiddenRows', 'hiddenColumns'], () =>
          showDetails(own, at, axis === 'row' ? 'ByRows' : 'ByColumns', hidden.has(line)),
        );
      }),
    format: (work) =>
      attemptOn((own) => {
        if (own.protection && own.protection.allowFormatCells !== true) throw new Error('protected');
        work();
      }),
    filter: (work) => attemptOn(work),
  };
}
