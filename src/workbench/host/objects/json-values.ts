import { apiNotFound, ERROR, invalidArgument } from '../errors';
import type { Scalar } from '../model';
import { spread, writeContents, type RangeLike } from './cells';
import type { HostContext } from './types';

/** Names of Excel's errors by the texts that cells show. */
const ERRORS: Readonly<Record<string, string>> = {
  '#BLOCKED!': 'Blocked',
  '#BUSY!': 'Busy',
  '#CALC!': 'Calc',
  '#CONNECT!': 'Connect',
  '#DIV/0!': 'Div0',
  '#FIELD!': 'Field',
  '#GETTING_DATA': 'GettingData',
  '#N/A': 'NotAvailable',
  '#NAME?': 'Name',
  '#NULL!': 'Null',
  '#NUM!': 'Num',
  '#REF!': 'Ref',
  '#SPILL!': 'Spill',
  '#VALUE!': 'Value',
};

/** A cell value as Excel's API writes it with its type. */
type JsonValue = Readonly<Record<string, unknown>>;

/** A value of a cell with its type. */
export function toJson(value: Scalar | null): JsonValue {
  const of = (type: string): JsonValue => ({ type, basicType: type, basicValue: value ?? '' });
  if (value === null || value === '') return of('Empty');
  if (typeof value === 'number') return of('Double');
  if (typeof value === 'boolean') return of('Boolean');
  return ERROR.test(value) ? { ...of('Error'), errorType: ERRORS[value] } : of('String');
}

/** What is written into a cell for a value with its type. */
interface FromJson {
  readonly input: unknown;
  readonly numberFormat?: string;
}

const errorOf = ({ basicValue, errorType }: JsonValue): string => {
  const named = Object.entries(ERRORS).find(([, name]) => name === errorType)?.[0];
  const text = named ?? basicValue;
  if (typeof text !== 'string' || !ERROR.test(text)) throw invalidArgument();
  return text;
};

/** @throws InvalidArgument for a value that is not of its type, ApiNotFound for kinds that cells of the host cannot hold */
function fromJson(given: unknown): FromJson {
  if (given === null || given === undefined || typeof given !== 'object') return { input: given };
  const json = given as JsonValue;
  const { type, basicValue, numberFormat } = json;
  const checked = (kind: string): unknown => {
    if (typeof basicValue !== kind) throw invalidArgument();
    return basicValue;
  };
  const format = typeof numberFormat === 'string' ? { numberFormat } : {};
  switch (type) {
    case 'Empty':
      return { input: '' };
    case 'Double':
      return { input: checked('number'), ...format };
    case 'FormattedNumber':
      if (typeof numberFormat !== 'string') throw invalidArgument();
      return { input: checked('number'), ...format };
    case 'Boolean':
      return { input: checked('boolean') };
    case 'String':
      return { input: `'${String(checked('string'))}` };
    case 'Error':
      return { input: errorOf(json) };
    default:
      throw apiNotFound('CellValue', String(type));
  }
}

/** Writes values with their types; a number that comes with a number format gets it. */
export function writeJson(place: RangeLike, value: unknown, host: HostContext): void {
  const each = (part: unknown): unknown => (Array.isArray(part) ? part.map(each) : fromJson(part).input);
  writeContents(place, each(value), host);
  spread(place.rect, value, (row, column, given) => {
    const { numberFormat } = fromJson(given);
    const cell = place.sheet.at(row, column);
    if (numberFormat !== undefined && cell) cell.format = { ...cell.format, numberFormat };
  });
}
