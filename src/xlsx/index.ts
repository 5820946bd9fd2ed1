export { FileBook } from './file-book';
export { writeWorkbook } from './write';
export { readBook, type ReadOptions } from './read';
export { ReadError } from './read-error';
export { OWN_FILE_LIMITS, READ_LIMITS, type ReadLimits } from './limits';
export { READ_MESSAGES, type ReadFault } from './messages';
export { PORTABLE_CODEC, type Codec } from './codec';
