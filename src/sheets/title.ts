import type { Plan } from '../plans';
import { periodLabel, type Period } from '../reporting/period';
import type { SheetBuilder } from './build';

/** The lines above a table: agency on the left, title and plan across its printed columns. */
export function drawTitle(
  builder: SheetBuilder,
  input: { agencyName: string; title: string; plan: Plan; period: Period; columns: number },
): void {
  builder.across(input.agencyName.toUpperCase(), 'textBold', { height: 20, columns: input.columns });
  builder.across(`${input.title} - ${periodLabel(input.period).toUpperCase()}`, 'title', {
    height: 24,
    columns: input.columns,
  });
  const number = input.plan.number ? ` (${input.plan.number})` : '';
  builder.across(`${input.plan.title}${number}`, 'subtitle', { height: 20, columns: input.columns });
}
