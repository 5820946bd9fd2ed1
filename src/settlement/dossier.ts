import type { FieldKey } from '../checks';

/** The two sources of Quyết định 1568/QĐ-BCT: the programme's funds (NSNN) and other funds (vốn khác). */
export const SOURCES = ['programme', 'other'] as const;
export type Source = (typeof SOURCES)[number];

/** Money in whole đồng as typed, also where it breaks a rule; null where the cell is blank. */
export type Money = number | null;

/** The reporting unit, entered once for all forms. Texts are "" where blank. */
export interface Unit {
  readonly name: string;
  /** Mã QHNS: the unit's code in its relations with the budget. */
  readonly qhnsCode: string;
  readonly place: string;
  readonly year: number | null;
  readonly preparedBy: { readonly name: string; readonly workplace: string; readonly phone: string; readonly email: string };
  readonly chiefAccountant: string;
  readonly head: string;
}

/** Chủ nhiệm đề án. */
export interface Leader {
  readonly name: string;
  readonly address: string;
  readonly phone: string;
  readonly email: string;
  readonly position: string;
  readonly title: string;
  readonly degree: string;
}

/** A đề án as entered. Dates are ISO or null, texts "" where blank. */
export interface Project {
  /** Row key on "Đề án": "p1". */
  readonly key: string;
  /** The number vouchers and estimate lines refer to, as `projectNumber` gives it. */
  readonly no: string;
  readonly name: string;
  readonly hostUnit: string;
  readonly executingUnit: string;
  readonly leader: Leader;
  readonly start: string | null;
  readonly end: string | null;
  readonly decisionNo: string;
  readonly decisionDate: string | null;
  readonly contractNo: string;
  readonly contractDate: string | null;
  readonly acceptanceDate: string | null;
  readonly approvedProgramme: Money;
  readonly approvedOther: Money;
  /** Where the other funds came from. */
  readonly otherSource: string;
  readonly carriedOverProgramme: Money;
  readonly carriedOverOther: Money;
  readonly allottedProgramme: Money;
  readonly allottedOther: Money;
  readonly receivedProgramme: Money;
  readonly receivedOther: Money;
  /** Control totals from the accountant's ledger; blank = not compared. */
  readonly ledgerProgramme: Money;
  readonly ledgerOther: Money;
  /** The Cục's decision (Mẫu 04b, columns 5 to 7); blank until it is known. */
  readonly accepted: Money;
  readonly returned: Money;
  readonly moved: Money;
  /** To which đề án the money moved. */
  readonly movedTo: string;
  readonly reducedProgramme: Money;
  readonly reducedOther: Money;
  readonly content: string;
  readonly products: readonly string[];
  readonly beneficiaries: string;
  readonly effect: string;
  readonly difficulties: string;
  readonly objectives: string;
  readonly note: string;
  /** "I" to "VII", or what was typed instead; "" where blank. */
  readonly group: string;
}

/** One line of the estimate (Mẫu 01) or of the contract's annex. */
export interface EstimateLine {
  /** Row key on "Dự toán". */
  readonly key: string;
  readonly project: string;
  readonly year: number | null;
  readonly item: string;
  readonly unit: string;
  readonly quantity: number | null;
  readonly price: Money;
  readonly programme: Money;
  readonly other: Money;
  readonly basis: string;
}

/** One line of a voucher (Mẫu 04e); a voucher may span several. */
export interface Voucher {
  /** Row key on "Chứng từ": "v17". */
  readonly key: string;
  readonly project: string;
  readonly no: string;
  readonly date: string | null;
  readonly content: string;
  readonly item: string;
  readonly programme: Money;
  readonly other: Money;
  readonly note: string;
  /** Amounts that stand in the cell as text: the sheet's sums leave them out, and so do ours (`programme` or `other` is null). */
  readonly asText: Readonly<Partial<Record<Source, number>>>;
}

/** The unit's own score for one criterion of Mẫu 03. */
export interface Score {
  readonly key: string;
  readonly project: string;
  /** Code of src/settlement/criteria.ts. */
  readonly criterion: string;
  readonly score: number | null;
}

/** One unit's settlement for one year: everything the forms 01 to 04e are made from. */
export interface Dossier {
  readonly unit: Unit;
  readonly projects: readonly Project[];
  readonly estimate: readonly EstimateLine[];
  readonly vouchers: readonly Voucher[];
  readonly scores: readonly Score[];
}

/** A đề án's number as rows refer to it: "1", 1, " 1 " and "01" are the same đề án, as they are for SUMIFS. */
export function projectNumber(typed: string | number): string {
  const text = String(typed).trim();
  return /^\d+$/.test(text) ? String(Number(text)) : text;
}

/** The project field that holds a source's amount: ("approved", "other") -> "approvedOther". */
export function sourceField<Stem extends MoneyStem>(stem: Stem, source: Source): `${Stem}${'Programme' | 'Other'}` {
  return `${stem}${source === 'programme' ? 'Programme' : 'Other'}`;
}
export type MoneyStem = 'approved' | 'carriedOver' | 'allotted' | 'received' | 'ledger' | 'reduced';

/** Rows of one đề án, in their order. */
export function ofProject<Row extends { readonly project: string }>(rows: readonly Row[], project: Project): Row[] {
  return rows.filter((row) => row.project === project.no);
}

/** "Đề án 2: Đào tạo ..." as findings name a đề án. */
export function projectName(project: Project): string {
  return `Đề án ${project.no}: ${project.name}`;
}

/** How findings name a voucher: its number, or its content where it has none. */
export function voucherName(voucher: Voucher): string {
  return voucher.no === '' ? `chứng từ "${voucher.content}"` : `chứng từ ${voucher.no}`;
}

/** The field key of a cell of a đề án's row. */
export const projectField = (project: Project, field: string): FieldKey => ({ sheet: 'projects', row: project.key, field });
/** The field key of a cell of a voucher's row. */
export const voucherField = (voucher: Voucher, field: string): FieldKey => ({ sheet: 'vouchers', row: voucher.key, field });
/** The field key of a cell of a line of the estimate. */
export const estimateField = (line: EstimateLine, field: string): FieldKey => ({ sheet: 'estimate', row: line.key, field });
