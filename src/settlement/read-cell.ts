import { isBlank, type CellValue, type FieldKey, type Finding, type Severity } from '../checks';
import { formatDate, formatNumber, readDate, readNumber, serialOf } from '../vietnamese';
import { MESSAGES, type Words } from './rules/messages';

/** A typed cell with what is said about it: its place, the name of its column, the name of its row. */
export interface EntryCell {
  readonly value: CellValue | undefined;
  readonly at: FieldKey;
  readonly label: string;
  readonly rowName: string | null;
}

/**
 * What a cell means, and what is wrong with how it is typed. `asText` is a number that stands there as text, so that sums leave it out; of
 * two meanings it is the one in whole đồng.
 */
export interface Reading<Value> {
  readonly value: Value | null;
  readonly problem?: Finding;
  readonly asText?: number;
}

/** Text of a cell, without spaces around it; "" where blank. */
export function readText(value: CellValue | undefined): string {
  return isBlank(value) ? '' : String(value).trim();
}

/** One text for each line of the cell; empty lines are dropped. */
export function readLines(value: CellValue | undefined): string[] {
  return readText(value)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** A number, true numbers only: text that can be one number is offered as the suggestion of an error, for the sheet's formulas leave it out. */
export function readAmount(cell: EntryCell): Reading<number> {
  const reading = readNumber(cell.value);
  const typed = readText(cell.value);
  switch (reading.kind) {
    case 'blank':
      return { value: null };
    case 'ambiguous': {
      const meanings = reading.readings.map(formatNumber).join(' hoặc ');
      const words = MESSAGES.ambiguousNumber(cell.label, typed, meanings);
      return { value: null, asText: Math.max(...reading.readings), problem: problem(cell, 'ambiguous-number', words) };
    }
    case 'notNumber':
      return { value: null, problem: problem(cell, 'wrong-type', MESSAGES.wrongType(cell.label, typed)) };
    case 'number':
      if (!reading.fromText) return { value: reading.value };
      if (reading.percent) return { value: null, problem: problem(cell, 'wrong-type', MESSAGES.wrongType(cell.label, typed)) };
      return {
        value: null,
        asText: reading.value,
        problem: problem(
          cell,
          'text-number',
          MESSAGES.textNumber(cell.label, typed, formatNumber(reading.value)),
          'error',
          reading.value,
        ),
      };
  }
}

/** A year; "2026" as text is as good as the number, since no formula sums it. */
export function readYear(cell: EntryCell): Reading<number> {
  const reading = readNumber(cell.value);
  if (reading.kind === 'blank') return { value: null };
  if (reading.kind === 'number' && Number.isInteger(reading.value) && reading.value >= 2000 && reading.value <= 2100) {
    return { value: reading.value };
  }
  return { value: null, problem: problem(cell, 'wrong-type', MESSAGES.wrongYear(cell.label, readText(cell.value))) };
}

/** A date as ISO. Text that can be one day only is taken, with a warning that offers the true date. */
export function readDay(cell: EntryCell): Reading<string> {
  const reading = readDate(cell.value);
  const typed = readText(cell.value);
  switch (reading.kind) {
    case 'blank':
      return { value: null };
    case 'date': {
      if (!reading.fromText) return { value: reading.iso };
      const words = MESSAGES.textDate(cell.label, typed, formatDate(reading.iso));
      return { value: reading.iso, problem: problem(cell, 'text-date', words, 'warning', serialOf(reading.iso)) };
    }
    case 'ambiguous': {
      const meanings = reading.readings.map(formatDate).join(' hoặc ');
      return { value: null, problem: problem(cell, 'ambiguous-date', MESSAGES.ambiguousDate(cell.label, typed, meanings)) };
    }
    case 'month':
    case 'notDate':
      return { value: null, problem: problem(cell, 'wrong-date', MESSAGES.wrongDate(cell.label, typed)) };
  }
}

function problem(cell: EntryCell, rule: string, words: Words, severity: Severity = 'error', suggestion?: CellValue): Finding {
  return {
    severity,
    rule,
    ...words,
    at: cell.at,
    rowName: cell.rowName,
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}
