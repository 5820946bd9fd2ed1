import type { TextsOf } from '../types';
import type { deadlines as vi } from '../vi/deadlines';

export const deadlines: TextsOf<typeof vi> = {
  of: (year) => `Reports due in ${year}`,
  noDuties: 'The document sets no reporting duties.',
  noDay: 'No day given',
  to: 'To',
};
