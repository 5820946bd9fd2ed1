import { NO_WORKBOOK } from '../../../src/settlement';
import { dossier, type Failing, type Shown } from '../build';

export const passes: Shown = { dossier: dossier() };

export const fails: Failing = {
  dossier: dossier(),
  workbook: { ...NO_WORKBOOK, missingColumns: [{ tab: 'Chứng từ', labels: ['Vốn khác', 'Ghi chú'] }] },
  at: null,
  says: 'thiếu cột "Vốn khác", "Ghi chú"',
};
