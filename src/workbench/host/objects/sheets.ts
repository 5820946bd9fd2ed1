import { accessDenied, alreadyExists, invalidArgument, invalidOperation, itemNotFound } from '../errors';
import { WORKBOOK, type EventKind, type HostEvent } from '../events';
import type { HostBook, Sheet } from '../model';
import { renameInFormula, withoutSheet } from '../references';
import { copyInto } from './copy-sheet';
import { rewriteFormulas } from './moves';
import { registrations } from './registration';
import { activateSheet } from './selection';
import type { HostContext, HostObject, Of, TypeDefinition } from './types';

/** Sheets of a workbook whose structure is protected stay as they are. */
function guardBook({ protection }: HostBook): void {
  if (protection) throw accessDenied();
}

export const wrap = (sheet: Sheet): Of<'Worksheet'> => ({ type: 'Worksheet', sheet });
const orNull = (sheet: Sheet | undefined): Of<'Worksheet'> | null => (sheet ? wrap(sheet) : null);
const isVisible = ({ visibility }: Sheet): boolean => visibility === 'Visible';
const NO_SHEET_LEFT = 'A workbook must contain at least one visible worksheet.';

function tell(kind: EventKind, sheet: Sheet, host: HostContext, more?: HostEvent['more']): void {
  host.fire({ kind, sheetId: sheet.id, address: '', trigger: 'ThisLocalAddin', ...(more && { more }) });
}

/** A tab name as Excel accepts it. @throws InvalidArgument, ItemAlreadyExists */
function checkedName(book: HostBook, name: unknown, own: Sheet | null): string {
  const isName = typeof name === 'string' && name.trim() !== '' && name.length <= 31;
  if (!isName || /[[\]:*?/\\]/.test(name) || /^'|'$/.test(name) || name.toLowerCase() === 'history') throw invalidArgument();
  const other = book.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  if (other && other !== own) throw alreadyExists();
  return name;
}

function freeName(book: HostBook): string {
  for (let number = book.sheets.length + 1; ; number += 1) if (!book.sheet(`Sheet${number}`)) return `Sheet${number}`;
}

/** @throws ItemNotFound */
export function findSheet(book: HostBook, nameOrId: unknown): Sheet {
  const sheet = book.sheet(String(nameOrId));
  if (!sheet) throw itemNotFound();
  return sheet;
}

/** The next sheet on a side; null beside the last. */
export function beside(book: HostBook, sheet: Sheet, step: number, visibleOnly: unknown): HostObject | null {
  let index = book.sheets.indexOf(sheet) + step;
  while (visibleOnly === true && book.sheets[index] && book.sheets[index]?.visibility !== 'Visible') index += step;
  return orNull(book.sheets[index]);
}

/** Worksheet.name: formulas, names and rules that name the sheet follow. */
export function renameSheet(sheet: Sheet, name: unknown, host: HostContext): void {
  guardBook(host.book);
  const nameAfter = checkedName(host.book, name, sheet);
  const nameBefore = sheet.name;
  if (nameAfter === nameBefore) return;
  rewriteFormulas(host.book, (formula) => renameInFormula(formula, nameBefore, nameAfter));
  sheet.name = nameAfter;
  host.calculation.restructured();
  tell('nameChanged', sheet, host, { nameBefore, nameAfter });
}

/** Worksheet.delete: what pointed into the sheet points nowhere. */
export function removeSheet(sheet: Sheet, host: HostContext): void {
  guardBook(host.book);
  const { book, calculation } = host;
  if (sheet.visibility === 'VeryHidden') throw invalidOperation('A very hidden worksheet cannot be deleted.');
  if (!book.sheets.some((other) => other !== sheet && isVisible(other))) throw invalidOperation(NO_SHEET_LEFT);
  const active = book.sheets[book.activeSheet];
  const index = book.sheets.indexOf(sheet);
  const next = active === sheet ? neighbour(book, index) : active;
  book.sheets.splice(index, 1);
  host.follow(sheet, () => null);
  book.activeSheet = next ? book.sheets.indexOf(next) : 0;
  if (book.selection?.sheet === sheet) book.selection = null;
  book.names.splice(0, book.names.length, ...book.names.filter(({ scope }) => scope !== sheet.id));
  rewriteFormulas(book, (formula) => withoutSheet(formula, sheet.name));
  calculation.restructured();
  if (active === sheet) tell('deactivated', sheet, host);
  if (active === sheet && next) tell('activated', next, host);
  tell('deleted', sheet, host);
}

/** The visible sheet that comes to the front when one goes. */
const neighbour = ({ sheets }: HostBook, index: number): Sheet | undefined =>
  sheets.slice(index + 1).find(isVisible) ?? sheets.slice(0, index).reverse().find(isVisible);

