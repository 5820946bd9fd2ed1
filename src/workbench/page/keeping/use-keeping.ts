import { useEffect, useRef } from 'react';
import type { ExcelHost } from '../../host';
import { keepBook } from './keep';

/** Milliseconds without a change before the workbook is kept: typing is not held up. */
const QUIET = 300;
/** A large workbook takes longer to keep: it is kept as many times more seldom. */
const PATIENCE = 10;

/**
 * Keeps the open workbook whenever it has changed, and asks before the page is left while something is not kept yet.
 * @param version counts the changes; 0 while there was none
 */
export function useKeeping(host: ExcelHost, version: number, name: string): void {
  const unkept = useRef(false);
  const took = useRef(0);
  useEffect(() => {
    if (version === 0) return;
    unkept.current = true;
    const timer = setTimeout(
      () => {
        const started = performance.now();
        void keepBook(host.book, name).then((kept) => {
          unkept.current = !kept;
          took.current = performance.now() - started;
        });
      },
      Math.max(QUIET, took.current * PATIENCE),
    );
    return () => clearTimeout(timer);
  }, [host, version, name]);
  useEffect(() => {
    const leave = (event: BeforeUnloadEvent): void => {
      if (!unkept.current) return;
      void keepBook(host.book, name);
      event.preventDefault();
    };
    addEventListener('beforeunload', leave);
    return () => removeEventListener('beforeunload', leave);
  }, [host, name]);
}
