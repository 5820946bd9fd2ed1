import type { Texts } from '..';
import { choose } from './choose';
import { common } from './common';
import { consolidation } from './consolidation';
import { deadlines } from './deadlines';
import { dossier } from './dossier';
import { findings } from './findings';
import { help } from './help';
import { report } from './report';

/** English: the second language, loaded only by those who read it. */
export const en: Texts = { ...common, choose, report, findings, deadlines, help, dossier, consolidation };
