import type { SheetBuilder } from './build';
import type { Area, PrintSpec } from './spec';

/** A4 with the margins of Nghị định 30/2020/NĐ-CP, Phụ lục I: top and bottom 20-25 mm, left 30-35, right 15-20. */
const MARGINS = { top: 20, bottom: 20, left: 30, right: 15, header: 10, footer: 10 } as const;

const A4 = { short: 210, long: 297 } as const;
const POINTS_PER_MM = 72 / 25.4;
/** Room left at the foot of a page, so that another program's rounding does not push a line over. */
const SAFETY = 0.97;

/** Columns that are printed: the first, and how many. */
interface PrintedColumns {
  readonly from: number;
  readonly columns: number;
}

/** Height in points of sheet that a page holds, once its printed columns have been shrunk to one page's width. */
function pageHeight(builder: SheetBuilder, orientation: PrintSpec['orientation'], { from, columns }: PrintedColumns): number {
  const { top, bottom, left, right } = MARGINS;
  const portrait = orientation === 'portrait';
  const height = ((portrait ? A4.long : A4.short) - top - bottom) * POINTS_PER_MM;
  const width = ((portrait ? A4.short : A4.long) - left - right) * POINTS_PER_MM;
  return (height * SAFETY) / Math.min(1, width / builder.pointsOf(from, columns));
}

/** A sheet that passes its page by no more than this part is shrunk onto it: a last page with nothing but signatures helps nobody. */
const SQUEEZE = 1.2;

/** Whether a sheet fits one page, if need be a little smaller. */
export function fitsOnePage(builder: SheetBuilder, orientation: PrintSpec['orientation'], printed: PrintedColumns): boolean {
  const height = builder.heights.reduce((sum, row) => sum + row, 0);
  return height <= pageHeight(builder, orientation, printed) * SQUEEZE;
}

/**
 * Rows before which a page must break so that the last block of a sheet (its total and its signatures) stays on one page, and no heading
 * stands alone at the foot of one.
 * @param block first row of what must stay together, to the end of the sheet
 * @param headings rows that must not be the last of a page; @param newPages rows that begin a page in any case
 */
export function breaksToKeepTogether(
  builder: SheetBuilder,
  orientation: PrintSpec['orientation'],
  printed: PrintedColumns,
  block: number,
  {
    titleRows,
    headings = [],
    newPages = [],
  }: { titleRows?: PrintSpec['titleRows']; headings?: readonly number[]; newPages?: readonly number[] } = {},
): number[] {
  const { heights } = builder;
  const page = pageHeight(builder, orientation, printed);
  const heightOf = (row: number, rows: number): number => heights.slice(row, row + rows).reduce((sum, height) => sum + height, 0);
  const repeated = titleRows ? heightOf(titleRows.row, titleRows.rows) : 0;
  const stay = new Set(headings);
  const breaks: number[] = [];
  let start = 0;
  let used = 0;
  for (let row = 0; row < heights.length; row += 1) {
    // From its first row on, the last block is one piece.
    const piece = row === block ? heightOf(block, heights.length - block) : (heights[row] ?? 0);
    if (newPages.includes(row)) {
      breaks.push(row);
      start = row;
      used = 0;
    } else if (row > start && used + piece > page) {
      let from = row;
      while (from - 1 > start && stay.has(from - 1)) from -= 1;
      // Said outright: programs measure a page a little differently, and what follows is counted from here.
      breaks.push(from);
      start = from;
      used = (titleRows && from > titleRows.row ? repeated : 0) + heightOf(from, row - from);
    }
    used += piece;
    if (row === block) break;
  }
  return breaks;
}

/**
 * Page set-up of an administrative document: page number above from page 2 on, heading rows repeated.
 * @param pages 'one' for a sheet shrunk onto one page, else the rows before which a page breaks
 */
export function officialPage(
  orientation: PrintSpec['orientation'],
  area: Area,
  titleRows?: PrintSpec['titleRows'],
  pages: readonly number[] | 'one' = [],
): PrintSpec {
  return {
    orientation,
    margins: MARGINS,
    area,
    pageNumbers: true,
    centerHorizontally: true,
    ...(titleRows ? { titleRows } : {}),
    ...(pages === 'one' ? { onePage: true } : pages.length > 0 ? { breaksBefore: pages } : {}),
  };
}

/**
 * Page set-up of a long table in landscape, its heading row repeated: no heading or sum stands alone at the foot of a page.
 * @param area what is printed; columns behind it help with the work
 * @param headings rows that head others
 * @param block first of the last rows, which stay together
 */
export function tablePage(
  builder: SheetBuilder,
  area: Area,
  heading: number,
  headings: readonly number[],
  block = builder.next - 1,
): PrintSpec {
  const titleRows = { row: heading, rows: 1 };
  const printed = { from: area.column, columns: area.columns };
  return officialPage(
    'landscape',
    area,
    titleRows,
    breaksToKeepTogether(builder, 'landscape', printed, block, { titleRows, headings }),
  );
}
