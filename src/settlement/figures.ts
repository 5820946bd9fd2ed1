import { fold } from '../vietnamese';
import {
  ofProject,
  SOURCES,
  type Dossier,
  type EstimateLine,
  type Money,
  type Project,
  type Source,
  type Voucher,
} from './dossier';

/** Columns of Mẫu 04b by the codes printed under its headings. */
export const F04B_COLUMNS = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7'] as const;
/** The seven lines of Mẫu 04c and its three columns. */
export const F04C_LINES = ['l1', 'l2', 'l3', 'l4', 'l5', 'l6', 'l7'] as const;
export const F04C_COLUMNS = ['c1', 'c2', 'c3'] as const;
/** Money columns of Mẫu 04d. */
export const F04D_COLUMNS = ['total', 'programme', 'other'] as const;

export type F04bColumn = (typeof F04B_COLUMNS)[number];
export type F04cLine = (typeof F04C_LINES)[number];
export type F04cColumn = (typeof F04C_COLUMNS)[number];
export type F04dColumn = (typeof F04D_COLUMNS)[number];
export type FormCode = 'f04a' | 'f04b' | 'f04c' | 'f04d' | 'f04e';

/** Stands for the project in figures of a total row. */
export const TOTAL = 'total';

/** Vouchers of one cost item of the contract's annex, as Mẫu 04e groups them. Money in đồng. */
export interface VoucherGroup {
  /** "g1", "g2" in the order of the form. */
  readonly code: string;
  /** The item as the estimate writes it; "" for vouchers without one. */
  readonly item: string;
  readonly vouchers: readonly Voucher[];
  readonly programme: number;
  readonly other: number;
}

/** Every figure of 04a to 04e for one đề án, in đồng; null where what it comes from is blank. */
export interface ProjectFigures {
  readonly project: Project;
  readonly vouchers: readonly Voucher[];
  readonly estimate: readonly EstimateLine[];
  readonly f04a: Readonly<Record<'approvedProgramme' | 'approvedOther', Money>> &
    Readonly<Record<'spentProgramme' | 'spentOther', number>>;
  readonly f04b: Readonly<Record<F04bColumn, Money>>;
  readonly f04c: Readonly<Record<F04cLine, Readonly<Record<F04cColumn, Money>>>>;
  readonly f04d: Readonly<Record<F04dColumn, number>>;
  readonly f04e: { readonly groups: readonly VoucherGroup[]; readonly total: Readonly<Record<Source, number>> };
}

export interface DossierFigures {
  readonly projects: readonly ProjectFigures[];
  readonly totals: {
    readonly f04b: Readonly<Record<F04bColumn, Money>>;
    readonly f04d: Readonly<Record<F04dColumn, number>>;
  };
}

/** Name of a figure: ("f04b", "p1", "c4") -> "f04b.p1.c4"; a total row has `TOTAL` for its project. */
export function figureId(form: FormCode, project: string, code: string): string {
  return `${form}.${project}.${code}`;
}

/** Derives all figures of the forms 04a to 04e. Vouchers and estimate lines of an unknown đề án count nowhere, as on the forms. */
export function figuresOf(dossier: Dossier): DossierFigures {
  const vouchers = byProject(dossier.vouchers);
  const projects = dossier.projects.map((project) =>
    projectFigures(project, vouchers.get(project.no) ?? [], ofProject(dossier.estimate, project)),
  );
  return {
    projects,
    totals: {
      f04b: columns(F04B_COLUMNS, (column) => addMoney(projects.map(({ f04b }) => f04b[column]))),
      f04d: columns(F04D_COLUMNS, (column) => sum(projects.map(({ f04d }) => f04d[column]))),
    },
  };
}

/** All figures under their names (`figureId`); voucher lines of Mẫu 04e as "f04e.p1.v17.programme", groups as "f04e.p1.g1.other". */
export function namedFigures(figures: DossierFigures): Map<string, Money> {
  const named = new Map<string, Money>();
  const put = (form: FormCode, project: string, values: Readonly<Record<string, Money>>, under = ''): void => {
    for (const [code, value] of Object.entries(values)) named.set(figureId(form, project, under + code), value);
  };
  for (const { project, f04a, f04b, f04c, f04d, f04e } of figures.projects) {
    put('f04a', project.key, f04a);
    put('f04b', project.key, f04b);
    for (const line of F04C_LINES) put('f04c', project.key, f04c[line], `${line}.`);
    put('f04d', project.key, f04d);
    for (const { code, programme, other, vouchers } of f04e.groups) {
      put('f04e', project.key, { programme, other }, `${code}.`);
      for (const voucher of vouchers) {
        put('f04e', project.key, { programme: voucher.programme, other: voucher.other }, `${voucher.key}.`);
      }
    }
    put('f04e', project.key, f04e.total, 'total.');
  }
  put('f04b', TOTAL, figures.totals.f04b);
  put('f04d', TOTAL, figures.totals.f04d);
  return named;
}

