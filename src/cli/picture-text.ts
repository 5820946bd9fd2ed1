import { ATTENDANCE_WORDS, figureText, type Picture } from '../consolidation';
import { VERDICT_WORDS } from '../reporting';
import { dueWords } from '../sheets';
import { formatMoney, formatPercent } from '../vietnamese';

const WORDS = { error: 'LỖI', warning: 'CẢNH BÁO', note: 'LƯU Ý' } as const;
/** Files that are as they should be need no line of their own. */
const QUIET = new Set(['used', 'superseded']);

/** A consolidation as lines for a person: who is in, what the files are, what the province achieved. */
export function pictureAsText(picture: Picture): string[] {
  const { rates, attendance, told, indicators, findings } = picture;
  const share = (value: number | null): string => (value === null ? 'không rõ' : formatPercent(value));
  const state = (wanted: string): number => attendance.filter((row) => row.state === wanted).length;
  const counts = (Object.keys(ATTENDANCE_WORDS) as (keyof typeof ATTENDANCE_WORDS)[])
    .filter((key) => state(key) > 0)
    .map((key) => `${ATTENDANCE_WORDS[key]}: ${state(key)}`);
  const late = attendance
    .filter(({ state: where, daysLate }) => where !== 'notReceived' && (daysLate ?? 0) > 0)
    .map(({ agency, daysLate }) => `${agency.name} (${daysLate} ngày)`);
  const between = findings.filter(({ rule }) => rule === 'joint-leads-differ' || rule === 'outlier');
  return [
    `Đã nhận ${rates.received}/${rates.expected} báo cáo; đầy đủ, không lỗi ${share(rates.completeRate)}; đúng hạn ${share(rates.onTimeRate)} (trong ${rates.dayKnown} báo cáo rõ ngày nhận).`,
    `  ${counts.join('; ')}`,
    ...(attendance.some(({ expected }) => !expected)
      ? ['  (kể cả nhóm cơ quan, đơn vị có báo cáo mà không có trong danh sách phải nộp)']
      : []),
    ...(late.length > 0 ? [`  Nộp muộn: ${late.join(', ')}`] : []),
    ...attendance.flatMap(({ agency, reminders }) => reminders.map((todo) => `  - ${agency.name}: ${todo}`)),
    'Tệp cần chú ý:',
    ...told.files
      .filter((file) => !QUIET.has(file.state) || / lại /.test(file.message))
      .map(({ file, message }) => `  ${file}: ${message}`),
    ...(told.conflicts.size > 0 ? ['  Để loại một tệp: chạy lại với --exclude "TỆP=LÝ DO".'] : []),
    'Kết quả toàn tỉnh:',
    ...indicators.map(
      (one) =>
        `  ${one.line.rowKey} ${shortened(one.line.indicator.name, 70)}: ${figureText(one)}; mục tiêu ${one.line.indicator.targetText}; ${VERDICT_WORDS[one.verdict.result]}; ${one.coverage.counted}/${one.coverage.expected} đơn vị`,
    ),
    ...fundsText(picture),
    ...between.map(({ severity, agencyName, message }) => `  ${WORDS[severity]} ${agencyName ?? ''} ${message}`),
  ];
}

/** A long name cut at a word, with a mark that says so. */
function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most).replace(/\s+\S*$/, '')}…`;
}

/** Funds of all units, and what is due within 15 days of acceptance. */
function fundsText({ funds }: Picture): string[] {
  if (funds.used.length === 0) return [];
  const { c3, c4 } = funds.totals.f04b;
  const due = funds.used.flatMap(({ unit, lines }) =>
    lines
      .filter((line) => line.due !== null)
      .map((line) => `  - ${unit}, đề án "${shortened(line.name, 60)}": ${dueWords(line)}`),
  );
  return [
    `Kinh phí (${funds.used.length} đơn vị): Chương trình được phê duyệt ${formatMoney(c3 ?? 0)}, đã chi đề nghị quyết toán ${formatMoney(c4 ?? 0)}.`,
    ...due,
  ];
}

/** A consolidation as plain JSON. Percentages are fractions, days ISO. */
export function pictureAsJson(picture: Picture) {
  const { scope, told, attendance, rates, indicators, tasks, findings } = picture;
  const count = (wanted: string): number =>
    findings.filter(({ severity, justification }) => severity === wanted && justification === '').length;
  return {
    kind: 'consolidation',
    plan: scope.plan.id,
    period: scope.period.half === 1 ? `${scope.period.year}-H1` : String(scope.period.year),
    summary: { errors: count('error'), warnings: count('warning'), notes: count('note'), files: told.files.length, ...rates },
    files: told.files,
    excluded: [...told.excluded.values()],
    resubmissions: [...told.used.values()].flatMap(({ returned, previous, changes }) =>
      previous && changes ? [{ agency: returned.agencyName, file: returned.file, previous: previous.file, changes }] : [],
    ),
    attendance: attendance.map(({ agency, ...row }) => ({ id: agency.id, agency: agency.name, ...row })),
    indicators: indicators.map(({ line, contributions, explanations, verdict, ...one }) => ({
      key: line.rowKey,
      name: line.indicator.name,
      targetText: line.indicator.targetText,
      ...one,
      verdict: verdict.result,
      distance: verdict.distance,
      sentence: verdict.sentence,
      contributions: contributions.map(({ agency, ...rest }) => ({ agency: agency.name, ...rest })),
      explanations: explanations.map(({ agency, ...rest }) => ({ agency: agency.name, ...rest })),
    })),
    tasks: tasks.map(({ task, returns, difficulties, proposals, ...one }) => ({
      key: task.key,
      name: task.name,
      ...one,
      returns: returns.map(({ agency, ...rest }) => ({ agency: agency.name, ...rest })),
      difficulties: difficulties.map(({ agency, ...rest }) => ({ agency: agency.name, ...rest })),
      proposals: proposals.map(({ agency, ...rest }) => ({ agency: agency.name, ...rest })),
    })),
    funds: {
      totals: picture.funds.totals,
      units: picture.funds.used.map(({ unit, qhnsCode, file, lines }) => ({ unit, qhnsCode, file, lines })),
    },
    findings,
  };
}
