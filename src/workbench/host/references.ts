import { formatRect, isOnSheet, letters, parseAddress, quoted } from './address';
import type { Rect } from './model';

/** A reference as a formula writes it. */
export interface Reference {
  /** "Sheet1!" as written, or "". */
  readonly prefix: string;
  /** The named sheet; null where none is named. */
  readonly sheet: string | null;
  readonly kind: 'cells' | 'columns' | 'rows';
  readonly rect: Rect;
  /** One cell, not written as a range. */
  readonly single: boolean;
  /** Which of its ends carry a "$". */
  readonly fixed: { readonly row1: boolean; readonly column1: boolean; readonly row2: boolean; readonly column2: boolean };
}

/** Pieces of a formula: texts, structured references, references, errors, names, numbers, anything else one by one. */
const PIECE =
  /"(?:[^"]|"")*"|\[(?:[^[\]]|\[[^[\]]*\])*\]|(?<prefix>(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?:(?<cells>\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?)|(?<columns>\$?[A-Z]{1,3}:\$?[A-Z]{1,3})|(?<rows>\$?\d{1,7}:\$?\d{1,7}))(?![\p{L}\p{N}_.(!])|'(?:[^']|'')+'!|#[A-Z/0]+[!?]?|[\p{L}_\\][\p{L}\p{N}_.\\]*|\d+(?:\.\d+)?(?:E[+-]?\d+)?|./giu;

const sheetOf = (prefix: string): string => prefix.slice(0, -1).replace(/^'|'$/g, '').replaceAll("''", "'");

function read(prefix: string, kind: Reference['kind'], text: string): Reference | null {
  const [first = '', second = first] = text.split(':');
  const isFixed = (part: string, axis: 'row' | 'column'): boolean => (axis === 'column' ? /^\$[A-Z]/i : /\$\d/).test(part);
  try {
    return {
      prefix,
      sheet: prefix ? sheetOf(prefix) : null,
      kind,
      rect: parseAddress(text),
      single: kind === 'cells' && !text.includes(':'),
      fixed: {
        row1: isFixed(first, 'row'),
        column1: isFixed(first, 'column'),
        row2: isFixed(second, 'row'),
        column2: isFixed(second, 'column'),
      },
    };
  } catch {
    return null;
  }
}

/** A formula with each of its references replaced by what `change` gives for it; null leaves one as it is. */
export function mapReferences(formula: string, change: (reference: Reference) => string | null): string {
  return formula.replace(PIECE, (whole: string, ...rest: unknown[]) => {
    const groups = rest.at(-1) as { prefix?: string; cells?: string; columns?: string; rows?: string };
    const { prefix = '', cells, columns, rows } = groups;
    const text = cells ?? columns ?? rows;
    if (text === undefined) return whole;
    const reference = read(prefix, cells ? 'cells' : columns ? 'columns' : 'rows', text);
    return (reference && change(reference)) ?? whole;
  });
}

/** The same reference, to another rectangle. */
export function writeReference({ prefix, kind, single, fixed }: Reference, rect: Rect): string {
  const column = (index: number, isFixed: boolean): string => `${isFixed ? '$' : ''}${letters(index)}`;
  const row = (index: number, isFixed: boolean): string => `${isFixed ? '$' : ''}${index + 1}`;
  const [left, right] = [column(rect.column1, fixed.column1), column(rect.column2, fixed.column2)];
  const [top, bottom] = [row(rect.row1, fixed.row1), row(rect.row2, fixed.row2)];
  if (kind === 'columns') return `${prefix}${left}:${right}`;
  if (kind === 'rows') return `${prefix}${top}:${bottom}`;
  return single ? `${prefix}${left}${top}` : `${prefix}${left}${top}:${right}${bottom}`;
}

/**
 * A formula as copied to a place `rows` below and `columns` right of its own: relative references go along.
 * @param ownSheetOnly references that name a sheet stay, as when Excel sorts
 */
export function shiftFormula(formula: string, rows: number, columns: number, ownSheetOnly = false): string {
  if (rows === 0 && columns === 0) return formula;
  return mapReferences(formula, (reference) => {
    if (ownSheetOnly && reference.prefix) return null;
    const { rect, fixed, kind, prefix } = reference;
    const [down, right] = [kind === 'columns' ? 0 : rows, kind === 'rows' ? 0 : columns];
    const moved = {
      row1: rect.row1 + (fixed.row1 ? 0 : down),
      row2: rect.row2 + (fixed.row2 ? 0 : down),
      column1: rect.column1 + (fixed.column1 ? 0 : right),
      column2: rect.column2 + (fixed.column2 ? 0 : right),
    };
    return isOnSheet(moved) ? writeReference(reference, moved) : `${prefix}#REF!`;
  });
}

