import { formatRect, parseAddress, splitReference } from '../address';
import { invalidArgument } from '../errors';
import { LAST_COLUMN, LAST_ROW, type Sheet } from '../model';
import { guardStructure } from './cells';
import type { HostObject, Of, TypeDefinition } from './types';

const POINTS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54, Millimeters: 72 / 25.4 } as const;

const SETTINGS: Readonly<Record<string, unknown>> = {
  Orientation: 'Portrait',
  PaperSize: 'Letter',
  TopMargin: 54,
  BottomMargin: 54,
  LeftMargin: 50.4,
  RightMargin: 50.4,
  HeaderMargin: 21.6,
  FooterMargin: 21.6,
  CenterHorizontally: false,
  CenterVertically: false,
  BlackAndWhite: false,
  DraftMode: false,
  FirstPageNumber: '',
  PrintComments: 'NoComments',
  PrintErrors: 'AsDisplayed',
  PrintGridlines: false,
  PrintHeadings: false,
  PrintOrder: 'DownThenOver',
  Zoom: { scale: 100 },
};

const getters = Object.fromEntries(
  Object.entries(SETTINGS).map(([name, standard]) => [
    name,
    ({ sheet }: Of<'PageLayout'>): unknown => sheet.page.settings.get(name) ?? standard,
  ]),
);
const setters = Object.fromEntries(
  Object.keys(SETTINGS).map((name) => [
    name,
    ({ sheet }: Of<'PageLayout'>, value: unknown): void => {
      guardStructure(sheet);
      sheet.page.settings.set(name, value);
    },
  ]),
);

/** A print area or title given as a range or as an address. */
function addressOf(sheet: Sheet, argument: unknown): string {
  if (typeof argument === 'string') return formatRect(parseAddress(splitReference(argument).address.replaceAll('$', '')));
  const given = argument as HostObject;
  if (given?.type !== 'Range' || given.sheet !== sheet) throw invalidArgument();
  return formatRect(given.rect);
}

const rangeOrNull = (sheet: Sheet, address: string | null): HostObject | null =>
  address === null ? null : { type: 'Range', sheet, rect: parseAddress(address) };

export const pageLayoutType: TypeDefinition<'PageLayout'> = {
  get: getters,
  set: setters,
  call: {
    SetPrintArea: ({ sheet }, [area]) => {
      guardStructure(sheet);
      sheet.page.printArea = addressOf(sheet, area);
    },
    SetPrintTitleRows: ({ sheet }, [rows]) => {
      guardStructure(sheet);
      const rect = parseAddress(addressOf(sheet, rows));
      sheet.page.titleRows = formatRect({ ...rect, column1: 0, column2: LAST_COLUMN });
    },
    SetPrintTitleColumns: ({ sheet }, [columns]) => {
      guardStructure(sheet);
      const rect = parseAddress(addressOf(sheet, columns));
      sheet.page.titleColumns = formatRect({ ...rect, row1: 0, row2: LAST_ROW });
    },
    SetPrintMargins: ({ sheet }, [unit, margins]) => {
      guardStructure(sheet);
      const factor = POINTS[unit as keyof typeof POINTS];
      if (!factor) throw invalidArgument();
      for (const [side, size] of Object.entries((margins ?? {}) as Record<string, number>)) {
        sheet.page.settings.set(`${side[0]?.toUpperCase() ?? ''}${side.slice(1)}Margin`, size * factor);
      }
    },
  },
  child: {
    HeadersFooters: ({ sheet }) => ({ type: 'HeaderFooterGroup', sheet }),
    GetPrintAreaOrNullObject: ({ sheet }) => rangeOrNull(sheet, sheet.page.printArea),
    GetPrintTitleRowsOrNullObject: ({ sheet }) => rangeOrNull(sheet, sheet.page.titleRows),
    GetPrintTitleColumnsOrNullObject: ({ sheet }) => rangeOrNull(sheet, sheet.page.titleColumns),
  },
};

const page =
  (name: string) =>
  ({ sheet }: Of<'HeaderFooterGroup'>): HostObject => ({ type: 'HeaderFooter', sheet, page: name });

export const headerFooterGroupType: TypeDefinition<'HeaderFooterGroup'> = {
  get: {
    State: ({ sheet }) => sheet.page.headers.get('state') ?? 'Default',
    UseSheetMargins: ({ sheet }) => sheet.page.headers.get('useSheetMargins') ?? true,
    UseSheetScale: ({ sheet }) => sheet.page.headers.get('useSheetScale') ?? true,
  },
  set: {
    State: ({ sheet }, state) => void sheet.page.headers.set('state', state),
    UseSheetMargins: ({ sheet }, use) => void sheet.page.headers.set('useSheetMargins', use),
    UseSheetScale: ({ sheet }, use) => void sheet.page.headers.set('useSheetScale', use),
  },
  child: { DefaultForAllPages: page('default'), FirstPage: page('first'), EvenPages: page('even'), OddPages: page('odd') },
};

const PARTS = ['LeftHeader', 'CenterHeader', 'RightHeader', 'LeftFooter', 'CenterFooter', 'RightFooter'] as const;

export const headerFooterType: TypeDefinition<'HeaderFooter'> = {
  get: Object.fromEntries(
    PARTS.map((part) => [
      part,
      ({ sheet, page: name }: Of<'HeaderFooter'>): unknown => sheet.page.headers.get(`${name}/${part}`) ?? '',
    ]),
  ),
  set: Object.fromEntries(
    PARTS.map((part) => [
      part,
      ({ sheet, page: name }: Of<'HeaderFooter'>, text: unknown): void => void sheet.page.headers.set(`${name}/${part}`, text),
    ]),
  ),
};

export const pageBreaksType: TypeDefinition<'PageBreakCollection'> = {
  call: {
    GetCount: ({ sheet }) => sheet.page.breaks.length,
    RemovePageBreaks: ({ sheet }) => {
      guardStructure(sheet);
      sheet.page.breaks = [];
    },
  },
  child: {
    Add: ({ sheet }, [place]) => {
      guardStructure(sheet);
      const row = parseAddress(addressOf(sheet, place)).row1;
      if (row === 0) throw invalidArgument();
      sheet.page.breaks = [...new Set([...sheet.page.breaks, row])].sort((a, b) => a - b);
      return { type: 'PageBreak', sheet, row };
    },
  },
  items: ({ sheet }) => sheet.page.breaks.map((row) => ({ type: 'PageBreak', sheet, row })),
};

export const pageBreakType: TypeDefinition<'PageBreak'> = {
  get: { RowIndex: ({ row }) => row },
  call: {
    Delete: ({ sheet, row }) => {
      sheet.page.breaks = sheet.page.breaks.filter((other) => other !== row);
    },
  },
  child: {
    GetCellAfterBreak: ({ sheet, row }) => ({ type: 'Range', sheet, rect: { row1: row, row2: row, column1: 0, column2: 0 } }),
  },
};
