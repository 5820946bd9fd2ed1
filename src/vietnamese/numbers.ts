/** What a typed text or cell can mean as a number. `fromText` tells a number typed as text from a true number. */
export type NumberReading =
  | { readonly kind: 'number'; readonly value: number; readonly percent: boolean; readonly fromText: boolean }
  | { readonly kind: 'ambiguous'; readonly readings: readonly number[] }
  | { readonly kind: 'notNumber' }
  | { readonly kind: 'blank' };

const SPACES = /[\s\u00a0\u2000-\u200b\u202f]/g;

/**
 * Reads a cell as a number the way Vietnamese and English offices write it, and only where it can mean one thing. "1.234" and "1,234" can
 * be thousands or decimals and come back with both readings. A percent sign gives a fraction: "45%" is 0.45.
 */
export function readNumber(value: string | number | boolean | null | undefined): NumberReading {
  if (value === null || value === undefined) return { kind: 'blank' };
  if (typeof value === 'number') {
    return Number.isFinite(value) ? { kind: 'number', value, percent: false, fromText: false } : { kind: 'notNumber' };
  }
  if (typeof value === 'boolean') return { kind: 'notNumber' };
  return readNumberText(value);
}

function readNumberText(text: string): NumberReading {
  const tight = text.normalize('NFKC').replace(SPACES, ' ').trim().replace(/^'/, '').trim();
  if (tight === '') return { kind: 'blank' };
  const match = /^(?<open>\()?(?<sign>[+\-−–])? ?(?<digits>\d[\d., ]*?) ?(?<percent>%)?(?<close>\))?$/.exec(tight);
  const groups = match?.groups;
  if (!groups?.digits || Boolean(groups.open) !== Boolean(groups.close)) return { kind: 'notNumber' };
  const negative = groups.open !== undefined || /[-−–]/.test(groups.sign ?? '');
  const scale = (groups.percent ? 0.01 : 1) * (negative ? -1 : 1);
  const readings = readDigits(groups.digits).map((number) => scaled(number, scale));
  const [first] = readings;
  if (first === undefined) return { kind: 'notNumber' };
  if (readings.length > 1) return { kind: 'ambiguous', readings };
  return { kind: 'number', value: first, percent: groups.percent !== undefined, fromText: true };
}

/** 45 * 0.01 without binary noise: 0.45 and not 0.45000000000000001. */
function scaled(number: number, scale: number): number {
  if (scale === 1) return number;
  const percent = Math.abs(scale) === 0.01 ? Number((number / 100).toPrecision(15)) : number;
  return scale < 0 ? -percent : percent;
}

/** Every meaning a run of digits, dots, commas and spaces can have. */
function readDigits(digits: string): number[] {
  if (/ /.test(digits)) {
    // Spaces only ever part thousands; then a dot or comma can only be the decimal mark.
    const parted = /^(\d{1,3}(?: \d{3})+)(?:[.,](\d+))?$/.exec(digits);
    return parted ? [Number(`${parted[1]?.replaceAll(' ', '')}.${parted[2] ?? '0'}`)] : [];
  }
  const dots = digits.split('.').length - 1;
  const commas = digits.split(',').length - 1;
  if (dots === 0 && commas === 0) return [Number(digits)];
  if (dots > 0 && commas > 0) return readTwoMarks(digits);
  return readOneMark(digits, dots > 0 ? '.' : ',');
}

/** "1.234.567,89" and "1,234,567.89": the mark that comes last and once is the decimal one. */
function readTwoMarks(digits: string): number[] {
  for (const [thousand, decimal] of [
    ['.', ','],
    [',', '.'],
  ] as const) {
    const form = new RegExp(`^\\d{1,3}(\\${thousand}\\d{3})+\\${decimal}\\d+$`);
    if (form.test(digits)) return [Number(digits.replaceAll(thousand, '').replace(decimal, '.'))];
  }
  return [];
}

function readOneMark(digits: string, mark: '.' | ','): number[] {
  const parts = digits.split(mark);
  const grouped = /^\d{1,3}$/.test(parts[0] ?? '') && parts.slice(1).every((part) => part.length === 3);
  if (parts.length > 2) return grouped ? [Number(parts.join(''))] : [];
  if (parts[1] === '') return [];
  const decimal = Number(parts.join('.'));
  // "0.123" and "0,123" cannot be thousands.
  return grouped && parts[0] !== '0' ? [Number(parts.join('')), decimal] : [decimal];
}

const plain = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 10 });
const percent = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 });

/** A number as Vietnamese offices write it: 1.234.567,89. */
export function formatNumber(value: number): string {
  return plain.format(value);
}

/** A fraction as a percentage: 0.0833 -> "8,33%". */
export function formatPercent(fraction: number): string {
  return `${percent.format(Number((fraction * 100).toPrecision(12)))}%`;
}

/** Money in whole đồng: 1.234.567 đồng. */
export function formatMoney(dong: number): string {
  return `${plain.format(dong)} đồng`;
}
