import type { TextsOf } from '../types';
import { some } from './some';
import type { version as vi } from '../vi/version';

export const version: TextsOf<typeof vi> = {
  title: (from, to) => `The workbook follows version ${from} of the plan; the present one is ${to}`,
  kept: 'Nothing has changed yet. Bringing it forward keeps everything typed; what has no place any more goes to the sheet "Không còn trong kế hoạch".',
  nothing: 'No row is added, gone or worded differently.',
  added: (count) => `${some(count, 'row')} added`,
  gone: (count) => `${some(count, 'row')} gone`,
  changed: (count) => `${some(count, 'wording')} changed`,
  typed: (count) => `${count} typed contents are kept apart`,
  words: (before, after) => `"${before}" becomes "${after}"`,
  forward: (to) => `Bring forward to version ${to}`,
};
