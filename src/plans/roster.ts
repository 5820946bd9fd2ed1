import { z } from 'zod';
import { communeAgency, findAgency, readCommunes } from './agencies';
import { explainIssues } from './explain';
import { aggregationSchema, type Agency, type Aggregation, type Plan } from './schema';

/** What Sở Công Thương knows beyond the plan: its communes, who reports which indicator, when each report was received. */
export interface Roster {
  readonly communes: readonly Agency[];
  /** Agency ids by indicator key, where they differ from the plan's. */
  readonly reporters: ReadonlyMap<string, readonly string[]>;
  readonly aggregations: ReadonlyMap<string, Aggregation>;
  /** ISO day of receipt by agency id. */
  readonly received: ReadonlyMap<string, string>;
}

export const EMPTY_ROSTER: Roster = { communes: [], reporters: new Map(), aggregations: new Map(), received: new Map() };

const rosterSchema = z.strictObject({
  communes: z.array(z.string().min(1)).default([]),
  reporters: z.record(z.string(), z.array(z.string())).default({}),
  aggregations: z.record(z.string(), aggregationSchema).default({}),
  received: z.record(z.string(), z.iso.date()).default({}),
});

export type RosterResult = { readonly roster: Roster } | { readonly errors: readonly string[] };

/** A list of communes alone, one a line, is a roster too. */
export function rosterOfCommunes(lines: readonly string[]): Roster {
  return { ...EMPTY_ROSTER, communes: readCommunes(lines).communes };
}

/**
 * Reads a roster from JSON text: { communes: [...], reporters: {"ct.I.1": ["Sở Công Thương"]}, aggregations: {"ct.I.1": "ratioOfSums"},
 * received: {"Sở Công Thương": "2026-12-10"} }. Errors name the place in plain Vietnamese.
 */
export function readRoster(plan: Plan, text: string): RosterResult {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { errors: ['Tệp danh bạ không phải JSON đúng cú pháp. Hãy kiểm tra dấu ngoặc, dấu phẩy rồi làm lại.'] };
  }
  const parsed = rosterSchema.safeParse(json);
  if (!parsed.success) return { errors: explainIssues(parsed.error, ROSTER_PLACES) };
  return resolveRoster(plan, parsed.data);
}

const ROSTER_PLACES = {
  communes: 'Danh sách xã, phường',
  reporters: 'Cơ quan báo cáo',
  aggregations: 'Cách tổng hợp',
  received: 'Ngày nhận',
};

function resolveRoster(plan: Plan, data: z.infer<typeof rosterSchema>): RosterResult {
  const communes = [...new Map(data.communes.map((name) => [communeAgency(name).id, communeAgency(name)])).values()];
  const errors: string[] = [];
  const keys = new Set(plan.indicators.map((indicator) => indicator.key));
  const idOf = (name: string): string => {
    const found = findAgency(plan, name, communes);
    if ('agency' in found) return found.agency.id;
    errors.push(`Không có cơ quan "${name}". Gần đúng: ${found.nearest.map((agency) => agency.name).join('; ')}.`);
    return '';
  };
  for (const key of [...Object.keys(data.reporters), ...Object.keys(data.aggregations)]) {
    if (!keys.has(key)) errors.push(`Không có chỉ tiêu mang mã "${key}" trong kế hoạch.`);
  }
  const reporters = new Map(Object.entries(data.reporters).map(([key, names]) => [key, names.map(idOf)]));
  const received = new Map(Object.entries(data.received).map(([name, day]) => [idOf(name), day]));
  if (errors.length > 0) return { errors };
  return { roster: { communes, reporters, aggregations: new Map(Object.entries(data.aggregations)), received } };
}
