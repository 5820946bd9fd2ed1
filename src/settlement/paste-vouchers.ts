import type { CellValue } from '../checks';
import { fold, readDate, readNumber } from '../vietnamese';
import { VOUCHER_FIELDS } from './entry-fields';
import type { EntryRow } from './entry-rows';
import { MESSAGES } from './rules/messages';

type VoucherField = (typeof VOUCHER_FIELDS)[number];
export type VoucherCode = VoucherField['code'];

/** How an amount like "1.234" is meant: as thousands, as a number with decimals, or not yet said. */
export type MarkMeaning = 'thousands' | 'decimals' | null;

/** A row of the pasted text as it would be entered. What cannot be read stays as it was typed. */
export interface PastedRow {
  /** Line of the pasted text, from 1. */
  readonly line: number;
  readonly cells: EntryRow;
  /** Sentences about cells that cannot be taken as they are. */
  readonly problems: readonly string[];
}

/** Rows copied from another sheet, understood as vouchers. */
export interface PastedVouchers {
  /** What each pasted column was taken for; null where it was not recognised and is left out. */
  readonly columns: readonly { readonly heading: string; readonly field: VoucherCode | null }[];
  readonly rows: readonly PastedRow[];
  /** Amounts that can be thousands or decimals, as typed. */
  readonly ambiguous: readonly string[];
}

/** Words in the headings of other people's sheets, folded; the first field that matches takes the column. */
const WORDS: readonly (readonly [field: VoucherCode, words: RegExp])[] = [
  ['date', /ngay/],
  ['no', /so hieu|so chung tu|so ct|so phieu|^chung tu$/],
  ['project', /de an/],
  ['item', /muc chi|khoan muc|theo du toan|noi dung chi \(|hang muc/],
  ['content', /noi dung|dien giai/],
  ['other', /von khac|nguon khac|doi ung|^khac/],
  ['programme', /chuong trinh|nsnn|ngan sach|so tien|thanh tien|gia tri/],
  ['note', /ghi chu/],
];

/**
 * Reads rows copied from a spreadsheet (cells parted by tabs). Columns are known by their headings, else taken in the order of the sheet "Chứng từ".
 * @param project the đề án of rows that name none
 */
export function readPastedVouchers(text: string, project: string, meaning: MarkMeaning): PastedVouchers {
  const [first = [], ...rest] = cellsOf(text);
  const named = first.map(fieldOfHeading);
  const headed = named.filter((field) => field !== null).length >= 2;
  const width = Math.max(first.length, ...rest.map(({ length }) => length));
  const fields = headed ? unique(named) : VOUCHER_FIELDS.slice(0, width).map(({ code }) => code);
  const columns = Array.from({ length: headed ? first.length : width }, (_, index) => ({
    heading: headed ? (first[index] ?? '') : `Cột ${index + 1}`,
    field: fields[index] ?? null,
  }));
  const ambiguous: string[] = [];
  const lines = headed ? rest : [first, ...rest];
  const rows = lines.flatMap((cells, index): PastedRow[] => {
    if (cells.every((cell) => cell.trim() === '')) return [];
    const problems: string[] = [];
    const entries = fields.flatMap((field, column): [string, CellValue][] => {
      if (field === null) return [];
      return [[field, valueOf(field, (cells[column] ?? '').trim(), meaning, problems, ambiguous)]];
    });
    const own = Object.fromEntries(entries);
    return [{ line: index + (headed ? 2 : 1), cells: { ...own, project: own.project ?? numberOrText(project) }, problems }];
  });
  return { columns, rows, ambiguous: [...new Set(ambiguous)] };
}

const fieldOfHeading = (heading: string): VoucherCode | null => {
  const folded = fold(heading).trim();
  return folded === '' ? null : (WORDS.find(([, words]) => words.test(folded))?.[0] ?? null);
};

/** A field is taken by the first column that has its name. */
const unique = (fields: readonly (VoucherCode | null)[]): (VoucherCode | null)[] =>
  fields.map((field, index) => (fields.indexOf(field) === index ? field : null));

const numberOrText = (text: string): CellValue => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : text || null);

function valueOf(field: VoucherCode, typed: string, meaning: MarkMeaning, problems: string[], ambiguous: string[]): CellValue {
  const { kind, label } = VOUCHER_FIELDS.find(({ code }) => code === field) as VoucherField;
  if (typed === '') return null;
  if (kind === 'money') return amountOf(label, typed, meaning, problems, ambiguous);
  if (kind === 'date') return dayOf(label, typed, problems);
  return field === 'project' ? numberOrText(typed) : typed;
}

function amountOf(label: string, typed: string, meaning: MarkMeaning, problems: string[], ambiguous: string[]): CellValue {
  const reading = readNumber(typed.replace(/\s*(?:đồng|đ|vnđ|vnd)\.?$/iu, ''));
  if (reading.kind === 'number' && !reading.percent) return reading.value;
  if (reading.kind === 'ambiguous') {
    ambiguous.push(typed);
    const [most, least] = [Math.max(...reading.readings), Math.min(...reading.readings)];
    if (meaning !== null) return meaning === 'thousands' ? most : least;
    problems.push(MESSAGES.ambiguousNumber(label, typed, `${most} hoặc ${String(least).replace('.', ',')}`).message);
  } else if (!/^[-–—]$/.test(typed)) problems.push(MESSAGES.wrongType(label, typed).message);
  // A dash is how accountants write nothing.
  return /^[-–—]$/.test(typed) ? null : typed;
}

function dayOf(label: string, typed: string, problems: string[]): CellValue {
  const reading = readDate(typed);
  if (reading.kind === 'date') return reading.serial;
  problems.push(MESSAGES.wrongDate(label, typed).message);
  return typed;
}

/** Lines and cells of text from the clipboard: tabs part cells, quotes hold cells with line breaks. */
function cellsOf(text: string): string[][] {
  const lines: string[][] = [[]];
  for (const match of text.replace(/\r\n?/g, '\n').matchAll(/(?:^|[\t\n])("(?:[^"]|"")*"(?=[\t\n]|$)|[^\t\n]*)/g)) {
    if (match[0].startsWith('\n')) lines.push([]);
    const cell = match[1] ?? '';
    lines.at(-1)?.push(/^".*"$/s.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell);
  }
  return lines;
}
