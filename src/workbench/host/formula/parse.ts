import { parseAddress } from '../address';
import { Failure, Grid, NAME, REF, type Plain } from './values';
import type { BinaryOperator, Node } from './syntax-tree';

type Token =
  | { readonly kind: 'value'; readonly value: Plain }
  | { readonly kind: 'cells'; readonly text: string; readonly sheets: string | null }
  | { readonly kind: 'name'; readonly text: string; readonly sheets: string | null }
  | { readonly kind: 'call'; readonly text: string }
  | { readonly kind: 'sign'; readonly text: string }
  | { readonly kind: 'space' };

const SHEETS = String.raw`(?<sheets>(?:'(?:[^']|'')+'|(?:\[[^[\]]+\])?[\p{L}_][\p{L}\p{N}_.]*(?::[\p{L}_][\p{L}\p{N}_.]*)?|\d[\p{L}\p{N}_.]*)!)?`;
const CELL = String.raw`\$?[A-Z]{1,3}\$?\d{1,7}`;
const TOKEN = new RegExp(
  [
    String.raw`(?<space>\s+)`,
    String.raw`(?<text>"(?:[^"]|"")*")`,
    String.raw`(?<error>#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!))`,
    String.raw`${SHEETS}(?:(?<lost>#REF!)|(?<cells>${CELL}(?::${CELL})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(!\\?]))`,
    String.raw`(?<number>(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?)`,
    String.raw`(?<call>[\p{L}_\\][\p{L}\p{N}_.\\?]*)\(`,
    String.raw`${SHEETS.replace('<sheets>', '<scope>')}(?<name>[\p{L}_\\][\p{L}\p{N}_.\\?]*)`,
    String.raw`\[(?<optional>[\p{L}_][\p{L}\p{N}_.]*)\]`,
    String.raw`(?<sign><=|>=|<>|[-+*/^&=<>:,;(){}%@#])`,
  ].join('|'),
  'iuy',
);

/** @throws #NAME? for what is no part of a formula */
function tokensOf(formula: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < formula.length) {
    const groups = TOKEN.exec(formula)?.groups;
    if (!groups) throw NAME;
    tokens.push(tokenOf(groups));
  }
  return tokens;
}

function tokenOf(groups: Record<string, string | undefined>): Token {
  const {
    space,
    text,
    error,
    lost,
    cells,
    number,
    call,
    optional,
    name = optional,
    sheets = null,
    scope = null,
    sign = '',
  } = groups;
  if (space !== undefined) return { kind: 'space' };
  if (text !== undefined) return { kind: 'value', value: text.slice(1, -1).replaceAll('""', '"') };
  if (error !== undefined) return { kind: 'value', value: Failure.of(error.toUpperCase()) };
  if (lost !== undefined) return { kind: 'value', value: REF };
  if (cells !== undefined) return { kind: 'cells', text: cells, sheets };
  if (number !== undefined) return { kind: 'value', value: Number(number) };
  if (call !== undefined) return { kind: 'call', text: call };
  if (name === undefined) return { kind: 'sign', text: sign };
  if (scope === null && /^(true|false)$/i.test(name)) return { kind: 'value', value: /^t/i.test(name) };
  return { kind: 'name', text: name, sheets: scope };
}

/** "'Bảng 1:Bảng 3'!" -> the tabs from and to. */
function sheetsOf(prefix: string | null): { sheet: string | null; lastSheet: string | null } {
  if (prefix === null) return { sheet: null, lastSheet: null };
  const bare = prefix.slice(0, -1).replace(/^'|'$/g, '').replaceAll("''", "'");
  // A tab's name holds no colon.
  const [sheet = '', lastSheet = null] = bare.split(':');
  return { sheet, lastSheet };
}

const BINARY: readonly (readonly string[])[] = [['=', '<>', '<', '>', '<=', '>='], ['&'], ['+', '-'], ['*', '/'], ['^']];
/** Names that files give to newer functions and to the names of LET and LAMBDA. */
const FILE_PREFIX = /^(?:_xlfn\.|_xlws\.|_xlpm\.)+/i;
const bareName = (name: string): string => name.replace(FILE_PREFIX, '');

class Reader {
  private place = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  /** @throws #NAME? where the formula is none */
  whole(): Node {
    const node = this.binary(0);
    this.skip();
    if (this.place < this.tokens.length) throw NAME;
    return node;
  }

  private skip(): void {
    while (this.tokens[this.place]?.kind === 'space') this.place += 1;
  }

  private peek(): Token | undefined {
    this.skip();
    return this.tokens[this.place];
  }

  private sign(...signs: readonly string[]): string | null {
    const token = this.peek();
    if (token?.kind !== 'sign' || !signs.includes(token.text)) return null;
    this.place += 1;
    return token.text;
  }

  private expect(sign: string): void {
    if (this.sign(sign) === null) throw NAME;
  }

