import * as zlib from 'node:zlib';
import { PORTABLE_CODEC, type Codec } from './codec';

/** Of zlib's output buffers. One buffer of the announced size saves joining many. */
const SMALLEST_CHUNK = 64;

/** Node's own zlib, for the command line and worker threads. Unpacking stops at the announced size. */
export const NODE_CODEC: Codec = {
  inflate: (packed, size) =>
    zlib.inflateRawSync(packed, { maxOutputLength: Math.max(size, 1), chunkSize: Math.max(size, SMALLEST_CHUNK) }),
  deflate: (bytes) => zlib.deflateRawSync(bytes),
  // Node has had it since 20.15.
  crc32: (bytes) => ('crc32' in zlib ? zlib.crc32(bytes) : PORTABLE_CODEC.crc32(bytes)),
  bytesAsText: (bytes) => bufferOf(bytes).toString('latin1'),
  utf8: (bytes, start, end) => bufferOf(bytes).toString('utf8', start, end),
};

/** The same bytes with Buffer's methods; what zlib gives is a Buffer already. */
function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
