import { formatNumber, formatPercent } from '../../vietnamese';
import { givesFigures, indicatorField } from '../report';
import { finding, type ReportRule } from './subject';
import { MESSAGES } from './messages';

const SHARE_STEP = 0.2;
const COUNT_FACTOR = 3;

/** A previous value above 1 in a share is a mistyped percentage, which has its own rule. */
function isJump(kind: string, result: number, previous: number): boolean {
  if (kind === 'count') return previous > 0 && (result > previous * COUNT_FACTOR || result * COUNT_FACTOR < previous);
  return previous <= 1 && Math.abs(result - previous) > SHARE_STEP;
}

/** A large step against the previous period is worth a second look: 20 percentage points for a share, threefold for a count. */
export const jump: ReportRule = {
  id: 'jump',
  severity: 'note',
  check: ({ report }) =>
    report.indicators.filter(givesFigures).flatMap((entry) => {
      const { previous } = entry.typed;
      const { result, line } = entry;
      if (result === null || typeof previous !== 'number' || !isJump(line.measure.kind, result, previous)) return [];
      const share = line.measure.kind !== 'count';
      const write = share ? formatPercent : formatNumber;
      const size = share
        ? `${formatNumber(Math.round(Math.abs(result - previous) * 10_000) / 100)} điểm phần trăm`
        : `${formatNumber(Math.round((result / previous) * 10) / 10)} lần`;
      return [
        finding(jump, indicatorField(entry, 'result'), line.indicator.name, MESSAGES.jump(write(result), write(previous), size)),
      ];
    }),
};
