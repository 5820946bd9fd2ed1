import { plans } from '../../plans';
import { EXIT, print, type Command } from '../command';

export const plansCommand: Command = {
  name: 'plans',
  usage: 'plans [--json]',
  summary: 'Liệt kê các kế hoạch có trong phần mềm.',
  options: {},
  async run(options, terminal) {
    const list = plans().map(({ id, version, title, number, date, issuer, place, notes, indicators, tasks }) => ({
      id,
      version,
      title,
      number,
      date,
      issuer,
      place,
      indicators: indicators.length,
      tasks: tasks.length,
      notes,
    }));
    print(terminal, options, list, () =>
      list.map(
        (plan) =>
          `${plan.id.padEnd(16)} ${plan.title} (${plan.number || 'chưa ghi số'}): ${plan.indicators} chỉ tiêu, ${plan.tasks} nhiệm vụ`,
      ),
    );
    return EXIT.fine;
  },
};
