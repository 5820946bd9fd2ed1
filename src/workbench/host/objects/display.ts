import type { Cell } from '../model';

/** Excel's name for what a cell holds. */
export function valueType(cell: Cell | undefined): string {
  const value = cell?.value ?? null;
  if (value === null || value === '') return cell?.formula ? 'String' : 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return cell?.formula && value.startsWith('#') ? 'Error' : 'String';
}

/** The text a cell shows: the number formats an add-in of this kind uses. */
export function displayText(cell: Cell | undefined): string {
  const value = cell?.value ?? null;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  return formatNumber(value, cell?.format.numberFormat ?? 'General');
}

/** A number in an en-US number format: fixed decimals, thousands, percentages, dates. */
export function formatNumber(value: number, format: string): string {
  if (format === 'General' || format === '@') return String(Number(value.toPrecision(11)));
  if (/[dmy]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]/g, ''))) return formatDate(value, format);
  const percent = format.includes('%');
  const decimals = /\.([0#?]+)/.exec(format)?.[1] ?? '';
  const required = decimals.replace(/[^0]/g, '').length;
  const text = new Intl.NumberFormat('en-US', {
    useGrouping: /,/.test(format),
    minimumFractionDigits: required,
    maximumFractionDigits: decimals.length,
  }).format(percent ? value * 100 : value);
  return percent ? `${text}%` : text;
}

function formatDate(serial: number, format: string): string {
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000);
  const two = (part: number): string => String(part).padStart(2, '0');
  return format
    .replace(/yyyy/gi, String(date.getUTCFullYear()))
    .replace(/yy/gi, two(date.getUTCFullYear() % 100))
    .replace(/mm/gi, two(date.getUTCMonth() + 1))
    .replace(/\bm\b/gi, String(date.getUTCMonth() + 1))
    .replace(/dd/gi, two(date.getUTCDate()))
    .replace(/\bd\b/gi, String(date.getUTCDate()));
}
