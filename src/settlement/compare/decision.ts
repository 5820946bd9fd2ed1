import type { Figure } from '../../checks';
import type { Project } from '../dossier';
import type { FigureBook } from '../figure-book';

/** Programme funds of one đề án as the Cục's decision splits them, in đồng; blanks count nothing. */
export interface Decision {
  readonly figures: Readonly<
    Record<'approved' | 'carriedOver' | 'spent' | 'accepted' | 'returned' | 'moved' | 'reduced' | 'left', number>
  >;
  readonly accepted: Figure;
  readonly parts: readonly Figure[];
}

/** Columns 3 to 7 of Mẫu 04b with lines 1, 6 and 7 of 04c (column 2); null until the accepted amount is typed. */
export function decisionOf(book: FigureBook, { key }: Project): Decision | null {
  const accepted = book.figure('f04b', key, 'c5');
  if (accepted === null) return null;
  const places = {
    approved: book.figure('f04b', key, 'c3'),
    carriedOver: book.figure('f04c', key, 'l1.c2'),
    spent: book.figure('f04b', key, 'c4'),
    accepted,
    returned: book.figure('f04b', key, 'c6'),
    moved: book.figure('f04b', key, 'c7'),
    reduced: book.figure('f04c', key, 'l6.c2'),
    left: book.figure('f04c', key, 'l7.c2'),
  };
  const figures = Object.fromEntries(Object.entries(places).map(([name, figure]) => [name, figure?.value ?? 0]));
  return {
    figures: figures as Decision['figures'],
    accepted,
    parts: Object.values(places).filter((figure) => figure !== null),
  };
}

/** How much more there was than the decision accounts for: 3 + 04c line 1 - (5 + 6 + 7 + 04c line 7), in whole đồng. */
export function unaccounted({ figures: f }: Decision): number {
  return Math.round(f.approved + f.carriedOver - (f.accepted + f.returned + f.moved + f.left));
}

/** How much less was returned or moved than was reduced or not accepted: (04c line 6 + 4 - 5) - (6 + 7), in whole đồng. */
export function unreturned({ figures: f }: Decision): number {
  return Math.round(f.reduced + f.spent - f.accepted - (f.returned + f.moved));
}
