import type { Worksheet } from '@cj-tech-master/excelts';
import type { Sheet } from '../host/model';
import { PAPERS } from '../host/objects/page';
import { child, type Element } from './xml';

const POINTS_PER_INCH = 72;
const MARGINS = {
  top: 'TopMargin',
  bottom: 'BottomMargin',
  left: 'LeftMargin',
  right: 'RightMargin',
  header: 'HeaderMargin',
  footer: 'FooterMargin',
} as const;
const STANDARD_MARGINS: Readonly<Record<keyof typeof MARGINS, number>> = {
  top: 0.75,
  bottom: 0.75,
  left: 0.7,
  right: 0.7,
  header: 0.3,
  footer: 0.3,
};
/** Flags of a page, by their names in a file. */
const FLAGS = {
  blackAndWhite: 'BlackAndWhite',
  draft: 'DraftMode',
  horizontalCentered: 'CenterHorizontally',
  verticalCentered: 'CenterVertically',
  showGridLines: 'PrintGridlines',
  showRowColHeaders: 'PrintHeadings',
} as const;
const COMMENTS: Readonly<Record<string, string>> = { atEnd: 'EndSheet', asDisplayed: 'InPlace' };
const ERRORS: Readonly<Record<string, string>> = { dash: 'Dash', blank: 'Blank', NA: 'NotAvailable' };
const keyOf = (names: Readonly<Record<string, string>>, value: unknown): string | undefined =>
  Object.keys(names).find((name) => names[name] === value);
const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** Parts of a header or footer in a file: "&L...&C...&R...". */
const CODES = { Left: 'L', Center: 'C', Right: 'R' } as const;

function openHeader(text: string | undefined, page: string, kind: 'Header' | 'Footer', headers: Map<string, unknown>): void {
  // Text before the first code stands in the middle.
  const whole = !text || /^&[LCR]/.test(text) ? (text ?? '') : `&C${text}`;
  for (const [, code, content = ''] of whole.matchAll(/&([LCR])((?:(?!&[LCR])[\s\S])*)/g)) {
    const side = Object.keys(CODES).find((name) => CODES[name as keyof typeof CODES] === code);
    if (content !== '') headers.set(`${page}/${side}${kind}`, content);
  }
}

const PAGES = { default: 'odd', even: 'even', first: 'first' } as const;

/** Page set-up from a file, as the library has it and in the XML of the sheet; print areas and titles are names and come with those. */
export function openPage(source: Worksheet, root: Element, { page }: Sheet): void {
  const setup = source.pageSetup as unknown as Record<string, unknown>;
  const { settings, headers } = page;
  const margins = setup.margins as Record<string, number> | undefined;
  for (const [side, name] of Object.entries(MARGINS))
    if (margins?.[side] !== undefined) settings.set(name, Math.round(margins[side] * POINTS_PER_INCH * 1e6) / 1e6);
  for (const [key, name] of Object.entries(FLAGS)) if (setup[key] === true) settings.set(name, true);
  if (setup.orientation) settings.set('Orientation', capital(String(setup.orientation)));
  const paper = Object.keys(PAPERS).find((name) => PAPERS[name] === Number(setup.paperSize));
  if (paper) settings.set('PaperSize', paper);
  const scale = Number(setup.scale ?? 100);
  if (setup.fitToPage)
    settings.set('Zoom', {
      horizontalFitToPages: Number(setup.fitToWidth ?? 1),
      verticalFitToPages: Number(setup.fitToHeight ?? 1),
    });
  else if (scale !== 100) settings.set('Zoom', { scale });
  if (setup.pageOrder === 'overThenDown') settings.set('PrintOrder', 'OverThenDown');
  const comments = COMMENTS[String(setup.cellComments)];
  if (comments) settings.set('PrintComments', comments);
  const errors = ERRORS[String(setup.errors)];
  if (errors) settings.set('PrintErrors', errors);
  const { firstPageNumber, useFirstPageNumber } = child(root, 'pageSetup')?.attributes ?? {};
  if (useFirstPageNumber === '1' && firstPageNumber !== undefined) settings.set('FirstPageNumber', Number(firstPageNumber));
  // A sheet without headers has none of this, whatever the library's types say.
  const texts = (source.headerFooter ?? {}) as unknown as Record<string, string | boolean | undefined>;
  for (const [name, inFile] of Object.entries(PAGES))
    for (const kind of ['Header', 'Footer'] as const)
      openHeader(texts[`${inFile}${kind}`] as string | undefined, name, kind, headers);
  const [first, even] = [texts.differentFirst === true, texts.differentOddEven === true];
  if (first || even) headers.set('state', first && even ? 'FirstOddAndEven' : first ? 'FirstAndDefault' : 'OddAndEven');
  const { rowBreaks = [], colBreaks = [] } = source as unknown as { rowBreaks?: { id: number }[]; colBreaks?: { id: number }[] };
  page.breaks = rowBreaks.map(({ id }) => id);
  page.columnBreaks = colBreaks.map(({ id }) => id);
}

