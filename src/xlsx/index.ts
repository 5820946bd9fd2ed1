export { FileBook } from './file-book';
export { readBook, type ReadOptions } from './read';
export { ReadError } from './read-error';
export { READ_LIMITS, type ReadLimits } from './limits';
export { READ_MESSAGES, type ReadFault } from './messages';
export type { Inflate } from './zip';
