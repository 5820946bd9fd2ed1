import { useEffect, type RefObject } from 'react';

/**
 * Takes the focus when what had it is gone: after "Nạp vào Excel" its button leaves with the view, and the keyboard would start from the top. A
 * pane that is not being used leaves the focus in Excel.
 */
export function useFocusHome(home: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (document.hasFocus() && document.activeElement === document.body) home.current?.focus();
  }, [home]);
}
