import { formatRect, isEntireColumn, isEntireRow, parseAddress, splitReference } from '../address';
import { invalidArgument, notThere } from '../errors';
import type { Rect, Sheet } from '../model';
import { numberIn, oneOf, text, truth } from './check';
import type { HostObject, Of, TypeDefinition } from './types';

const POINTS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

/** Excel's paper sizes with their numbers in a file. */
export const PAPERS: Readonly<Record<string, number>> = {
  Letter: 1,
  LetterSmall: 2,
  Tabloid: 3,
  Ledger: 4,
  Legal: 5,
  Statement: 6,
  Executive: 7,
  A3: 8,
  A4: 9,
  A4Small: 10,
  A5: 11,
  B4: 12,
  B5: 13,
  Folio: 14,
  Quatro: 15,
  Paper10x14: 16,
  Paper11x17: 17,
  Note: 18,
  Envelope9: 19,
  Envelope10: 20,
  Envelope11: 21,
  Envelope12: 22,
  Envelope14: 23,
  Csheet: 24,
  Dsheet: 25,
  Esheet: 26,
  EnvelopeDL: 27,
  EnvelopeC5: 28,
  EnvelopeC3: 29,
  EnvelopeC4: 30,
  EnvelopeC6: 31,
  EnvelopeC65: 32,
  EnvelopeB4: 33,
  EnvelopeB5: 34,
  EnvelopeB6: 35,
  EnvelopeItaly: 36,
  EnvelopeMonarch: 37,
  EnvelopePersonal: 38,
  FanfoldUS: 39,
  FanfoldStdGerman: 40,
  FanfoldLegalGerman: 41,
};

type Setting = readonly [standard: unknown, check: (value: unknown) => unknown];

const margin = (points: number): Setting => [points, (value) => numberIn(value, 0, 49 * 72)];
const flag: Setting = [false, truth];
const choice = (...values: string[]): Setting => [values[0], (value) => oneOf(values, value)];

/** Zoom in per cent, or fitted to pages; never both. */
function zoomOf(value: unknown): Record<string, number> {
  const given = (value ?? {}) as Record<string, unknown>;
  const { scale, horizontalFitToPages: wide, verticalFitToPages: high } = given;
  const has = (part: unknown): boolean => part !== undefined && part !== null;
  if (has(scale)) {
    if (has(wide) || has(high)) throw invalidArgument();
    return { scale: numberIn(scale, 10, 400) };
  }
  if (!has(wide) && !has(high)) throw invalidArgument();
  return {
    ...(has(wide) ? { horizontalFitToPages: numberIn(wide, 0, 32_767) } : {}),
    ...(has(high) ? { verticalFitToPages: numberIn(high, 0, 32_767) } : {}),
  };
}

const SETTINGS: Readonly<Record<string, Setting>> = {
  BlackAndWhite: flag,
  BottomMargin: margin(54),
  CenterHorizontally: flag,
  CenterVertically: flag,
  DraftMode: flag,
  FirstPageNumber: ['', (value) => (value === '' || value === null ? '' : numberIn(value, -32_765, 32_767))],
  FooterMargin: margin(21.6),
  HeaderMargin: margin(21.6),
  LeftMargin: margin(50.4),
  Orientation: choice('Portrait', 'Landscape'),
  PaperSize: choice(...Object.keys(PAPERS)),
  PrintComments: choice('NoComments', 'EndSheet', 'InPlace'),
  PrintErrors: choice('AsDisplayed', 'Blank', 'Dash', 'NotAvailable'),
  PrintGridlines: flag,
  PrintHeadings: flag,
  PrintOrder: choice('DownThenOver', 'OverThenDown'),
  RightMargin: margin(50.4),
  TopMargin: margin(54),
  Zoom: [{ scale: 100 }, zoomOf],
};

const getters = Object.fromEntries(
  Object.entries(SETTINGS).map(([name, [standard]]) => [
    name,
    ({ sheet }: Of<'PageLayout'>): unknown => sheet.page.settings.get(name) ?? standard,
  ]),
);
const setters = Object.fromEntries(
  Object.entries(SETTINGS).map(([name, [, check]]) => [
    name,
    ({ sheet }: Of<'PageLayout'>, value: unknown): void => {
      sheet.page.settings.set(name, check(value));
    },
  ]),
);

/** Rectangles given as ranges or as addresses of the sheet. @throws InvalidArgument for another sheet's */
export function rectsOf(sheet: Sheet, argument: unknown): Rect[] {
  if (typeof argument === 'string')
    return argument.split(',').map((part) => {
      const { sheet: named, address } = splitReference(part.trim());
      if (named !== null && named.toLowerCase() !== sheet.name.toLowerCase()) throw invalidArgument();
      return parseAddress(address.replaceAll('$', ''));
    });
  const given = argument as HostObject | null;
  if ((given?.type !== 'Range' && given?.type !== 'RangeAreas') || given.sheet !== sheet) throw invalidArgument();
  return given.type === 'RangeAreas' ? [...given.areas] : [given.rect];
}

