import type { Sheet } from '../../host';
import type { Language } from '../entry/language';
import type { Laid } from './laid';
import type { FilterButton } from './filter-buttons';
import type { Band, Layout } from './sheet-layout';

/** What all rows have in common; a new one redraws them all, so it stays the same while the sheet is only scrolled down. */
export interface RowContext {
  readonly sheet: Sheet;
  readonly layout: Layout;
  readonly language: Language;
  /** The columns that stay in sight and those that scroll. */
  readonly still: Band;
  readonly moving: Band;
  /** What tables and filters put into their headers, and cells with notes, by cell key. */
  readonly filters: ReadonlyMap<number, FilterButton>;
  readonly notes: ReadonlySet<number>;
  /** Counts the changes of the workbook: cells are changed in place. */
  readonly version: number;
  /** What conditional formats and tables lay over the cells of a row, by cell key. */
  laidOn(row: number): ReadonlyMap<number, Laid>;
  onFilter(button: FilterButton): void;
  onGroup(axis: 'row' | 'column', line: number): void;
}
