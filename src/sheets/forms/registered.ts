import {
  groupCode,
  ofProject,
  PROJECT_GROUPS,
  type Dossier,
  type EstimateLine,
  type Project,
  type Source,
} from '../../settlement';
import type { Content } from '../build';
import type { FormSources } from './sources';
import { amountAt } from './sources';

/** A đề án with its estimate, as the registration forms 01 and 02 show it. */
export interface RegisteredProject {
  readonly project: Project;
  readonly lines: readonly EstimateLine[];
}

/** One of the seven groups with its đề án; the last has no code and holds those whose group is not given. */
export interface RegisteredGroup {
  readonly code: string;
  readonly title: string;
  readonly projects: readonly RegisteredProject[];
}

/** The đề án of a dossier under the seven groups, all of which the forms print. */
export function registeredGroups(dossier: Dossier): RegisteredGroup[] {
  const all = dossier.projects.map((project) => ({ project, lines: ofProject(dossier.estimate, project) }));
  const without = all.filter(({ project }) => groupCode(project.group) === null);
  return [
    ...PROJECT_GROUPS.map(({ code, title }) => ({
      code,
      title,
      projects: all.filter(({ project }) => groupCode(project.group) === code),
    })),
    ...(without.length > 0 ? [{ code: '', title: '(Chưa ghi nhóm đề án)', projects: without }] : []),
  ];
}

/** What a line of an estimate comes to: quantity x price, or its two sources together where one of them is blank. */
export function lineAmount({ quantity, price, programme, other }: EstimateLine): number {
  return quantity !== null && price !== null ? quantity * price : (programme ?? 0) + (other ?? 0);
}

/** Funds of a đề án from one source: its estimate, or what was approved where it has none. The đề án stands at `position`. */
export function registeredFunds(
  { projects, estimate }: FormSources,
  { project, lines }: RegisteredProject,
  source: Source,
  position: string,
): Content {
  const field = source === 'programme' ? 'approvedProgramme' : 'approvedOther';
  const number = `INDEX(${projects.range('no')},${position})&""`;
  const [range, keys] = [estimate.range(source), estimate.range('project')];
  return {
    value: lines.length > 0 ? lines.reduce((sum, line) => sum + (line[source] ?? 0), 0) : project[field],
    formula: `=IFERROR(IF(COUNTIFS(${keys},${number})=0,${amountAt(projects, field, position)},SUMIFS(${range},${keys},${number})),"")`,
  };
}
