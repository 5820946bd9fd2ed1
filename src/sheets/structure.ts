import { isBlank, type CellValue, type FieldKey } from '../checks';
import type { ReadBook, ReadSheet } from './readback';
import type { CellSpec, SheetSpec } from './spec';
import { STYLES, type StyleName } from './styles';
import { STATIC_ROW, tagCode } from './tag';

const isLocked = (cell: CellSpec): boolean => STYLES[cell.style as StyleName]?.locked ?? true;

/** A formula with the row numbers of its own row taken out, so that sorting the row does not change it. */
function relativeFormula(formula: string, row: number): string {
  return formula
    .replace(/(\$?[A-Z]{1,3})\$?(\d+)/g, (reference, column: string, digits: string) =>
      Number(digits) === row + 1 ? `${column}#` : reference,
    )
    .replace(/\s/g, '');
}

/** Locked contents of a sheet's keyed rows: field key and what should stand there. */
function* lockedCells(sheet: SheetSpec): Generator<{ at: FieldKey; cell: CellSpec; row: number }> {
  const fields = sheet.rows[0]?.cells.map((cell) => cell?.value) ?? [];
  for (const [index, { cells }] of sheet.rows.entries()) {
    const key = cells[0]?.value;
    if (index === 0 || typeof key !== 'string' || key === STATIC_ROW || tagCode(key) !== null) continue;
    for (const [column, cell] of cells.entries()) {
      const field = fields[column];
      if (column > 0 && cell && typeof field === 'string' && isLocked(cell))
        yield { at: { sheet: sheet.code, row: key, field }, cell, row: index };
    }
  }
}

/**
 * Short checksum of texts (FNV-1a, 64 bits, a character at a time). The number is kept in two halves of 32 bits: it is made of every sheet that is drawn
 * or checked, and big integers take fifty times as long.
 */
export function checksum(texts: Iterable<string>): string {
  let [high, low] = [0xcbf29ce4, 0x84222325];
  for (const text of texts) {
    for (const char of text) {
      const mixed = (low ^ (char.codePointAt(0) ?? 0)) >>> 0;
      // Times 2^40 + 0x1b3, modulo 2^64.
      const product = mixed * 0x1b3;
      high = (high * 0x1b3 + Math.floor(product / 0x1_0000_0000) + (mixed << 8)) >>> 0;
      low = product >>> 0;
    }
  }
  return [high, low].map((half) => half.toString(16).padStart(8, '0')).join('');
}

/** Checksum of the locked texts and formulas of sheets: tells at a glance whether the structure is as drawn. */
export function structureChecksum(sheets: readonly SheetSpec[]): string {
  return checksum(lockedTexts(sheets));
}

function* lockedTexts(sheets: readonly SheetSpec[]): Generator<string> {
  for (const sheet of sheets) {
    for (const { at, cell, row } of lockedCells(sheet)) {
      const content = cell.formula === undefined ? String(cell.value ?? '') : relativeFormula(cell.formula, row);
      yield `${at.sheet}/${at.row}/${at.field}=${content}\n`;
    }
  }
}

/** A locked cell that no longer holds what was drawn. */
export interface LockedChange {
  readonly at: FieldKey;
  readonly expected: string;
  readonly found: CellValue;
  /** True where a formula was typed over. */
  readonly formulaLost: boolean;
}

/** Compares the locked cells of a workbook as read with what its spec says. Formulas are compared only where the reader kept them. */
export function changedLockedCells(sheets: readonly SheetSpec[], book: ReadBook, withFormulas: boolean): LockedChange[] {
  return sheets.flatMap((sheet) => {
    const read = book.sheets.get(sheet.code);
    return read ? changesIn(sheet, read, withFormulas) : [];
  });
}

function changesIn(sheet: SheetSpec, read: ReadSheet, withFormulas: boolean): LockedChange[] {
  const rows = new Map(read.rows.map((row) => [row.row, row]));
  const changes: LockedChange[] = [];
  for (const { at, cell, row } of lockedCells(sheet)) {
    const found = rows.get(at.row);
    if (!found) continue;
    const value = found.values[at.field] ?? null;
    if (cell.formula !== undefined) {
      const now = read.locate(at.row, at.field);
      const formula = found.formulas[at.field];
      const same =
        formula !== undefined && now !== null && relativeFormula(formula, now.row) === relativeFormula(cell.formula, row);
      if (withFormulas && !same) changes.push({ at, expected: cell.formula, found: value, formulaLost: formula === undefined });
    } else if (!sameContent(cell.value ?? null, value))
      changes.push({ at, expected: String(cell.value ?? ''), found: value, formulaLost: false });
  }
  return changes;
}

function sameContent(expected: CellValue, found: CellValue): boolean {
  if (isBlank(expected) && isBlank(found)) return true;
  const plain = (value: CellValue): string =>
    String(value ?? '')
      .replace(/\r\n?/g, '\n')
      .trim();
  return plain(expected) === plain(found);
}
