import type { TargetPart } from '../plans/target';
import { COMPARED_DIGITS, decidingBound, isDue, VERDICT_WORDS, type When } from '../reporting/verdict';

const text = (words: string): string => `"${words}"`;

/**
 * The live formula that says in the sheet what `judge` says in the domain: same bounds, same rounding, same words. It uses only functions that
 * Excel 2016, LibreOffice and WPS share.
 * @param result A1 address of the result cell
 */
export function verdictFormula(part: TargetPart | null, result: string, when: When): string {
  if (part === null) return `=${text(VERDICT_WORDS.byPerson)}`;
  const value = `ROUND(${result},${COMPARED_DIGITS})`;
  const bound = decidingBound(part);
  const unmet = text(isDue(part, when) ? VERDICT_WORDS.notMet : VERDICT_WORDS.notDue);
  const met = `IF(${value}${metOperator(part)}${bound},${metWords(part, value)},${unmet})`;
  return `=IF(ISNUMBER(${result}),${met},${text(VERDICT_WORDS.noFigure)})`;
}

function metOperator(part: TargetPart): string {
  if (part.comparison === 'moreThan') return '>';
  if (part.comparison === 'lessThan') return '<';
  return part.direction === 'down' ? '<=' : '>=';
}

function metWords(part: TargetPart, value: string): string {
  const met = text(VERDICT_WORDS.met);
  const exceeded = text(VERDICT_WORDS.exceeded);
  if (part.comparison === 'atLeast') return `IF(${value}>${part.min},${exceeded},${met})`;
  if (part.comparison !== 'between') return met;
  return part.direction === 'down'
    ? `IF(${value}<${part.min},${exceeded},${met})`
    : `IF(${value}>${part.max},${exceeded},${met})`;
}