const first = (sheet: Sheet, argument: unknown): Rect => rectsOf(sheet, argument)[0] ?? notThere();

/** Titles are whole rows or columns. @throws InvalidArgument for others */
function whole(rect: Rect, isWhole: (rect: Rect) => boolean): Rect {
  if (!isWhole(rect)) throw invalidArgument();
  return rect;
}

const rangeAt = (sheet: Sheet, address: string | null): HostObject | null =>
  address === null ? null : { type: 'Range', sheet, rect: parseAddress(address) };

function printArea(sheet: Sheet): HostObject | null {
  if (sheet.page.printArea === null) return null;
  const areas = rectsOf(sheet, sheet.page.printArea);
  const [rect] = areas;
  return rect ? { type: 'RangeAreas', sheet, rect, areas } : null;
}

export const pageLayoutType: TypeDefinition<'PageLayout'> = {
  get: getters,
  set: setters,
  call: {
    SetPrintArea: ({ sheet }, [area]) => {
      sheet.page.printArea = rectsOf(sheet, area).map(formatRect).join(',');
    },
    SetPrintTitleRows: ({ sheet }, [rows]) => {
      sheet.page.titleRows = formatRect(whole(first(sheet, rows), isEntireRow));
    },
    SetPrintTitleColumns: ({ sheet }, [columns]) => {
      sheet.page.titleColumns = formatRect(whole(first(sheet, columns), isEntireColumn));
    },
    SetPrintMargins: ({ sheet }, [unit, margins]) => {
      const factor = POINTS[oneOf(['Points', 'Inches', 'Centimeters'] as const, unit)];
      for (const [side, given] of Object.entries((margins ?? {}) as Record<string, unknown>)) {
        const name = `${side[0]?.toUpperCase() ?? ''}${side.slice(1)}Margin`;
        const check = SETTINGS[name]?.[1];
        if (!check) throw invalidArgument();
        if (given !== undefined && given !== null) sheet.page.settings.set(name, check(Number(given) * factor));
      }
    },
  },
  child: {
    GetPrintArea: ({ sheet }) => printArea(sheet) ?? notThere(),
    GetPrintAreaOrNullObject: ({ sheet }) => printArea(sheet),
    GetPrintTitleColumns: ({ sheet }) => rangeAt(sheet, sheet.page.titleColumns) ?? notThere(),
    GetPrintTitleColumnsOrNullObject: ({ sheet }) => rangeAt(sheet, sheet.page.titleColumns),
    GetPrintTitleRows: ({ sheet }) => rangeAt(sheet, sheet.page.titleRows) ?? notThere(),
    GetPrintTitleRowsOrNullObject: ({ sheet }) => rangeAt(sheet, sheet.page.titleRows),
    HeadersFooters: ({ sheet }) => ({ type: 'HeaderFooterGroup', sheet }),
  },
};

/** A sheet has one set of texts for all pages: it is also that of the odd ones, where even ones have their own. */
const page =
  (name: 'default' | 'first' | 'even') =>
  ({ sheet }: Of<'HeaderFooterGroup'>): HostObject => ({ type: 'HeaderFooter', sheet, page: name });
const STATES = ['Default', 'FirstAndDefault', 'OddAndEven', 'FirstOddAndEven'] as const;

export const headerFooterGroupType: TypeDefinition<'HeaderFooterGroup'> = {
  get: {
    State: ({ sheet }) => sheet.page.headers.get('state') ?? 'Default',
    UseSheetMargins: ({ sheet }) => sheet.page.headers.get('useSheetMargins') ?? true,
    UseSheetScale: ({ sheet }) => sheet.page.headers.get('useSheetScale') ?? true,
  },
  set: {
    State: ({ sheet }, state) => {
      sheet.page.headers.set('state', oneOf(STATES, state));
    },
    UseSheetMargins: ({ sheet }, use) => {
      sheet.page.headers.set('useSheetMargins', truth(use));
    },
    UseSheetScale: ({ sheet }, use) => {
      sheet.page.headers.set('useSheetScale', truth(use));
    },
  },
  child: { DefaultForAllPages: page('default'), EvenPages: page('even'), FirstPage: page('first'), OddPages: page('default') },
};

const HEADER_PARTS = ['CenterFooter', 'CenterHeader', 'LeftFooter', 'LeftHeader', 'RightFooter', 'RightHeader'] as const;
/** A header as a file holds it is no longer. */
const LONGEST_HEADER = 255;

export const headerFooterType: TypeDefinition<'HeaderFooter'> = {
  get: Object.fromEntries(
    HEADER_PARTS.map((part) => [
      part,
      ({ sheet, page: name }: Of<'HeaderFooter'>): unknown => sheet.page.headers.get(`${name}/${part}`) ?? '',
    ]),
  ),
  set: Object.fromEntries(
    HEADER_PARTS.map((part) => [
      part,
      ({ sheet, page: name }: Of<'HeaderFooter'>, value: unknown): void => {
        if (text(value).length > LONGEST_HEADER) throw invalidArgument();
        sheet.page.headers.set(`${name}/${part}`, value);
      },
    ]),
  ),
};
