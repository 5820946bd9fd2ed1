import { areaAddress, type SheetSpec } from '../sheets';

const KINDS = { bars: 'BarClustered' } as const;

/**
 * Draws a sheet's charts anew, each over its cells.
 * @param present names of the charts that are there: those of ours are replaced, a person's own stay
 */
export function drawCharts(sheet: Excel.Worksheet, { charts = [] }: SheetSpec, present: readonly string[]): void {
  for (const { name, title, kind, values, categories, place } of charts) {
    if (present.includes(name)) sheet.charts.getItem(name).delete();
    const chart = sheet.charts.add(KINDS[kind], sheet.getRange(areaAddress(values)), 'Columns');
    chart.name = name;
    chart.title.text = title;
    chart.legend.visible = false;
    chart.series.getItemAt(0).setXAxisValues(sheet.getRange(areaAddress(categories)));
    chart.setPosition(
      sheet.getCell(place.row, place.column),
      sheet.getCell(place.row + place.rows - 1, place.column + place.columns - 1),
    );
  }
}
