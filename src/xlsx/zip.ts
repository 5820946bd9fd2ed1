import { inflateSync } from 'fflate';
import type { ReadLimits } from './limits';
import { ReadError } from './read-error';

/** Unpacks raw deflate data of a known size. Node's zlib and fflate both fit; neither may give more than `size` bytes. */
export type Inflate = (packed: Uint8Array, size: number) => Uint8Array;

interface Part {
  readonly name: string;
  readonly method: number;
  readonly packedBytes: number;
  readonly bytes: number;
  readonly offset: number;
}

const END_RECORD = 0x06054b50;
const CENTRAL_RECORD = 0x02014b50;
const LOCAL_RECORD = 0x04034b50;
const OLE_HEADER = [0xd0, 0xcf, 0x11, 0xe0];

/** fflate, given a buffer of the announced size, so that a lying header cannot make it grow. */
export const inflateWithFflate: Inflate = (packed, size) => inflateSync(packed, { out: new Uint8Array(size) });

/** A zip file from outside: its directory read and judged, its parts unpacked one at a time and only when asked for. */
export class ZipFile {
  private readonly parts = new Map<string, Part>();
  private unpacked = 0;
  private readonly view: DataView;

  constructor(
    private readonly file: Uint8Array,
    private readonly limits: ReadLimits,
    private readonly inflate: Inflate,
  ) {
    if (file.length > limits.fileBytes) throw new ReadError('tooLarge');
    refuseOtherFormats(file);
    this.view = new DataView(file.buffer, file.byteOffset, file.byteLength);
    this.readDirectory();
  }

  /** Names of all parts. */
  names(): Iterable<string> {
    return this.parts.keys();
  }

  has(name: string): boolean {
    return this.parts.has(name);
  }

  /** A part unpacked. @throws ReadError where it is missing, too large or damaged */
  read(name: string): Uint8Array {
    const part = this.parts.get(name);
    if (!part) throw new ReadError('badXml');
    this.judgeSize(part);
    const start = this.dataStart(part);
    const packed = this.file.subarray(start, start + part.packedBytes);
    if (packed.length !== part.packedBytes) throw new ReadError('truncated');
    if (part.method === 0) return packed;
    if (part.method !== 8) throw new ReadError('badXml');
    try {
      const bytes = this.inflate(packed, part.bytes);
      if (bytes.length !== part.bytes) throw new ReadError('truncated');
      return bytes;
    } catch (cause) {
      throw cause instanceof ReadError ? cause : new ReadError('truncated', { cause });
    }
  }

  private judgeSize({ bytes, packedBytes }: Part): void {
    this.unpacked += bytes;
    const bomb = bytes > 1_000_000 && bytes > packedBytes * this.limits.ratio;
    if (bomb || bytes > this.limits.partBytes || this.unpacked > this.limits.unpackedBytes) throw new ReadError('tooLargeInside');
  }

  private dataStart({ offset }: Part): number {
    if (offset + 30 > this.file.length || this.view.getUint32(offset, true) !== LOCAL_RECORD) throw new ReadError('truncated');
    return offset + 30 + this.view.getUint16(offset + 26, true) + this.view.getUint16(offset + 28, true);
  }

  private readDirectory(): void {
    const end = this.findEnd();
    const count = this.view.getUint16(end + 10, true);
    let at = this.view.getUint32(end + 16, true);
    // 0xffff and 0xffffffff announce zip64, which no workbook of a few megabytes needs.
    if (count === 0xffff || at === 0xffffffff || count > this.limits.parts) throw new ReadError('tooManyParts');
    for (let index = 0; index < count; index += 1) at = this.readEntry(at);
  }

  private readEntry(at: number): number {
    if (at + 46 > this.file.length || this.view.getUint32(at, true) !== CENTRAL_RECORD) throw new ReadError('truncated');
    const nameLength = this.view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + this.view.getUint16(at + 30, true) + this.view.getUint16(at + 32, true);
    const name = new TextDecoder().decode(this.file.subarray(at + 46, at + 46 + nameLength)).replace(/^\//, '');
    if (this.view.getUint16(at + 8, true) & 1) throw new ReadError('encrypted');
    if (/(^|[\\/])\.\.([\\/]|$)|^[a-z]:|\0|\\/i.test(name) || this.parts.has(name)) throw new ReadError('badPart');
    this.parts.set(name, {
      name,
      method: this.view.getUint16(at + 10, true),
      packedBytes: this.view.getUint32(at + 20, true),
      bytes: this.view.getUint32(at + 24, true),
      offset: this.view.getUint32(at + 42, true),
    });
    return next;
  }

  /** The end record stands in the last 64 KB, before a comment nobody writes. */
  private findEnd(): number {
    const first = Math.max(0, this.file.length - 22 - 0xffff);
    for (let at = this.file.length - 22; at >= first; at -= 1) {
      if (this.view.getUint32(at, true) === END_RECORD) return at;
    }
    throw new ReadError('truncated');
  }
}

function refuseOtherFormats(file: Uint8Array): void {
  if (file.length === 0) throw new ReadError('empty');
  const startsWith = (bytes: readonly number[]): boolean => bytes.every((byte, index) => file[index] === byte);
  if (startsWith(OLE_HEADER)) throw new ReadError(isEncryptedPackage(file) ? 'encrypted' : 'oldExcel');
  if (startsWith([0x50, 0x4b])) {
    if (file.length < 22) throw new ReadError('truncated');
    return;
  }
  throw new ReadError(looksLikeText(file) ? 'text' : 'notZip');
}

/** An encrypted .xlsx is an old Office container with a stream of this name, in UTF-16. */
function isEncryptedPackage(file: Uint8Array): boolean {
  const wanted = [...'EncryptedPackage'].join('\0');
  return new TextDecoder('latin1').decode(file.subarray(0, 1_000_000)).includes(wanted);
}

function looksLikeText(file: Uint8Array): boolean {
  return file.subarray(0, 512).every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);
}
