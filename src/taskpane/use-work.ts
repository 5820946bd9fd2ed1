import { useCallback, useMemo, useState } from 'react';
import { BookError, type RunOptions } from '../sheets/book';

export interface Work {
  readonly what: string;
  readonly share: number;
  readonly cancel: () => void;
}

/** Long work of a view, and how the last one ended. */
export interface WorkState {
  readonly work: Work | null;
  readonly error: BookError | null;
  readonly message: string | null;
  /** True where the message asks for something still to be done. */
  readonly open: boolean;
  /** Runs once more what went wrong; null where nothing can be run again. */
  readonly again: (() => Promise<void>) | null;
  dismiss(): void;
}

/** What an action says when it is done: nothing, a sentence, or one that asks for more. */
export type Outcome = string | null | { readonly message: string; readonly open: true };

interface Action {
  readonly what: string;
  readonly action: (options: RunOptions) => Promise<Outcome>;
}

export interface WorkRunner extends WorkState {
  /** Runs an action with progress and a way to stop it; its error is shown, and nothing is thrown. */
  run(what: string, action: Action['action']): Promise<void>;
  fail(error: unknown): void;
}

/** Codes of what is no fault of the workbook's; the notice words them in the pane's language. */
export const NOT_LOADED = 'NotLoaded';
export const UNEXPECTED = 'Unexpected';

/** Whatever was thrown, as a fault that can be told: a part of the pane that could not be fetched is told apart from what nobody expected. */
export function asBookError(error: unknown): BookError {
  if (error instanceof BookError) return error;
  const notLoaded = error instanceof Error && error.name === 'ChunkLoadError';
  return new BookError(String(error), notLoaded ? NOT_LOADED : UNEXPECTED, { cause: error });
}

/** Keeps what a view is busy with, and what became of it. */
export function useWork(): WorkRunner {
  const [work, setWork] = useState<Work | null>(null);
  const [error, setError] = useState<BookError | null>(null);
  const [outcome, setOutcome] = useState<Outcome>(null);
  const [failed, setFailed] = useState<Action | null>(null);
  const run = useCallback(async (what: string, action: Action['action']) => {
    const stop = new AbortController();
    const show = (share: number, step: string): void => setWork({ what: step, share, cancel: () => stop.abort() });
    show(0, what);
    setError(null);
    setOutcome(null);
    setFailed(null);
    try {
      setOutcome(await action({ signal: stop.signal, progress: show }));
    } catch (caught) {
      setError(asBookError(caught));
      setFailed({ what, action });
    } finally {
      setWork(null);
    }
  }, []);
  const dismiss = useCallback(() => {
    setError(null);
    setFailed(null);
    setOutcome(null);
  }, []);
  const fail = useCallback((caught: unknown) => {
    setError(asBookError(caught));
    setFailed(null);
  }, []);
  return useMemo(
    () => ({
      work,
      error,
      message: typeof outcome === 'object' ? (outcome?.message ?? null) : outcome,
      open: typeof outcome === 'object' && outcome !== null,
      again: failed && (() => run(failed.what, failed.action)),
      run,
      fail,
      dismiss,
    }),
    [work, error, outcome, failed, run, fail, dismiss],
  );
}
