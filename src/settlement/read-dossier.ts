import { isBlank, type CellValue, type FieldRow, type Finding } from '../checks';
import {
  projectNumber,
  SOURCES,
  type Dossier,
  type EstimateLine,
  type Project,
  type Score,
  type Source,
  type Unit,
  type Voucher,
} from './dossier';
import { ENTRY_FIELDS, UNIT_ROWS, UNIT_VALUE } from './entry-fields';
import { readAmount, readDay, readLines, readText, readYear, type EntryCell, type Reading } from './read-cell';

/** A dossier as typed into the entry sheets, with a finding for every cell that cannot be taken as it is typed. */
export interface DossierReading {
  readonly dossier: Dossier;
  readonly problems: readonly Finding[];
}

type RowSheet = keyof typeof ENTRY_FIELDS;
type Values = Readonly<Record<string, CellValue>>;

const LABELS: Readonly<Record<RowSheet | 'unit', ReadonlyMap<string, string>>> = {
  unit: labels(UNIT_ROWS),
  projects: labels(ENTRY_FIELDS.projects),
  estimate: labels(ENTRY_FIELDS.estimate),
  vouchers: labels(ENTRY_FIELDS.vouchers),
  scores: labels(ENTRY_FIELDS.scores),
};

function labels(fields: readonly { readonly code: string; readonly label: string }[]): ReadonlyMap<string, string> {
  return new Map(fields.map(({ code, label }) => [code, label]));
}

/**
 * Reads the entry sheets (codes unit, projects, estimate, vouchers, scores; fields of entry-fields.ts). Blank rows are skipped, row keys are
 * kept, rows of other sheets are ignored. A number typed as text is not counted, as the sheet's own sums do not count it.
 */
export function readDossier(rows: readonly FieldRow[]): DossierReading {
  const problems: Finding[] = [];
  const readersOf = (sheet: RowSheet): RowReader[] =>
    rows.filter((row) => row.sheet === sheet && isFilled(sheet, row.values)).map((row) => rowReader(sheet, row, problems));
  const dossier: Dossier = {
    unit: readUnit(rows, problems),
    projects: readersOf('projects').map(readProject),
    estimate: readersOf('estimate').map(readEstimateLine),
    vouchers: readersOf('vouchers').map(readVoucher),
    scores: readersOf('scores').map(readScore),
  };
  return { dossier, problems };
}

/** A row counts once something else than the number of a đề án stands in it: sheets may come with the numbers filled in. */
function isFilled(sheet: RowSheet, values: Values): boolean {
  const given = sheet === 'projects' ? 'no' : 'project';
  return ENTRY_FIELDS[sheet].some(({ code }) => code !== given && !isBlank(values[code]));
}

/** The cells of one row by field code, each read as its kind. */
interface RowReader {
  readonly key: string;
  text(code: string): string;
  lines(code: string): string[];
  number(code: string): Reading<number>;
  year(code: string): number | null;
  date(code: string): string | null;
}

function rowReader(sheet: RowSheet, { row, values }: FieldRow, problems: Finding[]): RowReader {
  const cell = (field: string): EntryCell => ({
    value: values[field],
    at: { sheet, row, field },
    label: LABELS[sheet].get(field) ?? field,
    rowName: rowName(sheet, values),
  });
  const keep = <Value>(reading: Reading<Value>): Reading<Value> => {
    if (reading.problem) problems.push(reading.problem);
    return reading;
  };
  return {
    key: row,
    text: (code) => readText(values[code]),
    lines: (code) => readLines(values[code]),
    number: (code) => keep(readAmount(cell(code))),
    year: (code) => keep(readYear(cell(code))).value,
    date: (code) => keep(readDay(cell(code))).value,
  };
}

/** What a person calls the row. */
function rowName(sheet: RowSheet, values: Values): string {
  switch (sheet) {
    case 'projects':
      return `Đề án ${readText(values.no)}: ${readText(values.name)}`;
    case 'estimate':
      return `Dự toán đề án ${readText(values.project)}: ${readText(values.item)}`;
    case 'vouchers':
      return `Chứng từ ${readText(values.no) || readText(values.content)}`;
    case 'scores':
      return `Điểm đề án ${readText(values.project)}, tiêu chí ${readText(values.criterion)}`;
  }
}

