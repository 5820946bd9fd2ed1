import { readNumber } from '../../vietnamese';
import type { CellValue } from '../../checks';
import type { FormCode, FormFigure } from '../../settlement';
import type { Entries } from '../entries';
import type { ReadBook, ReadSheet } from '../readback';
import { isBlank } from '../../checks';
import type { SheetSpec } from '../spec';
import { SCHEDULE_FIELDS } from './f01-text';
import { readNarratives, type KeptNarratives } from './narrative';

/** Columns of figures by form. */
const FIGURE_FIELDS: Readonly<Record<FormCode, readonly string[]>> = {
  f04a: ['amount'],
  f04b: ['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7'],
  f04c: ['c1', 'c2', 'c3'],
  f04d: ['total', 'programme', 'other'],
  f04e: ['programme', 'other'],
};
const FORM = /^(f04[a-e])(?:\.(.+))?$/;

/** A figure's cell in which something stands that is no number. */
export interface FormText {
  readonly at: { readonly sheet: string; readonly row: string; readonly field: string };
  readonly typed: string;
  /** What it would be as a number, where it can be only one. */
  readonly number: number | null;
}

/** What people typed into the forms of a dossier. */
export interface TypedForms {
  /** Figures typed over a formula, changed formulas, and forms filled by hand. */
  readonly figures: readonly FormFigure[];
  readonly texts: readonly FormText[];
  readonly narratives: KeptNarratives;
  /** Open cells of forms: the schedule of Mẫu 01. */
  readonly cells: Entries;
}

/**
 * Reads what people typed into the forms. A figure whose formula is still ours says nothing of its own: it is what the entries give.
 * @param drawn the forms as they would be drawn now, to know our formulas by; empty where nothing can be drawn
 */
export function readForms(book: ReadBook, drawn: readonly SheetSpec[]): TypedForms {
  const figures: FormFigure[] = [];
  const texts: FormText[] = [];
  const narratives: Record<string, KeptNarratives[string]> = {};
  const cells: Record<string, Entries[string]> = {};
  for (const sheet of book.sheets.values()) {
    const [, form, own = ''] = FORM.exec(sheet.code) ?? [];
    if (form !== undefined) readFigures(sheet, form as FormCode, own, ourFormulas(drawn, sheet.code), figures, texts);
    if (sheet.code === 'f04a' || sheet.code.startsWith('f01.')) narratives[sheet.code] = readNarratives(sheet);
    if (sheet.code.startsWith('f01.')) cells[sheet.code] = readSchedule(sheet);
  }
  return { figures, texts, narratives, cells };
}

/** Formulas of a sheet as drawn now, by row and field, without row numbers: rows inserted above shift them. */
function ourFormulas(drawn: readonly SheetSpec[], code: string): ReadonlyMap<string, string> {
  const spec = drawn.find((sheet) => sheet.code === code);
  const fields = spec?.rows[0]?.cells.map((cell) => cell?.value) ?? [];
  return new Map(
    (spec?.rows ?? []).flatMap(({ cells }) =>
      cells.flatMap((cell, column) =>
        cell?.formula === undefined
          ? []
          : [[`${String(cells[0]?.value)}/${String(fields[column])}`, plain(cell.formula)] as const],
      ),
    ),
  );
}

/** "=SUM($D$12:D14)" and "=sum(D13:D15)" are the same formula in another row. Texts that came with the unit's name stay out of it. */
const plain = (formula: string): string =>
  formula
    .replace(/\$/g, '')
    .replace(/([A-Z]{1,3})\d+/g, '$1#')
    .replace(/\s/g, '')
    .toUpperCase();

function readFigures(
  sheet: ReadSheet,
  form: FormCode,
  own: string,
  ours: ReadonlyMap<string, string>,
  figures: FormFigure[],
  texts: FormText[],
): void {
  for (const { row, values, formulas } of sheet.rows) {
    for (const field of FIGURE_FIELDS[form]) {
      const value = values[field] ?? null;
      const place = placeOf(form, own, row, field);
      if (place === null || isBlank(value)) continue;
      const formula = formulas[field];
      const known = ours.get(`${row}/${field}`);
      if (formula !== undefined && (known === undefined || known === plain(formula))) continue;
      const at = { sheet: sheet.code, row, field };
      if (typeof value === 'number') figures.push({ form, ...place, value, at });
      else texts.push({ at, typed: String(value), number: numberOf(value) });
    }
  }
}

function numberOf(value: CellValue): number | null {
  const reading = readNumber(value);
  return reading.kind === 'number' ? reading.value : null;
}

const PROJECT = /^p\d+$/;
const PROJECT_OR_TOTAL = /^(?:p\d+|total)$/;
const VOUCHER_LINE = /^(?:[vg]\d+|total|rest)$/;

/** Project and code of a figure by `figureId`'s names; null for rows that hold none. */
function placeOf(form: FormCode, own: string, row: string, field: string): { project: string; code: string } | null {
  const [project = '', part = ''] = row.split('.');
  switch (form) {
    case 'f04a':
      return PROJECT.test(project) && part !== '' ? { project, code: part } : null;
    case 'f04c':
      return PROJECT.test(project) && part !== '' ? { project, code: `${part}.${field}` } : null;
    case 'f04e':
      return VOUCHER_LINE.test(row) ? { project: own, code: `${row}.${field}` } : null;
    default:
      return PROJECT_OR_TOTAL.test(row) ? { project: row, code: field } : null;
  }
}

function readSchedule(sheet: ReadSheet): Entries[string] {
  const rows = sheet.rows.filter(({ row }) => /\.plan\d+$/.test(row));
  return Object.fromEntries(
    rows.flatMap(({ row, values, formulas }) => {
      const typed = SCHEDULE_FIELDS.filter((field) => !isBlank(values[field]) || field in formulas);
      const entry = (field: string) => {
        const formula = formulas[field];
        return formula === undefined ? (values[field] ?? null) : { formula };
      };
      return typed.length === 0 ? [] : [[row, Object.fromEntries(typed.map((field) => [field, entry(field)]))]];
    }),
  );
}
