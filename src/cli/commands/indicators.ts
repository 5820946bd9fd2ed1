import { agencyById, targetOf } from '../../plans';
import { conditionText } from '../../reporting';
import { EXIT, print, type Command } from '../command';
import { planOf } from '../files';

export const indicatorsCommand: Command = {
  name: 'indicators',
  usage: 'indicators --plan MÃ [--json]',
  summary: 'Liệt kê các chỉ tiêu của một kế hoạch, mục tiêu được hiểu thế nào, lưu ý ở từng dòng.',
  options: { plan: { type: 'string' }, 'plan-file': { type: 'string' } },
  async run(options, terminal) {
    const plan = await planOf(options);
    const names = (ids: readonly string[]): string[] => ids.map((id) => agencyById(plan, id).name);
    const list = plan.indicators.map((indicator) => ({
      key: indicator.key,
      section: indicator.section,
      no: indicator.no,
      name: indicator.name,
      targetText: indicator.targetText,
      target: targetOf(indicator),
      unit: indicator.unit,
      dueYear: indicator.dueYear,
      lead: names(indicator.lead),
      cooperating: names(indicator.cooperating),
      reporters: names(indicator.reporters),
      aggregation: indicator.aggregation,
      measures: indicator.measures,
      inferred: indicator.inferred,
      notes: indicator.notes,
      source: indicator.source,
    }));
    print(terminal, options, list, () =>
      list.flatMap((row) => [
        `${row.key.padEnd(10)} ${row.name}`,
        `           Mục tiêu: ${row.targetText} [${row.target.read ? row.target.parts.map(conditionText).join(' và ') : 'người đánh giá'}], năm ${row.dueYear}; chủ trì: ${row.lead.join(', ') || 'văn bản không nêu'}`,
        ...row.notes.map((note) => `           Lưu ý: ${note}`),
      ]),
    );
    return EXIT.fine;
  },
};
