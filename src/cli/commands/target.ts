import { describeTarget } from '../../actions';
import { readPeriod } from '../../reporting';
import { EXIT, print, text, UsageError, type Command } from '../command';

export const targetCommand: Command = {
  name: 'target',
  usage: 'target "MỤC TIÊU" --name "TÊN CHỈ TIÊU" [--value SỐ]... [--period KỲ] [--due NĂM] [--json]',
  summary: 'Cho biết một mục tiêu được hiểu thế nào và đánh giá số liệu theo mục tiêu đó.',
  options: {
    name: { type: 'string' },
    value: { type: 'string', multiple: true },
    period: { type: 'string' },
    due: { type: 'string' },
  },
  async run(options, terminal) {
    const [target] = options.positionals;
    if (target === undefined) throw new UsageError('Thiếu lời văn của mục tiêu.');
    const values = options.values.value;
    const period = text(options, 'period');
    const parsed = period === undefined ? null : readPeriod(period);
    if (period !== undefined && !parsed) throw new UsageError('--period phải có dạng 2026 hoặc 2026-H1.');
    const when = parsed ? { ...parsed, dueYear: Number(text(options, 'due') ?? 2030) } : undefined;
    try {
      const described = describeTarget(target, text(options, 'name') ?? '', Array.isArray(values) ? values : [], when);
      print(terminal, options, described, () => [described.sentence]);
    } catch (error) {
      if (error instanceof RangeError) throw new UsageError(error.message, { cause: error });
      throw error;
    }
    return EXIT.fine;
  },
};
