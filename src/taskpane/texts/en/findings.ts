import type { TextsOf } from '../types';
import { some } from './some';
import type { findings as vi } from '../vi/findings';

export const findings: TextsOf<typeof vi> = {
  title: 'Findings',
  none: 'No errors, warnings or notes.',
  noneOfThis: 'Nothing at this level.',
  all: 'All',
  severity: { error: 'Errors', warning: 'Warnings', note: 'Notes' },
  one: { error: 'Error', warning: 'Warning', note: 'Note' },
  wholeBook: 'Whole workbook',
  inVietnamese: 'Findings are worded in Vietnamese, like the sheets they are about.',
  filter: 'Filter by severity',
  notThere: (place) => `Cannot go to "${place}": the sheet may have been renamed or deleted. Choose "Check again".`,
  type: { explanation: 'Type the explanation', dataSource: 'Type the source', difficulty: 'Type the difficulty' },
  typed: 'What will be written into the cell of the sheet',
  write: 'Write into the cell',
  cancel: 'Cancel',
  written: 'Written into the sheet.',
  listed: 'The list is on the sheet "Kết quả kiểm tra". Choose a place in its column "Vị trí" to go there.',
  csv: 'Download the list (.csv)',
  copy: 'Copy the list',
  downloaded: (name) => `Download of "${name}" asked for. If Excel does not allow it, use "Copy the list".`,
  copied: (count) => `${some(count, 'finding')} copied; paste them into a sheet or a letter.`,
};
