import { takeInput, type Taken } from '../../host/input';
import type { Cell, CellFormat } from '../../host/model';
import { formatNumber } from '../../host/number-format';
import { displayValue } from '../../host/objects/display';
import { shownFormula, typedFormula, withSigns, type Language } from './language';

const MILLISECONDS = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
const DAY_FIRST = 'dd/mm/yyyy';

const isPercent = (format: string): boolean => format.includes('%');
const isDate = (format: string): boolean => /[dmy]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|General/g, ''));

/** A day as it is typed in Vietnam: 15/6/2026, 15-06-2026, 15/06/26, 2026-06-15. @returns its serial number, or null */
function dayFirst(text: string): number | null {
  const local = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/.exec(text);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const [day, month, year] = local ? [local[1], local[2], local[3]] : iso ? [iso[3], iso[2], iso[1]] : [];
  if (!day || !month || !year) return null;
  const fullYear = year.length === 2 ? 2000 + Number(year) : Number(year);
  const time = Date.UTC(fullYear, Number(month) - 1, Number(day));
  const date = new Date(time);
  return date.getUTCDate() === Number(day) && date.getUTCMonth() === Number(month) - 1 ? (time - EPOCH) / MILLISECONDS : null;
}

function vietnamese(text: string): Taken | null {
  const trimmed = text.trim();
  const number = /^([-+]?(?:\d{1,3}(?:\.\d{3})+|\d+)?(?:,\d+)?(?:e[-+]?\d+)?)\s?(%)?$/i.exec(trimmed);
  if (number?.[1] && /\d/.test(number[1])) {
    const value = Number(number[1].replaceAll('.', '').replace(',', '.'));
    if (!number[2]) return { value, formula: null, numberFormat: null };
    return { value: asPercent(value), formula: null, numberFormat: number[1].includes(',') ? '0.00%' : '0%' };
  }
  const day = dayFirst(trimmed);
  return day === null ? null : { value: day, formula: null, numberFormat: DAY_FIRST };
}

/** 45 -> 0.45, without the last digits a division leaves behind (7.1 / 100). */
const asPercent = (value: number): number => Number((value / 100).toPrecision(15));

/** What a formula becomes; one that is none stays as the text that was typed, so that nothing is lost. */
function takenOrText(formula: string, text: string, format: CellFormat): Taken {
  try {
    return takeInput(formula, format);
  } catch {
    return { value: text, formula: null, numberFormat: null };
  }
}

/**
 * What Excel makes of a text typed into a cell. Text that only the other language would read as a number stays text.
 * @param format the cell's: a percentage cell takes "45" as 45 %, a text cell keeps everything as text
 */
export function readTyped(text: string, format: CellFormat, language: Language): Taken {
  if (text === '' || text.startsWith("'") || format.numberFormat === '@') return takeInput(text, format);
  if (text.startsWith('=') && text.length > 1) return takenOrText(typedFormula(text, language), text, format);
  const logical = /^\s*(true|false)\s*$/i.test(text);
  const taken =
    language === 'en' || logical
      ? takeInput(text, format)
      : (vietnamese(text) ?? { value: text, formula: null, numberFormat: null });
  const whole = typeof taken.value === 'number' && taken.numberFormat === null && Math.abs(taken.value) >= 1;
  return whole && isPercent(format.numberFormat) ? { ...taken, value: asPercent(taken.value as number) } : taken;
}

/** The text a cell shows. */
export function shownText(cell: Cell | undefined, language: Language): string {
  const value = cell?.value ?? null;
  if (value === null) return '';
  const format = cell?.format.numberFormat ?? 'General';
  if (typeof value !== 'number') return displayValue(value, format);
  if (isDate(format)) return formatNumber(value, language === 'vi' && /^m\/d\/yyyy$/i.test(format) ? DAY_FIRST : format);
  return withSigns(displayValue(value, format), language);
}

/** What stands in a cell as it would be typed: the formula where there is one, every digit of a number. */
export function editText(cell: Cell | undefined, language: Language): string {
  if (!cell) return '';
  if (cell.formula !== null) return shownFormula(cell.formula, language);
  const { value, format } = cell;
  if (value === null) return '';
  if (typeof value === 'boolean') return String(value).toUpperCase();
  if (typeof value === 'number') {
    if (isDate(format.numberFormat) && Number.isInteger(value))
      return formatNumber(value, language === 'vi' ? DAY_FIRST : 'm/d/yyyy');
    const percent = isPercent(format.numberFormat);
    const shown = withSigns(String(percent ? Number((value * 100).toPrecision(15)) : value), language);
    return percent ? `${shown}%` : shown;
  }
  // A text that starts with "=" would be read as a formula, or refused as none.
  const isSame = !value.startsWith('=') && readTyped(value, format, language).value === value;
  return isSame ? value : `'${value}`;
}