/** Worksheet.visibility. @throws InvalidOperation for the last visible sheet */
export function setVisibility(sheet: Sheet, value: unknown, host: HostContext): void {
  guardBook(host.book);
  const { book } = host;
  const after = String(value);
  if (!['Visible', 'Hidden', 'VeryHidden'].includes(after)) throw invalidArgument();
  if (after === sheet.visibility) return;
  const index = book.sheets.indexOf(sheet);
  const next = neighbour(book, index);
  if (after !== 'Visible' && !next) throw invalidOperation(NO_SHEET_LEFT);
  const before = sheet.visibility;
  if (after !== 'Visible' && book.activeSheet === index && next) activateSheet(next, host);
  sheet.visibility = after;
  tell('visibilityChanged', sheet, host, { visibilityBefore: before, visibilityAfter: after });
}

function place(book: HostBook, sheet: Sheet, index: number): void {
  const active = book.sheets[book.activeSheet];
  const from = book.sheets.indexOf(sheet);
  book.sheets.splice(from, 1);
  book.sheets.splice(index, 0, sheet);
  book.activeSheet = Math.max(0, active ? book.sheets.indexOf(active) : 0);
}

/** Worksheet.position. @throws InvalidArgument outside of the tabs */
export function moveSheet(sheet: Sheet, position: number, host: HostContext): void {
  guardBook(host.book);
  const { book, calculation } = host;
  if (position < 0 || position >= book.sheets.length) throw invalidArgument();
  const positionBefore = book.sheets.indexOf(sheet);
  if (positionBefore === position) return;
  place(book, sheet, position);
  calculation.restructured();
  tell('moved', sheet, host, { positionBefore, positionAfter: position });
}

/** Worksheet.copy. */
export function copySheet(sheet: Sheet, positionType: unknown, relativeTo: HostObject | null, host: HostContext): HostObject {
  guardBook(host.book);
  const { book, calculation } = host;
  const { type } = relativeTo ?? {};
  const where = String(positionType ?? 'None');
  if (!['None', 'Before', 'After', 'Beginning', 'End'].includes(where)) throw invalidArgument();
  const isBeside = where === 'Before' || where === 'After';
  if (isBeside && type !== 'Worksheet') throw invalidArgument();
  const base = sheet.name.replace(/ \(\d+\)$/, '');
  let number = 2;
  const named = (): string => `${base.slice(0, 31 - ` (${number})`.length)} (${number})`;
  while (book.sheet(named())) number += 1;
  const twin = book.addSheet(named());
  twin.visibility = sheet.visibility;
  copyInto(twin, sheet, book);
  const neighbourIndex = relativeTo?.type === 'Worksheet' ? book.sheets.indexOf(relativeTo.sheet) : -1;
  const index = !isBeside ? 0 : where === 'Before' ? neighbourIndex : neighbourIndex + 1;
  if (where !== 'End') place(book, twin, index);
  calculation.restructured();
  tell('added', twin, host);
  return wrap(twin);
}

/** Events of a sheet, which can be listened to at one sheet and at all. */
export const SHEET_EVENTS: readonly EventKind[] = [
  'changed',
  'activated',
  'deactivated',
  'selected',
  'calculated',
  'formatChanged',
  'rowSorted',
  'columnSorted',
  'clicked',
  'rowHidden',
  'formulaChanged',
  'protectionChanged',
  'nameChanged',
  'visibilityChanged',
];
const COLLECTION_EVENTS: readonly EventKind[] = [...SHEET_EVENTS, 'added', 'deleted', 'moved'];

const candidates = ({ sheets }: HostBook, visibleOnly: unknown): Sheet[] =>
  sheets.filter((sheet) => visibleOnly !== true || isVisible(sheet));

export const worksheetsType: TypeDefinition<'WorksheetCollection'> = {
  call: {
    GetCount: (_object, [visibleOnly], { book }) => candidates(book, visibleOnly).length,
    ...registrations<Of<'WorksheetCollection'>>(COLLECTION_EVENTS, () => WORKBOOK),
  },
  child: {
    Add: (_object, [name], host) => {
      guardBook(host.book);
      const isNamed = name !== undefined && name !== null;
      const sheet = host.book.addSheet(isNamed ? checkedName(host.book, name, null) : freeName(host.book));
      host.calculation.restructured();
      tell('added', sheet, host);
      return wrap(sheet);
    },
    GetItem: (_object, [name], { book }) => wrap(findSheet(book, name)),
    GetItemOrNullObject: (_object, [name], { book }) => orNull(book.sheet(String(name))),
    GetActiveWorksheet: (_object, _args, { book }) => orNull(book.sheets[book.activeSheet]),
    GetFirst: (_object, [visibleOnly], { book }) => orNull(candidates(book, visibleOnly)[0]),
    GetLast: (_object, [visibleOnly], { book }) => orNull(candidates(book, visibleOnly).at(-1)),
  },
  item: (_object, [name], { book }) => wrap(findSheet(book, name)),
  items: (_object, { book }) => book.sheets.map(wrap),
};
