import type { Area, PrintSpec } from './spec';

/** A4 with the margins of Nghị định 30/2020/NĐ-CP, Phụ lục I: top and bottom 20-25 mm, left 30-35, right 15-20. */
const MARGINS = { top: 20, bottom: 20, left: 30, right: 15, header: 10, footer: 10 } as const;

/** Page set-up of an administrative document: page number above from page 2 on, heading rows repeated. */
export function officialPage(
  orientation: PrintSpec['orientation'],
  area: Area,
  titleRows?: PrintSpec['titleRows'],
  breaksBefore?: readonly number[],
): PrintSpec {
  return {
    orientation,
    // Turned on its side, the page is bound along its top.
    margins: orientation === 'portrait' ? MARGINS : { ...MARGINS, top: 25, left: 20, right: 15 },
    area,
    pageNumbers: true,
    centerHorizontally: true,
    ...(titleRows ? { titleRows } : {}),
    ...(breaksBefore && breaksBefore.length > 0 ? { breaksBefore } : {}),
  };
}
