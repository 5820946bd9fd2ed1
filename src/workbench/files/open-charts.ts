import type { Chart, ChartSeries, HostBook, Sheet } from '../host/model';
import { typeOf } from './chart-kinds';
import { cornersOf } from './chart-places';
import { openAxes, openLegend, openTitle } from './open-chart-parts';
import { openSeries, type Row } from './open-chart-series';
import type { Palette } from './colors';
import type { Parts } from './parts';
import { all, child, type Element } from './xml';

/** A chart in a drawing: its frame, and the part that it stands in. */
export interface Framed {
  readonly anchor: Element;
  readonly path: string;
}

/** The charts of a drawing with the parts they stand in. @param drawing the drawing's part */
export function framedCharts(parts: Parts, drawing: string): Framed[] {
  const targets = parts.targets(drawing);
  return parts.xml(drawing).children.flatMap((anchor) => {
    const [chart] = all(anchor, 'chart');
    const path = chart && targets.get(chart.attributes.id ?? '');
    return path === undefined ? [] : [{ anchor, path }];
  });
}

/** One way of drawing in a chart, with its rows of figures; null where the host cannot draw it. */
function plotOf(plot: Element): { readonly type: string; readonly axes: string; readonly rows: readonly Row[] } | null {
  const value = (name: string): string | undefined => child(plot, name)?.attributes.val;
  const rows = all(plot, 'ser');
  const lines = rows.some((row) => !child(child(child(row, 'spPr'), 'ln'), 'noFill'));
  const symbols = rows.map((row) => child(child(row, 'marker'), 'symbol')?.attributes.val);
  const kind = {
    element: plot.name,
    grouping: value('grouping') ?? value('radarStyle') ?? 'standard',
    lies: value('barDir') === 'bar',
    shape: value('shape') ?? value('ofPieType') ?? null,
  };
  const type = typeOf(kind, {
    // A chart of lines says outright whether it has markers at all; rows may still do without.
    markers: (plot.name !== 'lineChart' || value('marker') !== '0') && symbols.some((symbol) => symbol !== 'none'),
    lines,
    smooth: rows.some((row) => !/^(?:0|false)$/.test(child(row, 'smooth')?.attributes.val ?? '0')),
    exploded: rows.some((row) => Number(child(row, 'explosion')?.attributes.val ?? 0) > 0),
  });
  const own = rows.map((element) => ({ element, plot }));
  const axes = plot.children
    .filter(({ name }) => name === 'axId')
    .map(({ attributes }) => attributes.val)
    .join(' ');
  return type === null ? null : { type, axes, rows: own };
}

/** What a chart's part says; null for one that the host cannot show: of a kind of its own, or with figures that stand in no cells. */
function openChart(root: Element, palette: Palette): Pick<Chart, 'type' | 'series' | 'settings'> | null {
  const chart = child(root, 'chart');
  const area = child(chart, 'plotArea');
  const plots = (area?.children ?? []).filter(({ name }) => name.endsWith('Chart')).map(plotOf);
  const [first] = plots;
  if (!chart || !area || !first) return null;
  const found: { order: number; series: ChartSeries }[] = [];
  for (const plot of plots) {
    if (!plot) return null;
    for (const row of plot.rows) {
      const opened = openSeries(row, palette);
      if (!opened) return null;
      if (plot.type !== first.type) opened.series.settings.set('chartType', plot.type);
      if (plot.axes !== first.axes && plot.axes !== '') opened.series.settings.set('axisGroup', 'Secondary');
      found.push(opened);
    }
  }
  const settings = new Map<string, unknown>([
    ...openTitle(chart, palette),
    ...openLegend(chart, palette),
    ...openAxes(area, first.axes, palette),
  ]);
  if (child(chart, 'plotVisOnly')?.attributes.val === '0') settings.set('plotVisibleOnly', false);
  const blanks = { zero: 'Zero', span: 'Interplotted' }[child(chart, 'dispBlanksAs')?.attributes.val ?? ''];
  if (blanks) settings.set('displayBlanksAs', blanks);
  return { type: first.type, series: found.sort((a, b) => a.order - b.order).map(({ series }) => series), settings };
}

/** Takes the charts of a sheet that the host can show; the others stay in the file only. @param path the sheet's part */
export function openCharts(parts: Parts, path: string, sheet: Sheet, book: HostBook, palette: Palette): void {
  for (const { anchor, path: part } of parts.related(path, 'drawing').flatMap((drawing) => framedCharts(parts, drawing))) {
    const opened = openChart(parts.xml(part), palette);
    if (!opened) continue;
    const chart: Chart = { id: book.newId(), source: opened.series[0]?.values ?? '', place: null, ...opened };
    chart.settings.set('name', all(anchor, 'cNvPr')[0]?.attributes.name ?? '');
    const corners = cornersOf(anchor, sheet);
    if ('row1' in corners) chart.place = corners;
    else for (const [name, points] of Object.entries(corners)) chart.settings.set(name, points);
    chart.origin = { part, ...stateOf(chart) };
    sheet.charts.push(chart);
  }
  sheet.openedCharts = sheet.charts.flatMap(({ origin }) => origin?.part ?? []);
}

/** What of a chart is written where: its look and figures in its own part, its cells there too, its place and name in the drawing. */
export function stateOf({ type, series, settings, place }: Chart): { look: string; references: string[]; frame: string } {
  const inFrame = (key: string): boolean => /^(?:left|top|width|height|name)$/.test(key);
  const own = [...settings].filter(([key]) => !inFrame(key)).sort(([a], [b]) => a.localeCompare(b));
  const rows = series.map((one) => [
    [...one.settings].sort(([a], [b]) => a.localeCompare(b)),
    (one.trendlines ?? []).map((trendline) => [...trendline.settings]),
    [one.values, one.categories, one.header, one.sizes].map((reference) => (reference ?? '') !== ''),
  ]);
  return {
    look: JSON.stringify([type, own, rows]),
    references: series.flatMap(({ values, categories, header, sizes }) =>
      [values, categories, header, sizes].flatMap((reference) => (reference ? [reference] : [])),
    ),
    frame: JSON.stringify([place, [...settings].filter(([key]) => inFrame(key)).sort()]),
  };
}
