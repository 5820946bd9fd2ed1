import type { TextsOf } from '../types';
import type { common as vi } from '../vi/common';

export const common: TextsOf<typeof vi> = {
  title: 'E-commerce reports',
  tabs: { report: 'Report', dossier: 'Dossier', consolidate: 'Consolidate', deadlines: 'Deadlines', help: 'Help' },
  language: 'Tiếng Việt',
  languageHint: 'Show this pane in Vietnamese',
  starting: 'Opening...',
  notInExcel: 'This page runs inside Excel. Open Excel, go to the tab "E-commerce reports" and choose "Load".',
  plan: 'Plan',
  choosePlan: 'Choose a plan',
  year: 'Year',
  period: 'Reporting period',
  wholeYear: 'Whole year',
  half: 'First half of the year',
  cancel: 'Stop',
  check: 'Check again',
  list: 'List on the sheet "Kết quả kiểm tra"',
  filled: (filled, expected) => `${filled} of ${expected} cells filled`,
  details: 'Details',
  copy: 'Copy details',
  close: 'Close',
};
