import type { CellValue } from '../checks';
import { serialOf } from '../vietnamese';
import type { Dossier, EstimateLine, Project, Score, Unit, Voucher } from './dossier';

/** One row of an entry sheet: what stands in its cells, by field code of entry-fields.ts. Dates are serial numbers, money đồng. */
export type EntryRow = Readonly<Record<string, CellValue>>;

/** The cells of all entry sheets, rows in their order; `unit` by row key. */
export interface EntryRows {
  readonly unit: EntryRow;
  readonly projects: readonly EntryRow[];
  readonly estimate: readonly EntryRow[];
  readonly vouchers: readonly EntryRow[];
  readonly scores: readonly EntryRow[];
}

/** A dossier as it is typed into the entry sheets: the reverse of `readDossier`. */
export function entryRows({ unit, projects, estimate, vouchers, scores }: Dossier): EntryRows {
  return {
    unit: unitCells(unit),
    projects: projects.map(projectCells),
    estimate: estimate.map(estimateCells),
    vouchers: vouchers.map(voucherCells),
    scores: scores.map(scoreCells),
  };
}

const text = (value: string): CellValue => (value === '' ? null : value);
const day = (iso: string | null): CellValue => (iso === null ? null : serialOf(iso));
/** A đề án's number is a number wherever it reads as one, so that lists and lookups agree. */
const number = (no: string): CellValue => (/^[1-9]\d{0,8}$/.test(no) ? Number(no) : text(no));

function unitCells({ preparedBy, ...unit }: Unit): EntryRow {
  return {
    name: text(unit.name),
    qhnsCode: text(unit.qhnsCode),
    place: text(unit.place),
    year: unit.year,
    preparedByName: text(preparedBy.name),
    preparedByWorkplace: text(preparedBy.workplace),
    preparedByPhone: text(preparedBy.phone),
    preparedByEmail: text(preparedBy.email),
    chiefAccountant: text(unit.chiefAccountant),
    head: text(unit.head),
  };
}

function projectCells({ key: _key, leader, products, no, start, end, ...project }: Project): EntryRow {
  const { decisionDate, contractDate, acceptanceDate, ...rest } = project;
  return {
    ...Object.fromEntries(Object.entries(rest).map(([code, value]) => [code, typeof value === 'string' ? text(value) : value])),
    no: number(no),
    leaderName: text(leader.name),
    leaderAddress: text(leader.address),
    leaderPhone: text(leader.phone),
    leaderEmail: text(leader.email),
    leaderPosition: text(leader.position),
    leaderTitle: text(leader.title),
    leaderDegree: text(leader.degree),
    start: day(start),
    end: day(end),
    decisionDate: day(decisionDate),
    contractDate: day(contractDate),
    acceptanceDate: day(acceptanceDate),
    products: text(products.join('\n')),
  };
}

const estimateCells = ({ key: _key, project, item, unit, basis, ...line }: EstimateLine): EntryRow => ({
  ...line,
  project: number(project),
  item: text(item),
  unit: text(unit),
  basis: text(basis),
});

const voucherCells = ({ project, no, date, content, item, programme, other, note }: Voucher): EntryRow => ({
  project: number(project),
  no: text(no),
  date: day(date),
  content: text(content),
  item: text(item),
  programme,
  other,
  note: text(note),
});

const scoreCells = ({ project, criterion, score }: Score): EntryRow => ({
  project: number(project),
  criterion: text(criterion),
  score,
});
