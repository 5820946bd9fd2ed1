import type { TextsOf } from '../types';
import type { deadlines as vi } from '../vi/deadlines';

export const deadlines: TextsOf<typeof vi> = {
  of: (year) => `What the agency owes in ${year}`,
  noDuties: 'The document sets no reporting duties for this agency.',
  noDay: 'No day given',
  left: (days) => (days > 0 ? `${days} days left` : days === 0 ? 'today' : `${-days} days ago`),
  rule: 'in the words of the document',
  to: 'To',
};
