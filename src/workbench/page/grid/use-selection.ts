import { useState } from 'react';
import { parseAddress, type ExcelHost, type Rect, type Sheet } from '../../host';
import { formatRect, splitReference } from '../../host/address';
import { bodyOf } from '../../host/table-areas';
import { masterOf, selectedAreas, selectedRect, selectionOf, single, type Selection } from './selection';

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
    if (book.selection) {
      const { sheet: of, rect } = book.selection;
      // Of several areas the last is the one with the active cell.
      const areas = book.selectedAreas[0] === rect ? book.selectedAreas : [rect];
      keep(of, selectionOf(areas.at(-1) ?? rect, areas.slice(0, -1)));
    }
  }

  const tell = (of: Sheet, selection: Selection): void => {
    keep(of, selection);
    const areas = selectedAreas(selection, of.merges);
    const [rect = selectedRect(selection, of.merges)] = areas;
    host.act(() => {
      book.selection = { sheet: of, rect };
      book.selectedAreas = areas;
      host.fire({ kind: 'selected', sheetId: of.id, address: areas.map(formatRect).join(','), trigger: 'Unknown' });
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
      tell(target, { active: masterOf(target.merges, active), end, others: place.others });
      return true;
    },
  };
}

interface Found {
  readonly sheet: Sheet | null;
  readonly rect: Rect;
  readonly others: readonly Rect[];
}

/** A cell, a range, several of them ("A1:B2,D4"), a name, or a table. */
function placeOf(host: ExcelHost, text: string): Found | null {
  const wanted = text.toLowerCase();
  for (const sheet of host.book.sheets)
    for (const table of sheet.tables) if (table.name.toLowerCase() === wanted) return { sheet, rect: bodyOf(table), others: [] };
  const named = host.book.names.find(({ name }) => name.toLowerCase() === wanted);
  const { sheet: name, address } = splitReference(named?.formula ?? text.replace(/^#/, ''));
  const sheet = name === null ? null : host.book.sheet(name);
  if (sheet === undefined) return null;
  try {
    const areas = address
      .replaceAll('$', '')
      .toUpperCase()
      .split(/[,;]/)
      .map((part) => parseAddress(part.trim()));
    const rect = areas.pop();
    return rect ? { sheet, rect, others: areas } : null;
  } catch {
    return null;
  }
}
