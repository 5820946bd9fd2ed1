import { accessDenied, invalidArgument, invalidOperation } from '../errors';
import type { Sheet } from '../model';
import { oneOf, truth } from './check';
import type { HostContext, TypeDefinition } from './types';

const OPTIONS = [
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
const SELECTION = ['Normal', 'None', 'Unlocked'] as const;
/** Excel takes no longer password. */
const LONGEST_PASSWORD = 255;

type Options = Record<string, boolean | string>;

/** Options as given, with everything else forbidden. @throws InvalidArgument for values of another kind */
function optionsOf(given: unknown): Options {
  const asked = (given ?? {}) as Record<string, unknown>;
  return {
    ...Object.fromEntries(
      OPTIONS.map((name) => [name, asked[name] === undefined || asked[name] === null ? false : truth(asked[name])]),
    ),
    selectionMode: oneOf(SELECTION, asked.selectionMode ?? 'Normal'),
  };
}

function passwordOf(given: unknown): string {
  if (given === undefined || given === null) return '';
  if (typeof given !== 'string' || given.length > LONGEST_PASSWORD) throw invalidArgument();
  return given;
}

function guardUnprotected({ protection }: Sheet): void {
  if (protection) throw invalidOperation();
}

/** Tells who listens that a sheet is protected now, or no more. */
function tell(sheet: Sheet, host: HostContext): void {
  const more = { isProtected: sheet.protection !== null };
  host.fire({ kind: 'protectionChanged', sheetId: sheet.id, address: '', trigger: 'ThisLocalAddin', more });
}

export const protectionType: TypeDefinition<'WorksheetProtection'> = {
  get: {
    CanPauseProtection: ({ sheet }) => sheet.protection !== null && sheet.password !== '',
    IsPasswordProtected: ({ sheet }) => sheet.protection !== null && sheet.password !== '',
    IsPaused: () => false,
    Options: ({ sheet }) => sheet.protection ?? optionsOf(null),
    Protected: ({ sheet }) => sheet.protection !== null,
    SavedOptions: ({ sheet }) => sheet.protection ?? optionsOf(null),
  },
  call: {
    CheckPassword: ({ sheet }, [password]) => passwordOf(password) === sheet.password,
    Protect: ({ sheet }, [options, password], host) => {
      guardUnprotected(sheet);
      sheet.protection = optionsOf(options);
      sheet.password = passwordOf(password);
      tell(sheet, host);
    },
    SetPassword: ({ sheet }, [password]) => {
      guardUnprotected(sheet);
      sheet.password = passwordOf(password);
    },
    Unprotect: ({ sheet }, [password], host) => {
      if (!sheet.protection) return;
      if (sheet.password !== '' && passwordOf(password) !== sheet.password) throw accessDenied();
      sheet.protection = null;
      sheet.password = '';
      sheet.passwordHash = null;
      tell(sheet, host);
    },
    UpdateOptions: ({ sheet }, [options]) => {
      if (!sheet.protection) throw invalidOperation('The worksheet is not protected.');
      sheet.protection = optionsOf(options);
    },
  },
};

/** Protection of the workbook's structure: sheets can then not be added, deleted, renamed, moved, hidden or shown. */
export const workbookProtectionType: TypeDefinition<'WorkbookProtection'> = {
  get: { Protected: (_object, { book }) => book.protection !== null },
  call: {
    Protect: (_object, [password], { book }) => {
      if (book.protection) throw invalidOperation('The workbook is already protected.');
      book.protection = { password: passwordOf(password) };
    },
    Unprotect: (_object, [password], { book }) => {
      if (book.protection && book.protection.password !== '' && passwordOf(password) !== book.protection.password)
        throw accessDenied();
      book.protection = null;
    },
  },
};
