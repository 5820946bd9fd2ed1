import {
  F04B_COLUMNS,
  F04D_COLUMNS,
  figuresOf,
  lastDay,
  type Dossier,
  type F04bColumn,
  type F04dColumn,
  type Money,
} from '../settlement';
import { fold, formatDate } from '../vietnamese';
import { FILE_WORDS } from './messages';
import type { FundsLine, ReturnedDossier } from './returned';
import type { Scope } from './scope';
import { byName, type ToldFile } from './tell-apart';

/** The funds of all units together. */
export interface FundsPicture {
  /** Dossiers that count, by unit name. */
  readonly used: readonly ReturnedDossier[];
  readonly totals: {
    readonly f04b: Readonly<Record<F04bColumn, Money>>;
    readonly f04d: Readonly<Record<F04dColumn, number>>;
  };
  readonly files: readonly ToldFile[];
}

/**
 * The lines of a dossier that are compared over all units.
 * @param today ISO day
 * @param placeOf where a đề án stands in its file, by its row key
 */
export function fundsLines(dossier: Dossier, today: string, placeOf: (project: string) => string = () => ''): FundsLine[] {
  return figuresOf(dossier).projects.map(({ project, f04b, f04d }) => ({
    no: project.no,
    name: project.name,
    hostUnit: project.hostUnit,
    place: placeOf(project.key),
    decision: [project.decisionNo, project.decisionDate ? formatDate(project.decisionDate) : '']
      .filter((text) => text !== '')
      .join(', '),
    f04b,
    f04d,
    acceptanceDate: project.acceptanceDate,
    due: lastDay(project, today),
  }));
}

/** Mẫu 04b and 04d over all units of the scope's year. Different dossiers of one unit are for a person to decide; none of them counts until then. */
export function fundsPicture(dossiers: readonly ReturnedDossier[], scope: Scope): FundsPicture {
  const sorted = [...dossiers].sort((a, b) => byName(a.file, b.file));
  const files: ToldFile[] = [];
  const tell = ({ file, unit }: ReturnedDossier, state: ToldFile['state'], message: string): void =>
    void files.push({ file, state, agencyId: null, agencyName: unit, message });
  const byUnit = new Map<string, ReturnedDossier[]>();
  const hashes = new Map<string, string>();
  for (const dossier of sorted) {
    const reason = scope.excluded.get(dossier.file);
    const twin = hashes.get(dossier.hash);
    if (reason !== undefined) tell(dossier, 'excluded', FILE_WORDS.excluded(reason));
    else if (twin !== undefined) tell(dossier, 'sameFile', FILE_WORDS.sameFile(twin));
    else if (dossier.year !== scope.period.year)
      tell(dossier, 'otherPeriod', FILE_WORDS.otherYear(dossier.year, scope.period.year));
    else byUnit.set(unitKey(dossier), [...(byUnit.get(unitKey(dossier)) ?? []), dossier]);
    if (reason === undefined) hashes.set(dossier.hash, dossier.file);
  }
  const used = [...byUnit.values()].flatMap((all) => decide(all, tell)).sort((a, b) => a.unit.localeCompare(b.unit, 'vi'));
  return { used, totals: totalsOf(used.flatMap(({ lines }) => lines)), files: files.sort((a, b) => byName(a.file, b.file)) };
}

/** A unit is known by its Mã QHNS, else by its name however it is written. */
const unitKey = ({ qhnsCode, unit }: ReturnedDossier): string => qhnsCode.trim() || fold(unit);

function decide(
  all: readonly ReturnedDossier[],
  tell: (dossier: ReturnedDossier, state: ToldFile['state'], message: string) => void,
): ReturnedDossier[] {
  const distinct: ReturnedDossier[] = [];
  for (const dossier of all) {
    const twin = distinct.find(({ lines }) => JSON.stringify(lines) === JSON.stringify(dossier.lines));
    if (twin) tell(dossier, 'sameContent', FILE_WORDS.sameContent(twin.file));
    else distinct.push(dossier);
  }
  const [only] = distinct;
  if (only && distinct.length === 1) {
    tell(only, 'used', FILE_WORDS.dossierUsed);
    return [only];
  }
  for (const dossier of distinct) {
    const others = distinct.filter((other) => other !== dossier).map(({ file }) => file);
    tell(dossier, 'conflict', FILE_WORDS.conflict(others));
  }
  return [];
}

function totalsOf(lines: readonly FundsLine[]): FundsPicture['totals'] {
  const add = (values: readonly Money[]): Money => {
    const known = values.filter((value) => value !== null);
    return known.length > 0 ? known.reduce((sum, value) => sum + value, 0) : null;
  };
  return {
    f04b: Object.fromEntries(F04B_COLUMNS.map((column) => [column, add(lines.map(({ f04b }) => f04b[column]))])) as Record<
      F04bColumn,
      Money
    >,
    f04d: Object.fromEntries(F04D_COLUMNS.map((column) => [column, add(lines.map(({ f04d }) => f04d[column])) ?? 0])) as Record<
      F04dColumn,
      number
    >,
  };
}
