import { communeAgency, planById, type Agency } from '../plans';
import { periodText } from '../reporting';
import { changesBetween, type Change } from './changes';
import { FILE_WORDS } from './messages';
import type { Returned, Unread } from './returned';
import type { Scope } from './scope';

/** What a file turned out to be. Only `used` files give figures. */
export type FileState =
  | 'used'
  | 'sameFile'
  | 'sameContent'
  | 'superseded'
  | 'conflict'
  | 'excluded'
  | 'unread'
  | 'otherPlan'
  | 'otherPeriod'
  | 'unknownAgency';

/** One file and what became of it. */
export interface ToldFile {
  readonly file: string;
  readonly state: FileState;
  readonly agencyId: string | null;
  readonly agencyName: string | null;
  /** What it is and, where a person has to act, what to do. */
  readonly message: string;
}

/** The file that stands for an agency, and what it changed against the submission before. */
export interface UsedReport {
  readonly returned: Returned;
  readonly previous: Returned | null;
  /** null where there is no earlier submission. */
  readonly changes: readonly Change[] | null;
}

/** All files told apart. */
export interface ToldApart {
  /** In the order of the file names. */
  readonly files: readonly ToldFile[];
  readonly used: ReadonlyMap<string, UsedReport>;
  /** Files of one agency among which a person must decide. */
  readonly conflicts: ReadonlyMap<string, readonly Returned[]>;
  /** Reports left out on purpose, by agency. */
  readonly excluded: ReadonlyMap<string, { readonly file: string; readonly reason: string }>;
  /** Communes that reported though no roster lists them. */
  readonly unlisted: readonly Agency[];
  /** Exclusions that name no file. */
  readonly unmatchedExclusions: readonly string[];
}

/**
 * Tells files apart: the same file twice, a resubmission, two different files of one agency, another plan or period, none of ours. The order in which
 * files are given makes no difference, and no file silently takes the place of another.
 */
export function tellApart(outcomes: readonly (Returned | Unread)[], scope: Scope): ToldApart {
  const sorted = [...outcomes].sort((a, b) => byName(a.file, b.file));
  const files = new Map<string, ToldFile>();
  const excluded = new Map<string, { file: string; reason: string }>();
  const byHash = new Map<string, string>();
  const byAgency = new Map<string, Returned[]>();
  const tell = (outcome: Returned | Unread, state: FileState, message: string): void => {
    const report = outcome.kind === 'report' ? outcome : null;
    files.set(outcome.file, {
      file: outcome.file,
      state,
      agencyId: report?.agencyId ?? null,
      agencyName: report?.agencyName ?? null,
      message,
    });
  };
  for (const outcome of sorted) {
    const reason = scope.excluded.get(outcome.file);
    const twin = byHash.get(outcome.hash);
    if (reason !== undefined) {
      if (outcome.kind === 'report') excluded.set(outcome.agencyId, { file: outcome.file, reason });
      tell(outcome, 'excluded', FILE_WORDS.excluded(reason));
      continue;
    }
    if (twin !== undefined) {
      tell(outcome, 'sameFile', FILE_WORDS.sameFile(twin));
      continue;
    }
    byHash.set(outcome.hash, outcome.file);
    const other = outcome.kind === 'unread' ? (['unread', outcome.message] as const) : notOfScope(outcome, scope);
    if (other) tell(outcome, ...other);
    else if (outcome.kind === 'report') byAgency.set(outcome.agencyId, [...(byAgency.get(outcome.agencyId) ?? []), outcome]);
  }
  const used = new Map<string, UsedReport>();
  const conflicts = new Map<string, readonly Returned[]>();
  for (const [agencyId, reports] of byAgency) {
    const decided = decide(reports, tell);
    if (decided.kind === 'used') used.set(agencyId, decided.report);
    else conflicts.set(agencyId, decided.reports);
  }
  for (const agencyId of [...used.keys(), ...conflicts.keys()]) excluded.delete(agencyId);
  return {
    files: sorted.flatMap(({ file }) => files.get(file) ?? []),
    used,
    conflicts,
    excluded,
    unlisted: unlisted(byAgency, scope),
    unmatchedExclusions: [...scope.excluded.keys()].filter((file) => !outcomes.some((outcome) => outcome.file === file)),
  };
}

