import { fold } from '../vietnamese';
import type { Comparison, Target, TargetPart } from './target';

/**
 * Target text -> Target, the inverse of what an annex prints. It reads a figure only where the words right before and after it are known; anything else
 * stays text that a person judges. Hard cases, with the documents they come from:
 *  1 "Tăng 10-20%/năm, chiếm 8% so với ..." two parts (Lai Châu, 2)
 *  2 "70%" after a name that says "giảm xuống còn tối đa" is "at most" (Đồng Tháp, IV.1)
 *  3 "không quá 8 - 15%" is held down, met up to 15% (Đồng Tháp, II.4)
 *  4 "≥ 02" with "Hàng năm" in the name is due every year (Lâm Đồng, II.13)
 *  5 "100% các doanh nghiệp ... mốc 1088/2 - 1089": other numbers in the sentence are no targets (Lạng Sơn, c)
 *  6 "giảm 10%" may mean by or to 10%: not read
 */
const NUMBER = String.raw`\d+(?:\.\d{3})*(?:,\d+)?(?![\d])`;
const FIGURE = new RegExp(`(?<![\\d./,\\p{L}])(${NUMBER})\\s*(%)?(?:\\s*(?:-|–|—|÷|đến|tới)\\s*(${NUMBER})\\s*(%)?)?`, 'gu');

const BEFORE: readonly (readonly [RegExp, Comparison])[] = [
  [/(?:không (?:được )?(?:vượt )?quá|không cao hơn|không lớn hơn|tối đa|nhiều nhất|≤|<=)$/u, 'atMost'],
  [/(?:không dưới|không thấp hơn|không ít hơn|không nhỏ hơn|ít nhất|tối thiểu|≥|>=)$/u, 'atLeast'],
  [/(?:trên|hơn|vượt|>)$/u, 'moreThan'],
  [/(?:dưới|<)$/u, 'lessThan'],
];
/** "thấp hơn", "nhỏ hơn", "ít hơn" end in "hơn" too and mean less. */
const LESS = /(?<!không )(?:thấp|nhỏ|ít) hơn$/u;
const BARE = /(?:^|\s)(?:đạt|từ|còn|chiếm|tăng|tăng trưởng|lên|bằng|là|mức|phấn đấu|:|-)$/u;
const EVERY_YEAR = /(?:hàng|hằng|mỗi) năm/u;
const LESS_IS_BETTER = /(?:^| )(?:giam|vi pham|toi da|khong qua|khong vuot qua|han che)(?: |$)/;

interface Clause {
  readonly before: string;
  readonly low: number;
  readonly high: number | null;
  readonly percent: boolean;
  readonly after: string;
}

/**
 * Reads a target.
 * @param text the target word for word, or a whole sentence that holds it
 * @param name the indicator's name: it may say that less is better, or "hàng năm"
 * @param unit the annex's unit column ("%", "Lớp"), where there is one
 */
export function readTarget(text: string, name: string, unit = ''): Target {
  const clauses = splitClauses(text.normalize('NFC').replace(/\s+/g, ' ').trim());
  const parts = clauses.map((clause) => readClause(clause, name.normalize('NFC'), unit));
  const read = parts.every((part) => part !== null);
  return read && parts.length > 0
    ? { text, read, parts: parts.filter((part) => part !== null) }
    : { text, read: false, parts: [] };
}

const hasFigure = (text: string): boolean => figuresIn(text).length > 0;

/** Cuts at ";" and ", " into clauses that each hold a figure; a piece without one belongs to the clause before it. */
function splitClauses(text: string): string[] {
  const clauses: string[] = [];
  for (const piece of text.split(/[;,]\s+(?=\p{L})/u)) {
    const last = clauses.length - 1;
    if (clauses.length === 0) clauses.push(piece);
    else if (hasFigure(piece) && startsTarget(piece) && hasFigure(clauses[last] ?? '')) clauses.push(piece);
    else clauses[last] = `${clauses[last]}, ${piece}`;
  }
  return clauses;
}

/** A second part of a target starts with a verb or names its own rate; a number further on in a list of nouns does not start one. */
function startsTarget(piece: string): boolean {
  return /^(?:và )?(?:chiếm|đạt|tăng|giảm|còn|trên|dưới|tỷ lệ|tỉ lệ|tối|không quá|ít nhất)/iu.test(piece);
}

function figuresIn(text: string): RegExpMatchArray[] {
  return [...text.matchAll(FIGURE)].filter((match) => {
    const before = text.slice(0, match.index).toLowerCase().trimEnd();
    const after = text.slice((match.index ?? 0) + match[0].length);
    const isYear = /^20[2-5]\d$/.test(match[1] ?? '') && !match[2];
    const isReference = /(?:năm|số|mốc|điều|khoản|khu vực|tháng|ngày)$/u.test(before) || /^\/\d/.test(after);
    return !isYear && (!isReference || match[2] !== undefined || match[4] !== undefined);
  });
}

