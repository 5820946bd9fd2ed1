import { invalidArgument } from '../errors';
import type { ChartSeries, ChartTrendline } from '../model';
import { CHART_MEMBERS } from './chart-settings';
import { getSetting, partOf, setSetting } from './settings';
import type { HostObject, Of, TypeDefinition } from './types';

const { values = {}, parts = {} } = CHART_MEMBERS.ChartTrendline ?? {};

const kept = ({ trendline }: Of<'ChartTrendline'>): Of<'Settings'> => ({
  type: 'Settings',
  owner: 'ChartTrendline',
  path: '',
  settings: trendline.settings,
});

const wrap = (series: ChartSeries, trendline: ChartTrendline): HostObject => ({ type: 'ChartTrendline', series, trendline });

const nth = ({ series }: Of<'ChartTrendlineCollection'>, index: unknown): HostObject => {
  const trendline = typeof index === 'number' ? series.trendlines?.[index] : undefined;
  if (!trendline) throw invalidArgument();
  return wrap(series, trendline);
};

export const trendlinesType: TypeDefinition<'ChartTrendlineCollection'> = {
  call: { GetCount: ({ series }) => series.trendlines?.length ?? 0 },
  child: {
    Add: ({ series }, [type]) => {
      const trendline: ChartTrendline = { settings: new Map() };
      const made = { type: 'ChartTrendline', series, trendline } as const;
      setSetting(kept(made), 'Type', type ?? 'Linear');
      (series.trendlines ??= []).push(trendline);
      return made;
    },
    GetItem: (object, [index]) => nth(object, index),
  },
  item: (object, [index]) => nth(object, index),
  items: ({ series }) => (series.trendlines ?? []).map((trendline) => wrap(series, trendline)),
};

export const trendlineType: TypeDefinition<'ChartTrendline'> = {
  get: Object.fromEntries(
    Object.keys(values).map((name) => [name, (object: Of<'ChartTrendline'>): unknown => getSetting(kept(object), name)]),
  ),
  set: Object.fromEntries(
    Object.keys(values).map((name) => [
      name,
      (object: Of<'ChartTrendline'>, value: unknown): void => setSetting(kept(object), name, value),
    ]),
  ),
  call: {
    Delete: ({ series, trendline }) => {
      series.trendlines = (series.trendlines ?? []).filter((other) => other !== trendline);
    },
  },
  child: Object.fromEntries(
    Object.keys(parts).map((name) => [name, (object: Of<'ChartTrendline'>): HostObject => partOf(kept(object), name)]),
  ),
};
