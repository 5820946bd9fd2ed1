/**
 * What stands between the addresses of a list: a comma on the web, on Windows whatever the region's lists have, which is a semicolon where the comma is the
 * decimal sign, as in Viet Nam (OfficeDev/office-js issue 1167). Nothing in the API tells it, so it is tried.
 */
export type ListSeparator = ',' | ';';

let known: ListSeparator = ',';

/** The one that has worked so far. */
export const presentSeparator = (): ListSeparator => known;

const isRefusedList = (error: unknown): boolean => {
  const { code, debugInfo } = error as { code?: string; debugInfo?: { errorLocation?: string } };
  return code === 'InvalidArgument' && debugInfo?.errorLocation === 'Worksheet.getRanges';
};

/**
 * Runs reading work that ends in a sync, with a list of two addresses tried in the same sync; where Excel refuses the list, once more with the other
 * separator. So a region with commas costs nothing, and another one sync, the first time.
 * @param work only reads: it may run twice
 */
export async function withListSeparator<Result>(
  context: Excel.RequestContext,
  work: () => Promise<Result>,
): Promise<{ result: Result; separator: ListSeparator }> {
  try {
    tryList(context);
    return { result: await work(), separator: known };
  } catch (error) {
    if (!isRefusedList(error)) throw error;
    known = known === ',' ? ';' : ',';
    tryList(context);
    return { result: await work(), separator: known };
  }
}

function tryList(context: Excel.RequestContext): void {
  context.workbook.worksheets.getActiveWorksheet().getRanges(`A1${known}C1`).load('areaCount');
}
