import { areaAddress, cellAddress, type PrintSpec } from '../sheets';

const POINTS_PER_MM = 72 / 25.4;
/** Times New Roman 13, centred: Nghị định 30/2020/NĐ-CP, Phụ lục I. */
const PAGE_NUMBER = '&"Times New Roman,Regular"&13&P';

function drawPageNumbers(headersFooters: Excel.HeaderFooterGroup, numbered: boolean): void {
  headersFooters.state = 'FirstAndDefault';
  headersFooters.defaultForAllPages.centerHeader = numbered ? PAGE_NUMBER : '';
  headersFooters.firstPage.centerHeader = '';
}

/** Sets up the page: A4, margins, one page wide (and one long where the sheet is to stay on it), print area, heading rows on each page, page number centred above from page 2 on. */
export function drawPrint(sheet: Excel.Worksheet, print: PrintSpec): void {
  const layout = sheet.pageLayout;
  layout.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  layout.paperSize = 'A4';
  layout.topMargin = print.margins.top * POINTS_PER_MM;
  layout.bottomMargin = print.margins.bottom * POINTS_PER_MM;
  layout.leftMargin = print.margins.left * POINTS_PER_MM;
  layout.rightMargin = print.margins.right * POINTS_PER_MM;
  layout.headerMargin = print.margins.header * POINTS_PER_MM;
  layout.footerMargin = print.margins.footer * POINTS_PER_MM;
  layout.zoom = { horizontalFitToPages: 1, verticalFitToPages: print.onePage ? 1 : 0 };
  // Pages are counted sheet by sheet, also where the whole workbook is printed.
  layout.firstPageNumber = 1;
  layout.centerHorizontally = print.centerHorizontally === true;
  if (print.area) layout.setPrintArea(areaAddress(print.area));
  if (print.titleRows) layout.setPrintTitleRows(`$${print.titleRows.row + 1}:$${print.titleRows.row + print.titleRows.rows}`);
  drawPageNumbers(layout.headersFooters, print.pageNumbers);
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of print.breaksBefore ?? []) sheet.horizontalPageBreaks.add(cellAddress(row, 0));
}
