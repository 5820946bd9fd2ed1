import * as zlib from 'node:zlib';
import { PORTABLE_CODEC, type Codec } from './codec';

/** Node's own zlib, for the command line and worker threads. Unpacking stops at the announced size. */
export const NODE_CODEC: Codec = {
  inflate: (packed, size) => zlib.inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) }),
  deflate: (bytes) => zlib.deflateRawSync(bytes),
  // Node has had it since 20.15.
  crc32: (bytes) => ('crc32' in zlib ? zlib.crc32(bytes) : PORTABLE_CODEC.crc32(bytes)),
};
