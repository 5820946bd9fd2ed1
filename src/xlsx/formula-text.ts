import { columnLetters } from '../sheets';

/** Functions younger than the file format: files must name them with a prefix, or Excel shows #NAME?. */
const YOUNGER = [
  'ACOT', 'AGGREGATE', 'BASE', 'BYCOL', 'BYROW', 'CHOOSECOLS', 'CHOOSEROWS', 'CONCAT', 'DAYS', 'FILTER', 'FORMULATEXT', 'IFNA',
  'IFS', 'ISFORMULA', 'LAMBDA', 'LET', 'MAKEARRAY', 'MAP', 'MAXIFS', 'MINIFS', 'NUMBERVALUE', 'REDUCE', 'SCAN', 'SEQUENCE',
  'SORT', 'SORTBY', 'SWITCH', 'TAKE', 'TEXTAFTER', 'TEXTBEFORE', 'TEXTJOIN', 'TEXTSPLIT', 'TOCOL', 'TOROW', 'UNICHAR',
  'UNICODE', 'UNIQUE', 'VSTACK', 'XLOOKUP', 'XMATCH', 'XOR',
]; // prettier-ignore
const YOUNGER_CALL = new RegExp(`(?<![\\w.])(${YOUNGER.join('|')})(?=\\()`, 'g');
/** Texts and quoted sheet names, in which nothing is a function or a reference. */
const QUOTED = /("(?:[^"]|"")*"|'(?:[^']|'')*')/;

function outsideQuotes(formula: string, change: (piece: string) => string): string {
  return formula
    .split(QUOTED)
    .map((piece, index) => (index % 2 === 0 ? change(piece) : piece))
    .join('');
}

/** A formula as files hold it: no "=", younger functions with their prefix. */
export function fileFormula(formula: string): string {
  return outsideQuotes(formula.replace(/^=/, ''), (piece) => piece.replace(YOUNGER_CALL, '_xlfn.$1'));
}

/** A file's formula as a person sees it: "=" in front, no prefixes. */
export function shownFormula(formula: string): string {
  if (!formula.includes('_xl')) return `=${formula}`;
  return `=${outsideQuotes(formula, (piece) => piece.replace(/_xlfn\.(_xlws\.)?/g, ''))}`;
}

const REFERENCE = /(?<![\w.$])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w(.])/g;

/** A shared formula moved from its first cell to one `rows` further down and `columns` to the right. */
export function movedFormula(formula: string, rows: number, columns: number): string {
  return outsideQuotes(formula, (piece) =>
    piece.replace(REFERENCE, (_, fixedColumn: string, letters: string, fixedRow: string, digits: string) => {
      const column = fixedColumn ? letters : columnLetters(columnNumber(letters) + columns);
      return `${fixedColumn}${column}${fixedRow}${fixedRow ? digits : Number(digits) + rows}`;
    }),
  );
}

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
