import type { CellValue } from '../checks';
import type { RawSheet } from '../sheets';
import { movedFormula, shownFormula } from './formula-text';
import { Grid } from './grid';
import type { ReadLimits } from './limits';
import { ReadError } from './read-error';
import { endsName, joinedRuns, type SharedStrings } from './shared-strings';
import { textBetween, type XmlPart } from './xml';

/** Everything reading one sheet needs. */
export interface SheetContext {
  readonly strings: SharedStrings;
  readonly limits: ReadLimits;
  readonly outOfTime: () => boolean;
}

/** Excel's sheets end here. */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
const LONGEST_FORMULA = 8_192;
const LONGEST_NAME = 64;
const CELLS_BETWEEN_CLOCKS = 4_096;

const [SPACE, QUOTE, SLASH, EQUALS, GREATER] = [32, 34, 47, 61, 62];
const [LETTER_C, LETTER_F, LETTER_R, LETTER_T, LETTER_V] = [99, 102, 114, 116, 118];
/** Types of cells by a character each: t="s", "b", "n", "d" by themselves, "str" and "inlineStr" by one of their own. */
const [SHARED, BOOLEAN, NUMBER, DATE, FORMULA_TEXT, INLINE] = [115, 98, 110, 100, 114, 105];

/**
 * Plain scan of a sheet's XML, with or without addresses and prefixes, in whatever order: rows and cells as Excel, LibreOffice, WPS and others
 * write them. Of a formula its text and its last result are kept; nothing is computed.
 * @param rows how many of the sheet's first rows to read; all by default
 * @throws ReadError where the sheet is damaged or beyond the limits
 */
export function readSheetXml(
  part: XmlPart,
  tab: Pick<RawSheet, 'name' | 'visibility'>,
  context: SheetContext,
  rows = LAST_ROW,
): RawSheet {
  return new SheetScan(part, context).read(rows).sheet(tab.name, tab.visibility);
}

interface SharedFormula {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

class SheetScan {
  private readonly grid: Grid;
  private readonly shared = new Map<string, SharedFormula>();
  private row = -1;
  private column = -1;
  private seenRows = 0;
  private depth = 0;
  private clock = 0;

  constructor(
    private readonly part: XmlPart,
    private readonly context: SheetContext,
  ) {
    this.grid = new Grid(context.limits);
  }

  read(rows: number): Grid {
    const { text, prefix } = this.part;
    const first = text.indexOf(`<${prefix}sheetData`);
    if (first < 0) {
      if (text.indexOf('</') < 0) throw new ReadError('badXml');
      return this.grid;
    }
    const open = text.indexOf('>', first);
    if (open < 0) throw new ReadError('truncated');
    if (text.charCodeAt(open - 1) === SLASH) return this.grid;
    const last = text.indexOf(`</${prefix}sheetData`, open);
    if (last < 0) throw new ReadError('truncated');
    for (let at = text.indexOf('<', open); at >= 0 && at < last; at = text.indexOf('<', at)) {
      at = this.tag(at + 1 + prefix.length, last);
      if (this.row >= rows) break;
    }
    return this.grid;
  }

  /** Reads what begins at `name` (just after "<" and prefix) and gives the position behind it. */
  private tag(name: number, last: number): number {
    const { text } = this.part;
    const code = text.charCodeAt(name);
    if (code === LETTER_C && endsName(text.charCodeAt(name + 1))) return this.cell(name + 1, last);
    const close = text.indexOf('>', name);
    if (close < 0) throw new ReadError('truncated');
    if (code === LETTER_R && text.startsWith('row', name) && endsName(text.charCodeAt(name + 3)))
      this.startRow(text.slice(name + 3, close));
    else if (text.charCodeAt(name - this.part.prefix.length) === SLASH) this.depth = Math.max(0, this.depth - 1);
    else if (text.charCodeAt(close - 1) !== SLASH) this.enter();
    return close + 1;
  }

  private enter(): void {
    this.depth += 1;
    if (this.depth > this.context.limits.depth) throw new ReadError('tooDeep');
  }

  private startRow(attributes: string): void {
    const number = /(?:^|\s)r="(\d{1,8})"/.exec(attributes)?.[1];
    this.row = number === undefined ? this.row + 1 : Number(number) - 1;
    this.column = -1;
    this.depth = attributes.endsWith('/') ? this.depth : this.depth + 1;
    this.seenRows += 1;
    if (this.row < 0 || this.row >= LAST_ROW) throw new ReadError('badXml');
    if (this.seenRows > this.context.limits.rows) throw new ReadError('tooManyCells');
  }

  /** One cell, from behind its name to behind its closing tag. This runs once a cell: no regular expression, no copy that is not kept. */
  private cell(from: number, last: number): number {
    const { text } = this.part;
    let type = NUMBER;
    let placed = false;
    let at = from;
    for (let code = text.charCodeAt(at); code !== GREATER && code !== SLASH; code = text.charCodeAt(at)) {
      if (code <= SPACE) at += 1;
      else {
        const quote = text.indexOf('=', at) + 1;
        const end = text.indexOf(text.charCodeAt(quote) === QUOTE ? '"' : "'", quote + 1);
        if (quote === 0 || quote - at > LONGEST_NAME || end < 0 || end >= last) throw new ReadError('badXml');
        const name = text.charCodeAt(at + 1) === EQUALS || text.charCodeAt(at + 1) <= SPACE ? code : 0;
        if (name === LETTER_R) {
          this.place(quote + 1, end);
          placed = true;
        } else if (name === LETTER_T) type = this.typeCode(quote + 1, end);
        at = end + 1;
      }
    }
    if (!placed) this.column += 1;
    if (this.row < 0) this.row = 0;
    if ((this.clock = (this.clock + 1) % CELLS_BETWEEN_CLOCKS) === 0 && this.context.outOfTime()) throw new ReadError('tooSlow');
    const content = text.indexOf('>', at) + 1;
    if (text.charCodeAt(content - 2) === SLASH) return content;
    return this.content(content, type, last);
  }