function projectFigures(project: Project, vouchers: readonly Voucher[], estimate: readonly EstimateLine[]): ProjectFigures {
  const spent = columns(SOURCES, (source) => sumOf(vouchers, source));
  const { approvedProgramme, approvedOther } = project;
  return {
    project,
    vouchers,
    estimate,
    f04a: { approvedProgramme, approvedOther, spentProgramme: spent.programme, spentOther: spent.other },
    f04b: {
      c1: addMoney([approvedOther, approvedProgramme]),
      c2: approvedOther,
      c3: approvedProgramme,
      c4: spent.programme,
      c5: project.accepted,
      c6: project.returned,
      c7: project.moved,
    },
    f04c: settlementLines(project, spent),
    f04d: { total: spent.programme + spent.other, ...spent },
    f04e: { groups: groupVouchers(vouchers, estimate), total: spent },
  };
}

function settlementLines(project: Project, spent: Readonly<Record<Source, number>>): ProjectFigures['f04c'] {
  const line = (programme: Money, other: Money) => ({ c1: addMoney([programme, other]), c2: programme, c3: other });
  const l1 = line(project.carriedOverProgramme, project.carriedOverOther);
  const l2 = line(project.allottedProgramme, project.allottedOther);
  const l3 = line(addMoney([l1.c2, l2.c2]), addMoney([l1.c3, l2.c3]));
  const l5 = line(spent.programme, spent.other);
  const l6 = line(project.reducedProgramme, project.reducedOther);
  const left = (column: 'c2' | 'c3'): number => (l3[column] ?? 0) - (l5[column] ?? 0) - (l6[column] ?? 0);
  return { l1, l2, l3, l4: line(project.receivedProgramme, project.receivedOther), l5, l6, l7: line(left('c2'), left('c3')) };
}

/** Groups in the order of the estimate, then items that it lacks as they come, vouchers without an item last. */
function groupVouchers(vouchers: readonly Voucher[], estimate: readonly EstimateLine[]): VoucherGroup[] {
  const groups = new Map<string, { item: string; vouchers: Voucher[] }>();
  // A few items stand on thousands of vouchers: each spelling is folded once.
  const keys = new Map([...new Set([...estimate, ...vouchers].map(({ item }) => item))].map((item) => [item, fold(item)]));
  for (const [item, key] of keys) {
    if (key !== '' && !groups.has(key)) groups.set(key, { item, vouchers: [] });
  }
  groups.set('', { item: '', vouchers: [] });
  for (const voucher of vouchers) groups.get(keys.get(voucher.item) ?? '')?.vouchers.push(voucher);
  return [...groups.values()]
    .filter((group) => group.vouchers.length > 0)
    .map((group, index) => ({
      code: `g${index + 1}`,
      ...group,
      ...columns(SOURCES, (source) => sumOf(group.vouchers, source)),
    }));
}

function byProject(vouchers: readonly Voucher[]): Map<string, Voucher[]> {
  const found = new Map<string, Voucher[]>();
  for (const voucher of vouchers) {
    const those = found.get(voucher.project);
    if (those) those.push(voucher);
    else found.set(voucher.project, [voucher]);
  }
  return found;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Sum of a source's amounts; blank and text amounts count nothing, as in the sheet's sums. */
const sumOf = (vouchers: readonly Voucher[], source: Source): number => sum(vouchers.map((voucher) => voucher[source] ?? 0));

/** Sum of those that are there; null where all are blank. */
function addMoney(values: readonly Money[]): Money {
  const present = values.filter((value) => value !== null);
  return present.length > 0 ? sum(present) : null;
}

function columns<Code extends string, Value>(codes: readonly Code[], value: (code: Code) => Value): Record<Code, Value> {
  return Object.fromEntries(codes.map((code) => [code, value(code)])) as Record<Code, Value>;
}
