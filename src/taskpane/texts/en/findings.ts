import type { TextsOf } from '../types';
import type { findings as vi } from '../vi/findings';

export const findings: TextsOf<typeof vi> = {
  title: 'Findings',
  none: 'No errors, warnings or notes.',
  noneOfThis: 'Nothing at this level.',
  all: 'All',
  severity: { error: 'Errors', warning: 'Warnings', note: 'Notes' },
  wholeBook: 'Whole workbook',
  inVietnamese: 'Findings are worded in Vietnamese, like the sheets they are about.',
};
