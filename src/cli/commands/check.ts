import { checkBook, type CheckResult } from '../../actions';
import { BookError } from '../../sheets';
import { EXIT, flag, text, UsageError, type Command, type ExitCode, type Options, type Terminal } from '../command';
import { openFile, ownPlans } from '../files';

const WORDS = { error: 'LỖI', warning: 'CẢNH BÁO', note: 'LƯU Ý' } as const;

export const checkCommand: Command = {
  name: 'check',
  usage: 'check TỆP... [--today NGÀY] [--json]',
  summary: 'Kiểm tra các sổ: mọi lỗi, cảnh báo, lưu ý, mỗi cái nêu trang, ô, tên dòng, sai gì và phải làm gì.',
  options: { today: { type: 'string' }, 'plan-file': { type: 'string' } },
  async run(options, terminal) {
    if (options.positionals.length === 0) throw new UsageError('Thiếu tên tệp cần kiểm tra.');
    const today = text(options, 'today') ?? terminal.today();
    if (!/^\d{4}-\d{2}-\d{2}$/.test(today)) throw new UsageError('--today phải có dạng 2026-12-31.');
    const own = await ownPlans(options);
    const results: ({ file: string } & (ReturnType<typeof asJson> | { error: string }))[] = [];
    let code: ExitCode = EXIT.fine;
    for (const file of options.positionals) {
      try {
        const result = await checkBook(await openFile(file), { today, ownPlans: own });
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

function asJson(result: CheckResult) {
  return {
    ...result,
    findings: result.findings.map(({ severity, rule, sheet, cell, rowName, message, advice, suggestion }) => ({
      severity,
      rule,
      sheet,
      cell,
      rowName,
      message,
      advice,
      ...(suggestion === undefined ? {} : { suggestion }),
    })),
  };
}

/** A check as lines for a person. */
export function asText(file: string, { agency, summary, findings }: CheckResult): string[] {
  return [
    `${file}: ${agency}`,
    `  ${summary.errors} lỗi, ${summary.warnings} cảnh báo, ${summary.notes} lưu ý; đã nhập ${summary.filled}/${summary.expected} ô`,
    ...findings.map(({ severity, sheet, cell, rowName, message, advice }) => {
      const where = [sheet, cell].filter((part) => part !== null).join('!');
      return `  ${WORDS[severity]} ${where}${rowName ? ` (${rowName.slice(0, 70)})` : ''}: ${message} ${advice}`;
    }),
  ];
}
