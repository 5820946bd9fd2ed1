import { createElement, lazy, useState, type ComponentType, type ReactElement } from 'react';

/** A view that is fetched when it is first drawn, or before that: then it is there at once, without a moment of waiting. */
export interface Later<Props> {
  readonly View: (props: Props) => ReactElement;
  /** Fetches it without drawing it. Rejects where it cannot be fetched; drawing it asks once more. */
  fetch(): Promise<void>;
}

/** A view of its own file. @param get imports the file, whose default export is the view */
export function later<Props extends object>(get: () => Promise<{ readonly default: ComponentType<Props> }>): Later<Props> {
  const waiting: ComponentType<Props> = lazy(get);
  let fetched: ComponentType<Props> | null = null;
  return {
    // What a view has begun with it keeps: another component in its place would lose its state.
    View: (props) => createElement(useState<ComponentType<Props>>(() => fetched ?? waiting)[0], props),
    fetch: async () => {
      fetched = (await get()).default;
    },
  };
}
