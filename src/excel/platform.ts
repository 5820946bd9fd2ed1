/**
 * The one place that asks Office what it is and can do. Everything else asks here, so the workbench and the tests can answer
 * in Office's stead.
 */

/** Whether this Excel has an ExcelApi level, e.g. "1.14". */
export function isApiSupported(version: string): boolean {
  return typeof Office !== 'undefined' && Office.context?.requirements?.isSetSupported('ExcelApi', version) === true;
}

/** Where the page runs: in Excel, in one too old for it, in something else, or without office.js, which could not be fetched. */
export type OfficeState = 'excel' | 'tooOld' | 'elsewhere' | 'noOffice';

/** Resolves when Office is ready and has said where it runs. */
export async function officeReady(): Promise<OfficeState> {
  if (typeof Office === 'undefined') return 'noOffice';
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return 'elsewhere';
  // What the manifest asks for, once more: a sideloaded add-in starts in older Excels too.
  return isApiSupported('1.9') ? 'excel' : 'tooOld';
}

/** The language Excel itself speaks ("vi-VN", "en-US"); null where it does not say. */
export function officeLanguage(): string | null {
  return typeof Office === 'undefined' ? null : (Office.context?.displayLanguage ?? null);
}

/** Office keeps the storage of add-ins apart by this key; what we remember carries it in front. */
export function storageKey(name: string): string {
  return `${typeof Office === 'undefined' ? '' : (Office.context?.partitionKey ?? '')}bao-cao-tmdt.${name}`;
}

/** The colour of Excel's own background ("#1f1f1f" in the dark), or null where it does not say. */
export function officeBackground(): string | null {
  return typeof Office === 'undefined' ? null : (Office.context?.officeTheme?.bodyBackgroundColor ?? null);
}
