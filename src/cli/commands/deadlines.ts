import { deadlinesOf } from '../../plans';
import { formatDate } from '../../vietnamese';
import { EXIT, print, required, UsageError, type Command } from '../command';
import { planOf } from '../files';

export const deadlinesCommand: Command = {
  name: 'deadlines',
  usage: 'deadlines --plan MÃ --year NĂM [--json]',
  summary: 'Ai phải báo cáo gì, gửi ai, ngày cuối là ngày nào trong một năm.',
  options: { plan: { type: 'string' }, 'plan-file': { type: 'string' }, year: { type: 'string' } },
  async run(options, terminal) {
    const plan = await planOf(options);
    const year = Number(required(options, 'year'));
    if (!Number.isInteger(year) || year < 2000 || year > 2100) throw new UsageError('--year phải là một năm, ví dụ 2027.');
    const list = deadlinesOf(plan, year);
    print(terminal, options, list, () =>
      list.length === 0
        ? ['Văn bản không quy định chế độ báo cáo.']
        : list.map(
            (row) =>
              `${row.lastDay ? formatDate(row.lastDay) : 'Không nêu ngày'}  ${row.who}: ${row.what} -> ${row.to} (${row.rule})`,
          ),
    );
    return EXIT.fine;
  },
};
