import { storageKey } from '../excel/platform';

/** What the pane remembers on this machine: choices only, never figures or names of people. null where there is nothing, or storage is forbidden. */
export function recall(name: string): string | null {
  try {
    return localStorage.getItem(storageKey(name));
  } catch {
    return null;
  }
}

/** Remembers a choice; a webview that forbids storage simply asks again next time. */
export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(storageKey(name), value);
  } catch {
    // Nothing depends on it.
  }
}
