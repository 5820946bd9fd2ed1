import { useState } from 'react';
import { HostBook, type ExcelHost } from '../host';
import { TEXTS } from './texts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const UNNAMED = 'So-lam-viec.xlsx';

/** Opening and saving the workbook as a file. */
export interface Files {
  /** Under what name it is saved. */
  readonly name: string;
  /** What went wrong, or what of a file is not shown here; "" for nothing. */
  readonly news: { readonly text: string; readonly isFault: boolean };
  /** The file that is being opened; null while none is. */
  readonly opening: string | null;
  /** Asks for a file. */
  choose(): void;
  open(file: File): Promise<void>;
  save(): Promise<void>;
  /** An empty workbook in the place of the open one. */
  startNew(): void;
}

/** The field that the browser asks for a file with. */
export const FILE_FIELD = 'file-to-open';
const choose = (): void => document.getElementById(FILE_FIELD)?.click();

/** Lets the browser draw what was just said before the work begins. */
const drawn = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

/** @param onOpened another workbook is open now */
export function useFiles(host: ExcelHost, restored: string | null, onOpened: () => void): Files {
  const [name, setName] = useState(restored ?? UNNAMED);
  const [news, setNews] = useState({ text: restored === null ? '' : TEXTS.restored, isFault: false });
  const [opening, setOpening] = useState<string | null>(null);
  const fail = (text: string): void => setNews({ text, isFault: true });
  const open = async (file: File): Promise<void> => {
    setOpening(file.name);
    await drawn();
    try {
      // What cannot be opened leaves the open workbook as it is.
      const { openBook, unseenIn } = await import('../files/open');
      host.open(await openBook(new Uint8Array(await file.arrayBuffer())));
      setName(file.name);
      setNews({ text: TEXTS.unseen(unseenIn(host.book)), isFault: false });
      onOpened();
    } catch {
      fail(TEXTS.notOpened(file.name));
    } finally {
      setOpening(null);
    }
  };
  const save = async (): Promise<void> => {
    try {
      const { saveBook } = await import('../files/save');
      host.calculation.update();
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([(await saveBook(host.book)) as BlobPart], { type: XLSX }));
      link.download = name;
      link.click();
      URL.revokeObjectURL(link.href);
      setNews({ text: '', isFault: false });
    } catch (error) {
      fail(TEXTS.notSaved(error instanceof Error ? error.message : String(error)));
    }
  };
  const startNew = (): void => {
    host.open(new HostBook());
    setName(UNNAMED);
    setNews({ text: '', isFault: false });
    onOpened();
  };
  return { name, news, opening, choose, open, save, startNew };
}
