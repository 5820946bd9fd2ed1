import { invalidArgument, notThere } from '../errors';
import type { Sheet } from '../model';
import { numberIn } from './check';
import { rectsOf } from './page';
import type { HostObject, Of, TypeDefinition } from './types';

type Breaks = Of<'PageBreakCollection'>;

/** The lines that a page begins with: rows of horizontal breaks, columns of vertical ones. */
const linesOf = ({ sheet, vertical }: Breaks): number[] => (vertical ? sheet.page.columnBreaks : sheet.page.breaks);

function setLines({ sheet, vertical }: Breaks, lines: readonly number[]): void {
  const sorted = [...new Set(lines)].sort((a, b) => a - b);
  if (vertical) sheet.page.columnBreaks = sorted;
  else sheet.page.breaks = sorted;
}

const wrap = (sheet: Sheet, vertical: boolean, line: number): HostObject => ({ type: 'PageBreak', sheet, vertical, line });

export const pageBreaksType: TypeDefinition<'PageBreakCollection'> = {
  call: {
    GetCount: (object) => linesOf(object).length,
    RemovePageBreaks: (object) => setLines(object, []),
  },
  child: {
    Add: (object, [place]) => {
      const { sheet, vertical } = object;
      const rect = rectsOf(sheet, place)[0];
      const line = vertical ? rect?.column1 : rect?.row1;
      // Nothing stands before the first row or column.
      if (!line) throw invalidArgument();
      setLines(object, [...linesOf(object), line]);
      return wrap(sheet, vertical, line);
    },
    GetItem: (object, [index]) => itemAt(object, index),
  },
  item: (object, [index]) => itemAt(object, index),
  items: (object) => linesOf(object).map((line) => wrap(object.sheet, object.vertical, line)),
};

function itemAt(object: Breaks, index: unknown): HostObject {
  const line = linesOf(object)[numberIn(index, 0, Infinity)];
  return line === undefined ? notThere() : wrap(object.sheet, object.vertical, line);
}

export const pageBreakType: TypeDefinition<'PageBreak'> = {
  identity: ({ vertical, line }) => ({ _Id: `${vertical ? 'c' : 'r'}${line}` }),
  get: {
    ColumnIndex: ({ vertical, line }) => (vertical ? line : 0),
    RowIndex: ({ vertical, line }) => (vertical ? 0 : line),
  },
  call: {
    Delete: ({ sheet, vertical, line }) => {
      const breaks = { type: 'PageBreakCollection', sheet, vertical } as const;
      setLines(
        breaks,
        linesOf(breaks).filter((other) => other !== line),
      );
    },
  },
  child: {
    GetCellAfterBreak: ({ sheet, vertical, line }) => ({
      type: 'Range',
      sheet,
      rect: vertical ? { row1: 0, row2: 0, column1: line, column2: line } : { row1: line, row2: line, column1: 0, column2: 0 },
    }),
  },
};
