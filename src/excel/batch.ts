import { toBookError } from './errors';

/**
 * Runs one Excel batch. It waits while a cell is being edited instead of failing, and every error comes out as a BookError.
 * @param work gets the request context; what it returns is returned.
 */
export async function runBatch<Result>(work: (context: Excel.RequestContext) => Promise<Result>): Promise<Result> {
  try {
    return await Excel.run({ delayForCellEdit: true }, work);
  } catch (error) {
    throw toBookError(error);
  }
}

/** The same inside a context that an earlier batch made, as taking off an event handler needs. */
export async function runBatchIn(context: Excel.RequestContext, work: () => Promise<void>): Promise<void> {
  try {
    await Excel.run(context, work);
  } catch (error) {
    throw toBookError(error);
  }
}

/** Bytes that a value takes in a request: Excel on the web counts UTF-8, and Vietnamese letters take up to three. */
export function requestBytes(value: unknown): number {
  if (typeof value !== 'string') return String(value).length + 1;
  let bytes = 3;
  for (let index = 0; index < value.length; index += 1) {
    const code = value.charCodeAt(index);
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
  }
  return bytes;
}

/** The most one sync may carry: below the 5 MB of Excel on the web, with room for what surrounds the values. */
const SYNC_BYTES = 4_000_000;

/** Sends what has gathered when the next piece would pass the limit of one request. */
export class SyncBudget {
  private used = 0;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly beforeSync: () => void,
  ) {}

  /** Call before adding a piece of `bytes` to the batch. */
  async reserve(bytes: number): Promise<void> {
    if (this.used > 0 && this.used + bytes > SYNC_BYTES) {
      this.beforeSync();
      await this.context.sync();
      this.context.application.suspendScreenUpdatingUntilNextSync();
      this.used = 0;
    }
    this.used += bytes;
  }
}
