import type { ReactElement } from 'react';

const PATHS = {
  more: 'M4 10a1.4 1.4 0 1 0 2.8 0A1.4 1.4 0 0 0 4 10Zm4.6 0a1.4 1.4 0 1 0 2.8 0 1.4 1.4 0 0 0-2.8 0Zm4.6 0a1.4 1.4 0 1 0 2.8 0 1.4 1.4 0 0 0-2.8 0Z',
  help: 'M10 2a8 8 0 1 1 0 16 8 8 0 0 1 0-16Zm0 1.2a6.8 6.8 0 1 0 0 13.6 6.8 6.8 0 0 0 0-13.6Zm0 9.9a.9.9 0 1 1 0 1.8.9.9 0 0 1 0-1.8Zm0-7.6c1.6 0 2.8 1.1 2.8 2.6 0 1.1-.5 1.7-1.3 2.4-.7.6-.9.9-.9 1.5H9.400c0-1.200.5-1.800 1.300-2.500.7-.6.9-.9.9-1.400 0-.8-.7-1.400-1.600-1.400-1 0-1.600.6-1.700 1.600H7.100c.1-1.700 1.200-2.800 2.900-2.800Z',
  close: 'M4.700 4.000 10 9.300l5.300-5.300.7.7L10.700 10l5.300 5.300-.7.7L10 10.700 4.700 16l-.7-.7L9.300 10 4 4.700l.7-.7Z',
  arrow: 'M10.600 4.300 16.300 10l-5.700 5.700-.8-.8 4.300-4.300H3.700V9.400h10.400L9.800 5.100l.8-.8Z',
} as const;

/** A small sign in the colour of the text around it; what it means is said by the control that holds it. */
export function Icon({ name }: { readonly name: keyof typeof PATHS }): ReactElement {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" fill="currentColor" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
