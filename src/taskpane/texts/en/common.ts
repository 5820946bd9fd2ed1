import type { TextsOf } from '../types';
import { some } from './some';
import type { common as vi } from '../vi/common';

export const common: TextsOf<typeof vi> = {
  title: 'E-commerce reports',
  tabs: { report: 'Report', dossier: 'Dossier', consolidate: 'Consolidate', help: 'Help' },
  language: 'VI',
  otherLanguage: 'vi',
  languageHint: 'Hiển thị ngăn này bằng tiếng Việt',
  starting: 'Opening...',
  plan: 'Plan',
  choosePlan: 'Choose a plan',
  year: 'Year',
  period: 'Reporting period',
  wholeYear: 'Whole year',
  half: 'First half of the year',
  again: 'Try again',
  cancel: 'Stop',
  check: 'Check again',
  list: 'List on the sheet "Kết quả kiểm tra"',
  filled: (filled, expected) => `${filled} of ${expected} cells filled`,
  next: (blank) => `Next: fill ${some(blank, 'blank cell')}`,
  toBlank: (sheet, cell) => `Go to the next blank cell: "${sheet}" ${cell}`,
  details: 'Details',
  copy: 'Copy details',
  copied: 'Copied.',
  notCopied: 'Excel does not allow copying. Select the text and press Ctrl+C.',
  more: 'More',
  lacking: {
    ownChanges:
      'This Excel does not tell who changed a cell, so the findings are checked once more whenever the program writes. Every feature works.',
  },
  close: 'Close',
  offline: 'No network. The workbook stays usable; parts of this pane that are not open yet load when the network is back.',
  notLoaded:
    'A part of the program could not be loaded, perhaps for lack of a network. The workbook and what was typed are untouched. Check the network and try again.',
  unexpected:
    'Something unexpected went wrong in the program. The workbook and what was typed are untouched. Try again; if it fails again, copy the details for support.',
  states: {
    elsewhere: {
      title: 'This page runs inside Excel',
      text: 'Open Excel, go to the tab "Báo cáo TMĐT" (E-commerce reports) on the ribbon and choose "Nạp" (Load).',
      again: '',
    },
    tooOld: {
      title: 'This Excel is too old',
      text: 'E-commerce reports needs Excel 2021, Microsoft 365 or Excel on the web. The open workbook is untouched. Update Excel, or open this workbook in Excel on the web.',
      again: '',
    },
    noOffice: {
      title: 'Not connected to Excel',
      text: 'office.js could not be loaded from the server of Microsoft (appsforoffice.microsoft.com): no network, or a firewall in between. The open workbook is untouched. Check the network and try again; if it still fails, ask your network administrator to allow this address.',
      again: 'Try again',
    },
    notLoaded: {
      title: 'This pane could not be loaded',
      text: 'The server of the program does not answer, perhaps for lack of a network. The workbook and what was typed are untouched. Check the network and open the pane again.',
      again: 'Open the pane again',
    },
    broken: {
      title: 'This pane has a fault',
      text: 'The program failed while drawing. The workbook and what was typed are untouched. Open the pane again; if it fails again, copy the details for support.',
      again: 'Open the pane again',
    },
  },
};
