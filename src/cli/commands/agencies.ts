import { assignedTo } from '../../plans';
import { EXIT, print, type Command } from '../command';
import { planOf, rosterOf } from '../files';

export const agenciesCommand: Command = {
  name: 'agencies',
  usage: 'agencies --plan MÃ [--roster TỆP] [--json]',
  summary: 'Liệt kê các cơ quan của một kế hoạch và số chỉ tiêu, nhiệm vụ mỗi cơ quan chủ trì hoặc phối hợp.',
  options: { plan: { type: 'string' }, 'plan-file': { type: 'string' }, roster: { type: 'string' } },
  async run(options, terminal) {
    const plan = await planOf(options);
    const { communes } = await rosterOf(options, plan);
    const list = [...plan.agencies, ...communes].map((agency) => {
      const assigned = assignedTo(plan, agency, communes.includes(agency));
      return {
        id: agency.id,
        name: agency.name,
        aliases: agency.aliases,
        group: agency.group,
        indicators: assigned.indicators.length,
        tasks: assigned.tasks.length,
      };
    });
    print(terminal, options, list, () =>
      list.map((row) => `${row.name}${row.group ? ' (nhóm)' : ''}: ${row.indicators} chỉ tiêu, ${row.tasks} nhiệm vụ`),
    );
    return EXIT.fine;
  },
};