function readUnit(rows: readonly FieldRow[], problems: Finding[]): Unit {
  const typed = new Map(rows.filter(({ sheet }) => sheet === 'unit').map(({ row, values }) => [row, values[UNIT_VALUE]]));
  const text = (row: string): string => readText(typed.get(row));
  const label = LABELS.unit.get('year') ?? 'year';
  const year = readYear({
    value: typed.get('year'),
    at: { sheet: 'unit', row: 'year', field: UNIT_VALUE },
    label,
    rowName: label,
  });
  if (year.problem) problems.push(year.problem);
  return {
    name: text('name'),
    qhnsCode: text('qhnsCode'),
    place: text('place'),
    year: year.value,
    preparedBy: {
      name: text('preparedByName'),
      workplace: text('preparedByWorkplace'),
      phone: text('preparedByPhone'),
      email: text('preparedByEmail'),
    },
    chiefAccountant: text('chiefAccountant'),
    head: text('head'),
  };
}

function readProject(row: RowReader): Project {
  const money = (code: string): number | null => row.number(code).value;
  return {
    key: row.key,
    no: projectNumber(row.text('no')),
    name: row.text('name'),
    hostUnit: row.text('hostUnit'),
    executingUnit: row.text('executingUnit'),
    leader: {
      name: row.text('leaderName'),
      address: row.text('leaderAddress'),
      phone: row.text('leaderPhone'),
      email: row.text('leaderEmail'),
      position: row.text('leaderPosition'),
      title: row.text('leaderTitle'),
      degree: row.text('leaderDegree'),
    },
    start: row.date('start'),
    end: row.date('end'),
    decisionNo: row.text('decisionNo'),
    decisionDate: row.date('decisionDate'),
    contractNo: row.text('contractNo'),
    contractDate: row.date('contractDate'),
    acceptanceDate: row.date('acceptanceDate'),
    approvedProgramme: money('approvedProgramme'),
    approvedOther: money('approvedOther'),
    otherSource: row.text('otherSource'),
    carriedOverProgramme: money('carriedOverProgramme'),
    carriedOverOther: money('carriedOverOther'),
    allottedProgramme: money('allottedProgramme'),
    allottedOther: money('allottedOther'),
    receivedProgramme: money('receivedProgramme'),
    receivedOther: money('receivedOther'),
    ledgerProgramme: money('ledgerProgramme'),
    ledgerOther: money('ledgerOther'),
    accepted: money('accepted'),
    returned: money('returned'),
    moved: money('moved'),
    movedTo: row.text('movedTo'),
    reducedProgramme: money('reducedProgramme'),
    reducedOther: money('reducedOther'),
    content: row.text('content'),
    products: row.lines('products'),
    beneficiaries: row.text('beneficiaries'),
    effect: row.text('effect'),
    difficulties: row.text('difficulties'),
    objectives: row.text('objectives'),
    note: row.text('note'),
    group: row.text('group'),
  };
}

function readEstimateLine(row: RowReader): EstimateLine {
  return {
    key: row.key,
    project: projectNumber(row.text('project')),
    year: row.year('year'),
    item: row.text('item'),
    unit: row.text('unit'),
    quantity: row.number('quantity').value,
    price: row.number('price').value,
    programme: row.number('programme').value,
    other: row.number('other').value,
    basis: row.text('basis'),
  };
}

function readVoucher(row: RowReader): Voucher {
  const amounts = SOURCES.map((source) => [source, row.number(source)] as const);
  const { programme, other } = Object.fromEntries(amounts) as Record<Source, Reading<number>>;
  return {
    key: row.key,
    project: projectNumber(row.text('project')),
    no: row.text('no'),
    date: row.date('date'),
    content: row.text('content'),
    item: row.text('item'),
    programme: programme.value,
    other: other.value,
    note: row.text('note'),
    asText: Object.fromEntries(amounts.flatMap(([source, { asText }]) => (asText === undefined ? [] : [[source, asText]]))),
  };
}

function readScore(row: RowReader): Score {
  return {
    key: row.key,
    project: projectNumber(row.text('project')),
    criterion: row.text('criterion').toUpperCase(),
    score: row.number('score').value,
  };
}
