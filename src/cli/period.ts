import type { Plan } from '../plans';
import { isInPlan, periodText, readPeriod, type Period } from '../reporting';
import { required, UsageError, type Options } from './command';

/** The period of --period. @throws UsageError where it is none or lies outside the plan */
export function periodOf(options: Options, plan: Plan): Period {
  const period = readPeriod(required(options, 'period'));
  if (!period) throw new UsageError('--period phải có dạng 2026 hoặc 2026-H1.');
  if (!isInPlan(plan, period))
    throw new UsageError(`Kỳ ${periodText(period)} nằm ngoài thời gian của kế hoạch (${plan.fromYear} - ${plan.toYear}).`);
  return period;
}
