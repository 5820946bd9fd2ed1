import { useCallback, useRef, useState } from 'react';
import { drawConsolidation } from '../../actions';
import { consolidateReports, type Picture, type Scope } from '../../consolidation';
import { ExcelBook } from '../../excel';
import { rosterOfCommunes, type Plan } from '../../plans';
import type { Period } from '../../reporting';
import { BookError, readHeader } from '../../sheets';
import { useTexts } from '../texts';
import { today } from '../today';
import { useWork, type WorkState } from '../use-work';
import { downloadTogether, openAsNewWorkbook, returnSlipOf } from './deliver';
import { readFiles, type ChosenFile } from './read-files';

/** What a person has chosen to consolidate. */
export interface Choice {
  readonly plan: Plan;
  readonly period: Period;
  /** Communes, one a line; "" for none. */
  readonly communes: string;
}

/** What the pane knows and can do about a consolidation. */
export interface ConsolidationState extends WorkState {
  readonly files: readonly ChosenFile[];
  /** Reasons for leaving files out, by file name. */
  readonly excluded: ReadonlyMap<string, string>;
  readonly picture: Picture | null;
  add(files: readonly File[]): void;
  clear(): void;
  exclude(name: string, reason: string | null): void;
  run(choice: Choice): Promise<void>;
  draw(): Promise<void>;
  sendBack(name: string): Promise<void>;
  sendAllBack(): Promise<void>;
}

/** Keeps the chosen files and what they say together. */
export function useConsolidation(): ConsolidationState {
  const texts = useTexts();
  const book = useRef(new ExcelBook());
  const [files, setFiles] = useState<readonly ChosenFile[]>([]);
  const [excluded, setExcluded] = useState<ReadonlyMap<string, string>>(new Map());
  const [picture, setPicture] = useState<Picture | null>(null);
  const work = useWork();
  const { run } = work;
  const add = useCallback((chosen: readonly File[]) => {
    setPicture(null);
    setFiles((known) => chosen.reduce(withFile, known));
  }, []);
  return {
    ...work,
    files,
    excluded,
    picture,
    add,
    clear: () => {
      setFiles([]);
      setExcluded(new Map());
      setPicture(null);
    },
    exclude: (name, reason) => {
      setPicture(null);
      setExcluded((known) => {
        const next = new Map(known);
        if (reason === null) next.delete(name);
        else next.set(name, reason);
        return next;
      });
    },
    run: (choice) =>
      run(texts.consolidation.run, async (options) => {
        const scope = scopeOf(choice, excluded);
        const made = consolidateReports(await readFiles(files, scope, options), scope);
        setPicture(made);
        const { received, expected } = made.rates;
        return (now) => now.consolidation.done(files.length, received, expected);
      }),
    draw: () =>
      run(texts.consolidation.draw, async (options) => {
        if (!picture) return null;
        const found = readHeader(await book.current.read(options));
        if (found.kind === 'ok' && found.header.kind !== 'consolidation') throw otherWorkbook();
        await drawConsolidation(book.current, picture, options);
        return (now) => now.consolidation.drawn;
      }),
    sendBack: (name) =>
      run(texts.consolidation.sendBack, async () => {
        const chosen = files.find((one) => one.name === name);
        if (!chosen || !picture) return null;
        const file = slipName(name);
        const how = await openAsNewWorkbook(await returnSlipOf(chosen, picture.scope), file);
        return ({ consolidation: words }) => (how === 'opened' ? words.slipOpened : words.slipDownloaded(file));
      }),
    sendAllBack: () =>
      run(texts.consolidation.sendAllBack, async ({ progress, signal }) => {
        if (!picture) return null;
        const faulty = picture.attendance.flatMap(({ file, errors }) =>
          errors > 0 ? files.filter(({ name }) => name === file) : [],
        );
        const slips: { name: string; bytes: Uint8Array }[] = [];
        for (const [index, chosen] of faulty.entries()) {
          if (signal?.aborted) throw new BookError('Đã dừng theo yêu cầu. Chưa có phiếu nào được tải về.', 'Cancelled');
          progress?.(index / faulty.length, `Đang lập phiếu trả lại ${chosen.name}`);
          slips.push({ name: freeName(slipName(chosen.name), slips), bytes: await returnSlipOf(chosen, picture.scope) });
        }
        downloadTogether(slips, SLIPS);
        return (now) => now.consolidation.slipsDownloaded(slips.length, SLIPS);
      }),
  };
}

const SLIPS = 'PHIEU-TRA-LAI.zip';
/** Files of one name from several folders keep their slips apart. */
function freeName(wanted: string, taken: readonly { readonly name: string }[]): string {
  let name = wanted;
  for (let number = 2; taken.some((one) => one.name === name); number += 1) name = wanted.replace(/(\.[^.]*)?$/, `_${number}$1`);
  return name;
}

const slipName = (name: string): string => `TRA-LAI_${name.replace(/^.*[\\/]/, '')}`;

/** Files are told apart by their names: a second one of the same name is numbered. */
function withFile(known: readonly ChosenFile[], file: File): readonly ChosenFile[] {
  const wanted = file.webkitRelativePath || file.name;
  const taken = new Set(known.map(({ name }) => name));
  let name = wanted;
  for (let number = 2; taken.has(name); number += 1) name = `${wanted} (${number})`;
  return [...known, { name, file }];
}

const scopeOf = ({ plan, period, communes }: Choice, excluded: ReadonlyMap<string, string>): Scope => ({
  plan,
  period,
  roster: rosterOfCommunes(communes.split(/\r?\n/)),
  today: today(),
  excluded,
  returning: false,
});

const otherWorkbook = (): BookError =>
  new BookError(
    'Sổ đang mở là báo cáo hoặc hồ sơ, không phải sổ tổng hợp. Chưa có gì bị thay đổi. Hãy mở một sổ trống rồi bấm lại; kết quả tổng hợp vẫn còn ở ngăn này.',
    'OtherReport',
  );