  private binary(level: number): Node {
    const signs = BINARY[level];
    if (!signs) return this.percent();
    let left = this.binary(level + 1);
    for (let sign = this.sign(...signs); sign !== null; sign = this.sign(...signs))
      left = { kind: 'binary', operator: sign as BinaryOperator, left, right: this.binary(level + 1) };
    return left;
  }

  private percent(): Node {
    let node = this.unary();
    while (this.sign('%')) node = { kind: '%', of: node };
    return node;
  }

  private unary(): Node {
    const sign = this.sign('-', '+', '@');
    return sign === null ? this.reference() : { kind: sign as '-' | '+' | '@', of: this.unary() };
  }

  /** Areas that share cells: a space between two of them. */
  private reference(): Node {
    let left = this.range();
    while (this.tokens[this.place]?.kind === 'space') {
      const next = this.peek();
      const begins = next && (next.kind === 'cells' || next.kind === 'name' || next.kind === 'call' || this.isOpening(next));
      if (!begins) break;
      left = { kind: 'shared', left, right: this.range() };
    }
    return left;
  }

  private isOpening(token: Token): boolean {
    return token.kind === 'sign' && token.text === '(';
  }

  /** A colon follows at once: a space before it would be taken for the sign of shared cells. */
  private range(): Node {
    let left = this.postfix();
    for (let next = this.tokens[this.place]; next?.kind === 'sign' && next.text === ':'; next = this.tokens[this.place]) {
      this.place += 1;
      left = { kind: 'range', left, right: this.postfix() };
    }
    return left;
  }

  private postfix(): Node {
    let node = this.primary();
    for (;;) {
      const next = this.tokens[this.place];
      if (next?.kind !== 'sign') return node;
      if (next.text === '#') {
        this.place += 1;
        node = { kind: '#', of: node };
      } else if (next.text === '(') {
        this.place += 1;
        node = { kind: 'apply', target: node, args: this.args() };
      } else return node;
    }
  }

  private primary(): Node {
    const token = this.peek();
    this.place += 1;
    if (!token || token.kind === 'space') throw NAME;
    if (token.kind === 'value') return { kind: 'value', value: token.value };
    if (token.kind === 'cells') return cellsOf(token.text, token.sheets);
    if (token.kind === 'name')
      return { kind: 'name', name: bareName(token.text).toLowerCase(), sheet: sheetsOf(token.sheets).sheet };
    if (token.kind === 'call') return this.call(bareName(token.text).toUpperCase());
    if (token.text === '(') return this.group();
    if (token.text === '{') return { kind: 'grid', grid: this.grid() };
    throw NAME;
  }

  private call(name: string): Node {
    const args = this.args();
    const [first] = args;
    // What a file writes for A1# and @A1.
    if (name === 'ANCHORARRAY' && first) return { kind: '#', of: first };
    if (name === 'SINGLE' && first) return { kind: '@', of: first };
    return { kind: 'call', name, args };
  }

  private args(): Node[] {
    const args: Node[] = [];
    if (this.sign(')')) return args;
    for (;;) {
      const next = this.peek();
      const isEmpty = next?.kind === 'sign' && (next.text === ',' || next.text === ')');
      args.push(isEmpty ? { kind: 'missing' } : this.binary(0));
      if (this.sign(')')) return args;
      this.expect(',');
    }
  }

  private group(): Node {
    let node = this.binary(0);
    while (this.sign(',')) node = { kind: 'union', left: node, right: this.binary(0) };
    this.expect(')');
    return node;
  }

  private grid(): Grid {
    const rows: Plain[][] = [[]];
    for (;;) {
      const minus = this.sign('-', '+');
      const token = this.peek();
      this.place += 1;
      if (token?.kind !== 'value') throw NAME;
      rows.at(-1)?.push(minus === '-' && typeof token.value === 'number' ? -token.value : token.value);
      if (this.sign('}')) return Grid.from(rows);
      if (this.sign(';')) rows.push([]);
      else this.expect(',');
    }
  }
}

function cellsOf(address: string, sheets: string | null): Node {
  try {
    return { kind: 'cells', ...sheetsOf(sheets), rect: parseAddress(address) };
  } catch {
    return { kind: 'value', value: NAME };
  }
}

const broken: Node = { kind: 'value', value: NAME };

const MOST_KNOWN = 200_000;
const known = new Map<string, Node>();

/** A formula taken apart; one that cannot be read comes to #NAME?. @param formula with its "=", without structured references */
export function parse(formula: string): Node {
  const before = known.get(formula);
  if (before) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const node = read(formula);
  known.set(formula, node);
  return node;
}

function read(formula: string): Node {
  try {
    return new Reader(tokensOf(formula.slice(1))).whole();
  } catch (thrown) {
    if (thrown instanceof Failure) return broken;
    throw thrown;
  }
}
