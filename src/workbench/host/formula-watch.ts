import { cellOfKey, formatRect, overlap, parseAddress } from './address';
import type { HostEvent } from './events';
import type { Sheet } from './model';

type Formulas = Map<number, string>;

const formulasOf = (sheet: Sheet): Formulas =>
  new Map([...sheet.cells].flatMap(([key, { formula }]) => (formula === null ? [] : [[key, formula] as const])));

/** Knows the formulas of sheets that somebody listens to, so that a change of contents can be told as a change of formulas. */
export class FormulaWatch {
  private readonly known = new Map<Sheet, Formulas>();

  /** Notes the formulas of sheets that are not watched yet, and forgets sheets that are gone. */
  watch(sheets: readonly Sheet[]): void {
    for (const sheet of sheets) if (!this.known.has(sheet)) this.known.set(sheet, formulasOf(sheet));
    for (const sheet of this.known.keys()) if (!sheets.includes(sheet)) this.known.delete(sheet);
  }

  /**
   * What an event means for the formulas of its sheet; null where none has changed. Formulas that only follow cells which moved, or a sheet that
   * was renamed, are the same formulas to Excel.
   */
  changesIn(event: HostEvent, sheet: Sheet | undefined): HostEvent | null {
    if (event.kind === 'nameChanged' || event.kind === 'deleted') this.again();
    const before = sheet && this.known.get(sheet);
    if (!before || event.kind !== 'changed') return null;
    if ((event.changeType ?? 'RangeEdited') !== 'RangeEdited') {
      this.again();
      return null;
    }
    const areas = event.address.split(',').map(parseAddress);
    const after = formulasOf(sheet);
    this.known.set(sheet, after);
    const formulaDetails = [...new Set([...before.keys(), ...after.keys()])]
      .filter((key) => before.get(key) !== after.get(key) && areas.some((area) => overlap(area, cellOfKey(key))))
      .sort((a, b) => a - b)
      .map((key) => ({ cellAddress: formatRect(cellOfKey(key)), previousFormula: before.get(key) ?? '' }));
    if (formulaDetails.length === 0) return null;
    const { sheetId, trigger } = event;
    return { kind: 'formulaChanged', sheetId, address: '', trigger, more: { formulaDetails } };
  }

  private again(): void {
    for (const sheet of this.known.keys()) this.known.set(sheet, formulasOf(sheet));
  }
}
