import { checkAny, type CheckResult, type DossierCheck, type DossierFinding, type PlacedFinding } from '../../actions';
import { BookError } from '../../sheets';
import { dayOf, EXIT, flag, UsageError, type Command, type ExitCode, type Options, type Terminal } from '../command';
import { openWorkbookOrJson } from '../dossier-file';
import { ownPlans } from '../files';

const WORDS = { error: 'LỖI', warning: 'CẢNH BÁO', note: 'LƯU Ý' } as const;

export const checkCommand: Command = {
  name: 'check',
  usage: 'check TỆP... [--today NGÀY] [--json]',
  summary:
    'Kiểm tra các sổ báo cáo, hồ sơ quyết toán (.xlsx hoặc JSON): mọi lỗi, cảnh báo, lưu ý, mỗi cái nêu trang, ô, tên dòng, sai gì và phải làm gì.',
  options: { today: { type: 'string' }, 'plan-file': { type: 'string' } },
  async run(options, terminal) {
    if (options.positionals.length === 0) throw new UsageError('Thiếu tên tệp cần kiểm tra.');
    const today = dayOf(options, terminal);
    const own = await ownPlans(options);
    const results: ({ file: string } & (ReturnType<typeof asJson> | { error: string }))[] = [];
    let code: ExitCode = EXIT.fine;
    for (const file of options.positionals) {
      try {
        const { book } = await openWorkbookOrJson(file);
        const result = await checkAny(book, { today, ownPlans: own });
        results.push({ file, ...asJson(result) });
        if (!flag(options, 'json')) terminal.out(asText(file, result).join('\n'));
        if (result.summary.errors > 0 && code === EXIT.fine) code = EXIT.errorsFound;
      } catch (error) {
        if (!(error instanceof BookError || error instanceof UsageError)) throw error;
        results.push({ file, error: error.message });
        terminal.err(`${file}: ${error.message}`);
        code = EXIT.unusable;
      }
    }
    if (flag(options, 'json')) printJson(results, options, terminal);
    return code;
  },
};

/** One file gives an object, several an array. */
function printJson(results: readonly object[], options: Options, terminal: Terminal): void {
  terminal.out(JSON.stringify(options.positionals.length === 1 ? results[0] : results, null, 2));
}

function asJson(result: CheckResult | DossierCheck) {
  return { ...result, findings: result.findings.map((finding: PlacedFinding) => findingJson(finding)) };
}

function findingJson(finding: PlacedFinding | DossierFinding) {
  const { severity, rule, sheet, cell, rowName, message, advice, suggestion, difference } = finding;
  return {
    severity,
    rule,
    sheet,
    cell,
    rowName,
    message,
    advice,
    ...(suggestion === undefined ? {} : { suggestion }),
    ...('placedFigures' in finding && difference !== undefined
      ? { figures: finding.placedFigures, difference, causes: finding.placedCauses }
      : {}),
  };
}

/** A check as lines for a person. */
export function asText(file: string, result: CheckResult | DossierCheck): string[] {
  const { summary } = result;
  const about =
    result.kind === 'report'
      ? result.agency
      : `Hồ sơ quyết toán${result.year === null ? '' : ` năm ${result.year}`}, ${result.unit}`;
  return [
    `${file}: ${about}`,
    `  ${summary.errors} lỗi, ${summary.warnings} cảnh báo, ${summary.notes} lưu ý; đã nhập ${summary.filled}/${summary.expected} ô`,
    ...result.findings.flatMap((finding: PlacedFinding | DossierFinding) => findingLines(finding)),
  ];
}

function findingLines(finding: PlacedFinding | DossierFinding): string[] {
  const { severity, sheet, cell, rowName, message, advice } = finding;
  const where = [sheet, cell].filter((part) => part !== null).join('!');
  const causes = 'placedCauses' in finding ? finding.placedCauses : [];
  return [
    `  ${WORDS[severity]} ${where}${rowName ? ` (${rowName.slice(0, 70)})` : ''}: ${message} ${advice}`,
    ...causes.map(({ sentence, cells }) => `      Có thể do: ${sentence}${cells.length > 0 ? ` [${cells.join(', ')}]` : ''}`),
  ];
}
