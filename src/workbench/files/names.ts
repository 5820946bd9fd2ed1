import { quoted } from '../host/address';
import { absolute } from '../host/references';
import { formatRect, parseAddress } from '../host/address';
import type { HostBook, Sheet } from '../host/model';
import type { Parts } from './parts';
import { attributes, child, escapeXml, type Element } from './xml';

const BOOK = 'xl/workbook.xml';
const AREA = '_xlnm.Print_Area';
const TITLES = '_xlnm.Print_Titles';

/** "'Sheet 1'!$A$1:$B$2,'Sheet 1'!$D$1" -> its addresses, without sheet and "$". */
const addressesOf = (text: string): string[] =>
  (text.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? []).map((part) => part.replace(/^.*!/s, '').replaceAll('$', '').trim());

function isAddress(text: string): boolean {
  try {
    parseAddress(text);
    return true;
  } catch {
    return false;
  }
}

function openPrint(sheet: Sheet, name: string, text: string): void {
  const places = addressesOf(text).filter(isAddress);
  if (name === AREA)
    sheet.page.printArea = places.length > 0 ? places.map((place) => formatRect(parseAddress(place))).join(',') : null;
  else
    for (const place of places) {
      if (/^\d/.test(place)) sheet.page.titleRows = place;
      else sheet.page.titleColumns = place;
    }
}

/** Names, print areas and titles, and the protection of the structure, from a file's workbook part. */
export function openNames(parts: Parts, book: HostBook): void {
  const root = parts.xml(BOOK);
  const entries: readonly Element[] = child(root, 'definedNames')?.children ?? [];
  for (const { attributes: own, text } of entries) {
    const sheet = own.localSheetId === undefined ? undefined : book.sheets[Number(own.localSheetId)];
    const name = own.name ?? '';
    if (sheet && (name === AREA || name === TITLES)) openPrint(sheet, name, text);
    if (name.startsWith('_xlnm.') || text === '') continue;
    book.names.push({
      name,
      formula: `=${text}`,
      visible: own.hidden !== '1',
      comment: own.comment ?? '',
      scope: sheet?.id ?? null,
    });
  }
  const protection = child(root, 'workbookProtection')?.attributes;
  if (protection?.lockStructure === '1') book.protection = { password: '' };
}

/** Print area and titles as names of a file. */
function printNames(sheet: Sheet, index: number): string[] {
  const { printArea, titleRows, titleColumns } = sheet.page;
  const tab = `${quoted(sheet.name)}!`;
  const refer = (address: string): string => `${tab}${absolute(parseAddress(address))}`;
  const entry = (name: string, places: readonly string[]): string[] =>
    places.length === 0
      ? []
      : [`<definedName${attributes({ name, localSheetId: index })}>${escapeXml(places.map(refer).join(','))}</definedName>`];
  return [
    ...entry(AREA, printArea?.split(',') ?? []),
    ...entry(
      TITLES,
      [titleColumns, titleRows].filter((place): place is string => place !== null),
    ),
    ...(sheet.autoFilter
      ? [
          `<definedName${attributes({ name: '_xlnm._FilterDatabase', localSheetId: index, hidden: true })}>${escapeXml(`${tab}${absolute(sheet.autoFilter.rect)}`)}</definedName>`,
        ]
      : []),
  ];
}

/** Puts all names of the book into the file's workbook part. */
export function saveNames(parts: Parts, book: HostBook): void {
  const entries = [
    ...book.sheets.flatMap(printNames),
    ...book.names.map(({ name, formula, visible, comment, scope }) => {
      const place = book.sheets.findIndex(({ id }) => id === scope);
      const own = attributes({
        name,
        localSheetId: place < 0 ? undefined : place,
        hidden: visible ? undefined : true,
        comment: comment === '' ? undefined : comment,
      });
      return `<definedName${own}>${escapeXml(formula.replace(/^=/, ''))}</definedName>`;
    }),
  ];
  const names = entries.length === 0 ? '' : `<definedNames>${entries.join('')}</definedNames>`;
  parts.edit(BOOK, (text) => {
    const bare = text
      .replace(/<definedNames>.*?<\/definedNames>|<definedNames\/>/s, '')
      .replace(/<workbookProtection[^>]*\/>/, '');
    const named = bare.replace(/<\/sheets>/, (end) => `${end}${names}`);
    return book.protection
      ? named.replace(/<bookViews>|<sheets>/, (start) => `<workbookProtection lockStructure="1"/>${start}`)
      : named;
  });
}
