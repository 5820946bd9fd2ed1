import { blankWorkbook, loadAgency, type Assignment, type LoadResult } from '../actions';
import { ExcelBook } from '../excel';
import { agencyById, communeAgency, EMPTY_ROSTER, planById } from '../plans';
import { BookError, type RunOptions, type WorkbookSpec } from '../sheets';
import type { Choice } from './choose/choice';

/** The sheets of the last choice, made while the person still looks at it. */
let prepared: { readonly of: string; readonly blank: WorkbookSpec } | null = null;

/** @throws BookError for a plan that there is none of */
function assignmentOf({ planId, agencyId, commune, year, half }: Choice): Assignment {
  const plan = planById(planId);
  if (!plan) throw new BookError('Phần mềm không có kế hoạch này. Hãy chọn lại kế hoạch.', 'UnknownPlan');
  const own = commune.trim() === '' ? null : communeAgency(commune.trim());
  const roster = own ? { ...EMPTY_ROSTER, communes: [own] } : EMPTY_ROSTER;
  return { plan, agency: own ?? agencyById(plan, agencyId), period: { year, half }, roster };
}

/** Makes the sheets of what is chosen, so that loading has only to draw them. @throws BookError */
export function prepareChoice(choice: Choice): void {
  prepared = { of: JSON.stringify(choice), blank: blankWorkbook(assignmentOf(choice)) };
}

/** Loads what was chosen into the open workbook. @throws BookError */
export async function loadChoice(choice: Choice, options: RunOptions): Promise<LoadResult> {
  const { plan, agency, period, roster } = assignmentOf(choice);
  const blank = prepared?.of === JSON.stringify(choice) ? prepared.blank : undefined;
  return loadAgency(new ExcelBook(), plan, agency, period, { ...options, roster, blank });
}
