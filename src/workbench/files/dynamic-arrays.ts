import { bounding, cellOfKey, formatRect, parseAddress } from '../host/address';
import { needsArrays } from '../host/formula/arrays-needed';
import { parse } from '../host/formula/parse';
import { Sheet, type Rect } from '../host/model';
import type { Parts } from './parts';

/** Formulas that compute arrays and spill: in files they are array formulas with a mark, which stands in a part of its own. */

const PART = 'xl/metadata.xml';
const KIND = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/sheetMetadata';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml';
/** One mark, "dynamic", which every such cell refers to as its first. */
const METADATA = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`;

/** The areas of a sheet's dynamic formulas, by their cells: what they spill over, or their cell alone. */
export function dynamicAreas(sheet: Sheet): Map<number, string> {
  const areas = new Map<number, Rect>();
  for (const [key, { formula }] of sheet.cells) {
    if (formula === null || sheet.arrays.has(key) || !/[:#{,(]/.test(formula)) continue;
    if (needsArrays(parse(formula))) areas.set(key, cellOfKey(key));
  }
  for (const [key, { anchor }] of sheet.spilled) {
    if (sheet.arrays.has(anchor)) continue;
    areas.set(anchor, bounding(areas.get(anchor) ?? cellOfKey(anchor), cellOfKey(key)));
  }
  return new Map([...areas].map(([key, rect]) => [key, formatRect(rect)]));
}

/** Marks the cells of dynamic formulas in a sheet's part, and adds the mark to the file. */
export function markDynamic(parts: Parts, path: string, areas: ReadonlyMap<number, string>): void {
  if (areas.size === 0) return;
  const cells = new Set([...areas.keys()].map((key) => formatRect(cellOfKey(key))));
  parts.edit(path, (text) =>
    text.replace(/<c r="([A-Z]+\d+)"/g, (whole, cell: string) => (cells.has(cell) ? `${whole} cm="1"` : whole)),
  );
  if (parts.text(PART) !== '') return;
  parts.set(PART, METADATA);
  parts.edit('[Content_Types].xml', (text) =>
    text.replace('</Types>', (end) => `<Override PartName="/${PART}" ContentType="${TYPE}"/>${end}`),
  );
  parts.edit('xl/_rels/workbook.xml.rels', (text) =>
    text.replace('</Relationships>', (end) => `<Relationship Id="rIdMetadata" Type="${KIND}" Target="metadata.xml"/>${end}`),
  );
}

/** Formulas with the mark spill anew: what the file keeps of their values is nobody's content. */
export function openDynamic(text: string, sheet: Sheet): void {
  for (const [, cell = ''] of text.matchAll(/<c\b(?=[^>]*\scm="\d+")[^>]*\sr="([A-Z]+\d+)"/g)) {
    const { row1, column1 } = parseAddress(cell);
    const key = Sheet.key(row1, column1);
    const area = sheet.arrays.get(key);
    if (area === undefined) continue;
    sheet.arrays.delete(key);
    for (const inside of sheet.inside(parseAddress(area))) if (inside.cell.formula === null) inside.cell.value = null;
  }
}
