import { NO_WORKBOOK } from '../../../src/settlement';
import { dossier, type Failing, type Shown } from '../build';

export const passes: Shown = { dossier: dossier() };

export const fails: Failing = {
  dossier: dossier(),
  workbook: { ...NO_WORKBOOK, formTexts: [{ at: { sheet: 'f04b', row: 'p1', field: 'c4' }, typed: '100 triệu', number: null }] },
  at: 'f04b/p1/c4',
  says: 'ghi chữ "100 triệu"',
};
