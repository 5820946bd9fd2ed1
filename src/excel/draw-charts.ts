import { areaAddress, type SheetSpec } from '../sheets';

const KINDS = { bars: ['BarClustered', 'Columns'], lines: ['LineMarkers', 'Rows'] } as const;

/**
 * Draws a sheet's charts anew, each over its cells.
 * @param present names of the charts that are there: those of ours are replaced, a person's own stay
 */
export function drawCharts(sheet: Excel.Worksheet, { charts = [] }: SheetSpec, present: readonly string[]): void {
  for (const { name, title, kind, series = [], values, categories, place } of charts) {
    if (present.includes(name)) sheet.charts.getItem(name).delete();
    const [type, by] = KINDS[kind];
    const rangeOf = (index: number): Excel.Range =>
      sheet.getRange(
        areaAddress(
          by === 'Rows'
            ? { ...values, row: values.row + index, rows: 1 }
            : { ...values, column: values.column + index, columns: 1 },
        ),
      );
    // Excel reads labels into a block whose first cell is empty: the chart begins with one row, the others are added.
    const chart = sheet.charts.add(type, rangeOf(0), by);
    chart.name = name;
    chart.title.text = title;
    chart.legend.visible = series.length > 0;
    for (let index = 0; index < Math.max(series.length, 1); index += 1) {
      const one = index === 0 ? chart.series.getItemAt(0) : chart.series.add(series[index]);
      one.setValues(rangeOf(index));
      const called = series[index];
      if (called !== undefined) one.name = called;
      one.setXAxisValues(sheet.getRange(areaAddress(categories)));
    }
    chart.setPosition(
      sheet.getCell(place.row, place.column),
      sheet.getCell(place.row + place.rows - 1, place.column + place.columns - 1),
    );
  }
}
