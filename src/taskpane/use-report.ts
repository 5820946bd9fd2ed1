import { useCallback, useEffect, useRef, useState } from 'react';
import {
  checkReport,
  listFindings,
  loadAgency,
  openReport,
  reloadBook,
  submitBook,
  type CheckResult,
  type Justifications,
  type LoadResult,
  type OpenReport,
  type PlacedFinding,
} from '../actions';
import { ExcelBook } from '../excel';
import type { Agency, Plan } from '../plans';
import type { Period } from '../reporting';
import { BookError } from '../sheets';
import { useTexts, type Texts } from './texts';
import { now, today } from './today';
import { useWatching } from './use-watching';
import { useWork, type WorkState } from './use-work';

/** Milliseconds of quiet after typing before the workbook is checked again. */
const QUIET = 60;
const WATCHED = ['cover', 'indicators', 'tasks'] as const;

export interface OpenedReport {
  readonly open: OpenReport;
  readonly check: CheckResult;
}

/** What the pane knows and can do about the workbook that is open. */
export interface ReportState extends WorkState {
  readonly starting: boolean;
  readonly report: OpenedReport | null;
  /** True where the open workbook is a settlement dossier. */
  readonly isDossier: boolean;
  readonly refused: readonly PlacedFinding[];
  load(plan: Plan, agency: Agency, period: Period): Promise<void>;
  reload(): Promise<void>;
  refresh(): Promise<void>;
  list(): Promise<void>;
  submit(justifications: Justifications): Promise<void>;
  leave(): void;
}

/** Keeps the report of the open workbook in step with it: recognises it, checks it while people type, and runs the actions. */
export function useReport(): ReportState {
  const texts = useTexts();
  const book = useRef(new ExcelBook());
  const [starting, setStarting] = useState(true);
  const [report, setReport] = useState<OpenedReport | null>(null);
  const [isDossier, setDossier] = useState(false);
  const work = useWork();
  const { fail, dismiss } = work;
  const [refused, setRefused] = useState<readonly PlacedFinding[]>([]);

  const refresh = useCallback(async () => {
    const open = await openReport(book.current);
    setReport({ open, check: checkReport(open, today()) });
  }, []);

  const run: typeof work.run = (what, action) => {
    setRefused([]);
    return work.run(what, action);
  };

  useEffect(() => {
    // A workbook that is none of ours is the usual start, not a fault.
    refresh()
      .catch((error: unknown) => {
        setReport(null);
        setDossier(error instanceof BookError && error.code === 'OtherKind');
      })
      .finally(() => setStarting(false));
  }, [refresh]);

  useWatching(WATCHED, report !== null, QUIET, refresh);

  return {
    ...work,
    starting,
    report,
    isDossier,
    refused,
    refresh: () => refresh().catch(fail),
    load: (plan, agency, period) =>
      run(texts.choose.load, async (options) => {
        const result = await loadAgency(book.current, plan, agency, period, options);
        await refresh();
        return loadedText(texts, result);
      }),
    reload: () =>
      run(texts.report.reload, async (options) => {
        const result = await reloadBook(book.current, options);
        await refresh();
        return loadedText(texts, result);
      }),
    list: () =>
      run(texts.list, async (options) => {
        await listFindings(book.current, today(), options);
        return null;
      }),
    submit: (justifications) =>
      run(texts.report.submit, async (options) => {
        const result = await submitBook(book.current, { ...options, today: today(), at: now(), justifications });
        if (!result.submitted) {
          setRefused(result.errors);
          return { message: texts.report.notSubmitted(result.errors.length), open: true };
        }
        await refresh();
        return texts.report.submitted(result.number, result.fileName);
      }),
    leave: () => setReport(null),
    dismiss,
  };
}

function loadedText(texts: Texts, { indicators, tasks, orphans, recovered }: LoadResult): string {
  return [
    recovered ? texts.report.recovered : '',
    texts.report.loaded(indicators, tasks),
    orphans > 0 ? texts.report.orphans(orphans) : '',
  ]
    .filter((text) => text !== '')
    .join(' ');
}
