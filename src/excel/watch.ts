import { runBatch, runBatchIn } from './batch';
import { sheetOfTag } from './find';

/** A change that a person made in one of the watched sheets. */
export interface SheetChange {
  readonly sheetName: string;
  readonly address: string;
}

/**
 * Calls back when a person changes something in our sheets; changes made by the add-in itself and by other people at the same time are
 * left out. Excel on the web may not tell of a choice from a drop-down, so whoever decides something reads the cells again first.
 * @returns a function that ends the watching.
 */
export async function watchSheets(
  codes: readonly string[],
  onChange: (change: SheetChange) => void,
): Promise<() => Promise<void>> {
  return runBatch(async (context) => {
    const sheets = codes.map((code) => sheetOfTag(context, code));
    for (const sheet of sheets) sheet.load('id,name');
    await context.sync();
    const handlers = sheets
      .filter((sheet) => !sheet.isNullObject)
      .map((sheet) =>
        sheet.onChanged.add(async (event) => {
          if (isAPersons(event)) onChange({ sheetName: sheet.name, address: event.address });
        }),
      );
    await context.sync();
    // A handler can only be taken off in the context that put it on.
    return () =>
      runBatchIn(context, async () => {
        for (const handler of handlers) handler.remove();
        await context.sync();
      });
  });
}

/** Below ExcelApi 1.14 the trigger is not told; a change of our own then only costs a check more. */
function isAPersons(event: Excel.WorksheetChangedEventArgs): boolean {
  return event.source === 'Local' && event.triggerSource !== 'ThisLocalAddin';
}
