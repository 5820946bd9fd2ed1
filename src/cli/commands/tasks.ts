import { agencyById } from '../../plans';
import { EXIT, print, type Command } from '../command';
import { planOf } from '../files';

export const tasksCommand: Command = {
  name: 'tasks',
  usage: 'tasks --plan MÃ [--json]',
  summary: 'Liệt kê các nhiệm vụ của một kế hoạch.',
  options: { plan: { type: 'string' }, 'plan-file': { type: 'string' } },
  async run(options, terminal) {
    const plan = await planOf(options);
    const names = (ids: readonly string[]): string[] => ids.map((id) => agencyById(plan, id).name);
    const list = plan.tasks.map(({ key, section, no, name, lead, cooperating, time, inferred, notes, source }) => ({
      key,
      section,
      no,
      name,
      lead: names(lead),
      cooperating: names(cooperating),
      time,
      inferred,
      notes,
      source,
    }));
    print(terminal, options, list, () =>
      list.flatMap((row) => [
        `${row.key.padEnd(12)} ${row.name}`,
        `             Chủ trì: ${row.lead.join(', ') || 'văn bản không nêu'}; thời gian: ${row.time || 'văn bản không nêu'}`,
        ...row.notes.map((note) => `             Lưu ý: ${note}`),
      ]),
    );
    return EXIT.fine;
  },
};
