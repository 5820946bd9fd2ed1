import type { WorkbookSpec } from '../sheets';
import { PORTABLE_CODEC, type Codec } from './codec';
import { drawBook } from './draw';
import { WorkbookPackage } from './package';

/**
 * A workbook spec as an .xlsx file: everything a SheetSpec says. The same spec gives the same bytes (with the same codec).
 * @throws Error for a spec that contradicts itself (an unknown style)
 */
export async function writeWorkbook(spec: WorkbookSpec, codec: Codec = PORTABLE_CODEC): Promise<Uint8Array> {
  const parts = WorkbookPackage.blank();
  drawBook({ parts, workbook: 'xl/workbook.xml', styles: 'xl/styles.xml', partOf: new Map(), ours: new Map() }, spec);
  return parts.bytes(codec);
}
