import type { Finding, Severity } from './finding';

/** A rule: its id (also its file name), its severity, and the check itself. `Subject` is what a room's rules look at. */
export interface Rule<Subject> {
  readonly id: string;
  readonly severity: Severity;
  check(subject: Subject): readonly Finding[];
}

/**
 * Runs every rule over the subject and gives all findings at once.
 * @param order places a finding in the order of the sheet (smaller first); findings without a place come first.
 */
export function runRules<Subject>(
  rules: readonly Rule<Subject>[],
  subject: Subject,
  order: (finding: Finding) => number,
): Finding[] {
  const placed = rules.flatMap((rule) => rule.check(subject)).map((finding) => ({ finding, at: order(finding) }));
  return placed.sort((a, b) => a.at - b.at).map(({ finding }) => finding);
}
