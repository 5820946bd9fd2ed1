import type { SlipAnswer } from '../consolidation';
import { agencyById } from '../plans';
import {
  returnSlipSheet,
  settledRemarks,
  STYLES,
  tagNames,
  type Book,
  type Entries,
  type EntryValue,
  type ReadBook,
  type RunOptions,
  type SlipRemark,
} from '../sheets';
import { checkReport, type PlacedFinding } from './check';
import { findingId } from './finding-id';
import { gatherEntries, gatherOrphans } from './gather';
import { identify, workbookOf } from './open-report';
import { openReturned, type ReturnedContext } from './returned';
import { slipAnswers } from './slip-answers';

/**
 * Draws an agency's report anew into an empty book, with everything it typed and the sheet "Phiếu trả lại": each error and warning linked to its cell,
 * with the agency's answers to an earlier slip. Only values are carried over: a formula from outside is never passed on.
 * @returns the number of remarks that are open
 * @throws BookError where the returned book is no report
 */
export async function drawReturnSlip(
  returned: Book,
  target: Book,
  context: ReturnedContext,
  options: RunOptions = {},
): Promise<number> {
  const raw = await returned.read(options);
  const header = identify(raw);
  const open = openReturned(raw, header, context);
  const { plan, agency, period } = open.assignment;
  const remarks = remarksOf(checkReport(open, context.today).findings, slipAnswers(open.read));
  const kept = {
    entries: valuesOnly(gatherEntries(open.read), open.read),
    submission: header.submission,
    justifications: header.justifications,
  };
  const bare = workbookOf(open.assignment, { ...kept, orphans: [] });
  const orphans = gatherOrphans(open.read, kept.entries, bare, header.planVersion === plan.version);
  const report = workbookOf(open.assignment, { ...kept, orphans });
  const slip = returnSlipSheet({
    plan,
    agencyName: agency.name,
    period,
    today: context.today,
    from: agencyById(plan, plan.consolidator).name,
    remarks,
    sheets: report.sheets,
  });
  const sheets = [slip, ...report.sheets];
  await target.draw({ ...report, sheets, names: tagNames(sheets), styles: STYLES, active: slip.code }, options);
  return remarks.filter(({ severity }) => severity !== null).length;
}

function remarksOf(findings: readonly PlacedFinding[], answers: readonly SlipAnswer[]): SlipRemark[] {
  const byId = new Map(answers.map((answer) => [answer.id, answer]));
  const used = new Set<string>();
  const remarks = findings
    .filter(({ severity }) => severity !== 'note')
    .map(({ severity, rule, at, rowName, message, advice }): SlipRemark => {
      const id = unique(findingId({ rule, at }), used);
      const answer = byId.get(id);
      return { id, severity, at, rowName, message, advice, state: answer?.state ?? 'Chưa sửa', reply: answer?.reply ?? '' };
    });
  return [...remarks, ...settledRemarks(answers, used)];
}

/** A rule may speak twice about the whole workbook; row keys must differ. */
function unique(id: string, used: Set<string>): string {
  let name = id;
  for (let number = 2; used.has(name); number += 1) name = `${id}#${number}`;
  used.add(name);
  return name;
}

/** Entries with formulas replaced by the values they had. */
function valuesOnly(entries: Entries, read: ReadBook): Entries {
  return Object.fromEntries(
    Object.entries(entries).map(([sheet, rows]) => [
      sheet,
      Object.fromEntries(
        Object.entries(rows).map(([row, fields]) => {
          const values = read.sheets.get(sheet)?.rows.find((candidate) => candidate.row === row)?.values ?? {};
          const plain = (field: string, value: EntryValue): EntryValue =>
            typeof value === 'object' && value !== null ? (values[field] ?? null) : value;
          return [row, Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, plain(field, value)]))];
        }),
      ),
    ]),
  );
}
