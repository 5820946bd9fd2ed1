import { inflateRawSync } from 'node:zlib';
import type { Inflate } from './zip';

/** Node's own inflate, stopped at the announced size. */
export const inflateWithZlib: Inflate = (packed, size) => inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
