import { NO_WORKBOOK } from '../../../src/settlement';
import { dossier, type Failing, type Shown } from '../build';

export const passes: Shown = { dossier: dossier() };

export const fails: Failing = {
  dossier: dossier(),
  workbook: { ...NO_WORKBOOK, leftOverForms: ['Mẫu 04e - ĐA 2'] },
  at: null,
  says: 'không còn ở trang',
};
