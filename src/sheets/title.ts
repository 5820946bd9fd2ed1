import type { Plan } from '../plans';
import { periodLabel, type Period } from '../reporting/period';
import type { SheetBuilder } from './build';

/** The lines above a table: agency on the left, title and plan across. */
export function drawTitle(builder: SheetBuilder, input: { agencyName: string; title: string; plan: Plan; period: Period }): void {
  builder.across(input.agencyName.toUpperCase(), 'textBold', { height: 20 });
  builder.across(`${input.title} - ${periodLabel(input.period).toUpperCase()}`, 'title', { height: 24 });
  const number = input.plan.number ? ` (${input.plan.number})` : '';
  builder.across(`${input.plan.title}${number}`, 'subtitle', { height: 20 });
}
