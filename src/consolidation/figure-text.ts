import { formatNumber, formatPercent } from '../vietnamese';
import type { IndicatorPicture } from './figures';

/** The province's figure of an indicator as people read it, with the sums behind it: "62% (310/500)". */
export function figureText({ result, numerator, denominator, line }: IndicatorPicture): string {
  if (result === null || numerator === null) return 'chưa có số liệu';
  if (denominator === null) return formatNumber(result);
  const parts = `${formatNumber(numerator)}/${formatNumber(denominator)}`;
  return line.measure.kind === 'growth'
    ? `${formatPercent(result)} (năm nay/năm trước ${parts})`
    : `${formatPercent(result)} (${parts})`;
}
