/** Local ISO day: a deadline is counted in the officer's own day. */
export const today = (): string => new Date().toLocaleDateString('sv-SE');

/** Local ISO moment. */
export const now = (): string => new Date().toLocaleString('sv-SE').replace(' ', 'T');
