import { areaAddress, type Area } from '../sheets';
import type { ListSeparator } from './list-separator';

/** A range that is used in one batch only: Excel need not keep it, nor be told to let go of it. */
export const rangeOf = (sheet: Excel.Worksheet, area: Area): Excel.Range => sheet.getRange(areaAddress(area)).untrack();

/** Rectangles that are used in one batch only. @param addresses one of `addressLists` */
export const rangesOf = (sheet: Excel.Worksheet, addresses: string): Excel.RangeAreas => sheet.getRanges(addresses).untrack();

/** Longest list of addresses given at once; Excel takes 8,192 characters. */
const LONGEST_LIST = 4_000;

/** Addresses of rectangles in lists that Excel takes: "A1:B2,D4". */
export function addressLists(areas: readonly Area[], separator: ListSeparator): string[] {
  const lists: string[] = [];
  for (const area of areas) {
    const address = areaAddress(area);
    const last = lists.at(-1);
    if (last !== undefined && last.length + address.length < LONGEST_LIST)
      lists[lists.length - 1] = `${last}${separator}${address}`;
    else lists.push(address);
  }
  return lists;
}
