import type { CellValue } from '../checks';
import type { RawSheet } from '../sheets';
import type { ReadLimits } from './limits';
import { ReadError } from './read-error';
import { runsOf, type SharedStrings } from './shared-strings';
import { textBetween, type XmlPart } from './xml';

/** Everything reading one sheet needs; `deadline` is when reading the file must have ended. */
export interface SheetContext {
  readonly strings: SharedStrings;
  readonly limits: ReadLimits;
  readonly outOfTime: () => boolean;
}

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly formula: string | null;
}

/**
 * Plain scan of a sheet's XML: rows and cells as Excel, LibreOffice and WPS write them, with or without addresses and prefixes. Values only: of a
 * formula, its text and its last result are kept, nothing is computed.
 */
export function readSheetXml(part: XmlPart, name: string, visibility: RawSheet['visibility'], context: SheetContext): RawSheet {
  const cells: Cell[] = [];
  const tag = /<(?:\w+:)?(row|c)(?=[\s>/])([^>]*)>/g;
  let row = -1;
  let column = -1;
  let rows = 0;
  for (let match = tag.exec(part.text); match; match = tag.exec(part.text)) {
    const attributes = match[2] ?? '';
    if (match[1] === 'row') {
      row = rowNumber(attributes) ?? row + 1;
      column = -1;
      rows += 1;
      if (rows > context.limits.rows) throw new ReadError('tooManyCells');
      if (rows % 2_000 === 0 && context.outOfTime()) throw new ReadError('tooSlow');
      continue;
    }
    const place = cellPlace(attributes);
    column = place ? place.column : column + 1;
    if (place) row = place.row;
    if (attributes.endsWith('/')) continue;
    const end = endOfCell(part.text, tag.lastIndex);
    const content = cellContent(part, tag.lastIndex, end, attributes, context);
    if (content) cells.push({ row, column, ...content });
    if (cells.length > context.limits.cells) throw new ReadError('tooManyCells');
    tag.lastIndex = end;
  }
  return grid(cells, name, visibility, context.limits);
}

function rowNumber(attributes: string): number | null {
  const match = /\sr="(\d{1,7})"/.exec(attributes);
  return match ? Number(match[1]) - 1 : null;
}

/** "r" of a cell, scanned by hand: this runs once a cell. */
function cellPlace(attributes: string): { row: number; column: number } | null {
  const at = attributes.indexOf('r="');
  if (at < 0 || (at > 0 && attributes.charCodeAt(at - 1) > 32)) return null;
  let index = at + 3;
  let column = 0;
  for (let code = attributes.charCodeAt(index); code >= 65 && code <= 90; code = attributes.charCodeAt(++index))
    column = column * 26 + code - 64;
  let row = 0;
  for (let code = attributes.charCodeAt(index); code >= 48 && code <= 57; code = attributes.charCodeAt(++index))
    row = row * 10 + code - 48;
  if (column === 0 || column > 16_384 || row === 0 || row > 1_048_576) throw new ReadError('badXml');
  return { row: row - 1, column: column - 1 };
}

/** Position of the cell's closing tag, prefixed or not. */
function endOfCell(text: string, from: number): number {
  let at = text.indexOf('</', from);
  while (at >= 0) {
    const end = text.indexOf('>', at);
    if (end < 0) break;
    const name = text.slice(at + 2, end);
    if (name === 'c' || name.endsWith(':c')) return end + 1;
    at = text.indexOf('</', end);
  }
  throw new ReadError('truncated');
}

const TYPE = /\st="(\w+)"/;

function cellContent(
  part: XmlPart,
  from: number,
  to: number,
  attributes: string,
  context: SheetContext,
): Pick<Cell, 'value' | 'formula'> | null {
  const type = TYPE.exec(attributes)?.[1] ?? 'n';
  const formula = elementText(part, 'f', from, to);
  if (type === 'inlineStr') return { value: runsOf(part, from, to, context.limits), formula: null };
  const raw = elementText(part, 'v', from, to);
  if (raw === null) return formula === null ? null : { value: null, formula: `=${formula}` };
  if (raw.length > context.limits.textLength) throw new ReadError('textTooLong');
  return { value: valueOf(raw, type, context), formula: formula === null ? null : `=${formula}` };
}

function valueOf(raw: string, type: string, { strings }: SheetContext): CellValue {
  switch (type) {
    case 's':
      return strings.get(Number(raw));
    case 'b':
      return raw === '1' || raw === 'true';
    case 'n': {
      const number = Number(raw);
      if (!Number.isFinite(number)) throw new ReadError('badXml');
      return raw.trim() === '' ? null : number;
    }
    default:
      return raw === '' ? null : raw;
  }
}

/** Text of the first <name> element between two positions; null where there is none. */
function elementText(part: XmlPart, name: 'v' | 'f', from: number, to: number): string | null {
  for (let at = part.text.indexOf('<', from); at >= 0 && at < to; at = part.text.indexOf('<', at + 1)) {
    const close = part.text.indexOf('>', at);
    if (close < 0 || close >= to) return null;
    const space = part.text.indexOf(' ', at);
    const end = space > 0 && space < close ? space : close;
    const tag = part.text.slice(at + 1, end).replace(/\/$/, '');
    if (tag !== name && !tag.endsWith(`:${name}`)) continue;
    if (part.text[close - 1] === '/') return '';
    const finish = part.text.indexOf('<', close);
    if (finish < 0 || finish > to) throw new ReadError('badXml');
    return textBetween(part, close + 1, finish);
  }
  return null;
}

/** The cells as a rectangle that starts at the first one. Far-off single cells would make it huge: that is refused. */
function grid(cells: readonly Cell[], name: string, visibility: RawSheet['visibility'], limits: ReadLimits): RawSheet {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const { row, column } of cells) {
    if (row < top) top = row;
    if (row > bottom) bottom = row;
    if (column < left) left = column;
    if (column > right) right = column;
  }
  if (cells.length === 0) return { name, visibility, row: 0, column: 0, values: [], formulas: [] };
  const width = right - left + 1;
  if ((bottom - top + 1) * width > limits.cells) throw new ReadError('tooManyCells');
  const values: CellValue[][] = Array.from({ length: bottom - top + 1 }, () => new Array<CellValue>(width).fill(null));
  const formulas: (string | null)[][] = Array.from({ length: bottom - top + 1 }, () =>
    new Array<string | null>(width).fill(null),
  );
  for (const cell of cells) {
    const line = values[cell.row - top];
    if (line) line[cell.column - left] = cell.value;
    const texts = formulas[cell.row - top];
    if (texts && cell.formula !== null) texts[cell.column - left] = cell.formula;
  }
  return { name, visibility, row: top, column: left, values, formulas };
}
