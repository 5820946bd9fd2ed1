import { parseAddress, type HostBook, type Sheet } from '../host';
import { splitReference } from '../host/address';

/** What may be chosen in a cell that has a list, or null where it has none. */
export function choicesOf(book: HostBook, sheet: Sheet, row: number, column: number): readonly string[] | null {
  const found = sheet.validations.find(
    ({ rect }) => row >= rect.row1 && row <= rect.row2 && column >= rect.column1 && column <= rect.column2,
  );
  const list = found?.validation.rule?.list as { source?: unknown } | undefined;
  if (list === undefined) return null;
  const source = String(list.source ?? '');
  if (!source.startsWith('=')) return source.split(',');
  const named = book.names.find(({ name }) => name.toLowerCase() === source.slice(1).toLowerCase());
  const reference = splitReference(named?.formula ?? source);
  const from = reference.sheet === null ? sheet : book.sheet(reference.sheet);
  if (!from) return null;
  const texts = [...from.inside(parseAddress(reference.address.replaceAll('$', '')))].map(({ cell }) => String(cell.value ?? ''));
  return [...new Set(texts.filter((text) => text !== ''))];
}
