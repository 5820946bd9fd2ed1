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
import { ExcelBook, watchSheets } from '../excel';
import type { Agency, Plan } from '../plans';
import type { Period } from '../reporting';
import { BookError } from '../sheets';
import { TEXTS } from './texts';

/** Milliseconds of quiet after typing before the workbook is checked again. */
const QUIET = 60;

export interface OpenedReport {
  readonly open: OpenReport;
  readonly check: CheckResult;
}

export interface Work {
  readonly what: string;
  readonly share: number;
  readonly cancel: () => void;
}

/** What the pane knows and can do about the workbook that is open. */
export interface ReportState {
  readonly starting: boolean;
  readonly report: OpenedReport | null;
  readonly work: Work | null;
  readonly error: BookError | null;
  readonly message: string | null;
  readonly refused: readonly PlacedFinding[];
  load(plan: Plan, agency: Agency, period: Period): Promise<void>;
  reload(): Promise<void>;
  refresh(): Promise<void>;
  list(): Promise<void>;
  submit(justifications: Justifications): Promise<void>;
  leave(): void;
  dismiss(): void;
}

/** Local ISO day. */
export const today = (): string => new Date().toLocaleDateString('sv-SE');
const now = (): string => new Date().toLocaleString('sv-SE').replace(' ', 'T');
const asBookError = (error: unknown): BookError =>
  error instanceof BookError ? error : new BookError(String(error), 'Unknown', { cause: error });

/** Keeps the report of the open workbook in step with it: recognises it, checks it while people type, and runs the actions. */
export function useReport(): ReportState {
  const book = useRef(new ExcelBook());
  const [starting, setStarting] = useState(true);
  const [report, setReport] = useState<OpenedReport | null>(null);
  const [work, setWork] = useState<Work | null>(null);
  const [error, setError] = useState<BookError | null>(null);
  const [message, setMessage] = useState<string | null>(null);
  const [refused, setRefused] = useState<readonly PlacedFinding[]>([]);

  const refresh = useCallback(async () => {
    const open = await openReport(book.current);
    setReport({ open, check: checkReport(open, today()) });
  }, []);

  const run = useCallback(
    async (
      what: string,
      action: (options: { signal: AbortSignal; progress: (share: number, what: string) => void }) => Promise<string | null>,
    ) => {
      const stop = new AbortController();
      const show = (share: number, step: string): void => setWork({ what: step, share, cancel: () => stop.abort() });
      show(0, what);
      setError(null);
      setMessage(null);
      setRefused([]);
      try {
        setMessage(await action({ signal: stop.signal, progress: show }));
      } catch (caught) {
        setError(asBookError(caught));
      } finally {
        setWork(null);
      }
    },
    [],
  );

  useEffect(() => {
    // A workbook that is none of ours is the usual start, not a fault.
    refresh()
      .catch(() => setReport(null))
      .finally(() => setStarting(false));
  }, [refresh]);

  useWatching(report !== null, refresh);

  return {
    starting,
    report,
    work,
    error,
    message,
    refused,
    refresh: () => refresh().catch((caught: unknown) => setError(asBookError(caught))),
    load: (plan, agency, period) =>
      run(TEXTS.load, async (options) => {
        const result = await loadAgency(book.current, plan, agency, period, options);
        await refresh();
        return loadedText(result);
      }),
    reload: () =>
      run(TEXTS.reload, async (options) => {
        const result = await reloadBook(book.current, options);
        await refresh();
        return loadedText(result);
      }),
    list: () =>
      run(TEXTS.list, async (options) => {
        await listFindings(book.current, today(), options);
        return null;
      }),
    submit: (justifications) =>
      run(TEXTS.submit, async (options) => {
        const result = await submitBook(book.current, { ...options, today: today(), at: now(), justifications });
        if (!result.submitted) {
          setRefused(result.errors);
          return TEXTS.notSubmitted(result.errors.length);
        }
        await refresh();
        return TEXTS.submitted(result.number, result.fileName);
      }),
    leave: () => setReport(null),
    dismiss: () => {
      setError(null);
      setMessage(null);
    },
  };
}

function loadedText({ indicators, tasks, orphans, recovered }: LoadResult): string {
  return [recovered ? TEXTS.recovered : '', TEXTS.loaded(indicators, tasks), orphans > 0 ? TEXTS.orphans(orphans) : '']
    .filter((text) => text !== '')
    .join(' ');
}

/** Calls back, after a moment of quiet, when a person changes one of the report's sheets. */
function useWatching(active: boolean, onChange: () => Promise<void>): void {
  useEffect(() => {
    if (!active) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stopped = false;
    let stop: (() => Promise<void>) | null = null;
    const later = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => void onChange().catch(() => undefined), QUIET);
    };
    void watchSheets(['cover', 'indicators', 'tasks'], later).then((end) => {
      if (stopped) void end();
      else stop = end;
    });
    return () => {
      stopped = true;
      clearTimeout(timer);
      void stop?.();
    };
  }, [active, onChange]);
}
