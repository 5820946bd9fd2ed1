import { Sheet, type CellFormat, type Rect } from '../../host';
import { overlap } from '../../host/address';
import type { Table } from '../../host/model';
import type { Laid } from './laid';

/** Excel's colours of the Office theme: the styles of a table go through them in this order, after the one without a colour. */
const ACCENTS = ['#000000', '#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];

/** A colour mixed with white. @param share of the colour, 0 to 1 */
function pale(color: string, share: number): string {
  const part = (at: number): string =>
    Math.round(255 - (255 - parseInt(color.slice(at, at + 2), 16)) * share)
      .toString(16)
      .padStart(2, '0');
  return `#${part(1)}${part(3)}${part(5)}`;
}

interface Parts {
  readonly header: Laid;
  readonly band: Laid;
  readonly totals: Laid;
}

/** What a table's style gives its parts: light styles colour the letters and bands, medium and dark ones fill the header. */
function partsOf(style: string): Parts | null {
  const [, kind = '', digits = ''] = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(style) ?? [];
  if (kind === '') return null;
  const color = ACCENTS[(Number(digits) - 1) % 7] ?? ACCENTS[1] ?? '';
  const strong = { bold: true, fill: color, fontColor: '#FFFFFF' };
  if (kind === 'Light') return { header: { bold: true }, band: { fill: pale(color, 0.15) }, totals: { bold: true } };
  const fill = pale(color, kind === 'Dark' ? 0.6 : 0.2);
  return { header: strong, band: { fill }, totals: { bold: true } };
}

/** What the styles of a sheet's tables lay under the looks of cells in the areas shown, by cell key. */
export function tableLooks(sheet: Sheet, shown: readonly Rect[]): ReadonlyMap<number, Laid> {
  const looks = new Map<number, Laid>();
  for (const table of sheet.tables) {
    const parts = partsOf(table.style);
    if (!parts) continue;
    for (const area of shown) {
      const rect = overlap(area, table.rect);
      if (!rect) continue;
      for (let row = rect.row1; row <= rect.row2; row += 1) {
        const look = lookOf(table, parts, row);
        if (!look) continue;
        for (let column = rect.column1; column <= rect.column2; column += 1)
          looks.set(Sheet.key(row, column), under(look, sheet.formatAt(row, column)));
      }
    }
  }
  return looks;
}

/** What a cell's own format leaves to the table. */
const under = ({ fill, fontColor, bold }: Laid, own: CellFormat): Laid => ({
  ...(fill && own.fill === '' ? { fill } : {}),
  ...(fontColor && own.fill === '' && /^#000000$/.test(own.fontColor) ? { fontColor } : {}),
  ...(bold ? { bold } : {}),
});

function lookOf({ rect, showHeaders, showTotals, showBandedRows = true }: Table, parts: Parts, row: number): Laid | null {
  if (showHeaders && row === rect.row1) return parts.header;
  if (showTotals && row === rect.row2) return parts.totals;
  const first = rect.row1 + (showHeaders ? 1 : 0);
  return showBandedRows && (row - first) % 2 === 0 ? parts.band : null;
}
