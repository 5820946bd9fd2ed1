import type { TextsOf } from '../types';
import type { dossier as vi } from '../vi/dossier';

export const dossier: TextsOf<typeof vi> = {
  hint: 'Settlement dossier of a host unit: enter projects, estimates and vouchers once; forms 04a to 04e fill and reconcile themselves. Open an empty workbook, then create the dossier.',
  create: 'Create dossier',
  sample: 'Create one with three sample projects',
  created: 'The entry sheets are there. Fill in "Đơn vị", "Đề án", "Dự toán" and "Chứng từ", then fill the forms.',
  enter: 'No project yet. Fill in the sheets "Đơn vị" and "Đề án"; vouchers can be pasted from another table.',
  noUnit: 'The unit has no name yet',
  year: (year) => `Settlement year ${year}`,
  counts: (projects, vouchers, spent) => `${projects} projects, ${vouchers} vouchers, ${spent} spent`,
  fill: 'Fill forms 04a-04e',
  register: 'Fill forms 01, 02, 03',
  filled: (count) => `${count} forms filled; the pages are set up for A4.`,
  kept: (count, changed) =>
    `${count} texts edited on the forms were kept${changed > 0 ? `; the source of ${changed} has changed, see the note beside them` : ''}.`,
  movedAside: (count) => `${count} contents typed over or added were moved to the sheet "Nội dung giữ lại".`,
  leftOver: (tabs) => `Sheets of projects that are gone: ${tabs}; delete them if they are not needed.`,
  likely: 'Likely cause',
};
