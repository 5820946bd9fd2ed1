import { projectField, sourceField, SOURCES, type Source } from '../dossier';
import { SOURCE_NAMES } from '../figure-labels';
import type { ProjectFigures } from '../figures';
import { MESSAGES } from './messages';
import { finding, type SettlementRule } from './subject';

/** Where the ledger's totals are blank nothing is compared; one note says for which đề án. Without vouchers there is nothing to compare. */
export const ledgerBlank: SettlementRule = {
  id: 'ledger-blank',
  severity: 'note',
  check: ({ book }) => {
    const open = book.projects.filter((figures) => blankSources(figures).length > 0);
    const [first] = open;
    if (!first) return [];
    const [source = 'programme'] = blankSources(first);
    const words = MESSAGES.ledgerBlank(open.length === book.projects.length ? 'tất cả đề án' : open.map(placeOf).join('; '));
    return [finding(ledgerBlank, projectField(first.project, sourceField('ledger', source)), null, words)];
  },
};

/** Sources with vouchers and no control total. */
function blankSources({ project, vouchers }: ProjectFigures): Source[] {
  return SOURCES.filter(
    (source) =>
      project[sourceField('ledger', source)] === null &&
      vouchers.some((voucher) => voucher.asText[source] !== undefined || (voucher[source] ?? 0) !== 0),
  );
}

function placeOf(figures: ProjectFigures): string {
  const sources = blankSources(figures);
  const which = sources.length === SOURCES.length ? '' : `, ${sources.map((source) => SOURCE_NAMES[source]).join(', ')}`;
  return `đề án ${figures.project.no}${which}`;
}
