import type { CellValue } from '../checks';
import type { RawBook } from './raw';
import type { WorkbookSpec } from './spec';

/** Progress of long work: a real share (0 to 1) and a Vietnamese sentence. */
export type Progress = (share: number, what: string) => void;

/** How long work is run: with progress, and stopped between syncs when the signal says so. */
export interface RunOptions {
  readonly progress?: Progress;
  readonly signal?: AbortSignal;
  /**
   * What was read before the redraw was worked out. Where a person has typed something since, nothing is drawn and the call fails with the
   * code CHANGED_MEANWHILE, so that the caller reads again.
   */
  readonly unchangedSince?: RawBook;
  /** Codes of sheets that are likely to be there beside the usual ones: asked for at once, they need no second trip to Excel. */
  readonly expect?: readonly string[];
}

export const CHANGED_MEANWHILE = 'ChangedMeanwhile';

/** One cell to write, by sheet tab name and zero-based place. Text that looks like a formula is written as text. */
export interface CellWrite {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/**
 * An open workbook, in Excel (src/excel) or as a file (src/xlsx). The use cases in this room know no other.
 * Errors are BookError with a Vietnamese message; what the book holds is never lost by a failed call.
 */
export interface Book {
  /** Everything our sheets hold now. Sheets of the person's own are left out. */
  read(options?: RunOptions): Promise<RawBook>;
  /**
   * Draws the sheets in place: those that exist (known by their tag, whatever their tab is called now) are redrawn, others are added;
   * sheets of the person's own are not touched. The spec's journal is written before anything else and blanked by the very last
   * action, so that a failure half-way can be finished by drawing again; sheets listed in `remove` go last of all.
   */
  draw(spec: WorkbookSpec, options?: RunOptions): Promise<void>;
  /** Writes single cells (an explanation typed in the pane, the stamp of a submission). */
  write(cells: readonly CellWrite[]): Promise<void>;
}

/** A fault the person is told about: a Vietnamese message that says what happened and what to do, and the cause for the details. */
export class BookError extends Error {
  constructor(
    message: string,
    readonly code: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.name = 'BookError';
  }
}
