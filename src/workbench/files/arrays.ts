import { bounding, cellOfKey, formatRect, parseAddress } from '../host/address';
import { Sheet, type Scalar } from '../host/model';

/** What one formula fills beside its own cell is nobody's content: in the file it stands there as values do. */
export function openArrays(sheet: Sheet): void {
  for (const [anchor, ref] of sheet.arrays)
    for (const { row, column, cell } of sheet.inside(parseAddress(ref))) {
      const key = Sheet.key(row, column);
      if (key === anchor || cell.formula !== null || cell.value === null) continue;
      sheet.spilled.set(key, { value: cell.value, anchor });
      cell.value = null;
    }
}

/** The areas of array formulas, by their cells: what they fill. */
export function arrayAreas(sheet: Sheet): ReadonlyMap<number, string> {
  const areas = new Map([...sheet.arrays.keys()].map((anchor) => [anchor, cellOfKey(anchor)]));
  for (const [key, { anchor }] of sheet.spilled) {
    const area = areas.get(anchor);
    if (area) areas.set(anchor, bounding(area, cellOfKey(key)));
  }
  return new Map([...areas].map(([anchor, rect]) => [anchor, formatRect(rect)]));
}

/** Values that stand in a file beside the formulas that gave them; contents of cells go before them. */
export function* spilledValues(sheet: Sheet): Generator<[row: number, column: number, value: Scalar]> {
  for (const [key, { value, anchor }] of sheet.spilled) {
    const [row, column] = [Math.floor(key / 16_384), key % 16_384];
    const own = sheet.cells.get(key);
    const isFree = (own?.value ?? null) === null && (own?.formula ?? null) === null;
    if (isFree && sheet.cells.get(anchor)?.formula) yield [row, column, value];
  }
}
