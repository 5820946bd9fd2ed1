/** What a kind of Excel's API is in a file. */
export interface ChartKind {
  readonly element:
    | 'barChart'
    | 'bar3DChart'
    | 'lineChart'
    | 'line3DChart'
    | 'areaChart'
    | 'area3DChart'
    | 'pieChart'
    | 'pie3DChart'
    | 'ofPieChart'
    | 'doughnutChart'
    | 'scatterChart'
    | 'radarChart'
    | 'bubbleChart';
  readonly grouping: string;
  /** Bars lie, columns stand. */
  readonly lies: boolean;
  /** Of solid bars. */
  readonly shape: string | null;
}

const SHAPES: Readonly<Record<string, string>> = { Cylinder: 'cylinder', Cone: 'cone', Pyramid: 'pyramid' };

/** @param type a kind of Excel's API: "ColumnStacked100" */
export function kindOf(type: string): ChartKind {
  const grouping = type.endsWith('100') ? 'percentStacked' : type.endsWith('Stacked') ? 'stacked' : 'standard';
  const solid = type.startsWith('3D') ? '3D' : '';
  const plain = { grouping, lies: false, shape: null };
  const [, shape = ''] = /^(Cylinder|Cone|Pyramid)/.exec(type) ?? [];
  if (/^(?:3D)?(?:Column|Bar)|^(?:Cylinder|Cone|Pyramid)/.test(type) && type !== 'BarOfPie')
    return {
      element: solid || shape ? 'bar3DChart' : 'barChart',
      // Solid columns may stand behind each other.
      grouping: grouping === 'standard' && !/Col(?:umn)?$/.test(type) ? 'clustered' : grouping,
      lies: type.includes('Bar'),
      shape: shape ? (SHAPES[shape] ?? null) : solid ? 'box' : null,
    };
  if (/OfPie$/.test(type)) return { ...plain, element: 'ofPieChart' };
  if (type.startsWith('Radar'))
    return {
      ...plain,
      element: 'radarChart',
      grouping: type === 'Radar' ? 'standard' : type === 'RadarFilled' ? 'filled' : 'marker',
    };
  const [, name = 'Line'] = /^(?:3D)?(Area|Pie|Doughnut|XYScatter|Bubble|Line)/.exec(type) ?? [];
  return {
    ...plain,
    element: `${name.replace('XYS', 'S').replace(/^./, (letter) => letter.toLowerCase())}${solid}Chart` as ChartKind['element'],
  };
}

const bars = (lies: boolean, suffix: string): string => `${lies ? 'Bar' : 'Column'}${suffix}`;
const SUFFIX: Readonly<Record<string, string>> = { stacked: 'Stacked', percentStacked: 'Stacked100' };

/** The kind of Excel's API that an element of a file stands for; null for one that the host does not know. */
export function typeOf(
  { element, grouping, lies, shape }: Omit<ChartKind, 'element'> & { readonly element: string },
  detail: { readonly markers: boolean; readonly lines: boolean; readonly smooth: boolean; readonly exploded: boolean },
): string | null {
  const suffix = SUFFIX[grouping] ?? '';
  const exploded = detail.exploded ? 'Exploded' : '';
  switch (element) {
    case 'barChart':
      return bars(lies, suffix || 'Clustered');
    case 'bar3DChart': {
      const [solid] = Object.entries(SHAPES).find(([, name]) => name === shape) ?? [];
      const standing = suffix || (grouping === 'standard' ? '' : 'Clustered');
      return solid ? `${solid}${lies ? 'Bar' : 'Col'}${standing}` : `3D${bars(lies, standing)}`;
    }
    case 'lineChart':
      return `Line${detail.markers ? 'Markers' : ''}${suffix}`;
    case 'line3DChart':
      return '3DLine';
    case 'areaChart':
      return `Area${suffix}`;
    case 'area3DChart':
      return `3DArea${suffix}`;
    case 'pieChart':
      return `Pie${exploded}`;
    case 'pie3DChart':
      return `3DPie${exploded}`;
    case 'ofPieChart':
      return shape === 'bar' ? 'BarOfPie' : 'PieOfPie';
    case 'doughnutChart':
      return `Doughnut${exploded}`;
    case 'radarChart':
      return grouping === 'filled' ? 'RadarFilled' : grouping === 'marker' && detail.markers ? 'RadarMarkers' : 'Radar';
    case 'bubbleChart':
      return 'Bubble';
    case 'scatterChart':
      if (!detail.lines) return 'XYScatter';
      return `XYScatter${detail.smooth ? 'Smooth' : 'Lines'}${detail.markers ? '' : 'NoMarkers'}`;
    default:
      return null;
  }
}
