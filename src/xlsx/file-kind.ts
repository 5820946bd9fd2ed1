import { ReadError } from './read-error';

const OLE_HEADER = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP_HEADER = [0x50, 0x4b];
const SMALLEST_ZIP = 22;

/** Tells a person who sends something else under the name .xlsx what it is. @throws ReadError for everything that is no zip file */
export function refuseOtherFormats(file: Uint8Array): void {
  if (file.length === 0) throw new ReadError('empty');
  const startsWith = (bytes: readonly number[]): boolean => bytes.every((byte, index) => file[index] === byte);
  if (startsWith(OLE_HEADER)) throw new ReadError(isEncryptedPackage(file) ? 'encrypted' : 'oldExcel');
  if (startsWith(ZIP_HEADER)) {
    if (file.length < SMALLEST_ZIP) throw new ReadError('truncated');
    return;
  }
  throw new ReadError(looksLikeText(file) ? 'text' : 'notZip');
}

/** An encrypted .xlsx is an old Office container with a stream of this name, in UTF-16. */
function isEncryptedPackage(file: Uint8Array): boolean {
  const wanted = [...'EncryptedPackage'].join('\0');
  const latin1 = new TextDecoder('latin1');
  return latin1.decode(file.subarray(0, 1_000_000)).includes(wanted) || latin1.decode(file.subarray(-1_000_000)).includes(wanted);
}

function looksLikeText(file: Uint8Array): boolean {
  if ((file[0] === 0xff && file[1] === 0xfe) || (file[0] === 0xfe && file[1] === 0xff)) return true;
  return file.subarray(0, 512).every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);
}
