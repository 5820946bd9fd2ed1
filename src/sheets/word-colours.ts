import { VERDICT_WORDS } from '../reporting/verdict';
import type { SheetBuilder } from './build';

/** What a word in a cell means for the reader: done, to be mended, wrong or missing, still open. */
const LOOKS = {
  good: { fill: '#DDF1E4', fontColor: '#0B5A2B' },
  mend: { fill: '#FDF0D5', fontColor: '#7A4B00' },
  bad: { fill: '#FBE3E4', fontColor: '#8E1B22' },
  open: { fill: '#E4EEF8', fontColor: '#1B4E7A' },
} as const;

/** Words with what each means. */
type Meanings = readonly (readonly [words: string, look: keyof typeof LOOKS])[];

/** Colours the cells of a column by the words they come to say, from row `first` (from 0) to the last one drawn. */
export function colourWords(builder: SheetBuilder, field: string, first: number, meanings: Meanings): void {
  const rows = builder.next - first;
  if (rows <= 0) return;
  const area = builder.area(field, first, rows);
  const cell = `$${builder.letters(field)}${first + 1}`;
  for (const [words, look] of meanings)
    builder.format({ area, rule: { kind: 'expression', formula: `=${cell}="${words}"`, ...LOOKS[look] } });
}

/** Colours verdicts in the column "verdict" (see colourWords). */
export function colourVerdicts(builder: SheetBuilder, first: number): void {
  colourWords(builder, 'verdict', first, [
    [VERDICT_WORDS.met, 'good'],
    [VERDICT_WORDS.exceeded, 'good'],
    [VERDICT_WORDS.notMet, 'bad'],
    [VERDICT_WORDS.notDue, 'open'],
  ]);
}
