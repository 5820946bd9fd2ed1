import { choose } from './choose';
import { common } from './common';
import { consolidation } from './consolidation';
import { deadlines } from './deadlines';
import { dossier } from './dossier';
import { findings } from './findings';
import { help } from './help';
import { report } from './report';
import { targets } from './targets';
import { version } from './version';

/** Vietnamese: the first language, and the measure for the others. */
export const vi = { ...common, choose, report, findings, targets, deadlines, version, help, dossier, consolidation } as const;
