import type { CauseDetector } from './difference';
import { wrongUnit } from './wrong-unit';

/** An amount typed in nghìn đồng, or in đồng where the other side is in nghìn đồng. */
export const factor1000: CauseDetector = (difference) => wrongUnit(difference, 'factor1000');
