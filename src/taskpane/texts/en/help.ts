import type { TextsOf } from '../types';
import type { help as vi } from '../vi/help';

export const help: TextsOf<typeof vi> = [
  ['1. Load', 'Choose plan, agency and reporting period, then choose "Load into Excel".'],
  [
    '2. Type',
    'Type into the yellow cells: numerator and denominator, or the number; the source; state and progress of each task. Result and verdict work themselves out.',
  ],
  ['3. Check', 'The list of findings changes while you type. Choose one to go to its cell.'],
  ['4. Submit', 'Choose "Submit report", save the workbook under the proposed name and send it to the consolidating agency.'],
  [
    'Load again',
    'Restores cells changed by mistake and brings the workbook to a new version of the plan. Everything typed is kept.',
  ],
  [
    'Consolidate',
    'On the tab "Consolidate", choose the returned workbooks, then "Consolidate". Ratios of the province are sums over sums; repeated and broken files are named.',
  ],
  [
    'Settlement dossier',
    'On the tab "Dossier", create a dossier, enter projects and vouchers once, then choose "Fill forms 04a-04e". Correct a voucher and the forms follow.',
  ],
];
