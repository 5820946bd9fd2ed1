import { itemNotFound } from '../errors';
import type { Sheet } from '../model';
import { range } from './range';
import type { Of, TypeDefinition } from './types';

export const workbookType: TypeDefinition<'Workbook'> = {
  get: { Name: () => 'Book1.xlsx', ReadOnly: () => false, IsDirty: () => true, AutoSave: () => false },
  child: {
    Worksheets: () => ({ type: 'WorksheetCollection' }),
    Names: () => ({ type: 'NamedItemCollection', sheet: null }),
    Tables: () => ({ type: 'TableCollection', sheet: null }),
    Styles: () => ({ type: 'StyleCollection' }),
    Protection: () => ({ type: 'WorkbookProtection' }),
    Application: () => ({ type: 'Application' }),
    Properties: () => ({ type: 'WorkbookProperties' }),
    GetSelectedRange: (_object, _args, { book }) => selected(book.selection, book.sheets[book.activeSheet]),
    GetActiveCell: (_object, _args, { book }) => {
      const { sheet, rect } = selected(book.selection, book.sheets[book.activeSheet]);
      return range(sheet, { ...rect, row2: rect.row1, column2: rect.column1 });
    },
  },
};

function selected(selection: { sheet: Sheet; rect: Of<'Range'>['rect'] } | null, active: Sheet | undefined): Of<'Range'> {
  if (selection) return range(selection.sheet, selection.rect);
  if (!active) throw itemNotFound();
  return range(active, { row1: 0, row2: 0, column1: 0, column2: 0 });
}

export const applicationType: TypeDefinition<'Application'> = {
  get: {
    CalculationMode: (_object, { book }) => book.calculationMode,
    CalculationState: () => 'Done',
    DecimalSeparator: () => '.',
    ThousandsSeparator: () => ',',
  },
  set: {
    CalculationMode: (_object, mode, { book }) => {
      book.calculationMode = String(mode);
    },
  },
  call: {
    Calculate: (_object, _args, { calculation }) => calculation.update(),
    SuspendScreenUpdatingUntilNextSync: () => null,
    SuspendApiCalculationUntilNextSync: () => null,
  },
};

export const runtimeType: TypeDefinition<'Runtime'> = {
  get: { EnableEvents: (_object, host) => host.eventsEnabled },
  set: {
    EnableEvents: (_object, enabled, host) => {
      host.eventsEnabled = enabled === true;
    },
  },
};

export const propertiesType: TypeDefinition<'WorkbookProperties'> = {
  get: Object.fromEntries(
    ['Title', 'Author', 'Subject', 'Keywords', 'Comments', 'Category', 'Manager', 'Company'].map((name) => [name, () => '']),
  ),
};
