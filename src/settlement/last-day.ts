import { isoOf, serialOf } from '../vietnamese';
import type { Dossier, Project } from './dossier';

/** Quyết định 1568/QĐ-BCT, Phụ lục 2: the settlement dossier goes in within 15 days of acceptance. */
const DAYS_AFTER_ACCEPTANCE = 15;
/** The same, mục III.4.a: how a đề án is going is told within 60 days of its contract. */
const DAYS_AFTER_CONTRACT = 60;

/** A last day, ISO, and how many days are left to it (negative once it has passed). */
export interface LastDay {
  readonly day: string;
  readonly left: number;
}

/** Last day for a đề án's dossier counted from `today`; null before acceptance. */
export function lastDay({ acceptanceDate }: Project, today: string): LastDay | null {
  if (acceptanceDate === null || acceptanceDate > today) return null;
  return daysAfter(acceptanceDate, DAYS_AFTER_ACCEPTANCE, today);
}

function daysAfter(from: string, days: number, today: string): LastDay {
  const serial = serialOf(from) + days;
  return { day: isoOf(serial), left: serial - serialOf(today) };
}

/** Last day for a year's report on how the đề án are going: "trước ngày 01 tháng 12 năm đó" (Quyết định 1568/QĐ-BCT, Phụ lục 2, mục IV.2.b). */
export function yearlyReportDay(year: number, today: string): LastDay {
  const day = `${year}-11-30`;
  return { day, left: serialOf(day) - serialOf(today) };
}

/** What a host unit owes, and until when; `last` is null while the day it counts from is not entered. */
export interface HostDuty {
  readonly kind: 'afterContract' | 'yearlyReport' | 'dossier';
  /** null for what is owed for all đề án together. */
  readonly project: Project | null;
  readonly last: LastDay | null;
}

const AGENCY = 'Cục Thương mại điện tử và Kinh tế số';
const SOURCE = 'Quyết định 1568/QĐ-BCT, Phụ lục 2';
/** What each of these is, to whom it goes, and the words that set its day. */
export const HOST_DUTIES: Readonly<
  Record<HostDuty['kind'], { readonly what: string; readonly to: string; readonly rule: string }>
> = {
  afterContract: {
    what: 'Báo cáo tình hình thực hiện đề án sau khi ký hợp đồng',
    to: AGENCY,
    rule: `trong vòng 60 ngày kể từ ngày ký kết hợp đồng thực hiện đề án (${SOURCE}, mục III.4.a)`,
  },
  yearlyReport: {
    what: 'Báo cáo về tình hình thực hiện đề án hàng năm (Mẫu 04a)',
    to: AGENCY,
    rule: `trước ngày 01 tháng 12 năm đó (${SOURCE}, mục IV.2.b)`,
  },
  dossier: {
    what: 'Hoàn thành hồ sơ quyết toán theo Mẫu 04a, 04b, 04c, 04d, 04e',
    to: AGENCY,
    rule: `chậm nhất sau 15 ngày kể từ khi nghiệm thu đề án (${SOURCE}, mục I.3.đ)`,
  },
};

/**
 * What the unit of a dossier owes in its year, by date, what has no day yet last. @param today ISO day
 */
export function hostDuties({ unit: { year }, projects }: Dossier, today: string): HostDuty[] {
  const duties: HostDuty[] = [
    { kind: 'yearlyReport', project: null, last: year === null ? null : yearlyReportDay(year, today) },
    ...projects.map((project): HostDuty => ({ kind: 'dossier', project, last: lastDay(project, today) })),
    ...projects.flatMap((project): HostDuty[] => {
      if (project.contractDate === null) return [];
      const last = daysAfter(project.contractDate, DAYS_AFTER_CONTRACT, today);
      // A contract of an earlier year was reported on then.
      return Number(last.day.slice(0, 4)) < (year ?? 0) ? [] : [{ kind: 'afterContract', project, last }];
    }),
  ];
  const dayOf = ({ last }: HostDuty): string => last?.day ?? '9999';
  return duties.sort((a, b) => dayOf(a).localeCompare(dayOf(b)));
}
