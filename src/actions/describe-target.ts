import { readTarget, type TargetPart } from '../plans';
import { judge, worstOf, type VerdictResult, type When } from '../reporting';
import { readNumber } from '../vietnamese';

/** How a target is read, and the verdict on figures held against it. */
export interface TargetDescription {
  readonly read: boolean;
  readonly parts: readonly Pick<TargetPart, 'comparison' | 'min' | 'max' | 'unit' | 'perYear' | 'of'>[];
  readonly verdict: VerdictResult;
  /** Of the part that decides; fractions for percentages. */
  readonly distance: number | null;
  readonly sentence: string;
}

/**
 * Reads a target and judges figures against it, one figure for each part ("45%", "0,45", "1000"). Without `when` the target counts as due.
 * @throws RangeError for a figure that is no number or could be two
 */
export function describeTarget(text: string, name: string, figures: readonly string[], when?: When): TargetDescription {
  const target = readTarget(text, name);
  const moment = when ?? { year: 2030, half: null, dueYear: 2030 };
  const parts = target.parts.map(({ comparison, min, max, unit, perYear, of }) => ({ comparison, min, max, unit, perYear, of }));
  if (!target.read)
    return { read: false, parts, verdict: 'byPerson', distance: null, sentence: judge(null, null, moment).sentence };
  const verdicts = target.parts.map((part, index) => judge(part, figureOf(figures[index]), moment));
  const worst = worstOf(verdicts.map(({ result }) => result));
  const deciding = verdicts.find(({ result }) => result === worst);
  return {
    read: true,
    parts,
    verdict: worst,
    distance: deciding?.distance ?? null,
    sentence: verdicts.map(({ sentence }) => sentence).join(' '),
  };
}

function figureOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  const reading = readNumber(text);
  if (reading.kind === 'number') return reading.value;
  // On a command line "0.453" is a plain decimal.
  if (reading.kind === 'ambiguous' && /^\d+\.\d+$/.test(text)) return Number(text);
  throw new RangeError(
    reading.kind === 'ambiguous'
      ? `"${text}" có thể hiểu là ${reading.readings.join(' hoặc ')}. Hãy viết rõ hơn.`
      : `"${text}" không phải là số.`,
  );
}
