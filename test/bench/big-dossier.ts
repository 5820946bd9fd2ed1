import { parseDossier, type Dossier, type DossierJson } from '../../src/settlement';

const PROJECTS = 50;
export const VOUCHERS = 5_000;
const ITEMS = 20;

/**
 * A dossier of 50 đề án with 5,000 vouchers.
 * @param off what every ledger has more than its vouchers, in đồng
 */
export function bigDossier(off: number): Dossier {
  const each = VOUCHERS / PROJECTS;
  const vouchers: DossierJson['vouchers'] = Array.from({ length: VOUCHERS }, (_, index) => ({
    project: Math.floor(index / each) + 1,
    no: `PC${String(index + 1).padStart(5, '0')}`,
    date: `2026-${String((index % 9) + 2).padStart(2, '0')}-15`,
    content: `Thanh toán đợt ${index}`,
    item: `Nội dung chi số ${index % ITEMS}`,
    programme: 1_000_000 + index * 1_000,
    other: 0,
  }));
  const projects: DossierJson['projects'] = Array.from({ length: PROJECTS }, (_, index) => {
    const those = vouchers.slice(index * each, (index + 1) * each);
    const spent = those.reduce((sum, { programme }) => sum + programme, 0);
    return {
      no: index + 1,
      name: `Đề án số ${index + 1}`,
      approvedProgramme: spent,
      approvedOther: 0,
      allottedProgramme: spent,
      receivedProgramme: spent,
      ledgerProgramme: spent + off,
      ledgerOther: 0,
      estimate: Array.from({ length: ITEMS }, (_unused, item) => ({ item: `Nội dung chi số ${item}`, programme: 0, other: 0 })),
    };
  });
  const result = parseDossier({ unit: { name: 'Đơn vị', year: 2026 }, projects, vouchers });
  if ('errors' in result) throw new Error(result.errors.join('\n'));
  return result.dossier;
}
