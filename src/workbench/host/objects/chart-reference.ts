import { quoted } from '../address';
import { invalidArgument } from '../errors';
import type { Rect, Sheet } from '../model';
import { absolute } from '../references';
import type { HostObject } from './types';

/** Cells as a chart refers to them: "'Số liệu'!$B$2:$B$9". */
export const reference = (sheet: Sheet, rect: Rect): string => `${quoted(sheet.name)}!${absolute(rect)}`;

/** A range as a chart refers to it. @throws InvalidArgument for anything else */
export function referenceTo(given: unknown): string {
  const range = given as HostObject | null;
  if (typeof range !== 'object' || range?.type !== 'Range') throw invalidArgument();
  return reference(range.sheet, range.rect);
}
