import { isBlank, type FieldKey } from '../checks';
import { figureFields, givesFigures, indicatorField, taskField } from '../reporting';
import { cellOf } from '../sheets';
import type { OpenReport } from './open-report';

/** A cell that is still to be filled in, where it stands now. */
export interface BlankCell {
  readonly sheet: string;
  readonly cell: string;
  readonly rowName: string;
}

/** The first expected cell that is blank, in the order of the sheets (those that `progressOf` counts); null where all are filled. */
export function nextBlank({ report, read }: OpenReport): BlankCell | null {
  const wanted = [
    ...report.indicators
      .filter(givesFigures)
      .flatMap((entry) => figureFields(entry).map((field) => ({ entry, field, at: indicatorField(entry, field) }))),
    ...report.tasks.flatMap((entry) =>
      (['status', 'progress'] as const).map((field) => ({ entry, field, at: taskField(entry, field) })),
    ),
  ];
  for (const { entry, field, at } of wanted) {
    const place = isBlank(entry.typed[field]) ? placeOf(at, read) : null;
    if (place) return { ...place, rowName: 'indicator' in entry.line ? entry.line.indicator.name : entry.line.task.name };
  }
  return null;
}

function placeOf(at: FieldKey, read: OpenReport['read']): { sheet: string; cell: string } | null {
  const found = cellOf(read, at);
  return found && { sheet: found.sheet, cell: found.address };
}
