import type { CellValue } from '../checks';
import { cellAddress, type RawSheet } from '../sheets';
import { dateValue, numberValue } from './cell-text';
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
  /** How many cells, and letters of shared formulas, the sheets of this workbook may still take. Counted down while reading. */
  readonly room: { cells: number; formulaLetters: number };
  /** By tab, the first cell whose formula takes a figure from another workbook ("[1]Sheet1!A1"). Filled while reading. */
  readonly linkedCells: Map<string, string>;
}

/** Excel's sheets end here. */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
const LONGEST_FORMULA = 8_192;
const OTHER_WORKBOOK = /\[\d+\][^\]]*!/;
const CELLS_BETWEEN_CLOCKS = 4_096;
/** A long shared formula takes a tenth of a millisecond to move. */
const FORMULAS_BETWEEN_CLOCKS = 64;

const [SPACE, QUOTE, APOSTROPHE, SLASH, LESS, EQUALS, GREATER] = [32, 34, 39, 47, 60, 61, 62];
const [LETTER_C, LETTER_F, LETTER_O, LETTER_R, LETTER_T, LETTER_V, LETTER_W] = [99, 102, 111, 114, 116, 118, 119];
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
  return new SheetScan(part, tab.name, context).read(rows).sheet(tab.name, tab.visibility);
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
    private readonly tab: string,
    private readonly context: SheetContext,
  ) {
    this.grid = new Grid(context.limits, context.room);
  }

  read(rows: number): Grid {
    const { bytes, text, prefix } = this.part;
    const first = text.indexOf(`<${prefix}sheetData`);
    if (first < 0) {
      if (text.indexOf('</') < 0) throw new ReadError('badXml');
      return this.grid;
    }
    const open = text.indexOf('>', first);
    if (open < 0) throw new ReadError('truncated');
    if (text.charCodeAt(open - 1) === SLASH) return this.grid;
    const last = text.lastIndexOf(`</${prefix}sheetData`);
    if (last < open) throw new ReadError('truncated');
    let at = open + 1;
    while (at < last && this.row < rows) at = bytes[at] === LESS ? this.tag(at + 1 + prefix.length, last) : at + 1;
    return this.grid;
  }

  /** Reads what begins at `name` (just after "<" and prefix) and gives the position behind it. */
  private tag(name: number, last: number): number {
    const { bytes, prefix } = this.part;
    const code = bytes[name];
    if (code === LETTER_C && endsName(bytes[name + 1] ?? 0)) return this.cell(name + 1, last);
    const close = afterByte(bytes, GREATER, name) - 1;
    if (code === LETTER_R && bytes[name + 1] === LETTER_O && bytes[name + 2] === LETTER_W) this.startRow(name + 3, close);
    else if (bytes[name - prefix.length] === SLASH) this.depth = Math.max(0, this.depth - 1);
    else if (bytes[close - 1] !== SLASH) this.enter();
    return close + 1;
  }

  private enter(): void {
    this.depth += 1;
    if (this.depth > this.context.limits.depth) throw new ReadError('tooDeep');
  }

  private startRow(from: number, to: number): void {
    const { bytes } = this.part;
    this.row += 1;
    this.column = -1;
    this.seenRows += 1;
    if (bytes[to - 1] !== SLASH) this.enter();
    // Nearly everybody writes the number first.
    if (bytes[from + 1] === LETTER_R && bytes[from + 2] === EQUALS) this.row = this.digits(from + 4) - 1;
    else {
      const number = /\sr=["'](\d{1,8})["']/.exec(this.part.text.slice(from, to))?.[1];
      if (number !== undefined) this.row = Number(number) - 1;
    }
    if (this.row < 0 || this.row >= LAST_ROW) throw new ReadError('badXml');
    if (this.seenRows > this.context.limits.rows) throw new ReadError('tooManyCells');
  }

  private digits(from: number): number {
    const { bytes } = this.part;
    let number = 0;
    let at = from;
    for (let digit = (bytes[at] ?? 0) - 48; digit >= 0 && digit <= 9; digit = (bytes[at] ?? 0) - 48) {
      number = number * 10 + digit;
      at += 1;
    }
    return number;
  }

  /** One cell, from behind its name to behind its closing tag. This runs once a cell: bytes are looked at one by one, nothing is copied. */
  private cell(from: number, last: number): number {
    const { bytes } = this.part;
    this.column += 1;
    if (this.row < 0) this.row = 0;
    let type = NUMBER;
    let at = from;
    for (let code = bytes[at]; code !== GREATER && code !== SLASH; code = bytes[at]) {
      if (code === undefined || at >= last) throw new ReadError('badXml');
      if (code <= SPACE) at += 1;
      else if (bytes[at + 1] === EQUALS && (bytes[at + 2] === QUOTE || bytes[at + 2] === APOSTROPHE)) {
        const quote = bytes[at + 2] ?? QUOTE;
        if (code === LETTER_R) at = this.place(at + 3);
        else {
          if (code === LETTER_T)
            type = bytes[at + 4] === quote || bytes[at + 3] === INLINE ? (bytes[at + 3] ?? NUMBER) : FORMULA_TEXT;
          at = afterByte(bytes, quote, at + 3);
        }
      } else at = this.otherAttribute(at, last);
    }
    this.lookAtClock(CELLS_BETWEEN_CLOCKS);
    if (bytes[at] === SLASH) return at + 2;
    return this.content(at + 1, type, last);
  }

  /** @param between how often a step of this kind looks, in steps */
  private lookAtClock(between: number): void {
    this.clock += 1;
    if (this.clock % between === 0 && this.context.outOfTime()) throw new ReadError('tooSlow');
  }

  /** An attribute of more than a letter, or written in a way of its own: skipped. */
  private otherAttribute(from: number, last: number): number {
    const rest = /^[^\s=<>"']{1,64}\s*=\s*(?:"[^"<]{0,1000}"|'[^'<]{0,1000}')/.exec(this.part.text.slice(from, from + 1_100));
    if (!rest || from + rest[0].length > last) throw new ReadError('badXml');
    return from + rest[0].length;
  }

  /** Reads an address ("AB12") up to its closing quote and gives the position behind that. */
  private place(from: number): number {
    const { bytes } = this.part;
    let column = 0;
    let row = 0;
    let at = from;
    for (let code = bytes[at] ?? 0; code >= 65 && code <= 90; code = bytes[at] ?? 0) {
      column = column * 26 + code - 64;
      at += 1;
    }
    for (let code = bytes[at] ?? 0; code >= 48 && code <= 57; code = bytes[at] ?? 0) {
      row = row * 10 + code - 48;
      at += 1;
    }
    const closed = bytes[at] === QUOTE || bytes[at] === APOSTROPHE;
    if (!closed || column < 1 || column > LAST_COLUMN || row < 1 || row > LAST_ROW) throw new ReadError('badXml');
    this.row = row - 1;
    this.column = column - 1;
    return at + 1;
  }

  private content(from: number, type: number, last: number): number {
    const { bytes } = this.part;
    // The usual cell: <v>, its text, </v></c>.
    if (bytes[from] === LESS && bytes[from + 1] === LETTER_V && bytes[from + 2] === GREATER) {
      const end = afterByte(bytes, LESS, from + 3) - 1;
      if (bytes[end + 1] === SLASH && bytes[end + 4] === LESS && bytes[end + 5] === SLASH && bytes[end + 6] === LETTER_C) {
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
      this.lookAtClock(CELLS_BETWEEN_CLOCKS);
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
    if (text.includes('[')) this.noteLink(text);
    this.lookAtClock(FORMULAS_BETWEEN_CLOCKS);
    const index = /\ssi="(\d+)"/.exec(attributes)?.[1];
    if (index === undefined) return shownFormula(text);
    const { row, column } = this;
    if (text !== '') this.shared.set(index, { row, column, text });
    const master = this.shared.get(index);
    if (!master) return '=';
    this.context.room.formulaLetters -= master.text.length;
    if (this.context.room.formulaLetters < 0) throw new ReadError('tooLargeInside');
    return shownFormula(movedFormula(master.text, row - master.row, column - master.column));
  }

  private noteLink(formula: string): void {
    const { linkedCells } = this.context;
    if (OTHER_WORKBOOK.test(formula) && !linkedCells.has(this.tab)) linkedCells.set(this.tab, cellAddress(this.row, this.column));
  }

  private value(start: number, end: number, type: number): CellValue {
    if (start >= end) return null;
    switch (type) {
      case SHARED:
        return this.context.strings.get(this.number(start, end) ?? -1) || null;
      case BOOLEAN:
        return this.part.bytes[start] === 49 || this.part.bytes[start] === LETTER_T;
      case NUMBER:
        return this.number(start, end);
      default: {
        if (end - start > this.context.limits.textLength * 6) throw new ReadError('textTooLong');
        const result = textBetween(this.part, start, end);
        if (result.length > this.context.limits.textLength) throw new ReadError('textTooLong');
        return type === DATE ? dateValue(result) : result;
      }
    }
  }

  private number(start: number, end: number): number | null {
    const { bytes } = this.part;
    let result = 0;
    for (let at = start; at < end; at += 1) {
      const digit = (bytes[at] ?? 0) - 48;
      if (digit < 0 || digit > 9 || at - start > 14) return numberValue(this.part.text.slice(start, end));
      result = result * 10 + digit;
    }
    return result;
  }
}

/** Position behind the next such byte; behind the end where there is none. */
function afterByte(bytes: Uint8Array, byte: number, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== byte) at += 1;
  return at + 1;
}
