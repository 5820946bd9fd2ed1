import { useCallback, useEffect, useRef, useState } from 'react';
import type { CellValue, FieldKey } from '../checks';
import {
  appendVouchers,
  checkDossier,
  createDossier,
  fillForms,
  listFindings,
  openDossier,
  typeEntry,
  type DossierCheck,
  type OpenDossier,
} from '../actions';
import { ExcelBook, selectCell } from '../excel';
import { sampleDossier, type EntryRow } from '../settlement';
import type { FormId } from '../sheets';
import { useTexts } from './texts';
import { today } from './today';
import { useWatching } from './use-watching';
import { useWork, type WorkState } from './use-work';

/** A dossier may hold thousands of vouchers: it is read once typing has paused. */
const QUIET = 300;
const WATCHED = ['unit', 'projects', 'estimate', 'vouchers', 'scores'] as const;

export interface OpenedDossier {
  readonly open: OpenDossier;
  readonly check: DossierCheck;
}

/** What the pane knows and can do about the dossier that is open. */
export interface DossierState extends WorkState {
  readonly starting: boolean;
  readonly dossier: OpenedDossier | null;
  create(sample: boolean): Promise<void>;
  /** @param yearly whether Mẫu 04a is the yearly report; left out, it stays what it is */
  fill(forms: readonly FormId[], yearly?: boolean): Promise<void>;
  list(): Promise<void>;
  /** Adds rows to "Chứng từ". @returns whether they are there now */
  append(rows: readonly EntryRow[]): Promise<boolean>;
  /** Writes an entry. @param known what its cell held when typing began */
  type(at: FieldKey, value: CellValue, known: CellValue): Promise<void>;
  fail(error: unknown): void;
  refresh(): Promise<void>;
}

/** Keeps the dossier of the open workbook in step with it: recognises it, reconciles it while people type, and runs the actions. */
export function useDossier(): DossierState {
  const texts = useTexts();
  const book = useRef(new ExcelBook());
  const [starting, setStarting] = useState(true);
  const [dossier, setDossier] = useState<OpenedDossier | null>(null);
  const work = useWork();
  const { run, fail, goOn } = work;

  const refresh = useCallback(async () => {
    const open = await openDossier(book.current);
    setDossier({ open, check: checkDossier(open, today()) });
  }, []);

  useEffect(() => {
    // A workbook that is no dossier is the usual start, not a fault.
    refresh()
      .catch(() => setDossier(null))
      .finally(() => setStarting(false));
  }, [refresh]);

  const typed = useCallback(() => {
    goOn();
    return refresh();
  }, [goOn, refresh]);
  useWatching(WATCHED, dossier !== null, QUIET, typed);

  return {
    ...work,
    starting,
    dossier,
    refresh: () => refresh().catch(fail),
    create: (sample) =>
      run(texts.dossier.create, async (options) => {
        await createDossier(book.current, sample ? sampleDossier(today()) : undefined, options);
        await refresh();
        return (now) => now.dossier.created;
      }),
    fill: (forms, yearly) =>
      run(texts.dossier.fill, async (options) => {
        const filled = await fillForms(book.current, { ...options, forms, yearly });
        const { forms: drawn, keptTexts, movedAside, leftOver } = filled;
        await refresh();
        return ({ dossier: words }) =>
          [
            words.filled(drawn.length),
            ...(filled.yearly ? [words.isYearly] : []),
            ...(keptTexts.length > 0
              ? [words.kept(keptTexts.length, keptTexts.filter(({ changedSource }) => changedSource).length)]
              : []),
            ...(movedAside > 0 ? [words.movedAside(movedAside)] : []),
            ...(leftOver.length > 0 ? [words.leftOver(leftOver.join(', '))] : []),
          ].join(' ');
      }),
    append: async (rows) => {
      let done = false;
      await run(texts.dossier.pasteLabel, async (options) => {
        const { sheet, row, count } = await appendVouchers(book.current, rows, options);
        done = true;
        await refresh();
        await selectCell(sheet, `B${row}`);
        return (now) => now.dossier.pasted(count, sheet, row);
      });
      return done;
    },
    type: (at, value, known) => typeEntry(book.current, at, value, known).then(typed).catch(fail),
    list: () =>
      run(texts.list, async (options) => {
        await listFindings(book.current, today(), options);
        return (now) => now.findings.listed;
      }),
  };
}
