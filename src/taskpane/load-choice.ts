import { loadAgency, type LoadResult } from '../actions';
import { ExcelBook } from '../excel';
import { agencyById, communeAgency, EMPTY_ROSTER, planById } from '../plans';
import { BookError, type RunOptions } from '../sheets';
import type { Choice } from './choose/choice';

/** Loads what was chosen into the open workbook. @throws BookError */
export async function loadChoice({ planId, agencyId, commune, year, half }: Choice, options: RunOptions): Promise<LoadResult> {
  const plan = planById(planId);
  if (!plan) throw new BookError('Phần mềm không có kế hoạch này. Hãy chọn lại kế hoạch.', 'UnknownPlan');
  const own = commune.trim() === '' ? null : communeAgency(commune.trim());
  const agency = own ?? agencyById(plan, agencyId);
  const roster = own ? { ...EMPTY_ROSTER, communes: [own] } : EMPTY_ROSTER;
  return loadAgency(new ExcelBook(), plan, agency, { year, half }, { ...options, roster });
}
