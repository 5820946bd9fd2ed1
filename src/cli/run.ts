import { parseArgs } from 'node:util';
import { BookError } from '../sheets';
import { EXIT, UsageError, type Command, type ExitCode, type Terminal } from './command';
import { agenciesCommand } from './commands/agencies';
import { checkCommand } from './commands/check';
import { consolidateCommand } from './commands/consolidate';
import { deadlinesCommand } from './commands/deadlines';
import { dossierCommand } from './commands/dossier';
import { formsCommand } from './commands/forms';
import { indicatorsCommand } from './commands/indicators';
import { loadCommand } from './commands/load';
import { plansCommand } from './commands/plans';
import { reloadCommand } from './commands/reload';
import { submitCommand } from './commands/submit';
import { targetCommand } from './commands/target';
import { tasksCommand } from './commands/tasks';
import { wordsCommand } from './commands/words';

/** All commands of `bao-cao`, in the order of the help. */
const COMMANDS: readonly Command[] = [
  plansCommand,
  indicatorsCommand,
  tasksCommand,
  agenciesCommand,
  deadlinesCommand,
  targetCommand,
  loadCommand,
  reloadCommand,
  checkCommand,
  submitCommand,
  consolidateCommand,
  dossierCommand,
  formsCommand,
  wordsCommand,
];

const HELP = (): string =>
  [
    'bao-cao: báo cáo thực hiện kế hoạch thương mại điện tử trên tệp Excel.',
    '',
    ...COMMANDS.flatMap(({ usage, summary }) => [`  ${usage}`, `      ${summary}`]),
    '',
    'Thêm --json để lấy kết quả dạng JSON; --plan-file TỆP để dùng kế hoạch riêng theo cùng mẫu.',
    'Mã kết thúc: 0 tốt; 1 có lỗi trong số liệu; 2 không đọc được hoặc gõ sai lệnh.',
  ].join('\n');

/** Runs one command line. Never throws for what a person can mend: one message, exit code 2. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    terminal.out(HELP());
    return name === undefined ? EXIT.unusable : EXIT.fine;
  }
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (!command) {
    terminal.err(`Không có lệnh "${name}". Các lệnh: ${COMMANDS.map((candidate) => candidate.name).join(', ')}.`);
    return EXIT.unusable;
  }
  return runCommand(command, rest, terminal);
}

async function runCommand(command: Command, args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    const options = { ...command.options, json: { type: 'boolean' as const }, help: { type: 'boolean' as const } };
    const { values, positionals } = parsed(args, options);
    if (values.help) {
      terminal.out(`bao-cao ${command.usage}\n  ${command.summary}`);
      return EXIT.fine;
    }
    return await command.run({ values: values as Record<string, string | string[] | boolean>, positionals }, terminal);
  } catch (error) {
    terminal.err(messageOf(error, command));
    return EXIT.unusable;
  }
}

const NEGATIVE = /^-\d/;
const SHIELD = '\0';

/** Options and positionals; "-5" is a negative amount and no option. */
function parsed(args: readonly string[], options: Command['options']) {
  const shielded = args.map((arg) => (NEGATIVE.test(arg) ? SHIELD + arg : arg));
  const { values, positionals } = parseArgs({ args: shielded, options, allowPositionals: true, strict: true });
  return { values, positionals: positionals.map((arg) => arg.replace(SHIELD, '')) };
}

function messageOf(error: unknown, command: Command): string {
  if (error instanceof BookError) return error.message;
  if (error instanceof UsageError) return `${error.message}\nCách dùng: bao-cao ${command.usage}`;
  if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
    return `Tùy chọn không đúng (${/'([^']+)'/.exec(error.message)?.[1] ?? error.message}).\nCách dùng: bao-cao ${command.usage}`;
  }
  return `Lỗi không lường trước: ${error instanceof Error ? error.message : String(error)}. Không có tệp nào bị ghi đè; hãy gửi dòng này cho bộ phận hỗ trợ.`;
}
