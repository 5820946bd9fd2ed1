import { agencyById } from '../plans';
import type { Picture } from '../consolidation';
import { SheetBuilder } from './build';
import { drawTitle } from './title';

/** Columns of a table: field, width in characters, heading. */
export type SumColumns = readonly (readonly [field: string, width: number, label: string])[];

/** A sheet of the consolidation with its title drawn. */
export function sumBuilder(code: string, name: string, title: string, columns: SumColumns, { scope }: Picture): SheetBuilder {
  const builder = new SheetBuilder(
    code,
    name,
    columns.map(([field, width]) => ({ field, width })),
  );
  const agencyName = agencyById(scope.plan, scope.plan.consolidator).name;
  drawTitle(builder, { agencyName, title, plan: scope.plan, period: scope.period, columns: columns.length });
  return builder;
}

/** Draws the row of headings and gives its number. */
export function drawHeading(builder: SheetBuilder, columns: SumColumns, height = 36): number {
  return builder.row({
    height,
    cells: Object.fromEntries(columns.map(([field, , label]) => [field, { value: label, style: 'heading' }])),
  });
}

/** Where a figure stands in its file: "Chỉ tiêu!I9, J9"; "" where nothing was typed. */
export function sourceText(sheet: string, ...cells: readonly string[]): string {
  const known = cells.filter((cell) => cell !== '');
  return known.length === 0 ? '' : `${sheet}!${known.join(', ')}`;
}
