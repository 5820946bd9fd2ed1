import { useCallback, useMemo, useRef, useState } from 'react';
import { BookError, type RunOptions } from '../sheets/book';
import type { Texts } from './texts';

export interface Work {
  readonly what: string;
  readonly share: number;
  readonly cancel: () => void;
}

/** Long work of a view, and how the last one ended. */
export interface WorkState {
  readonly work: Work | null;
  readonly error: BookError | null;
  readonly said: Said | null;
  /** Runs once more what went wrong; null where nothing can be run again. */
  readonly again: (() => Promise<void>) | null;
  dismiss(): void;
}

/** A sentence, in whatever language the pane has when it is read. */
export type Words = (texts: Texts) => string;

/** What an action says when it is done. */
export interface Said {
  readonly words: Words;
  /** It asks for something still to be done, and stays until it is closed; the others leave when somebody goes on working. */
  readonly stays: boolean;
  readonly warns: boolean;
}

/** What an action says when it is done: nothing, a sentence, or more about one. */
export type Outcome = Words | Said | null;

/** Milliseconds after which work is shown: what is done sooner only flickers, and drawing it would be most of the work. */
const SHOWN_AFTER = 150;
/** Milliseconds a sentence has been there before it leaves because of what is typed. */
const LEAST_TIME = 3_000;

interface Action {
  readonly what: string;
  readonly action: (options: RunOptions) => Promise<Outcome>;
}

export interface WorkRunner extends WorkState {
  /** Runs an action with progress and a way to stop it; its error is shown, and nothing is thrown. */
  run(what: string, action: Action['action']): Promise<void>;
  fail(error: unknown): void;
  /** Somebody goes on working: what was said about the last action need not stand there any longer. */
  goOn(): void;
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
  const [said, setSaid] = useState<Said | null>(null);
  const saidAt = useRef(0);
  const [failed, setFailed] = useState<Action | null>(null);
  const isRunning = useRef(false);
  const run = useCallback(async (what: string, action: Action['action']) => {
    if (isRunning.current) return;
    isRunning.current = true;
    const stop = new AbortController();
    let latest: Work = { what, share: 0, cancel: () => stop.abort() };
    let isShown = false;
    const show = (share: number, step: string): void => {
      latest = { ...latest, share, what: step };
      if (isShown) setWork(latest);
    };
    const showing = setTimeout(() => {
      isShown = true;
      setWork(latest);
    }, SHOWN_AFTER);
    setError(null);
    setSaid(null);
    setFailed(null);
    try {
      const outcome = await action({ signal: stop.signal, progress: show });
      setSaid(typeof outcome === 'function' ? { words: outcome, stays: false, warns: false } : outcome);
      saidAt.current = Date.now();
    } catch (caught) {
      setError(asBookError(caught));
      setFailed({ what, action });
    } finally {
      clearTimeout(showing);
      isRunning.current = false;
      setWork(null);
    }
  }, []);
  const dismiss = useCallback(() => {
    setError(null);
    setFailed(null);
    setSaid(null);
  }, []);
  const goOn = useCallback(() => {
    if (Date.now() - saidAt.current > LEAST_TIME) setSaid((now) => (now?.stays ? now : null));
  }, []);
  const fail = useCallback((caught: unknown) => {
    setError(asBookError(caught));
    setFailed(null);
  }, []);
  return useMemo(
    () => ({
      work,
      error,
      said,
      again: failed && (() => run(failed.what, failed.action)),
      run,
      fail,
      dismiss,
      goOn,
    }),
    [work, error, said, failed, run, fail, dismiss, goOn],
  );
}
