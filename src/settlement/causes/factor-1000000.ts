import type { CauseDetector } from './difference';
import { wrongUnit } from './wrong-unit';

/** An amount typed in triệu đồng, or in đồng where the other side is in triệu đồng. */
export const factor1000000: CauseDetector = (difference) => wrongUnit(difference, 'factor1000000');
