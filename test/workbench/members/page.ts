import { documentedMembers } from './documented';
import type { Outcome } from './walk';

/** Where in docs/office-script.md the list stands. */
export const MARKS = ['<!-- members -->', '<!-- /members -->'] as const;

interface Row {
  readonly type: string;
  readonly members: number;
  readonly missing: readonly string[];
}

const named = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');

/** The list of what the host answers, by class, as it stands in docs/office-script.md. */
export function membersPage(outcomes: readonly Outcome[]): string {
  const lacking = new Map<string, Set<string>>();
  for (const { type, member, code } of outcomes)
    if (code === 'ApiNotFound') lacking.set(type, (lacking.get(type) ?? new Set()).add(member));
  const tried = new Set(outcomes.map(({ type }) => type));
  const rows = [...documentedMembers()]
    .map(([type, members]): Row => {
      const missing = members.filter((member) => !tried.has(type) || lacking.get(type)?.has(member));
      return { type, members: members.length, missing };
    })
    .sort((a, b) => (a.type < b.type ? -1 : 1));
  const whole = rows.filter(({ missing }) => missing.length === 0).map(({ type }) => type);
  const none = rows.filter(({ missing, members }) => missing.length > 0 && missing.length === members).map(({ type }) => type);
  const partly = rows.filter(({ missing, members }) => missing.length > 0 && missing.length < members);
  const table = partly.map(
    ({ type, members, missing }) => `| ${type} | ${members - missing.length} of ${members} | ${named(missing)} |`,
  );
  return [
    `**Answered** (${whole.length} classes, all members): ${whole.join(', ')}.`,
    `**Partly** (${partly.length} classes):`,
    ['| class | members answered | ApiNotFound |', '|---|---|---|', ...table].join('\n'),
    `**ApiNotFound** (${none.length} classes): ${none.join(', ')}.`,
  ].join('\n\n');
}

/** A text with the list in its place. */
export function withMembers(text: string, list: string): string {
  const [begin, end] = MARKS.map((mark) => text.indexOf(mark)) as [number, number];
  return `${text.slice(0, begin + MARKS[0].length)}\n\n${list}\n\n${text.slice(end)}`;
}
