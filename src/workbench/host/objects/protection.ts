import { accessDenied, ExcelError } from '../errors';
import type { TypeDefinition } from './types';

const PROTECTION_OPTIONS = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowEditScenarios',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
] as const;

export const protectionType: TypeDefinition<'WorksheetProtection'> = {
  get: {
    Protected: ({ sheet }) => sheet.protection !== null,
    Options: ({ sheet }) => sheet.protection ?? protectionOptions({}),
    CanPauseProtection: () => false,
    IsPasswordProtected: () => false,
    IsPaused: () => false,
  },
  call: {
    Protect: ({ sheet }, [options]) => {
      if (sheet.protection) throw new ExcelError('InvalidOperation', 'The worksheet is already protected.');
      sheet.protection = protectionOptions((options ?? {}) as Record<string, boolean>);
    },
    Unprotect: ({ sheet }, [password]) => {
      if (password) throw accessDenied();
      sheet.protection = null;
    },
  },
};

function protectionOptions(given: Record<string, boolean | string>): Record<string, boolean | string> {
  return {
    ...Object.fromEntries(PROTECTION_OPTIONS.map((option) => [option, given[option] === true])),
    selectionMode: given.selectionMode ?? 'Normal',
  };
}
