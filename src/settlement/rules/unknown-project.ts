import type { FieldKey, Finding } from '../../checks';
import { estimateField, voucherField, type Dossier } from '../dossier';
import { MESSAGES } from './messages';
import { finding, type SettlementRule } from './subject';

/** Rows of a đề án that "Đề án" does not list enter no form. One finding for each such number, at its first row. */
export const unknownProject: SettlementRule = {
  id: 'unknown-project',
  severity: 'error',
  check: ({ dossier, workbook }) =>
    workbook.projectsMissing
      ? []
      : [
          ...strays(dossier, dossier.vouchers, 'chứng từ', (voucher) => voucherField(voucher, 'project')),
          ...strays(dossier, dossier.estimate, 'dòng dự toán', (line) => estimateField(line, 'project')),
          ...strays(dossier, dossier.scores, 'điểm chấm', ({ key }) => ({ sheet: 'scores', row: key, field: 'project' })),
        ],
};

function strays<Row extends { readonly project: string }>(
  { projects }: Dossier,
  rows: readonly Row[],
  what: string,
  place: (row: Row) => FieldKey,
): Finding[] {
  const known = new Set(projects.map(({ no }) => no));
  const unknown = new Map<string, Row[]>();
  for (const row of rows) {
    if (known.has(row.project) && row.project !== '') continue;
    const those = unknown.get(row.project);
    if (those) those.push(row);
    else unknown.set(row.project, [row]);
  }
  return [...unknown].map(([no, those]) =>
    finding(unknownProject, those[0] ? place(those[0]) : null, null, MESSAGES.unknownProject(what, those.length, no)),
  );
}