  private typeCode(from: number, to: number): number {
    return to - from === 3 ? FORMULA_TEXT : this.part.text.charCodeAt(from);
  }

  private place(from: number, to: number): void {
    const { text } = this.part;
    let column = 0;
    let row = 0;
    for (let at = from; at < to; at += 1) {
      const code = text.charCodeAt(at);
      if (code >= 65 && code <= 90 && row === 0) column = column * 26 + code - 64;
      else if (code >= 48 && code <= 57) row = row * 10 + code - 48;
      else throw new ReadError('badXml');
    }
    if (column < 1 || column > LAST_COLUMN || row < 1 || row > LAST_ROW) throw new ReadError('badXml');
    this.row = row - 1;
    this.column = column - 1;
  }

  private content(from: number, type: number, last: number): number {
    const { text, prefix } = this.part;
    // The usual cell: <v>, its text, </v></c>.
    if (prefix === '' && text.startsWith('<v>', from)) {
      const end = text.indexOf('<', from + 3);
      if (text.startsWith('</v></c>', end)) {
        this.grid.put(this.row, this.column, this.value(from + 3, end, type), null);
        return end + 8;
      }
    }
    return this.anyContent(from, type, last);
  }

  private anyContent(from: number, type: number, last: number): number {
    const { text, prefix } = this.part;
    const end = text.indexOf(`</${prefix}c>`, from);
    if (end < 0 || end > last) throw new ReadError('truncated');
    let formula: string | null = null;
    let value: CellValue = null;
    for (let at = text.indexOf('<', from); at < end; at = text.indexOf('<', at + 1)) {
      const name = at + 1 + prefix.length;
      const code = text.charCodeAt(name);
      if (code === LETTER_F && endsName(text.charCodeAt(name + 1))) formula = this.formula(name + 1, end);
      else if (code === LETTER_V && endsName(text.charCodeAt(name + 1))) {
        const start = this.contentStart(name + 1, end);
        value = this.value(start, text.indexOf('<', start), type);
      } else if (type === INLINE && text.startsWith('is', name)) {
        value = joinedRuns(this.part, at, end, this.context.limits);
        break;
      }
    }
    if (value === '') value = null;
    if (value !== null || formula !== null) this.grid.put(this.row, this.column, value, formula);
    return end + prefix.length + 4;
  }

  /** Where the content of a tag begins whose name ends at `from`. */
  private contentStart(from: number, to: number): number {
    const close = this.part.text.indexOf('>', from);
    if (close < 0 || close > to) throw new ReadError('badXml');
    return close + 1;
  }

  private formula(from: number, to: number): string {
    const start = this.contentStart(from, to);
    const end = this.part.text.indexOf('<', start);
    const attributes = this.part.text.slice(from, start - 1);
    const text = attributes.endsWith('/') ? '' : textBetween(this.part, start, end);
    if (text.length > LONGEST_FORMULA) throw new ReadError('textTooLong');
    const index = /\ssi="(\d+)"/.exec(attributes)?.[1];
    if (index === undefined) return shownFormula(text);
    const { row, column } = this;
    if (text !== '') this.shared.set(index, { row, column, text });
    const master = this.shared.get(index);
    return master ? shownFormula(movedFormula(master.text, row - master.row, column - master.column)) : '=';
  }

  private value(start: number, end: number, type: number): CellValue {
    const { text } = this.part;
    if (start >= end) return null;
    switch (type) {
      case SHARED:
        return this.context.strings.get(this.number(start, end) ?? -1);
      case BOOLEAN:
        return text.charCodeAt(start) === 49 || text.charCodeAt(start) === LETTER_T;
      case NUMBER:
        return this.number(start, end);
      default: {
        if (end - start > this.context.limits.textLength * 6) throw new ReadError('textTooLong');
        const result = textBetween(this.part, start, end);
        if (result.length > this.context.limits.textLength) throw new ReadError('textTooLong');
        return type === DATE ? serialOf(result) : result;
      }
    }
  }

  private number(start: number, end: number): number | null {
    const { text } = this.part;
    let result = 0;
    for (let at = start; at < end; at += 1) {
      const digit = text.charCodeAt(at) - 48;
      if (digit < 0 || digit > 9 || at - start > 14) return parsedNumber(text.slice(start, end));
      result = result * 10 + digit;
    }
    return result;
  }
}

function parsedNumber(raw: string): number | null {
  if (raw.trim() === '') return null;
  const number = Number(raw);
  if (!Number.isFinite(number)) throw new ReadError('badXml');
  return number;
}

const DAY = 86_400_000;
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** A date written as ISO text (t="d") as Excel's serial number; text that is no date stays text. */
function serialOf(text: string): CellValue {
  const time = /^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(/T/.test(text) && !/Z$/.test(text) ? `${text}Z` : text) : NaN;
  return Number.isNaN(time) ? text : (time - DAY_ZERO) / DAY;
}
