import { ERROR, invalidArgument } from '../errors';
import type { Scalar } from '../model';
import { addressesOf } from './areas';
import type { HostContext, HostObject, Of, TypeDefinition } from './types';

/** An argument of workbook.functions as a formula writes it. */
function written(argument: unknown): string {
  if (Array.isArray(argument)) return argument.map(written).join(',');
  if (argument === null || argument === undefined) return '';
  if (typeof argument === 'number') return String(argument);
  if (typeof argument === 'boolean') return argument ? 'TRUE' : 'FALSE';
  if (typeof argument === 'string') return `"${argument.replaceAll('"', '""')}"`;
  const object = argument as HostObject;
  if (object.type === 'Range') return addressesOf(object.sheet, [object.rect]);
  if (object.type === 'FunctionResult') return object.formula.slice(1);
  throw invalidArgument();
}

/** workbook.functions.beta_Dist(...) as the formula "=BETA.DIST(...)". */
export function functionCall(name: string, args: readonly unknown[]): Of<'FunctionResult'> {
  const given = args.filter((argument, index) => argument !== null || args.slice(index).some((later) => later !== null));
  return { type: 'FunctionResult', formula: `=${name.toUpperCase().replaceAll('_', '.')}(${given.map(written).join(',')})` };
}

const result = ({ formula }: Of<'FunctionResult'>, { calculation }: HostContext): Scalar => calculation.evaluate(formula);
const isError = (value: Scalar): boolean => typeof value === 'string' && ERROR.test(value);

export const functionResultType: TypeDefinition<'FunctionResult'> = {
  get: {
    Value: (object, host) => {
      const value = result(object, host);
      return isError(value) ? null : value;
    },
    Error: (object, host) => {
      const value = result(object, host);
      return isError(value) ? value : null;
    },
  },
};
