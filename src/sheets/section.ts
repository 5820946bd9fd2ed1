import type { SheetBuilder } from './build';
import { textHeight } from './text-height';

/**
 * Draws the heading of a section across a table, where it is another than the one before.
 * @param headings gets its row, which must not be the last of a page
 * @param columns of the table; without it, all
 * @returns the section now
 */
export function drawSection(
  builder: SheetBuilder,
  section: string,
  before: string,
  headings: number[],
  columns = builder.width - 1,
): string {
  if (section === before || section === '') return section;
  const height = textHeight(section, builder.widthOf(1, columns) - 2, 12, true);
  headings.push(builder.across(section, 'section', { height, columns }));
  return section;
}
