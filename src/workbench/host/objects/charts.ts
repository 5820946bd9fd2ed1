import { bounding, parseAddress, splitReference } from '../address';
import { invalidArgument, notThere } from '../errors';
import { CHART_BOX, type Chart, type ChartSeries, type Sheet } from '../model';
import { chartKind } from './chart-kinds';
import { referenceTo } from './chart-reference';
import { seriesIn, seriesName } from './chart-series';
import { CHART_MEMBERS } from './chart-settings';
import { numberIn, oneOf } from './check';
import { asRange, distance, resolve } from './places';
import { registrations } from './registration';
import { activateChart, tellOfChart } from './selection';
import { getSetting, partOf, setSetting } from './settings';
import type { HostContext, HostObject, Of, TypeDefinition } from './types';

const rangeGiven = (given: unknown): Of<'Range'> => {
  const range = given as HostObject | null;
  if (typeof range !== 'object' || range?.type !== 'Range') throw invalidArgument();
  return range;
};

/** Gives a chart its figures. */
function setData(chart: Chart, source: unknown, by: unknown, { calculation }: HostContext): void {
  const { sheet, rect } = rangeGiven(source);
  calculation.update();
  chart.source = referenceTo(source);
  chart.series = seriesIn(sheet, rect, oneOf(['Auto', 'Rows', 'Columns'], by ?? 'Auto'), chart.type);
  if (chart.type.startsWith('Bubble')) chart.series = bubblesOf(chart.series);
}

/** Every second row of figures says how large the bubbles of the one before are. */
const bubblesOf = (series: readonly ChartSeries[]): ChartSeries[] =>
  series.flatMap((one, index) => (index % 2 === 0 ? [{ ...one, sizes: series[index + 1]?.values ?? null }] : []));

/** Whether the figures stand in rows or in columns of the sheet. */
function plotBy({ series: [first] }: Chart): string {
  const { address } = splitReference(first?.values ?? 'A1:A2');
  const { row1, row2, column1, column2 } = parseAddress(address.includes('#') ? 'A1:A2' : address.replaceAll('$', ''));
  return row2 - row1 < column2 - column1 ? 'Rows' : 'Columns';
}

function addChart(sheet: Sheet, [type, source, by]: readonly unknown[], host: HostContext): HostObject {
  const chart: Chart = {
    id: host.book.newId(),
    type: chartKind(type),
    source: '',
    series: [],
    place: null,
    settings: new Map<string, unknown>([['name', freeName(sheet)]]),
  };
  setData(chart, source, by, host);
  sheet.charts.push(chart);
  tellOfChart('chartAdded', sheet, chart, host);
  return { type: 'Chart', sheet, chart };
}

function freeName({ charts }: Sheet): string {
  let number = charts.length + 1;
  while (charts.some(({ settings }) => settings.get('name') === `Chart ${number}`)) number += 1;
  return `Chart ${number}`;
}

const nth = ({ sheet }: Of<'ChartCollection'>, index: unknown): HostObject => {
  const chart = typeof index === 'number' ? sheet.charts[index] : undefined;
  if (!chart) throw invalidArgument();
  return { type: 'Chart', sheet, chart };
};

export const chartsType: TypeDefinition<'ChartCollection'> = {
  get: { Count: ({ sheet }) => sheet.charts.length },
  call: {
    GetCount: ({ sheet }) => sheet.charts.length,
    ...registrations<Of<'ChartCollection'>>(
      ['chartAdded', 'chartDeleted', 'chartActivated', 'chartDeactivated'],
      ({ sheet }) => sheet.id,
    ),
  },
  child: {
    Add: ({ sheet }, args, host) => addChart(sheet, args, host),
    GetItem: ({ sheet }, [key]) => chartOf(sheet, key) ?? notThere(),
    GetItemAt: (object, [index]) => nth(object, index),
    GetItemOrNullObject: ({ sheet }, [key]) => chartOf(sheet, key),
  },
  item: ({ sheet }, [key]) => chartOf(sheet, key) ?? notThere(),
  items: ({ sheet }) => sheet.charts.map((chart) => ({ type: 'Chart', sheet, chart })),
};

/** Names are found whatever their capitals. */
const chartOf = (sheet: Sheet, key: unknown): HostObject | null => {
  const wanted = String(key).toLowerCase();
  const chart = sheet.charts.find(({ id, settings }) => id === key || String(settings.get('name')).toLowerCase() === wanted);
  return chart ? { type: 'Chart', sheet, chart } : null;
};

type Box = Readonly<Record<keyof typeof CHART_BOX, number>>;

/** Where a chart lies, in points from the sheet's corner. */
export function boxOf(sheet: Sheet, { place, settings }: Chart): Box {
  if (place)
    return {
      left: distance(sheet, 'column', 0, place.column1 - 1),
      top: distance(sheet, 'row', 0, place.row1 - 1),
      width: distance(sheet, 'column', place.column1, place.column2),
      height: distance(sheet, 'row', place.row1, place.row2),
    };
  const own = (name: keyof Box): number => Number(settings.get(name) ?? CHART_BOX[name]);
  return { left: own('left'), top: own('top'), width: own('width'), height: own('height') };
}

