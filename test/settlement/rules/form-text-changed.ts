import { NO_WORKBOOK } from '../../../src/settlement';
import { dossier, type Failing, type Shown } from '../build';

export const passes: Shown = { dossier: dossier() };

export const fails: Failing = {
  dossier: dossier(),
  workbook: { ...NO_WORKBOOK, changedTexts: [{ sheet: 'f04a', row: 'p1.content.1', field: 'text' }] },
  at: 'f04a/p1.content.1/text',
  says: 'khác với nội dung mới',
};
