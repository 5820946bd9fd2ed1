import { NO_WORKBOOK } from '../../../src/settlement';
import { dossier, type Failing, type Shown } from '../build';

export const passes: Shown = { dossier: dossier() };

export const fails: Failing = {
  dossier: dossier(),
  workbook: { ...NO_WORKBOOK, missingSheets: ['Chứng từ'] },
  at: null,
  says: 'thiếu trang "Chứng từ"',
};
