import { choose } from './choose';
import { common } from './common';
import { consolidation } from './consolidation';
import { deadlines } from './deadlines';
import { dossier } from './dossier';
import { findings } from './findings';
import { help } from './help';
import { report } from './report';

/** Vietnamese: the first language, and the measure for the others. */
export const vi = { ...common, choose, report, findings, deadlines, help, dossier, consolidation } as const;
