import { deflateSync, Inflate } from 'fflate';

/** What packing, unpacking and decoding is done with: fflate and the web's decoders everywhere, or Node's own (`codec-node.ts`), which are faster. */
export interface Codec {
  /** Raw deflate data unpacked. @throws Error where it is damaged or gives more than `size` bytes */
  inflate(packed: Uint8Array, size: number): Uint8Array;
  deflate(bytes: Uint8Array): Uint8Array;
  crc32(bytes: Uint8Array): number;
  /** One character per byte, the same for bytes below 128; the others only must not become "<", "&" and the like. */
  bytesAsText(bytes: Uint8Array): string;
  /** UTF-8 between two positions. */
  utf8(bytes: Uint8Array, start: number, end: number): string;
}

/** Bytes unpacked at a time: the most that data which lies about its size can cost is this times deflate's 1,032. */
const SLICE = 16_384;

function inflate(packed: Uint8Array, size: number): Uint8Array {
  const result = new Uint8Array(size);
  let filled = 0;
  const stream = new Inflate((chunk) => {
    if (filled + chunk.length > size) throw new RangeError('More data than the directory announces');
    result.set(chunk, filled);
    filled += chunk.length;
  });
  for (let from = 0; from < packed.length; from += SLICE) {
    stream.push(packed.subarray(from, from + SLICE), from + SLICE >= packed.length);
  }
  return result.subarray(0, filled);
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (let index = 0; index < bytes.length; index += 1) {
    value = (value >>> 8) ^ (CRC_TABLE[(value ^ (bytes[index] ?? 0)) & 0xff] ?? 0);
  }
  return (value ^ 0xffffffff) >>> 0;
}

const latin1 = new TextDecoder('latin1');
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** Works in browsers, workers and Node. */
export const PORTABLE_CODEC: Codec = {
  inflate,
  deflate: (bytes) => deflateSync(bytes, { level: 6 }),
  crc32,
  bytesAsText: (bytes) => latin1.decode(bytes),
  utf8: (bytes, start, end) => utf8.decode(bytes.subarray(start, end)),
};
