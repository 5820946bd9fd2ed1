import { explainIssues } from './explain';
import { planSchema, type Plan } from './schema';
import { targetOf } from './catalogue';

export type PlanResult = { readonly plan: Plan } | { readonly errors: readonly string[] };

const PLACES = { agencies: 'Cơ quan', indicators: 'Chỉ tiêu', tasks: 'Nhiệm vụ', duties: 'Chế độ báo cáo', notes: 'Lưu ý' };

/**
 * Reads a plan of the user's own in the same format as src/plans/data. Every error at once, each with its place, in Vietnamese.
 * @param text the JSON file's text
 */
export function readUserPlan(text: string): PlanResult {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { errors: ['Cả tệp: không phải JSON đúng cú pháp. Hãy kiểm tra dấu ngoặc, dấu phẩy.'] };
  }
  const parsed = planSchema.safeParse(json);
  if (!parsed.success) return { errors: explainIssues(parsed.error, PLACES) };
  const errors = inconsistencies(parsed.data);
  return errors.length > 0 ? { errors } : { plan: parsed.data };
}

/** What the schema cannot say: ids that exist, keys used once, one measure for each part of a target. */
export function inconsistencies(plan: Plan): string[] {
  const ids = new Set(plan.agencies.map((agency) => agency.id));
  const errors: string[] = [];
  const seen = new Set<string>();
  const rows = [
    ...plan.indicators.map((row, index) => ({
      row,
      place: `Chỉ tiêu thứ ${index + 1}`,
      agencies: [...row.lead, ...row.cooperating, ...row.reporters],
    })),
    ...plan.tasks.map((row, index) => ({ row, place: `Nhiệm vụ thứ ${index + 1}`, agencies: [...row.lead, ...row.cooperating] })),
  ];
  for (const { row, place, agencies } of rows) {
    if (seen.has(row.key)) errors.push(`${place}, mục "key": mã "${row.key}" đã dùng ở dòng khác.`);
    seen.add(row.key);
    for (const id of agencies)
      if (!ids.has(id)) errors.push(`${place}: không có cơ quan mang mã "${id}" trong danh sách cơ quan.`);
  }
  plan.indicators.forEach((indicator, index) => {
    const { parts } = targetOf(indicator);
    const expected = Math.max(parts.length, 1);
    if (indicator.measures.length !== expected) {
      errors.push(
        `Chỉ tiêu thứ ${index + 1}, mục "measures": mục tiêu có ${expected} phần nhưng có ${indicator.measures.length} cách tính.`,
      );
    }
  });
  if (!ids.has(plan.consolidator)) errors.push(`Mục "consolidator": không có cơ quan mang mã "${plan.consolidator}".`);
  return errors;
}