/** From now on the chart stands by its own points. */
function setBox({ sheet, chart }: Of<'Chart'>, change: Partial<Box>): void {
  for (const [name, points] of Object.entries({ ...boxOf(sheet, chart), ...change })) chart.settings.set(name, points);
  chart.place = null;
}

const MOST_POINTS = 1_000_000;
const SIDES = { Left: 'left', Top: 'top', Width: 'width', Height: 'height' } as const;
const kept = ({ chart }: Of<'Chart'>): Of<'Settings'> => ({
  type: 'Settings',
  owner: 'Chart',
  path: '',
  settings: chart.settings,
});
const { values = {}, parts = {} } = CHART_MEMBERS.Chart ?? {};

export const chartType: TypeDefinition<'Chart'> = {
  identity: ({ chart }) => ({ Id: chart.id }),
  get: {
    Id: ({ chart }) => chart.id,
    ChartType: ({ chart }) => chart.type,
    PlotBy: ({ chart }) => plotBy(chart),
    ...Object.fromEntries(
      Object.keys(values).map((name) => [name, (object: Of<'Chart'>): unknown => getSetting(kept(object), name)]),
    ),
    ...Object.fromEntries(
      Object.entries(SIDES).map(([name, side]) => [name, ({ sheet, chart }: Of<'Chart'>): number => boxOf(sheet, chart)[side]]),
    ),
  },
  set: {
    ChartType: ({ chart }, type) => {
      chart.type = chartKind(type);
    },
    PlotBy: ({ sheet, chart }, by, host) =>
      setData(chart, resolve(host.book, sheet, chart.source), oneOf(['Rows', 'Columns'], by), host),
    ...Object.fromEntries(
      Object.keys(values).map((name) => [
        name,
        (object: Of<'Chart'>, value: unknown): void => setSetting(kept(object), name, value),
      ]),
    ),
    ...Object.fromEntries(
      Object.entries(SIDES).map(([name, side]) => [
        name,
        (object: Of<'Chart'>, value: unknown): void => setBox(object, { [side]: numberIn(value, 0, MOST_POINTS) }),
      ]),
    ),
  },
  call: {
    Activate: (place, _args, host) => activateChart(place, host),
    Delete: ({ sheet, chart }, _args, host) => {
      if (host.book.activeChart?.chart === chart) activateChart(null, host);
      sheet.charts.splice(sheet.charts.indexOf(chart), 1);
      tellOfChart('chartDeleted', sheet, chart, host);
    },
    ...registrations<Of<'Chart'>>(['chartActivated', 'chartDeactivated'], ({ chart }) => chart.id),
    SetData: ({ chart }, [source, by], host) => setData(chart, source, by, host),
    SetPosition: (object, [from, to], { book }) => {
      const { sheet, chart } = object;
      const range: Of<'Range'> = { type: 'Range', sheet, rect: { row1: 0, column1: 0, row2: 0, column2: 0 } };
      const start = asRange(range, from, book).rect;
      if ((to ?? null) !== null) chart.place = bounding(start, asRange(range, to, book).rect);
      else
        setBox(object, {
          left: distance(sheet, 'column', 0, start.column1 - 1),
          top: distance(sheet, 'row', 0, start.row1 - 1),
        });
    },
  },
  child: {
    Series: ({ sheet, chart }) => ({ type: 'ChartSeriesCollection', sheet, chart }),
    Worksheet: ({ sheet }) => ({ type: 'Worksheet', sheet }),
    ...Object.fromEntries(
      Object.keys(parts).map((name) => [
        name,
        (object: Of<'Chart'>, _args: readonly unknown[], host: HostContext): HostObject =>
          partOf({ ...kept(object), ...answersOf(object, host) }, name),
      ]),
    ),
    GetDataTable: (object) => dataTable(object) ?? notThere(),
    GetDataTableOrNullObject: dataTable,
  },
};

/** What a chart answers that nobody has set anything on: its only series gives it the title, each has its entry in the legend. */
function answersOf({ chart }: Of<'Chart'>, host: HostContext): Pick<Of<'Settings'>, 'defaults' | 'members'> {
  const names = chart.series.map((series, index) => seriesName(host, series, index));
  const axes = ['Category', 'Value', 'Series'].flatMap((name) => {
    const path = `axes/${name.toLowerCase()}Axis`;
    return [
      [`${path}/type`, name],
      [`${path}2/type`, name],
      [`${path}2/axisGroup`, 'Secondary'],
    ];
  });
  const title = names.length === 1 ? names[0] : undefined;
  return { defaults: { ...(title === undefined ? {} : { 'title/text': title }), ...Object.fromEntries(axes) }, members: names };
}

/** Kinds without axes of categories have no room for a table of their figures. */
function dataTable(object: Of<'Chart'>): HostObject | null {
  if (/Pie|Doughnut|XYScatter|Radar|Bubble/.test(object.chart.type)) return null;
  return { ...kept(object), owner: 'ChartDataTable', path: 'dataTable' };
}
