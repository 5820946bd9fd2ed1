import { isApiSupported } from './platform';

/** What only later levels give, each with its level; an Excel without it works on and the help says what is different. */
export const LATER_FEATURES = { ownChanges: '1.14' } as const;
export type LaterFeature = keyof typeof LATER_FEATURES;

/** The later features that this Excel lacks. */
export function missingFeatures(): LaterFeature[] {
  return (Object.keys(LATER_FEATURES) as LaterFeature[]).filter((feature) => !isApiSupported(LATER_FEATURES[feature]));
}
