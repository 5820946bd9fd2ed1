/** Numbers, dates and texts as Excel shows them, in its en-US form. */

const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

type Piece =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'digits'; readonly text: string }
  | { readonly kind: 'exponent'; readonly text: string }
  | { readonly kind: 'date'; readonly text: string }
  | { readonly kind: 'percent' | 'text' | 'general' | 'slash'; readonly text: string };

interface Section {
  readonly pieces: readonly Piece[];
  readonly condition: ((value: number) => boolean) | null;
  readonly isDate: boolean;
}

const TOKEN =
  /"([^"]*)"|\\(.)|_(.)|\*(.)|\[(?:[hms]+)\]|\[([^\]]*)\]|General|AM\/PM|A\/P|E[+-][0#?]+|[dyhs]+(?:\.0+)?|m+|%|@|\/|[0#?.,]+|./giu;

function parse(format: string): Section[] {
  return split(format).map((text) => {
    const pieces: Piece[] = [];
    let condition: Section['condition'] = null;
    for (const match of text.matchAll(TOKEN)) {
      const [token = '', quotedText, escaped, space, filler, bracket] = match;
      if (quotedText !== undefined) pieces.push({ kind: 'literal', text: quotedText });
      else if (escaped !== undefined) pieces.push({ kind: 'literal', text: escaped });
      else if (space !== undefined) pieces.push({ kind: 'literal', text: ' ' });
      else if (filler !== undefined) continue;
      else if (bracket !== undefined) {
        const currency = /^\$([^-]*)/.exec(bracket);
        if (currency?.[1]) pieces.push({ kind: 'literal', text: currency[1] });
        condition = conditionOf(bracket) ?? condition;
      } else pieces.push(pieceOf(token));
    }
    const isDate = pieces.some(({ kind }) => kind === 'date');
    return { pieces, condition, isDate };
  });
}

