import { fieldKeyText, type CellValue } from '../../src/checks';
import type { Returned, ReturnedCell, Scope, Unread } from '../../src/consolidation';
import {
  communeAgency,
  EMPTY_ROSTER,
  type Aggregation,
  type Indicator,
  type Measure,
  type Plan,
  type Roster,
} from '../../src/plans';

const SOURCE = { document: 'Kế hoạch mẫu', place: 'Phụ lục', row: 'dòng 1' };
const RATIO: Measure = { kind: 'ratio', numerator: 'Số có', denominator: 'Tổng số', bounded: true };
const GROWTH: Measure = { kind: 'growth', thisYear: 'Năm nay', lastYear: 'Năm trước' };
const COUNT: Measure = { kind: 'count', what: 'Số lượt', cumulative: false };

function indicator(key: string, measure: Measure, aggregation: Aggregation, lead: string[], reporters: string[]): Indicator {
  const percent = measure.kind !== 'count';
  return {
    key,
    section: 'I. Mục tiêu',
    no: key.slice(3),
    name: `Chỉ tiêu ${key}`,
    lead,
    cooperating: [],
    inferred: null,
    notes: [],
    source: SOURCE,
    targetText: percent ? '50%' : '100 lượt',
    unit: percent ? '%' : 'lượt',
    dueYear: 2026,
    measures: [measure],
    aggregation,
    reporters,
  };
}

const agency = (id: string, name: string) => ({ id, name, aliases: [], group: false, members: null });

/** A province of two departments and its communes, with one indicator of each kind of aggregation. */
export const PLAN: Plan = {
  id: 'mau',
  version: '2026.1',
  title: 'Kế hoạch mẫu',
  number: '',
  date: '',
  issuer: 'UBND tỉnh Mẫu',
  place: 'Mẫu',
  fromYear: 2026,
  toYear: 2030,
  consolidator: 'so-a',
  notes: [],
  agencies: [
    agency('so-a', 'Sở A'),
    agency('so-b', 'Sở B'),
    { id: 'xa', name: 'UBND các xã, phường', aliases: [], group: true, members: 'commune' },
  ],
  indicators: [
    indicator('ct.1', RATIO, 'leadFigure', ['so-a'], ['so-a']),
    indicator('ct.2', RATIO, 'ratioOfSums', ['so-a'], ['so-a', 'xa']),
    indicator('ct.3', GROWTH, 'sum', ['so-b'], ['xa']),
    indicator('ct.4', COUNT, 'sum', ['so-b'], ['xa']),
    indicator('ct.5', RATIO, 'countOfUnits', ['so-b'], ['xa']),
    indicator('ct.6', RATIO, 'leadFigure', ['so-a', 'so-b'], ['so-a', 'so-b']),
  ],
  tasks: [
    {
      key: 'nv.1',
      section: 'Nhiệm vụ',
      no: '1',
      name: 'Nhiệm vụ một',
      lead: ['so-b'],
      cooperating: ['xa'],
      inferred: null,
      notes: [],
      source: SOURCE,
      time: '2026',
      startYear: 2026,
      endYear: 2026,
    },
  ],
  duties: [
    {
      id: 'd1',
      agencies: ['so-a', 'so-b', 'xa'],
      who: 'Các cơ quan',
      what: 'Báo cáo năm',
      to: 'Sở A',
      rule: 'trước ngày 15/12',
      lastDay: { month: 12, day: 14 },
      closes: 'year',
      daysAfter: null,
      source: SOURCE,
    },
  ],
};

export const COMMUNES = ['Xã Mẫu 1', 'Xã Mẫu 2', 'Xã Mẫu 3'].map(communeAgency);
export const ROSTER: Roster = { ...EMPTY_ROSTER, communes: COMMUNES };

/** The usual scope, changed where a test says so. */
export function scope(more: Partial<Scope> = {}): Scope {
  return {
    plan: PLAN,
    period: { year: 2026, half: null },
    roster: ROSTER,
    today: '2026-12-20',
    excluded: new Map(),
    returning: false,
    ...more,
  };
}

/** Figures as [numerator, denominator] by indicator key. */
export type Figures = Readonly<Record<string, readonly [CellValue, CellValue?]>>;

/** A returned report with figures; everything else as usual unless a test says so. */
export function returned(
  agencyId: string,
  figures: Figures = {},
  more: Partial<Returned> & { cells?: ReturnedCell[] } = {},
): Returned {
  const { cells = [], ...rest } = more;
  const figureCells = Object.entries(figures).flatMap(([row, [numerator, denominator = null]]): ReturnedCell[] => [
    { at: { sheet: 'indicators', row, field: 'numerator' }, value: numerator, cell: `I${row.slice(3)}` },
    { at: { sheet: 'indicators', row, field: 'denominator' }, value: denominator, cell: `J${row.slice(3)}` },
  ]);
  const typed = [...figureCells, ...cells].filter(({ value }) => value !== null);
  return {
    kind: 'report',
    file: `${agencyId}.xlsx`,
    hash: `${agencyId}-${JSON.stringify(figures)}-${rest.file ?? ''}`,
    planId: 'mau',
    planVersion: '2026.1',
    agencyId,
    agencyName: [...PLAN.agencies, ...COMMUNES].find(({ id }) => id === agencyId)?.name ?? agencyId,
    period: '2026',
    submission: { number: 1, at: '2026-12-10T09:00:00' },
    tabs: new Map([
      ['indicators', 'Chỉ tiêu'],
      ['tasks', 'Nhiệm vụ'],
    ]),
    typed: new Map(typed.map((cell) => [fieldKeyText(cell.at), cell])),
    unplaced: [],
    filled: 4,
    expected: 4,
    errors: 0,
    warnings: 0,
    findings: [],
    slip: [],
    ...rest,
  };
}

export const unread = (file: string): Unread => ({
  kind: 'unread',
  file,
  hash: file,
  fault: 'notZip',
  message: 'Không đọc được.',
});
