import type { Picture } from '../consolidation';
import { periodText } from '../reporting/period';
import { headerSheet, type BookHeader } from './header';
import type { SheetSpec, WorkbookSpec } from './spec';
import { columnLetters } from './address';
import { structureChecksum } from './structure';
import { STYLES } from './styles';
import { sumAppendixSheet, sumTaskAppendixSheet } from './sum-appendix';
import { sumAttendanceSheet } from './sum-attendance';
import { sumChangeSheet } from './sum-changes';
import { sumChartSheet, type SumPlaces } from './sum-charts';
import { sumFindingSheet } from './sum-findings';
import { sumFundsSheet } from './sum-funds';
import { sumIndicatorSheet } from './sum-indicators';
import { sumReminderSheet } from './sum-reminders';
import { sumTaskSheet } from './sum-tasks';
import { tagNames } from './tag';

/** The workbook of a consolidation. @param rulesVersion version of the rules the reports were checked with */
export function consolidationWorkbook(picture: Picture, rulesVersion: string): WorkbookSpec {
  const { plan, period } = picture.scope;
  const indicators = sumIndicatorSheet(picture);
  const tasks = sumTaskSheet(picture);
  const places: SumPlaces = {
    indicators: indicators.rows,
    tasks: tasks.rows,
    letters: {
      result: lettersIn(indicators.sheet, 'result'),
      verdict: lettersIn(indicators.sheet, 'verdict'),
      coverage: lettersIn(indicators.sheet, 'coverage'),
      shareDone: lettersIn(tasks.sheet, 'progress'),
    },
  };
  const changes = sumChangeSheet(picture);
  const funds = sumFundsSheet(picture);
  const visible: SheetSpec[] = [
    indicators.sheet,
    tasks.sheet,
    sumAttendanceSheet(picture),
    sumReminderSheet(picture),
    ...(changes ? [changes] : []),
    ...(funds ? [funds] : []),
    sumFindingSheet(picture),
    sumChartSheet(picture, places),
    sumAppendixSheet(picture, places),
    sumTaskAppendixSheet(picture, places),
  ];
  const header: BookHeader = {
    format: 1,
    kind: 'consolidation',
    planId: plan.id,
    planVersion: plan.version,
    period: periodText(period),
    rulesVersion,
    submission: null,
    justifications: [],
    structure: structureChecksum(visible),
  };
  const sheets = [...visible, headerSheet(header)];
  return { sheets, names: tagNames(sheets), styles: STYLES, active: 'sumIndicators' };
}

function lettersIn(sheet: SheetSpec, field: string): string {
  return columnLetters(sheet.rows[0]?.cells.findIndex((cell) => cell?.value === field) ?? 0);
}
