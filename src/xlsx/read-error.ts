import { BookError } from '../sheets';
import { READ_MESSAGES, type ReadFault } from './messages';

/** A file from outside that is not read, with the one message for the person. */
export class ReadError extends BookError {
  constructor(
    readonly fault: ReadFault,
    options?: { cause?: unknown },
  ) {
    super(READ_MESSAGES[fault], fault, options);
    this.name = 'ReadError';
  }
}
