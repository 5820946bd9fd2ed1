import { useState } from 'react';
import { parseAddress, type ExcelHost, type Rect, type Sheet } from '../../host';
import { formatRect, splitReference } from '../../host/address';
import { masterOf, selectedRect, single, type Selection } from './selection';

/** Before anything is chosen: the first cell that is shown, the whole of it where cells are merged. */
function first(sheet: Sheet): Selection {
  const shown = (hidden: ReadonlySet<number>): number => {
    let line = 0;
    while (hidden.has(line)) line += 1;
    return line;
  };
  return single(masterOf(sheet.merges, { row: shown(sheet.hiddenRows), column: shown(sheet.hiddenColumns) }));
}

export interface Selecting {
  readonly sheet: Sheet | undefined;
  readonly selection: Selection;
  readonly rect: Rect;
  select(selection: Selection): void;
  show(sheet: Sheet): void;
  /** Goes to an address, a name, or a cell of another sheet. @returns false where there is no such place */
  goTo(text: string): boolean;
}

/** The open sheet and what is selected in each sheet; what the add-in selects is followed, what a person selects is told. */
export function useSelection(host: ExcelHost, onChanged: () => void): Selecting {
  const { book } = host;
  const sheet = book.sheets[book.activeSheet] ?? book.sheets.find(({ visibility }) => visibility === 'Visible');
  const [selections, setSelections] = useState<Readonly<Record<string, Selection>>>({});
  const [seen, setSeen] = useState(book.selection);
  const keep = (of: Sheet, selection: Selection): void => setSelections((old) => ({ ...old, [of.id]: selection }));
  if (book.selection !== seen) {
    // The add-in has selected something since.
    setSeen(book.selection);
    if (book.selection) keep(book.selection.sheet, selectionOf(book.selection.rect));
  }

  const tell = (of: Sheet, selection: Selection): void => {
    keep(of, selection);
    const rect = selectedRect(selection, of.merges);
    host.act(() => {
      book.selection = { sheet: of, rect };
      host.fire({ kind: 'selected', sheetId: of.id, address: formatRect(rect), trigger: 'Unknown' });
    });
    setSeen(book.selection);
  };
  const show = (next: Sheet): void => {
    host.activate(next);
    onChanged();
  };
  const selection = sheet ? (selections[sheet.id] ?? first(sheet)) : single({ row: 0, column: 0 });
  return {
    sheet,
    selection,
    rect: selectedRect(selection, sheet?.merges ?? []),
    select: (next) => sheet && tell(sheet, next),
    show,
    goTo: (text) => {
      const place = placeOf(host, text.trim());
      const target = place?.sheet ?? sheet;
      if (!place || !target || target.visibility !== 'Visible') return false;
      if (target !== sheet) show(target);
      const { active, end } = selectionOf(place.rect);
      tell(target, { active: masterOf(target.merges, active), end });
      return true;
    },
  };
}

const selectionOf = ({ row1, column1, row2, column2 }: Rect): Selection => ({
  active: { row: row1, column: column1 },
  end: { row: row2, column: column2 },
});

function placeOf(host: ExcelHost, text: string): { readonly sheet: Sheet | null; readonly rect: Rect } | null {
  const named = host.book.names.find(({ name }) => name.toLowerCase() === text.toLowerCase());
  const { sheet: name, address } = splitReference(named?.formula ?? text.replace(/^#/, ''));
  const sheet = name === null ? null : host.book.sheet(name);
  if (sheet === undefined) return null;
  try {
    return { sheet, rect: parseAddress(address.replaceAll('$', '').toUpperCase()) };
  } catch {
    return null;
  }
}
