import { cellAt } from '../address';
import { apiNotFound, ExcelError, invalidArgument, notThere } from '../errors';
import { WORKBOOK } from '../events';
import { someAreas } from './areas';
import { numberIn, truth } from './check';
import { range, resolve } from './places';
import { registrations } from './registration';
import { selected } from './selection';
import { findSheet } from './sheets';
import type { HostContext, HostObject, Of, TypeDefinition } from './types';

/** The range that an event has told of, by the id it carried: sheet's id, "!", address. */
function rangeOfEvent(id: unknown, { book }: HostContext): Of<'Range'> {
  const [, sheetId = '', address = ''] = /^(.*)!(.*)$/.exec(String(id)) ?? [];
  return resolve(book, findSheet(book, sheetId), address);
}

function rangeOfEventOrNull(id: unknown, host: HostContext): HostObject | null {
  try {
    return rangeOfEvent(id, host);
  } catch {
    return null;
  }
}

export const workbookType: TypeDefinition<'Workbook'> = {
  get: {
    Name: () => 'Book1.xlsx',
    ReadOnly: () => false,
    IsDirty: (_object, { book }) => book.isDirty,
    AutoSave: () => false,
    PreviouslySaved: () => false,
    UsePrecisionAsDisplayed: () => false,
    ChartDataPointTrack: (_object, { book }) => book.chartDataPointTrack,
    CalculationEngineVersion: () => 191_029,
  },
  set: {
    IsDirty: (_object, dirty, { book }) => {
      book.isDirty = truth(dirty);
    },
    ChartDataPointTrack: (_object, track, { book }) => {
      book.chartDataPointTrack = truth(track);
    },
    UsePrecisionAsDisplayed: (_object, displayed) => {
      if (truth(displayed)) throw apiNotFound('Workbook', 'UsePrecisionAsDisplayed');
    },
  },
  call: {
    // Saving and closing are the workbench's own.
    Save: (_object, _args, { book }) => {
      book.isDirty = false;
    },
    GetIsActiveCollabSession: () => false,
    // There is no other window that it could lie under.
    Focus: () => undefined,
    ...registrations<Of<'Workbook'>>(['workbookActivated', 'autoSaveChanged'], () => WORKBOOK),
  },
  child: {
    Worksheets: () => ({ type: 'WorksheetCollection' }),
    Names: () => ({ type: 'NamedItemCollection', sheet: null }),
    Tables: () => ({ type: 'TableCollection', sheet: null }),
    Comments: () => ({ type: 'CommentCollection', sheet: null }),
    Notes: () => ({ type: 'NoteCollection', sheet: null }),
    TableStyles: () => ({ type: 'TableStyleCollection' }),
    Styles: () => ({ type: 'StyleCollection' }),
    Protection: () => ({ type: 'WorkbookProtection' }),
    Application: () => ({ type: 'Application' }),
    Functions: () => ({ type: 'Functions' }),
    Properties: () => ({ type: 'DocumentProperties' }),
    Settings: (_object, _args, { book }) => ({ type: 'KeyedCollection', of: 'Setting', entries: book.settings }),
    GetSelectedRange: (_object, _args, { book }) => {
      const { sheet, areas, rect } = selected(book);
      if (areas.length > 1) throw new ExcelError('InvalidSelection', 'The current selection is invalid for this operation.');
      return range(sheet, rect);
    },
    GetSelectedRanges: (_object, _args, { book }) => {
      const { sheet, areas } = selected(book);
      return someAreas(sheet, areas);
    },
    GetActiveCell: (_object, _args, { book }) => {
      const { sheet, rect } = selected(book);
      return range(sheet, cellAt(rect.row1, rect.column1));
    },
    GetActiveSlicer: notThere,
    GetActiveSlicerOrNullObject: () => null,
    GetActiveChart: (_object, _args, { book }) => (book.activeChart ? { type: 'Chart', ...book.activeChart } : notThere()),
    GetActiveChartOrNullObject: (_object, _args, { book }) => book.activeChart && { type: 'Chart', ...book.activeChart },
    _Runtime: () => ({ type: 'Runtime' }),
    _GetRangeForEventByReferenceId: (_object, [id], host) => rangeOfEvent(id, host),
    _GetRangeOrNullObjectForEventByReferenceId: (_object, [id], host) => rangeOfEventOrNull(id, host),
  },
};

