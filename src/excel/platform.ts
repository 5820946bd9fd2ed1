/**
 * The one place that asks Office what it is and can do. Everything else asks here, so the workbench and the tests can answer
 * in Office's stead.
 */

/** Whether this Excel has an ExcelApi level, e.g. "1.14". */
export function isApiSupported(version: string): boolean {
  return typeof Office !== 'undefined' && Office.context?.requirements?.isSetSupported('ExcelApi', version) === true;
}

/** Resolves when Office is ready; the host is null outside Excel. */
export async function officeReady(): Promise<{ host: 'excel' | null }> {
  if (typeof Office === 'undefined') return { host: null };
  const { host } = await Office.onReady();
  return { host: host === Office.HostType.Excel ? 'excel' : null };
}

/** The language Excel itself speaks ("vi-VN", "en-US"); null where it does not say. */
export function officeLanguage(): string | null {
  return typeof Office === 'undefined' ? null : (Office.context?.displayLanguage ?? null);
}

/** Office keeps the storage of add-ins apart by this key; what we remember carries it in front. */
export function storageKey(name: string): string {
  return `${typeof Office === 'undefined' ? '' : (Office.context?.partitionKey ?? '')}bao-cao-tmdt.${name}`;
}
