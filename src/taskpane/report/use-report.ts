import { useCallback, useEffect, useRef, useState } from 'react';
import {
  checkReport,
  drawPaths,
  listFindings,
  openReport,
  reloadBook,
  settlingField,
  submitBook,
  typedAt,
  typeEntry,
  type CheckResult,
  type Justifications,
  type OpenReport,
  type PlacedFinding,
} from '../../actions';
import { ExcelBook } from '../../excel';
import { useTexts } from '../texts';
import { now as moment, today } from '../today';
import { useWatching } from '../use-watching';
import type { WorkRunner } from '../use-work';
import { loadedWords } from '../use-workbook';

/** Milliseconds of quiet after typing before the workbook is checked again. */
const QUIET = 20;
const WATCHED = ['cover', 'indicators', 'tasks'] as const;

export interface OpenedReport {
  readonly open: OpenReport;
  readonly check: CheckResult;
}

/** What the pane knows and can do about the report that is open. */
export interface ReportState {
  readonly work: WorkRunner;
  readonly report: OpenedReport | null;
  /** True where the workbook could not be understood; the reason is shown by `work`. */
  readonly failed: boolean;
  readonly refused: readonly PlacedFinding[];
  refresh(): Promise<void>;
  reload(): Promise<void>;
  list(): Promise<void>;
  drawPaths(): Promise<void>;
  /** Writes a sentence typed beside a finding into its cell. @returns whether it is there now */
  type(finding: PlacedFinding, text: string): Promise<boolean>;
  submit(justifications: Justifications): Promise<void>;
}

/** Keeps the report of the open workbook in step with it: checks it while people type, and runs the actions. */
export function useReport(work: WorkRunner): ReportState {
  const texts = useTexts();
  const book = useRef(new ExcelBook());
  const asked = useRef(0);
  const [report, setReport] = useState<OpenedReport | null>(null);
  const [failed, setFailed] = useState(false);
  const [refused, setRefused] = useState<readonly PlacedFinding[]>([]);
  const { fail, goOn } = work;

  const refresh = useCallback(async () => {
    const turn = (asked.current += 1);
    const open = await openReport(book.current);
    // An older answer that comes late does not go over a newer one.
    if (turn !== asked.current) return;
    setReport({ open, check: checkReport(open, today()) });
    setFailed(false);
  }, []);

  useEffect(() => {
    refresh().catch((error: unknown) => {
      setFailed(true);
      fail(error);
    });
  }, [refresh, fail]);

  const typed = useCallback(() => {
    goOn();
    return refresh();
  }, [goOn, refresh]);
  useWatching(WATCHED, report !== null, QUIET, typed);

  const run: WorkRunner['run'] = (what, action) => {
    setRefused([]);
    return work.run(what, action);
  };
  return {
    work,
    report,
    failed,
    refused,
    refresh: () => refresh().catch(fail),
    reload: () =>
      run(texts.report.reload, async (options) => {
        const result = await reloadBook(book.current, options);
        await refresh();
        return loadedWords(result);
      }),
    list: () =>
      run(texts.list, async (options) => {
        await listFindings(book.current, today(), options);
        return (now) => now.findings.listed;
      }),
    drawPaths: () =>
      run(texts.targets.draw, async (options) => {
        await drawPaths(book.current, today(), options);
        return (now) => now.targets.drawn;
      }),
    type: async (finding, text) => {
      const at = settlingField(finding);
      if (!at || !report) return false;
      try {
        await typeEntry(book.current, at, text, typedAt(report.open.read, at));
        await typed();
        return true;
      } catch (error) {
        fail(error);
        return false;
      }
    },
    submit: (justifications) =>
      run(texts.report.submit, async (options) => {
        const result = await submitBook(book.current, { ...options, today: today(), at: moment(), justifications });
        if (!result.submitted) {
          setRefused(result.errors);
          return { words: (now) => now.report.notSubmitted(result.errors.length), stays: true, warns: true };
        }
        await refresh();
        // The name under which the workbook is to be saved stays in sight.
        return { words: (now) => now.report.submitted(result.number, result.fileName), stays: true, warns: false };
      }),
  };
}
