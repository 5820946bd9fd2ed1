import type { Codec } from './codec';
import { refuseOtherFormats } from './file-kind';
import type { ReadLimits } from './limits';
import { ReadError } from './read-error';

/** A part as it lies packed in a file: enough to copy it without unpacking. */
export interface PackedPart {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  /** Unpacked bytes. */
  readonly size: number;
  readonly packed: Uint8Array;
}

interface Entry extends Omit<PackedPart, 'packed'> {
  readonly packedSize: number;
  readonly offset: number;
}

const END_RECORD = 0x06054b50;
const CENTRAL_RECORD = 0x02014b50;
const LOCAL_RECORD = 0x04034b50;
const END_BYTES = 22;
const ENCRYPTED = 1;
const ZIP64 = 0xffffffff;
/** Below this an honest part may pack as well as it likes. */
const SMALL_PART = 1_000_000;

/** A zip file from outside: its directory read and judged, its parts unpacked one at a time and only when asked for. */
export class ZipFile {
  private readonly entries = new Map<string, Entry>();
  private readonly view: DataView;
  private unpacked = 0;

  /** @throws ReadError for anything but an honest zip file within the limits */
  constructor(
    private readonly file: Uint8Array,
    private readonly limits: ReadLimits,
    readonly codec: Codec,
  ) {
    if (file.length > limits.fileBytes) throw new ReadError('tooLarge');
    refuseOtherFormats(file);
    this.view = new DataView(file.buffer, file.byteOffset, file.byteLength);
    this.readDirectory();
  }

  /** Names of all parts, as the file orders them. */
  names(): Iterable<string> {
    return this.entries.keys();
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** A part unpacked. @throws ReadError where it is missing, too large or damaged */
  read(name: string): Uint8Array {
    const part = this.packed(name);
    this.judgeSize(part);
    const bytes = part.method === 0 ? part.packed : this.inflate(part);
    if (bytes.length !== part.size || this.codec.crc32(bytes) !== part.crc) throw new ReadError('damaged');
    return bytes;
  }

  /** A part as it lies in the file. @throws ReadError where it is missing or not where the directory says */
  packed(name: string): PackedPart {
    const entry = this.entries.get(name);
    if (!entry) throw new ReadError('badXml');
    const start = this.dataStart(entry);
    if (start + entry.packedSize > this.file.length) throw new ReadError('truncated');
    return { ...entry, packed: this.file.subarray(start, start + entry.packedSize) };
  }

  private inflate({ packed, size }: PackedPart): Uint8Array {
    try {
      return this.codec.inflate(packed, size);
    } catch (cause) {
      throw new ReadError('damaged', { cause });
    }
  }

  private judgeSize({ size, packed }: PackedPart): void {
    this.unpacked += size;
    const bomb = size > SMALL_PART && size > packed.length * this.limits.ratio;
    if (bomb || size > this.limits.partBytes || this.unpacked > this.limits.unpackedBytes) throw new ReadError('tooLargeInside');
  }

  /** The part's own header must say what the directory says, or two readers could see two different files. */
  private dataStart({ offset, name, method }: Entry): number {
    if (offset + 30 > this.file.length || this.view.getUint32(offset, true) !== LOCAL_RECORD) throw new ReadError('truncated');
    const nameBytes = this.view.getUint16(offset + 26, true);
    const ownName = this.partName(offset + 30, nameBytes);
    if (ownName !== name || this.view.getUint16(offset + 8, true) !== method) throw new ReadError('damaged');
    return offset + 30 + nameBytes + this.view.getUint16(offset + 28, true);
  }

  private readDirectory(): void {
    const end = this.findEnd();
    const count = this.view.getUint16(end + 10, true);
    const start = this.view.getUint32(end + 16, true);
    if (count === 0xffff || start === ZIP64) throw new ReadError('zip64');
    if (count > this.limits.parts) throw new ReadError('tooManyParts');
    const folded = new Set<string>();
    let at = start;
    for (let index = 0; index < count; index += 1) at = this.readEntry(at, end, folded);
  }

  private readEntry(at: number, end: number, folded: Set<string>): number {
    if (at + 46 > end || this.view.getUint32(at, true) !== CENTRAL_RECORD) throw new ReadError('truncated');
    const nameBytes = this.view.getUint16(at + 28, true);
    const name = this.partName(at + 46, nameBytes);
    const entry: Entry = {
      name,
      method: this.view.getUint16(at + 10, true),
      crc: this.view.getUint32(at + 16, true),
      packedSize: this.view.getUint32(at + 20, true),
      size: this.view.getUint32(at + 24, true),
      offset: this.view.getUint32(at + 42, true),
    };
    if (this.view.getUint16(at + 8, true) & ENCRYPTED) throw new ReadError('encrypted');
    if (entry.method !== 0 && entry.method !== 8) throw new ReadError('damaged');
    if ([entry.packedSize, entry.size, entry.offset].includes(ZIP64)) throw new ReadError('zip64');
    if (isUnsafe(name) || folded.has(name.toLowerCase())) throw new ReadError('badPart');
    folded.add(name.toLowerCase());
    this.entries.set(name, entry);
    return at + 46 + nameBytes + this.view.getUint16(at + 30, true) + this.view.getUint16(at + 32, true);
  }

  private partName(start: number, bytes: number): string {
    return this.codec.utf8(this.file, start, start + bytes).replace(/^\//, '');
  }

  /** The end record stands in the last 64 KB, before a comment nobody writes. */
  private findEnd(): number {
    const first = Math.max(0, this.file.length - END_BYTES - 0xffff);
    for (let at = this.file.length - END_BYTES; at >= first; at -= 1) {
      if (this.view.getUint32(at, true) === END_RECORD) return at;
    }
    throw new ReadError('truncated');
  }
}

/** Names that climb out of the package, name a drive or another kind of path. */
const isUnsafe = (name: string): boolean => name === '' || /(^|\/)\.\.?(\/|$)|^[a-z]:|\0|\\/i.test(name);
