import type { Codec } from './codec';
import type { PackedPart } from './zip';

const LOCAL_BYTES = 30;
const CENTRAL_BYTES = 46;
const END_BYTES = 22;
/** 1 January 2026, so that the same content gives the same bytes. */
const DATE = ((2026 - 1980) << 9) | (1 << 5) | 1;
const UTF8_NAMES = 0x0800;
const VERSION = 20;

/** Packs a part. */
export function packPart(name: string, bytes: Uint8Array, codec: Codec): PackedPart {
  return { name, method: 8, crc: codec.crc32(bytes), size: bytes.length, packed: codec.deflate(bytes) };
}

/** A zip file of packed parts, in their order. */
export function writeZip(parts: readonly PackedPart[]): Uint8Array {
  const names = parts.map(({ name }) => new TextEncoder().encode(name));
  const sizes = parts.map((part, index) => ({ part, name: names[index] ?? new Uint8Array() }));
  const total = sizes.reduce(
    (sum, { part, name }) => sum + LOCAL_BYTES + CENTRAL_BYTES + 2 * name.length + part.packed.length,
    END_BYTES,
  );
  const file = new Uint8Array(total);
  const view = new DataView(file.buffer);
  let at = 0;
  const offsets = sizes.map(({ part, name }) => {
    const offset = at;
    view.setUint32(at, 0x04034b50, true);
    writeCommon(view, at + 4, part, name.length);
    file.set(name, at + LOCAL_BYTES);
    file.set(part.packed, at + LOCAL_BYTES + name.length);
    at += LOCAL_BYTES + name.length + part.packed.length;
    return offset;
  });
  const directory = at;
  sizes.forEach(({ part, name }, index) => {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, VERSION, true);
    writeCommon(view, at + 6, part, name.length);
    view.setUint32(at + 42, offsets[index] ?? 0, true);
    file.set(name, at + CENTRAL_BYTES);
    at += CENTRAL_BYTES + name.length;
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, parts.length, true);
  view.setUint16(at + 10, parts.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return file;
}

/** The fields that a part's own header and its directory entry share. */
function writeCommon(view: DataView, at: number, { method, crc, packed, size }: PackedPart, nameBytes: number): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, UTF8_NAMES, true);
  view.setUint16(at + 4, method, true);
  view.setUint16(at + 8, DATE, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, packed.length, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, nameBytes, true);
}
