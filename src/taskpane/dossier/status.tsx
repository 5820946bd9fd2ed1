import type { ReactElement } from 'react';
import { hostDuties, firstBlank } from '../../settlement';
import { cellOf } from '../../sheets';
import { formatDate, formatMoney } from '../../vietnamese';
import { useTexts, type Texts } from '../texts';
import { today } from '../today';
import type { OpenedDossier } from '../use-dossier';
import { StatusCard, type Status } from '../views/status-card';
import { formsOf } from './forms';

/** Whose dossier it is, how far it is, the next day something is due, and what to do next. */
export function DossierStatus({ dossier }: { readonly dossier: OpenedDossier }): ReactElement {
  const texts = useTexts();
  const { summary, unit, year } = dossier.check;
  const { projects, vouchers } = dossier.open.dossier;
  const spent = vouchers.reduce((sum, { programme, other }) => sum + (programme ?? 0) + (other ?? 0), 0);
  const due = hostDuties(dossier.open.dossier, today()).find(({ last }) => last !== null && last.left >= 0)?.last;
  return (
    <StatusCard
      name={unit || texts.dossier.noUnit}
      about={year === null ? texts.dossier.noYear : texts.dossier.year(year)}
      filled={summary.filled}
      expected={summary.expected}
      figures={texts.dossier.counts(projects.length, vouchers.length, formatMoney(spent))}
      due={due ? { words: texts.dossier.due(formatDate(due.day), due.left), late: false } : null}
      next={nextOf(dossier, texts)}
    />
  );
}

function nextOf({ open, check }: OpenedDossier, texts: Texts): Status['next'] {
  const { dossier, read, missing } = open;
  const { filled, expected, errors } = check.summary;
  const { next } = texts.dossier;
  const words = (sentence: string): Status['next'] => ({ words: sentence, cell: null });
  if (missing.length > 0) return words(next.missing);
  if (filled < expected) {
    const at = firstBlank(dossier);
    const cell = at && cellOf(read, at);
    return { words: texts.next(expected - filled), cell: cell && { sheet: cell.sheet, cell: cell.address } };
  }
  if (dossier.projects.length === 0) return words(next.projects);
  if (dossier.vouchers.length === 0) return words(next.vouchers);
  if (errors > 0) return words(next.mend(errors));
  return words(formsOf(read).length === 0 ? next.fill : next.print);
}
