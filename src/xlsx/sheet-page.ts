import type { PrintSpec, SheetSpec } from '../sheets';
import { attributes, escapeXml } from './xml-write';

const MM_PER_INCH = 25.4;
const A4 = 9;
const LAST_COLUMN = 16_383;
/** Page number centred in the top margin, Times New Roman 13 (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
const PAGE_NUMBER = '&C&"Times New Roman,Regular"&13&P';

/** Tab colour and "fit to page", which stand at the head of a sheet's part. */
export function pageProperties({ tabColor, print }: SheetSpec): string {
  if (!tabColor && !print) return '';
  const color = tabColor ? `<tabColor rgb="FF${tabColor.slice(1).toUpperCase()}"/>` : '';
  return `<sheetPr>${color}${print ? '<pageSetUpPr fitToPage="1"/>' : ''}</sheetPr>`;
}

/** A4, margins, one page wide and as many long as it takes, page numbers, page breaks. */
export function pageSetup({ print }: SheetSpec): string {
  if (!print) return '';
  const { left, right, top, bottom, header, footer } = print.margins;
  const margins = Object.entries({ left, right, top, bottom, header, footer }).map(([side, millimetres]) => [
    side,
    Math.round((millimetres / MM_PER_INCH) * 1e6) / 1e6,
  ]);
  return (
    (print.centerHorizontally ? '<printOptions horizontalCentered="1"/>' : '') +
    `<pageMargins${attributes(Object.fromEntries(margins))}/>` +
    `<pageSetup${attributes({ paperSize: A4, orientation: print.orientation, fitToWidth: 1, fitToHeight: print.onePage ? 1 : 0, firstPageNumber: 1, useFirstPageNumber: 1 })}/>` +
    pageNumbers(print) +
    pageBreaks(print)
  );
}

/** The first page has a header of its own, which is empty. */
function pageNumbers(print: PrintSpec): string {
  if (!print.pageNumbers) return '';
  return `<headerFooter differentFirst="1"><oddHeader>${escapeXml(PAGE_NUMBER)}</oddHeader><firstHeader></firstHeader></headerFooter>`;
}

function pageBreaks({ breaksBefore = [] }: PrintSpec): string {
  const rows = breaksBefore.filter((row) => row > 0);
  if (rows.length === 0) return '';
  const breaks = rows.map((row) => `<brk id="${row}" max="${LAST_COLUMN}" man="1"/>`);
  return `<rowBreaks count="${rows.length}" manualBreakCount="${rows.length}">${breaks.join('')}</rowBreaks>`;
}
