import type { TextsOf } from '../types';
import { some } from './some';
import type { choose as vi } from '../vi/choose';

export const choose: TextsOf<typeof vi> = {
  hint: 'Choose plan, agency and reporting period, then load them into Excel.',
  last: (place, year) => `As last time: ${place}, ${year}`,
  loadingPlan: 'Loading the plan...',
  agency: 'Reporting agency',
  agencyHint: (count) => `${count} agencies and groups are named in the plan.`,
  chooseAgency: 'Type a name; accents are not needed',
  noAgency: 'No agency matches. Type less, or choose the group the agency belongs to.',
  group: 'Group of agencies',
  counts: (indicators, tasks) => `${some(indicators, 'indicator')}, ${some(tasks, 'task')}`,
  commune: 'Name of the commune or ward',
  communeHint: 'Leave it empty to report for the whole group.',
  assigned: (lead, cooperating, tasks) =>
    `Leads ${some(lead, 'indicator')}, cooperates in ${cooperating}; ${some(tasks, 'task')}.`,
  joint: (names) => `Leads together with: ${names}.`,
  groups: (names) => `Includes what is assigned to: ${names}.`,
  deadline: (day, left) =>
    `Due by ${day}, ${left > 0 ? `${some(left, 'day')} left` : left === 0 ? 'today' : `${some(-left, 'day')} overdue`}.`,
  noDeadline: 'The document sets no day for submission.',
  load: 'Load into Excel',
  next: (planChosen) =>
    planChosen ? 'Next: choose the reporting agency.' : 'Next: choose the plan of your province, or the national plan.',
  loadHint:
    'The sheets "Trang bìa" (cover), "Chỉ tiêu" (indicators) and "Nhiệm vụ" (tasks) will appear in the open workbook. What has been typed is always kept.',
};