/** Function names, TRUE and FALSE, which Excel writes in capitals. */
const CAPITALS = /^(?:[A-Z_][A-Z0-9_.]*(?=\()|(?:TRUE|FALSE)$)/i;

/** Capitals and single cells alone, beside texts: nothing in it can be written otherwise. */
const IS_TIDY = /^(?:"(?:[^"]|"")*"|[^\p{Ll}"!:0]|(?<![A-Z$])0)*$/u;

/** A formula as Excel writes it once it has been entered: capitals in references and functions, names of sheets and ranges as they are. */
export function tidyFormula(formula: string, sheetNames: readonly string[], rangeNames: readonly string[] = []): string {
  if (IS_TIDY.test(formula)) return formula;
  const names = new Map(rangeNames.map((name) => [name.toLowerCase(), name]));
  const tidied = mapReferences(formula, (reference) => {
    const wanted = reference.sheet?.toLowerCase();
    const name = wanted === undefined ? undefined : sheetNames.find((candidate) => candidate.toLowerCase() === wanted);
    return writeReference({ ...reference, prefix: name === undefined ? reference.prefix : `${quoted(name)}!` }, reference.rect);
  });
  return tidied.replace(PIECE, (piece: string, ...rest: unknown[]) => {
    const [offset, whole] = rest.slice(-3) as [number, string];
    const following = whole[offset + piece.length] === '(' ? '(' : '';
    if (CAPITALS.test(piece + following)) return piece.toUpperCase();
    return following === '' ? (names.get(piece.toLowerCase()) ?? piece) : piece;
  });
}

/** A formula after a sheet has been renamed. */
export function renameInFormula(formula: string, before: string, after: string): string {
  if (!formula.includes('!')) return formula;
  const wanted = before.toLowerCase();
  return formula.replace(/"(?:[^"]|"")*"|(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!/gu, (piece) =>
    !piece.startsWith('"') && sheetOf(piece).toLowerCase() === wanted ? `${quoted(after)}!` : piece,
  );
}

/** A formula after a sheet has been deleted: what pointed into it points nowhere. */
export function withoutSheet(formula: string, name: string): string {
  const wanted = name.toLowerCase();
  return mapReferences(formula, ({ sheet }) => (sheet?.toLowerCase() === wanted ? '#REF!' : null));
}

/** An A1 formula in R1C1 notation, as it stands in a cell. */
export function toR1C1(formula: string, row: number, column: number): string {
  const part = (letter: string, index: number, own: number, isFixed: boolean): string =>
    isFixed ? `${letter}${index + 1}` : index === own ? letter : `${letter}[${index - own}]`;
  return mapReferences(formula, ({ prefix, kind, rect, single, fixed }) => {
    const [r1, r2] = [part('R', rect.row1, row, fixed.row1), part('R', rect.row2, row, fixed.row2)];
    const [c1, c2] = [part('C', rect.column1, column, fixed.column1), part('C', rect.column2, column, fixed.column2)];
    if (kind === 'rows') return `${prefix}${r1 === r2 ? r1 : `${r1}:${r2}`}`;
    if (kind === 'columns') return `${prefix}${c1 === c2 ? c1 : `${c1}:${c2}`}`;
    return single ? `${prefix}${r1}${c1}` : `${prefix}${r1}${c1}:${r2}${c2}`;
  });
}

const CORNER = String.raw`(?:R(?:\[-?\d+\]|\d+)?C(?:\[-?\d+\]|\d+)?|[RC](?:\[-?\d+\]|\d+)?)`;
const R1C1 = new RegExp(
  String.raw`"(?:[^"]|"")*"|'(?:[^']|'')+'|(?<![\p{L}\p{N}_.])${CORNER}(?::${CORNER})?(?![\p{L}\p{N}_.(\[])`,
  'giu',
);

/** A formula in R1C1 notation as an A1 formula of a cell. */
export function fromR1C1(formula: string, row: number, column: number): string {
  const line = (text: string, own: number, name: (index: number) => string): string => {
    const part = text.slice(1);
    if (part === '') return name(own);
    return part.startsWith('[') ? name(own + Number(part.slice(1, -1))) : `$${name(Number(part) - 1)}`;
  };
  const corner = (text: string): string => {
    const [, r = '', c = ''] = /^(R[^C]*)?(C.*)?$/i.exec(text) ?? [];
    return `${c && line(c, column, letters)}${r && line(r, row, (index) => String(index + 1))}`;
  };
  return formula.replace(R1C1, (piece) => {
    if (/^["']/.test(piece)) return piece;
    const [first = '', second] = piece.split(':');
    // A whole row or column stands twice in A1 notation.
    const isLine = !(/R/i.test(first) && /C/i.test(first));
    return second === undefined && !isLine ? corner(first) : `${corner(first)}:${corner(second ?? first)}`;
  });
}

/** An absolute reference to a rectangle, "$A$1:$B$2". */
export function absolute(rect: Rect): string {
  return formatRect(rect).replace(/[A-Z]+|\d+/g, '$$$&');
}
