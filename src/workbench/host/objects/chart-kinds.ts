import { apiNotFound, invalidArgument } from '../errors';

/** Kinds that the host can draw and write into a file. */
const KINDS =
  /^(?:(?:Column|Bar)(?:Clustered|Stacked|Stacked100)|Line(?:Markers)?(?:Stacked|Stacked100)?|Area(?:Stacked|Stacked100)?|(?:Pie|Doughnut)(?:Exploded)?|XYScatter(?:Smooth|SmoothNoMarkers|Lines|LinesNoMarkers)?)$/;

/** @throws ApiNotFound for a kind that Excel has and the host has not, with its name */
export function chartKind(given: unknown): string {
  if (typeof given !== 'string') throw invalidArgument();
  if (!KINDS.test(given)) throw apiNotFound('ChartType', given);
  return given;
}
