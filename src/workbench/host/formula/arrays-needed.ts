import { functions, wayOf } from './define';
import type { Node } from './syntax-tree';

/** Functions that give several values. */
const OF_MANY = new Set(
  `SEQUENCE RANDARRAY FILTER SORT SORTBY UNIQUE TRANSPOSE MMULT MUNIT MINVERSE FREQUENCY MODE.MULT TAKE DROP CHOOSECOLS CHOOSEROWS HSTACK VSTACK TOCOL TOROW
  WRAPROWS WRAPCOLS EXPAND TEXTSPLIT MAP SCAN BYROW BYCOL MAKEARRAY LINEST LOGEST TREND GROWTH`.split(/\s+/),
);
/** Functions that have taken arrays ever since. */
const ALWAYS_ARRAYS = new Set(['SUMPRODUCT', 'LOOKUP', 'MMULT', 'MDETERM', 'MINVERSE']);
const CHOICES = new Set(['IF', 'IFERROR', 'IFNA', 'IFS', 'CHOOSE', 'SWITCH']);

/** Whether a part may come to several values. */
function isMany(node: Node): boolean {
  switch (node.kind) {
    case 'cells':
      return node.rect.row1 !== node.rect.row2 || node.rect.column1 !== node.rect.column2;
    case 'binary':
      return isMany(node.left) || isMany(node.right);
    case '+':
    case '-':
    case '%':
      return isMany(node.of);
    case '#':
      return true;
    case 'call':
      return OF_MANY.has(node.name) || takesMany(node);
    default:
      return false;
  }
}

/** Whether a function is given several values where it takes one. */
function takesMany({ name, args }: Extract<Node, { kind: 'call' }>): boolean {
  if (CHOICES.has(name)) return args.some(isMany);
  const known = functions.get(name);
  return known !== undefined && args.some((arg, index) => wayOf(known, index) !== 'x' && isMany(arg));
}

/** Whether a formula comes to something else where Excel computes no arrays in it, as in a file that does not ask for them. */
export function needsArrays(node: Node, inArrays = false): boolean {
  switch (node.kind) {
    case 'binary':
      return (!inArrays && isMany(node)) || needsArrays(node.left, inArrays) || needsArrays(node.right, inArrays);
    case '+':
    case '-':
    case '%':
      return (!inArrays && isMany(node.of)) || needsArrays(node.of, inArrays);
    case 'call':
      if (OF_MANY.has(node.name) || ['LET', 'LAMBDA', 'REDUCE'].includes(node.name)) return true;
      if (takesMany(node) && (!inArrays || CHOICES.has(node.name))) return true;
      return node.args.some((arg) => needsArrays(arg, inArrays || ALWAYS_ARRAYS.has(node.name)));
    case 'apply':
    case '#':
      return true;
    default:
      return false;
  }
}