const MODES = ['Automatic', 'AutomaticExceptTables', 'Manual'];

export const applicationType: TypeDefinition<'Application'> = {
  get: {
    CalculationMode: (_object, { book }) => book.calculationMode,
    CalculationState: () => 'Done',
    CalculationEngineVersion: () => 191_029,
    DecimalSeparator: () => '.',
    ThousandsSeparator: () => ',',
    UseSystemSeparators: () => true,
  },
  set: {
    CalculationMode: (_object, mode, { book, calculation }) => {
      if (!MODES.includes(String(mode))) throw invalidArgument();
      book.calculationMode = String(mode);
      calculation.update();
    },
  },
  call: {
    Calculate: (_object, [type], { calculation }) => {
      if (!['Recalculate', 'Full', 'FullRebuild'].includes(String(type))) throw invalidArgument();
      if (type !== 'Recalculate') calculation.restructured();
      calculation.update(true);
    },
    SuspendScreenUpdatingUntilNextSync: () => null,
    SuspendApiCalculationUntilNextSync: () => null,
  },
  child: {
    CultureInfo: () => ({ type: 'CultureInfo' }),
    IterativeCalculation: () => ({ type: 'IterativeCalculation' }),
  },
};

export const iterativeCalculationType: TypeDefinition<'IterativeCalculation'> = {
  get: {
    Enabled: () => false,
    MaxIteration: (_object, { book }) => book.iteration.maxIteration,
    MaxChange: (_object, { book }) => book.iteration.maxChange,
  },
  set: {
    Enabled: (_object, enabled) => {
      if (truth(enabled)) throw apiNotFound('IterativeCalculation', 'Enabled');
    },
    MaxIteration: (_object, most, { book }) => {
      book.iteration.maxIteration = numberIn(most, 1, 32_767);
    },
    MaxChange: (_object, least, { book }) => {
      book.iteration.maxChange = numberIn(least, 0, Number.MAX_VALUE);
    },
  },
};

export const cultureInfoType: TypeDefinition<'CultureInfo'> = {
  get: { Name: () => 'en-US' },
  child: { NumberFormat: () => ({ type: 'NumberFormatInfo' }), DatetimeFormat: () => ({ type: 'DatetimeFormatInfo' }) },
};

export const numberFormatInfoType: TypeDefinition<'NumberFormatInfo'> = {
  get: { NumberDecimalSeparator: () => '.', NumberGroupSeparator: () => ',', CurrencySymbol: () => '$' },
};

export const datetimeFormatInfoType: TypeDefinition<'DatetimeFormatInfo'> = {
  get: {
    DateSeparator: () => '/',
    LongDatePattern: () => 'dddd, mmmm d, yyyy',
    ShortDatePattern: () => 'm/d/yyyy',
    TimeSeparator: () => ':',
    LongTimePattern: () => 'h:mm:ss AM/PM',
    ShortTimePattern: () => 'h:mm AM/PM',
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

/** What a person may say of a workbook, with Excel's answer where nothing has been said. */
const TEXTS = ['Title', 'Author', 'Subject', 'Keywords', 'Comments', 'Category', 'Manager', 'Company'];
const LONGEST_PROPERTY = 255;

export const documentPropertiesType: TypeDefinition<'DocumentProperties'> = {
  get: {
    ...Object.fromEntries(
      TEXTS.map((name) => [name, (_object: unknown, { book }: HostContext): unknown => book.properties.get(name) ?? '']),
    ),
    RevisionNumber: (_object, { book }) => book.properties.get('RevisionNumber') ?? 0,
    LastAuthor: (_object, { book }) => book.properties.get('LastAuthor') ?? '',
    CreationDate: (_object, { book }) => book.properties.get('CreationDate') ?? book.made,
  },
  set: Object.fromEntries(
    [...TEXTS, 'RevisionNumber'].map((name) => [
      name,
      (_object: unknown, value: unknown, { book }: HostContext): void => {
        const isRight =
          name === 'RevisionNumber' ? typeof value === 'number' : typeof value === 'string' && value.length <= LONGEST_PROPERTY;
        if (!isRight) throw invalidArgument();
        book.properties.set(name, value);
      },
    ]),
  ),
  child: {
    Custom: (_object, _args, { book }) => ({ type: 'KeyedCollection', of: 'CustomProperty', entries: book.customProperties }),
  },
};