function pieceOf(text: string): Piece {
  if (/^general$/i.test(text)) return { kind: 'general', text };
  if (/^(\[[hms]+\]|am\/pm|a\/p|[dyhs]+(\.0+)?|m+)$/i.test(text)) return { kind: 'date', text };
  if (/^e[+-]/i.test(text)) return { kind: 'exponent', text };
  if (text === '%') return { kind: 'percent', text };
  if (text === '@') return { kind: 'text', text };
  if (text === '/') return { kind: 'slash', text };
  if (/^[0#?.,]+$/.test(text)) return { kind: 'digits', text };
  return { kind: 'literal', text };
}

/** Sections are parted by ";" outside quotes and brackets. */
function split(format: string): string[] {
  return (format.match(/(?:"[^"]*"|\\.|\[[^\]]*\]|[^;])*;?/gu) ?? ['General'])
    .filter((text, index, all) => text !== '' || (index > 0 && all[index - 1]?.endsWith(';')))
    .map((text) => text.replace(/;$/, ''));
}

function conditionOf(text: string): Section['condition'] {
  const match = /^(<=|>=|<>|<|>|=)(-?[\d.]+)$/.exec(text);
  if (!match) return null;
  const limit = Number(match[2]);
  const tests: Record<string, (value: number) => boolean> = {
    '<': (value) => value < limit,
    '>': (value) => value > limit,
    '=': (value) => value === limit,
    '<=': (value) => value <= limit,
    '>=': (value) => value >= limit,
    '<>': (value) => value !== limit,
  };
  return tests[match[1] ?? ''] ?? null;
}

const parsed = new Map<string, Section[]>();

function sectionsOf(format: string): Section[] {
  const known = parsed.get(format);
  if (known) return known;
  const sections = parse(format);
  parsed.set(format, sections);
  return sections;
}

/** A text in a number format: its fourth section, or as it is. */
export function formatText(text: string, format: string): string {
  const section = sectionsOf(format).find(({ pieces }) => pieces.some(({ kind }) => kind === 'text'));
  return section ? section.pieces.map(({ kind, text: own }) => (kind === 'text' ? text : own)).join('') : text;
}

/** A number as Excel's General shows it: eleven digits, an exponent for very large and very small ones. */
export function general(value: number): string {
  const size = Math.abs(value);
  if (value === 0) return '0';
  if (size >= 1e11 || size < 1e-9) return exponential(value, 5).replace(/\.?0+(?=E)/, '');
  const whole = String(Math.trunc(size)).length;
  return String(Number(value.toFixed(Math.max(0, Math.min(9, 10 - whole)))));
}

function exponential(value: number, places: number): string {
  const [digits = '', power = ''] = value.toExponential(places).split('e');
  return `${digits}E${power.startsWith('-') ? '-' : '+'}${power.replace(/[+-]/, '').padStart(2, '0')}`;
}

/** A number in a number format, as a cell shows it whatever its width. */
export function formatNumber(value: number, format: string): string {
  const sections = sectionsOf(format);
  const numeric = sections.filter(({ pieces }, index) => index < 3 && !(index > 0 && pieces.some(({ kind }) => kind === 'text')));
  const chosen = choose(numeric, value);
  if (!chosen) return '#'.repeat(5);
  const { section, signed } = chosen;
  if (section.pieces.length === 0) return '';
  if (section.isDate) return formatDate(value, section.pieces);
  const size = Math.abs(value);
  const text = render(size, section.pieces);
  return signed && /[1-9]/.test(text) ? `-${text}` : text;
}

/** Which section a number takes, and whether the minus is written. */
function choose(sections: readonly Section[], value: number): { section: Section; signed: boolean } | null {
  const [first, second, third] = sections;
  if (!first) return null;
  if (sections.some(({ condition }) => condition)) {
    const section = sections.find(({ condition }) => !condition || condition(value));
    return section ? { section, signed: value < 0 } : null;
  }
  if (value < 0 && second) return { section: second, signed: false };
  if (value === 0 && third) return { section: third, signed: false };
  return { section: first, signed: value < 0 };
}

function render(size: number, pieces: readonly Piece[]): string {
  if (pieces.some(({ kind }) => kind === 'slash') && pieces.filter(({ kind }) => kind === 'digits').length >= 2)
    return fraction(size, pieces);
  const percent = pieces.filter(({ kind }) => kind === 'percent').length;
  const digits = pieces
    .filter(({ kind }) => kind === 'digits')
    .map(({ text }) => text)
    .join('');
  const thousands = /,+(?=$|\.)/.exec(digits)?.[0].length ?? 0;
  const scaled = (size * 100 ** percent) / 1000 ** thousands;
  const isExponential = pieces.some(({ kind }) => kind === 'exponent');
  const places = (digits.split('.')[1] ?? '').replace(/[^0#?]/g, '').length;
  const power = isExponential && scaled > 0 ? Math.floor(Math.log10(scaled)) : 0;
  const filled = fill(isExponential ? scaled / 10 ** power : scaled, digits, places);
  let placed = 0;
  const groups = pieces.filter(({ kind }) => kind === 'digits').length;
  return pieces
    .map(({ kind, text }) => {
      if (kind === 'general') return general(size);
      if (kind === 'exponent')
        return `E${power < 0 ? '-' : text[1] === '+' ? '+' : ''}${String(Math.abs(power)).padStart(2, '0')}`;
      if (kind !== 'digits') return text;
      placed += 1;
      // Literals between digits ("00-00") part them from the right.
      return groups === 1 ? filled : partOf(filled, pieces, placed - 1);
    })
    .join('');
}

/** The digits that belong to one of several groups of digits: each group takes its own number, the first takes the rest. */
function partOf(filled: string, pieces: readonly Piece[], index: number): string {
  const sizes = pieces.filter(({ kind }) => kind === 'digits').map(({ text }) => text.length);
  const after = sizes.slice(index + 1).reduce((sum, size) => sum + size, 0);
  const end = filled.length - after;
  return filled.slice(index === 0 ? 0 : Math.max(0, end - (sizes[index] ?? 0)), Math.max(0, end));
}

/** Half goes up, also where the double lies a hair under it (1.005). */
function rounded(value: number, places: number): string {
  const nudged = Number(value.toPrecision(15));
  return places > 0 || nudged < 1e21
    ? (Math.round(Number(`${nudged}e${places}`)) / 10 ** places).toFixed(places)
    : String(nudged);
}

function fill(value: number, digits: string, places: number): string {
  const [form = '', decimals = ''] = digits.replace(/,+(?=$|\.)/, '').split('.');
  const text = value >= 1e15 ? value.toFixed(places) : rounded(value, places);
  const [whole = '0', fractionDigits = ''] = text.split('.');
  const least = (form.match(/0/g) ?? []).length;
  const shown = whole === '0' && least === 0 ? '' : whole.padStart(least, '0');
  const grouped = form.includes(',') ? shown.replace(/\B(?=(\d{3})+(?!\d))/g, ',') : shown;
  const blanks = ' '.repeat(Math.max(0, (form.match(/\?/g) ?? []).length + least - shown.length));
  let kept = fractionDigits;
  for (let index = kept.length - 1; index >= 0 && kept[index] === '0' && decimals[index] !== '0'; index -= 1)
    kept = kept.slice(0, index);
  const point = digits.includes('.') ? '.' : '';
  return `${blanks}${grouped}${point}${kept}`;
}

function fraction(size: number, pieces: readonly Piece[]): string {
  const slash = pieces.findIndex(({ kind }) => kind === 'slash');
  const before = pieces.slice(0, slash).filter(({ kind }) => kind === 'digits');
  const form = pieces[slash + 1]?.text ?? '?';
  const whole = before.length > 1 ? Math.trunc(size) : 0;
  const rest = size - whole;
  const largest = 10 ** form.length - 1;
  let [top, bottom] = [0, 1];
  if (/^\d+$/.test(form) && Number(form) > 0) [top, bottom] = [Math.round(rest * Number(form)), Number(form)];
  else {
    let best = Infinity;
    for (let candidate = 1; candidate <= largest; candidate += 1) {
      const gap = Math.abs(rest - Math.round(rest * candidate) / candidate);
      if (gap < best - 1e-12) [top, bottom, best] = [Math.round(rest * candidate), candidate, gap];
    }
  }
  if (before.length > 1 && top === bottom) return `${whole + 1}${' '.repeat(2 + form.length * 2)}`;
  if (top === 0 && before.length > 1) return `${whole}${' '.repeat(2 + form.length * 2)}`;
  return `${before.length > 1 && whole > 0 ? `${whole} ` : ''}${String(top).padStart(form.length, ' ')}/${String(bottom).padEnd(form.length, ' ')}`;
}

function formatDate(serial: number, pieces: readonly Piece[]): string {
  if (serial < 0 || serial >= 2_958_466) return '#'.repeat(5);
  // Excel counts a 29/2/1900 that never was.
  const seconds = Math.round(serial * 86_400);
  const date = new Date(EPOCH + seconds * 1000 + (serial < 60 ? DAY : 0));
  const halves = pieces.some(({ kind, text }) => kind === 'date' && /^a/i.test(text));
  return pieces
    .map(({ kind, text }, index) => {
      if (kind !== 'date') return kind === 'general' ? general(serial) : text;
      return datePart(text.toLowerCase(), text, date, seconds, halves, isMinute(pieces, index));
    })
    .join('');
}

/** "m" is minutes right after hours or right before seconds. */
function isMinute(pieces: readonly Piece[], index: number): boolean {
  const dates = pieces.map((piece, place) => ({ ...piece, place })).filter(({ kind }) => kind === 'date');
  const own = dates.findIndex(({ place }) => place === index);
  return /^\[?h/i.test(dates[own - 1]?.text ?? '') || /^\[?s/i.test(dates[own + 1]?.text ?? '');
}

function datePart(part: string, written: string, date: Date, seconds: number, halves: boolean, minutes: boolean): string {
  const padded = (value: number, width: number): string => String(value).padStart(width, '0');
  const hour = date.getUTCHours();
  if (part.startsWith('[')) {
    const unit = part[1] === 'h' ? 3600 : part[1] === 'm' ? 60 : 1;
    return padded(Math.floor(seconds / unit), part.length - 2);
  }
  if (part === 'am/pm') return hour < 12 ? 'AM' : 'PM';
  if (part === 'a/p') return hour < 12 ? (written[0] ?? 'A') : (written[2] ?? 'P');
  if (part.startsWith('y')) return part.length > 2 ? padded(date.getUTCFullYear(), 4) : padded(date.getUTCFullYear() % 100, 2);
  if (part.startsWith('d')) {
    const name = DAYS[date.getUTCDay()] ?? '';
    return part.length > 3 ? name : part.length === 3 ? name.slice(0, 3) : padded(date.getUTCDate(), part.length);
  }
  if (part.startsWith('h')) return padded(halves ? hour % 12 || 12 : hour, Math.min(2, part.length));
  if (part.startsWith('s')) return padded(date.getUTCSeconds(), part.startsWith('ss') ? 2 : 1) + part.replace(/^s+/, '');
  if (minutes && part.length <= 2) return padded(date.getUTCMinutes(), part.length);
  const name = MONTHS[date.getUTCMonth()] ?? '';
  if (part.length === 5) return name.slice(0, 1);
  return part.length > 3 ? name : part.length === 3 ? name.slice(0, 3) : padded(date.getUTCMonth() + 1, part.length);
}

/** Excel's name for the kind of a number format. */
export function categoryOf(format: string): string {
  if (/^general$/i.test(format)) return 'General';
  if (format === '@') return 'Text';
  if (/^_\(|^_-/.test(format)) return 'Accounting';
  const [first] = sectionsOf(format);
  const kinds = first?.pieces ?? [];
  if (first?.isDate) return kinds.some(({ kind, text }) => kind === 'date' && /^[dy]|^mmm/i.test(text)) ? 'Date' : 'Time';
  if (kinds.some(({ kind }) => kind === 'percent')) return 'Percentage';
  if (kinds.some(({ kind }) => kind === 'exponent')) return 'Scientific';
  if (kinds.some(({ kind }) => kind === 'slash')) return 'Fraction';
  if (/[$€£¥₫]/.test(format)) return 'Currency';
  return /^#?,?#*0(\.0+)?(_\)|;|$)/.test(format) || /^(0|#,##0)(\.0+)?$/.test(format) ? 'Number' : 'Custom';
}
