import type { TextsOf } from '../types';
import type { choose as vi } from '../vi/choose';

export const choose: TextsOf<typeof vi> = {
  hint: 'Choose plan, agency and reporting period, then load them into Excel.',
  agency: 'Reporting agency',
  chooseAgency: 'Type a name; accents are not needed',
  noAgency: 'No agency matches.',
  group: 'group',
  load: 'Load into Excel',
  loadHint:
    'The sheets "Trang bìa" (cover), "Chỉ tiêu" (indicators) and "Nhiệm vụ" (tasks) will appear in the open workbook. What has been typed is always kept.',
};
