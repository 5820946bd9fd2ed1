import { useEffect, useState } from 'react';
import type { LoadResult } from '../actions';
import { peekBook } from '../excel/peek';
import type { BookKind } from '../sheets/peek';
import type { Choice } from './choose/choice';
import { useTexts } from './texts';
import { useWork, type Words, type WorkRunner } from './use-work';

/** What the pane knows of the open workbook before it has read it. */
export interface WorkbookState {
  readonly kind: 'starting' | BookKind | null;
  readonly work: WorkRunner;
  load(choice: Choice): Promise<void>;
}

/** Looks once at what the open workbook is, and loads an agency's report into it. What that needs is fetched only then. */
export function useWorkbook(): WorkbookState {
  const texts = useTexts();
  const work = useWork();
  const { fail } = work;
  const [kind, setKind] = useState<WorkbookState['kind']>('starting');
  useEffect(() => {
    peekBook().then(setKind, (error: unknown) => {
      setKind(null);
      fail(error);
    });
  }, [fail]);
  return {
    kind,
    work,
    load: (choice) =>
      work.run(texts.choose.load, async (options) => {
        const { loadChoice } = await import('./load-choice');
        const result = await loadChoice(choice, options);
        setKind('report');
        return loadedWords(result);
      }),
  };
}

/** What a load did, and what to do next. */
export const loadedWords =
  ({ indicators, tasks, orphans, recovered }: LoadResult): Words =>
  ({ report }) =>
    [recovered ? report.recovered : '', report.loaded(indicators, tasks), orphans > 0 ? report.orphans(orphans) : '']
      .filter((text) => text !== '')
      .join(' ');
