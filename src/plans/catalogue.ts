import dongThap from './data/dong-thap-244.json';
import laiChau from './data/lai-chau.json';
import lamDong from './data/lam-dong-1024.json';
import langSon from './data/lang-son.json';
import quocGia from './data/quoc-gia-1568.json';
import { planSchema, type Indicator, type Plan } from './schema';
import { readTarget } from './target-parser';
import type { Target } from './target';

const DATA: readonly unknown[] = [quocGia, laiChau, dongThap, langSon, lamDong];

/** Ids of the five plans. */
export const PLAN_IDS = [quocGia, laiChau, dongThap, langSon, lamDong].map(({ id }) => id);

let loaded: readonly Plan[] | null = null;

/** The five plans, validated the first time they are asked for. */
export function plans(): readonly Plan[] {
  loaded ??= DATA.map((data) => planSchema.parse(data));
  return loaded;
}

/** The plan with this id, or undefined. */
export function planById(id: string): Plan | undefined {
  return plans().find((plan) => plan.id === id);
}

const targets = new WeakMap<Indicator, Target>();

/** The indicator's target, read once. `read: false` where a person must judge it. */
export function targetOf(indicator: Indicator): Target {
  const known = targets.get(indicator);
  if (known) return known;
  const asText = indicator.measures.every((measure) => measure.kind === 'text');
  const target = asText
    ? { text: indicator.targetText, read: false, parts: [] }
    : readTarget(indicator.targetText, indicator.name, indicator.unit);
  targets.set(indicator, target);
  return target;
}