function savedHeader(headers: ReadonlyMap<string, unknown>, page: string, kind: 'Header' | 'Footer'): string | undefined {
  const text = Object.entries(CODES)
    .map(([side, code]) => {
      const content = String(headers.get(`${page}/${side}${kind}`) ?? '');
      return content === '' ? '' : `&${code}${content}`;
    })
    .join('');
  return text === '' ? undefined : text;
}

/** The page set-up of a sheet in a file. */
export function savePage(target: Worksheet, { page }: Sheet): void {
  const { settings, headers } = page;
  const get = (name: string): unknown => settings.get(name);
  const zoom = (get('Zoom') ?? {}) as { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  const isFitted = zoom.horizontalFitToPages !== undefined || zoom.verticalFitToPages !== undefined;
  const margins = Object.entries(MARGINS).map(([side, name]) => {
    const points = get(name);
    return [side, points === undefined ? STANDARD_MARGINS[side as keyof typeof MARGINS] : Number(points) / POINTS_PER_INCH];
  });
  Object.assign(target.pageSetup, {
    margins: Object.fromEntries(margins) as unknown,
    orientation: String(get('Orientation') ?? 'Portrait').toLowerCase(),
    paperSize: get('PaperSize') === undefined ? undefined : PAPERS[String(get('PaperSize'))],
    scale: zoom.scale ?? 100,
    fitToPage: isFitted,
    // 0 pages: as many as it takes.
    ...(isFitted ? { fitToWidth: zoom.horizontalFitToPages ?? 0, fitToHeight: zoom.verticalFitToPages ?? 0 } : {}),
    pageOrder: get('PrintOrder') === 'OverThenDown' ? 'overThenDown' : undefined,
    cellComments: keyOf(COMMENTS, get('PrintComments')),
    errors: keyOf(ERRORS, get('PrintErrors')),
    firstPageNumber: typeof get('FirstPageNumber') === 'number' ? get('FirstPageNumber') : undefined,
    useFirstPageNumber: typeof get('FirstPageNumber') === 'number' ? true : undefined,
    ...Object.fromEntries(Object.entries(FLAGS).map(([key, name]) => [key, get(name) === true])),
    printArea: undefined,
    printTitlesRow: undefined,
    printTitlesColumn: undefined,
  });
  const state = String(headers.get('state') ?? 'Default');
  const texts = Object.entries(PAGES).flatMap(([name, inFile]) =>
    (['Header', 'Footer'] as const).map((kind) => [`${inFile}${kind}`, savedHeader(headers, name, kind)] as const),
  );
  target.headerFooter = Object.assign({} as Worksheet['headerFooter'], target.headerFooter, {
    ...Object.fromEntries(texts),
    differentFirst: /First/.test(state),
    differentOddEven: /Even/.test(state),
  });
  for (const row of page.breaks) target.getRow(row).addPageBreak();
  for (const column of page.columnBreaks) (target.getColumn(column) as unknown as { addPageBreak(): void }).addPageBreak();
}
