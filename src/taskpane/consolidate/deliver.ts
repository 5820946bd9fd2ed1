import { zipSync } from 'fflate';
import { PORTABLE_CODEC, FileBook } from '../../xlsx';
import { drawReturnSlip, type ReturnedContext } from '../../actions';
import { isApiSupported } from '../../excel';
import type { ChosenFile } from './read-files';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Bytes as text of base64, in pieces that a call takes. */
function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

/** Makes the agency's workbook with its return slip. @throws BookError where the file is no report */
export async function returnSlipOf({ file }: ChosenFile, context: ReturnedContext): Promise<Uint8Array> {
  const returned = FileBook.open(new Uint8Array(await file.arrayBuffer()), { codec: PORTABLE_CODEC });
  const slip = FileBook.empty({ codec: PORTABLE_CODEC });
  await drawReturnSlip(returned, slip, context);
  return slip.bytes();
}

/** Opens a workbook in a new window of Excel, or hands it over as a download where Excel cannot. @returns how it was handed over */
export async function openAsNewWorkbook(bytes: Uint8Array, name: string): Promise<'opened' | 'downloaded'> {
  if (isApiSupported('1.8')) {
    try {
      await Excel.createWorkbook(base64(bytes));
      return 'opened';
    } catch {
      // Excel on the web may forbid new windows: the file itself is then what the person gets.
    }
  }
  download(bytes, name, XLSX);
  return 'downloaded';
}

/** Hands over several files in one .zip. */
export function downloadTogether(files: readonly { readonly name: string; readonly bytes: Uint8Array }[], name: string): void {
  download(zipSync(Object.fromEntries(files.map((file) => [file.name, file.bytes])), { level: 0 }), name, 'application/zip');
}

function download(bytes: Uint8Array, name: string, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes as BlobPart], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
