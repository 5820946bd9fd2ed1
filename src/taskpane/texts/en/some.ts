/** A figure with its noun, which takes an s where it is not one. */
export const some = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
