import { notThere } from '../errors';
import type { Sheet } from '../model';
import type { HostObject, Of, TypeDefinition } from './types';
import { formulaOf } from './names';

export const chartsType: TypeDefinition<'ChartCollection'> = {
  call: { GetCount: ({ sheet }) => sheet.charts.length },
  child: {
    Add: ({ sheet }, [type, source], { book }) => {
      const chart = {
        id: book.newId(),
        type: String(type),
        source: formulaOf(source).slice(1),
        settings: new Map<string, unknown>(),
      };
      sheet.charts.push(chart);
      return { type: 'Chart', sheet, chart };
    },
    GetItem: ({ sheet }, [key]) => chartOf(sheet, key) ?? notThere(),
    GetItemOrNullObject: ({ sheet }, [key]) => chartOf(sheet, key),
  },
  item: ({ sheet }, [key]) => chartOf(sheet, key) ?? notThere(),
  items: ({ sheet }) => sheet.charts.map((chart) => ({ type: 'Chart', sheet, chart })),
};

const chartOf = (sheet: Sheet, key: unknown): HostObject | null => {
  const chart = sheet.charts.find((candidate) => candidate.id === key || candidate.settings.get('name') === key);
  return chart ? { type: 'Chart', sheet, chart } : null;
};

const CHART_SETTINGS = ['Name', 'Top', 'Left', 'Height', 'Width', 'Style'] as const;

export const chartType: TypeDefinition<'Chart'> = {
  identity: ({ chart }) => ({ Id: chart.id }),
  get: {
    Id: ({ chart }) => chart.id,
    ChartType: ({ chart }) => chart.type,
    ...Object.fromEntries(
      CHART_SETTINGS.map((name) => [name, ({ chart }: Of<'Chart'>): unknown => chart.settings.get(name.toLowerCase()) ?? null]),
    ),
  },
  set: Object.fromEntries(
    CHART_SETTINGS.map((name) => [
      name,
      ({ chart }: Of<'Chart'>, value: unknown): void => void chart.settings.set(name.toLowerCase(), value),
    ]),
  ),
  call: {
    Delete: ({ sheet, chart }) => {
      sheet.charts.splice(sheet.charts.indexOf(chart), 1);
    },
    SetData: ({ chart }, [source]) => {
      chart.source = formulaOf(source).slice(1);
    },
    SetPosition: ({ chart }, [from, to]) => {
      chart.settings.set('from', from);
      chart.settings.set('to', to);
    },
  },
  child: {
    Series: ({ sheet, chart }) => ({ type: 'ChartSeriesCollection', sheet, chart }),
    Title: ({ chart }) => ({ type: 'Settings', owner: 'ChartTitle', path: 'title', settings: chart.settings }),
    Legend: ({ chart }) => ({ type: 'Settings', owner: 'ChartLegend', path: 'legend', settings: chart.settings }),
    Worksheet: ({ sheet }) => ({ type: 'Worksheet', sheet }),
  },
};

/** The host's charts are one series over their source. */
export const chartSeriesCollectionType: TypeDefinition<'ChartSeriesCollection'> = {
  call: { GetCount: () => 1 },
  child: { GetItemAt: ({ sheet, chart }, [index]) => ({ type: 'ChartSeries', sheet, chart, index: Number(index) }) },
  items: ({ sheet, chart }) => [{ type: 'ChartSeries', sheet, chart, index: 0 }],
};

export const chartSeriesType: TypeDefinition<'ChartSeries'> = {
  get: { Name: ({ chart }) => chart.settings.get('seriesName') ?? '' },
  set: { Name: ({ chart }, name) => void chart.settings.set('seriesName', name) },
  call: {
    SetXAxisValues: ({ chart }, [source]) => void chart.settings.set('categories', formulaOf(source).slice(1)),
    SetValues: ({ chart }, [source]) => {
      chart.source = formulaOf(source).slice(1);
    },
  },
};
