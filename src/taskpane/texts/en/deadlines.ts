import type { TextsOf } from '../types';
import { some } from './some';
import type { deadlines as vi } from '../vi/deadlines';

export const deadlines: TextsOf<typeof vi> = {
  of: (year) => `What the agency owes in ${year}`,
  noDuties: 'The document sets no reporting duties for this agency.',
  noDay: 'No day given',
  left: (days) => (days > 0 ? `${some(days, 'day')} left` : days === 0 ? 'today' : `${some(-days, 'day')} ago`),
  rule: 'in the words of the document',
  to: 'To',
};
