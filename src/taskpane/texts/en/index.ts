import type { Texts } from '..';
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

/** English: the second language, loaded only by those who read it. */
export const en: Texts = { ...common, choose, report, findings, targets, deadlines, version, help, dossier, consolidation };
