import { columnLetters, type CellWrite } from '../sheets';
import { cellXml } from './sheet-xml';
import { ReadError } from './read-error';
import { childElements, findElement, rootPrefix, withPrefix } from './xml-edit';

/** A cell that is put into a sheet, by place. */
type Patch = Pick<CellWrite, 'row' | 'column' | 'value'>;

/**
 * The XML of a sheet with the contents of single cells replaced. A cell keeps its look; one that is not there is added in its row's order.
 * @throws ReadError where the sheet has no cells part to write into
 */
export function patchCells(xml: string, patches: readonly Patch[]): string {
  const data = findElement(xml, 'sheetData');
  if (!data) throw new ReadError('badXml');
  const prefix = rootPrefix(xml);
  const rows = numbered(childElements(xml.slice(data.innerStart, data.innerEnd)), rowNumber);
  for (const patch of patches) {
    const row = rows.get(patch.row) ?? withPrefix(`<row r="${patch.row + 1}"></row>`, prefix);
    rows.set(patch.row, patchRow(row, patch, prefix));
  }
  const written = [...rows].sort(([a], [b]) => a - b).map(([, element]) => element);
  return `${xml.slice(0, data.start)}<${prefix}sheetData>${written.join('')}</${prefix}sheetData>${xml.slice(data.end)}`;
}

/** Elements by their number, those without one after the one before. */
function numbered(elements: readonly string[], numberOf: (element: string) => number | null): Map<number, string> {
  const result = new Map<number, string>();
  let last = -1;
  for (const element of elements) {
    last = numberOf(element) ?? last + 1;
    result.set(last, element);
  }
  return result;
}

function rowNumber(element: string): number | null {
  const number = /^<[^>]*?\sr="(\d+)"/.exec(element)?.[1];
  return number === undefined ? null : Number(number) - 1;
}

function columnNumber(element: string): number | null {
  const letters = /^<[^>]*?\sr="([A-Z]+)\d+"/.exec(element)?.[1];
  return letters === undefined ? null : [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function patchRow(row: string, { row: index, column, value }: Patch, prefix: string): string {
  const open = /^<[^>]*>/.exec(row)?.[0] ?? '';
  // `spans` says which columns a row uses; left out, readers look for themselves.
  const head = open.replace(/\/>$/, '>').replace(/\sspans="[^"]*"/, '');
  const cells = numbered(open.endsWith('/>') ? [] : childElements(row.slice(open.length, row.lastIndexOf('</'))), columnNumber);
  const style = /^<[^>]*?\ss="(\d+)"/.exec(cells.get(column) ?? '')?.[1];
  const own = `r="${columnLetters(column)}${index + 1}"${style === undefined ? '' : ` s="${style}"`}`;
  cells.set(column, withPrefix(cellXml({ value }, own), prefix));
  const written = [...cells].sort(([a], [b]) => a - b).map(([, element]) => element);
  return `${head}${written.join('')}</${prefix}row>`;
}