/** By name; of a file and its copy ("x.xlsx", "x (1).xlsx") the file first, so that it is the copy that counts as one. */
export function byName(a: string, b: string): number {
  const [stemA, stemB] = [a, b].map((name) => name.replace(/\.[^.]*$/, ''));
  return stemA === stemB ? (a < b ? -1 : Number(a > b)) : (stemA ?? '') < (stemB ?? '') ? -1 : 1;
}

function notOfScope(report: Returned, { plan, period, roster }: Scope): readonly [FileState, string] | null {
  if (report.planId !== plan.id)
    return ['otherPlan', FILE_WORDS.otherPlan(planById(report.planId)?.title ?? report.planId, plan.title)];
  if (report.period !== periodText(period)) return ['otherPeriod', FILE_WORDS.otherPeriod(report.period, periodText(period))];
  const agency = plan.agencies.find(({ id }) => id === report.agencyId);
  const listed = roster.communes.length > 0;
  if (agency) {
    if (listed && agency.members === 'commune') return ['unknownAgency', FILE_WORDS.groupOfListed(agency.name)];
    return null;
  }
  const open = plan.agencies.some(({ members }) => members === 'commune') && !listed;
  return open || roster.communes.some(({ id }) => id === report.agencyId)
    ? null
    : ['unknownAgency', FILE_WORDS.unknownAgency(report.agencyName)];
}

function unlisted(byAgency: ReadonlyMap<string, readonly Returned[]>, { plan, roster }: Scope): Agency[] {
  const known = new Set([...plan.agencies, ...roster.communes].map(({ id }) => id));
  return [...byAgency].filter(([id]) => !known.has(id)).map(([, [report]]) => communeAgency(report?.agencyName ?? ''));
}

type Decision =
  { readonly kind: 'used'; readonly report: UsedReport } | { readonly kind: 'conflict'; readonly reports: readonly Returned[] };

const numberOf = ({ submission }: Returned): number => submission?.number ?? 0;

/**
 * Which of an agency's files stands for it: the highest submission number, where the stamps leave no doubt. Files that differ under one number,
 * an unstamped file beside another, and a later number with an earlier time are for a person to decide.
 */
function decide(reports: readonly Returned[], tell: (file: Returned, state: FileState, message: string) => void): Decision {
  const distinct = sameContentsOut(reports, tell);
  const sorted = [...distinct].sort((a, b) => numberOf(b) - numberOf(a));
  const [latest, previous = null] = sorted;
  if (!latest) return { kind: 'conflict', reports };
  if (sorted.length > 1 && !inOrder(sorted)) {
    for (const report of sorted) {
      const others = sorted.filter((other) => other !== report).map(({ file }) => file);
      tell(report, 'conflict', FILE_WORDS.conflict(others));
    }
    return { kind: 'conflict', reports: sorted };
  }
  for (const report of sorted.slice(1)) tell(report, 'superseded', FILE_WORDS.superseded(latest.file, numberOf(latest)));
  const changes = previous ? changesBetween(previous, latest) : null;
  tell(latest, 'used', changes === null ? FILE_WORDS.used : FILE_WORDS.resubmission(changes.length, numberOf(latest)));
  return { kind: 'used', report: { returned: latest, previous, changes } };
}

/** Files of one number that say the same (saved again by another program) are one. */
function sameContentsOut(
  reports: readonly Returned[],
  tell: (file: Returned, state: FileState, message: string) => void,
): Returned[] {
  const kept: Returned[] = [];
  for (const report of reports) {
    const twin = kept.find((other) => numberOf(other) === numberOf(report) && changesBetween(other, report).length === 0);
    if (twin) tell(report, 'sameContent', FILE_WORDS.sameContent(twin.file));
    else kept.push(report);
  }
  return kept;
}

/** Sorted from the highest number: every file is stamped, and the highest number is one file's alone and the last in time. */
function inOrder([latest, ...older]: readonly Returned[]): boolean {
  const stamp = latest?.submission;
  if (!stamp) return false;
  return older.every(({ submission }) => submission !== null && submission.number < stamp.number && submission.at <= stamp.at);
}