function findFigure(text: string): Clause | null {
  const figures = figuresIn(text);
  const percents = figures.filter((match) => match[2] ?? match[4]);
  const leading = figures.filter((match) => fold(text.slice(0, match.index)).split(' ').length <= 3);
  const candidates = percents.length > 0 ? percents : figures.length > 1 ? leading : figures;
  const [match] = candidates;
  if (!match || candidates.length !== 1 || isAmbiguous(match)) return null;
  return {
    before: text.slice(0, match.index).toLowerCase().trim(),
    low: toNumber(match[1] ?? ''),
    high: match[3] === undefined ? null : toNumber(match[3]),
    percent: Boolean(match[2] ?? match[4]),
    after: text.slice((match.index ?? 0) + match[0].length).trim(),
  };
}

/** "1,000" may be a thousand in the English way or one with decimals: a person decides. */
const isAmbiguous = (match: RegExpMatchArray): boolean =>
  [match[1], match[3]].some((digits) => /^[1-9]\d{0,2},\d{3}$/.test(digits ?? ''));

const toNumber = (digits: string): number => Number(digits.replaceAll('.', '').replace(',', '.'));

/** The comparison the words say, "bare" where they only lead up to the figure, null where they are not understood. */
function comparisonOf({ before, after }: Clause): Comparison | 'bare' | null {
  if (/^trở lên/iu.test(after)) return 'atLeast';
  if (/^trở xuống/iu.test(after)) return 'atMost';
  if (LESS.test(before)) return 'lessThan';
  for (const [words, comparison] of BEFORE) {
    if (words.test(before)) return comparison;
  }
  return before === '' || BARE.test(before) ? 'bare' : null;
}

function readClause(text: string, name: string, unit: string): TargetPart | null {
  const clause = findFigure(text);
  if (!clause) return null;
  const said = comparisonOf(clause);
  if (said === null) return null;
  const isPercent = clause.percent || unit.trim() === '%';
  const scale = (value: number): number => (isPercent ? Number((value / 100).toPrecision(15)) : value);
  const low = scale(clause.low);
  const high = clause.high === null ? null : scale(clause.high);
  const direction = directionOf(said, clause, name);
  return {
    ...bounds(said, low, high, direction),
    unit: isPercent ? '%' : unit || countedThing(clause.after),
    perYear:
      /^(?:\/\s*)?(?:mỗi |một )?năm(?:\s|$|,|\.)/iu.test(clause.after) ||
      /\/\s*năm/iu.test(clause.after.slice(0, 12)) ||
      EVERY_YEAR.test(`${clause.before} ${name.toLowerCase()}`),
    of: isPercent && clause.before !== '' ? shareOf(clause.after) : null,
    direction,
  };
}

function directionOf(said: Comparison | 'bare', clause: Clause, name: string): 'up' | 'down' {
  if (said === 'atMost' || said === 'lessThan') return 'down';
  if (said === 'moreThan' || said === 'atLeast' || /tăng/u.test(clause.before)) return 'up';
  return LESS_IS_BETTER.test(fold(`${name} ${clause.before}`)) ? 'down' : 'up';
}

function bounds(
  said: Comparison | 'bare',
  low: number,
  high: number | null,
  direction: 'up' | 'down',
): Pick<TargetPart, 'comparison' | 'min' | 'max'> {
  if (high !== null) return { comparison: 'between', min: low, max: high };
  const comparison = said === 'bare' ? (direction === 'up' ? 'atLeast' : 'atMost') : said;
  return comparison === 'atLeast' || comparison === 'moreThan'
    ? { comparison, min: low, max: null }
    : { comparison, min: null, max: low };
}

const strip = (after: string): string =>
  after
    .replace(/^(?:\/\s*)?năm/iu, '')
    .replace(/^trở (?:lên|xuống)/iu, '')
    .replace(/^[\s,;.:/]+|[\s,;.]+$/gu, '');

/** What a share is of: "so với tổng mức bán lẻ" -> "tổng mức bán lẻ". */
function shareOf(after: string): string | null {
  const rest = strip(after).replace(/^(?:so với|trên|của)\s+/iu, '');
  return rest === '' ? null : rest;
}

/** The word counted: "lượt doanh nghiệp, ..." -> "lượt". */
function countedThing(after: string): string {
  return /^(?:sự kiện|\p{L}+)/iu.exec(strip(after))?.[0]?.toLowerCase() ?? '';
}
