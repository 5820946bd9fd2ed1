import { apiNotFound, invalidArgument } from '../errors';

/** Kinds that the host can draw and write into a file. */
const KINDS = new RegExp(
  `^(?:${[
    '(?:3D)?(?:Column|Bar)(?:Clustered|Stacked|Stacked100)',
    '(?:Cylinder|Cone|Pyramid)(?:Col|Bar)(?:Clustered|Stacked|Stacked100)',
    '3DColumn|(?:Cylinder|Cone|Pyramid)Col',
    'Line(?:Markers)?(?:Stacked|Stacked100)?|3DLine',
    '(?:3D)?Area(?:Stacked|Stacked100)?',
    '(?:3D)?Pie(?:Exploded)?|Doughnut(?:Exploded)?|PieOfPie|BarOfPie',
    'XYScatter(?:Smooth|SmoothNoMarkers|Lines|LinesNoMarkers)?',
    'Radar(?:Markers|Filled)?',
    'Bubble(?:3DEffect)?',
  ].join('|')})$`,
);
/** Kinds that Excel has and the host has not. */
const OTHERS =
  /^(?:Surface(?:Wireframe|TopView|TopViewWireframe)?|Stock(?:HLC|OHLC|VHLC|VOHLC)|Histogram|Boxwhisker|Pareto|RegionMap|Treemap|Waterfall|Sunburst|Funnel)$/;

/** @throws ApiNotFound for a kind that Excel has and the host has not, with its name; InvalidArgument for what is no kind */
export function chartKind(given: unknown): string {
  if (typeof given !== 'string') throw invalidArgument();
  if (KINDS.test(given)) return given;
  throw OTHERS.test(given) ? apiNotFound('ChartType', given) : invalidArgument();
}
