import type { Cell, CellFormat, Scalar } from './model';

const EPOCH = Date.UTC(1899, 11, 30);

/** What Excel makes of something written into a cell: a formula, a number, a date, a logical value, or text. */
export interface Taken {
  readonly value: Scalar | null;
  readonly formula: string | null;
  /** A number format that comes with the input ("45%", "1/2/2026") where the cell has none of its own. */
  readonly numberFormat: string | null;
}

/** Excel's reading of an input in its en-US form. A leading apostrophe or the text format keeps text as it is. */
export function takeInput(input: unknown, format: CellFormat): Taken {
  if (typeof input === 'number' || typeof input === 'boolean') return { value: input, formula: null, numberFormat: null };
  const text = String(input ?? '');
  if (text === '') return { value: null, formula: null, numberFormat: null };
  if (text.startsWith("'")) return { value: text.slice(1), formula: null, numberFormat: null };
  if (format.numberFormat === '@') return { value: text, formula: null, numberFormat: null };
  if (text.startsWith('=') && text.length > 1) return { value: null, formula: text, numberFormat: null };
  return takeText(text);
}

function takeText(text: string): Taken {
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return { value: trimmed.toLowerCase() === 'true', formula: null, numberFormat: null };
  const number = /^[-+]?(\d{1,3}(,\d{3})+|\d+)?(\.\d+)?(e[-+]?\d+)?(%)?$/i.exec(trimmed);
  if (number && /\d/.test(trimmed)) {
    const plain = Number(trimmed.replaceAll(',', '').replace('%', ''));
    return number[5]
      ? { value: plain / 100, formula: null, numberFormat: '0%' }
      : { value: plain, formula: null, numberFormat: null };
  }
  const date = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(trimmed) ?? reorder(/^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(trimmed));
  if (date) {
    const [month, day, year] = [Number(date[1]), Number(date[2]), Number(date[3])];
    const time = Date.UTC(year, month - 1, day);
    if (month >= 1 && month <= 12 && new Date(time).getUTCDate() === day) {
      return { value: (time - EPOCH) / 86_400_000, formula: null, numberFormat: 'm/d/yyyy' };
    }
  }
  return { value: text, formula: null, numberFormat: null };
}

const reorder = (match: RegExpExecArray | null): string[] | null =>
  match ? [match[0], match[2] ?? '', match[3] ?? '', match[1] ?? ''] : null;

/** Puts an input into a cell. */
export function putInput(cell: Cell, input: unknown): void {
  const taken = takeInput(input, cell.format);
  cell.value = taken.value;
  cell.formula = taken.formula;
  if (taken.numberFormat && cell.format.numberFormat === 'General')
    cell.format = { ...cell.format, numberFormat: taken.numberFormat };
}
