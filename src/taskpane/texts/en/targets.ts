import type { TextsOf } from '../types';
import type { targets as vi } from '../vi/targets';

export const targets: TextsOf<typeof vi> = {
  none: 'No indicator has a target in figures.',
  draw: 'Draw charts into the workbook',
  drawn: 'The sheet "Lộ trình" is drawn with a chart for each indicator. Draw it again after a correction.',
  part: (number) => `part ${number}`,
  noResult: 'No result yet for this period.',
  noPath: (result) => `Result of this period: ${result}.`,
  compared: (result, expected, onPath) =>
    `Result of this period: ${result}; the path is at ${expected} now: ${onPath ? 'on the path' : 'behind the path'}.`,
  needsBaseline: 'Type the baseline and its year on the sheet "Chỉ tiêu" to see a path for each year.',
  table: 'In figures',
  year: 'Year',
  planned: 'Path',
  reached: 'Reached',
};
