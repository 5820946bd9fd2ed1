const SPACE = /^\s+/u;
/** What can stand for a value: texts, arrays, errors, references, structured references, names, numbers. */
const OPERAND =
  /^(?:"(?:[^"]|"")*"|\{[^{}]*\}|#(?:REF|DIV\/0|N\/A|NAME\?|NULL|NUM|VALUE|SPILL|CALC|GETTING_DATA)!?|(?:(?:'(?:[^']|'')+'|\[[^\]]+\][\p{L}\p{N}_.]*|[\p{L}_][\p{L}\p{N}_.]*)(?::[\p{L}_][\p{L}\p{N}_.]*)?!)?(?:#REF!|\$?\d{1,7}:\$?\d{1,7}|[$\p{L}_\\][$\p{L}\p{N}_.\\?]*)?(?:\[(?:[^[\]]|\[(?:[^[\]']|'.)*\])*\])?|\d+\.?\d*(?:E[+-]?\d+)?|\.\d+(?:E[+-]?\d+)?)/iu;
const NUMBER = /^(?:\d+\.?\d*(?:E[+-]?\d+)?|\.\d+(?:E[+-]?\d+)?)(?![\p{L}\p{N}_:])/iu;
const BINARY = /^(?:<=|>=|<>|[-+*/^&=<>:,])/u;

/**
 * Whether Excel would take a text as a formula: operands and operators in turn, brackets closed, texts ended. Unknown names and functions are fine; they are
 * computed to #NAME?.
 * @param formula with its "="
 */
export function isFormula(formula: string): boolean {
  let rest = formula.slice(1);
  /** Open brackets: of a function ("call", whose arguments may be left out) or around a part. */
  const open: ('call' | 'group')[] = [];
  let wantsOperand = true;
  let canBeEmpty = false;
  let lastIsReference = false;
  let afterColon = false;
  const eat = (length: number): void => {
    rest = rest.slice(length);
  };
  while (rest !== '') {
    const space = SPACE.exec(rest)?.[0] ?? '';
    eat(space.length);
    if (rest === '') break;
    const [first = ''] = rest;
    if (first === ')') {
      if ((wantsOperand && !(canBeEmpty && open.at(-1) === 'call')) || open.pop() === undefined) return false;
      [wantsOperand, canBeEmpty, lastIsReference] = [false, false, true];
      eat(1);
    } else if (wantsOperand) {
      if (first === ',' && open.at(-1) === 'call') {
        canBeEmpty = true;
        eat(1);
      } else if (first === '(') {
        open.push('group');
        canBeEmpty = false;
        eat(1);
      } else if ('+-@'.includes(first)) {
        canBeEmpty = false;
        eat(1);
      } else {
        const operand = NUMBER.exec(rest)?.[0] ?? OPERAND.exec(rest)?.[0] ?? '';
        if (operand === '' || (afterColon && /^["{\d.]/.test(operand) && !operand.includes(':'))) return false;
        afterColon = false;
        eat(operand.length);
        if (rest.startsWith('(') && /[\p{L}\p{N}_.]$/u.test(operand)) {
          open.push('call');
          canBeEmpty = true;
          eat(1);
        } else {
          wantsOperand = false;
          lastIsReference = /^[$\p{L}_\\'[#]|^\d+:/u.test(operand);
        }
      }
    } else if (first === '%' || first === '#') {
      eat(1);
    } else if (first === '(' && lastIsReference && space === '') {
      // LAMBDA(...)(...)
      open.push('call');
      [wantsOperand, canBeEmpty] = [true, true];
      eat(1);
    } else {
      const operator = BINARY.exec(rest)?.[0];
      if (operator === undefined) {
        // A space between two references takes what they share.
        if (space === '' || !lastIsReference || !/^[$\p{L}_\\'(]/u.test(rest)) return false;
        wantsOperand = true;
        canBeEmpty = false;
      } else {
        if (operator === ',' && open.length === 0) return false;
        if (operator === ':' && !lastIsReference) return false;
        afterColon = operator === ':';
        wantsOperand = true;
        canBeEmpty = operator === ',' && open.at(-1) === 'call';
        eat(operator.length);
      }
    }
  }
  return !wantsOperand && open.length === 0;
}
