import { useEffect } from 'react';
import { watchSheets } from '../excel';

/**
 * Calls back, after a moment of quiet, when a person changes one of the sheets.
 * @param quiet milliseconds without typing; a larger workbook takes longer to read
 */
export function useWatching(codes: readonly string[], active: boolean, quiet: number, onChange: () => Promise<void>): void {
  useEffect(() => {
    if (!active) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stopped = false;
    let stop: (() => Promise<void>) | null = null;
    const later = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => void onChange().catch(() => undefined), quiet);
    };
    void watchSheets(codes, later).then((end) => {
      if (stopped) void end();
      else stop = end;
    });
    return () => {
      stopped = true;
      clearTimeout(timer);
      void stop?.();
    };
  }, [codes, active, quiet, onChange]);
}
