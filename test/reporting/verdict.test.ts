import { initSync, Model } from '@ironcalc/wasm';
import { readFileSync } from 'node:fs';
import { plans, readTarget, targetOf, type TargetPart } from '../../src/plans';
import { judge, pathTo, VERDICT_WORDS, worstOf, type VerdictResult, type When } from '../../src/reporting';
import { verdictFormula } from '../../src/sheets/verdict-formula';

const DUE: When = { year: 2030, half: null, dueYear: 2030 };
const BEFORE: When = { year: 2027, half: null, dueYear: 2030 };
const part = (text: string, name = 'Tỷ lệ'): TargetPart => readTarget(text, name).parts[0] as TargetPart;

describe('judge', () => {
  it.each<[string, number, VerdictResult, number]>([
    ['45%', 0.45, 'met', 0],
    ['45%', 0.46, 'exceeded', 0.01],
    ['45%', 0.44, 'notMet', -0.01],
    ['Trên 50%', 0.5, 'notMet', 0],
    ['Trên 50%', 0.6, 'met', 0.1],
    ['Dưới 10%', 0.1, 'notMet', 0],
    ['Dưới 10%', 0.09, 'met', 0.01],
    ['tối đa 45%', 0.45, 'met', 0],
    ['tối đa 45%', 0.5, 'notMet', -0.05],
    ['10-20%/năm', 0.1, 'met', 0],
    ['10-20%/năm', 0.2, 'met', 0.1],
    ['10-20%/năm', 0.21, 'exceeded', 0.11],
    ['10-20%/năm', 0.09, 'notMet', -0.01],
    ['không quá 8 - 15%', 0.15, 'met', 0],
    ['không quá 8 - 15%', 0.16, 'notMet', -0.01],
    ['không quá 8 - 15%', 0.05, 'exceeded', 0.1],
    ['1.000 lượt', 1000, 'met', 0],
    ['30%', 0.1 + 0.2, 'met', 0],
  ])('holds %s against %p: %s', (text, figure, result, distance) => {
    const verdict = judge(part(text), figure, DUE);
    expect(verdict.result).toBe(result);
    expect(verdict.distance).toBeCloseTo(distance, 12);
  });

  it('asks nothing before the due year, except of what is due every year', () => {
    expect(judge(part('45%'), 0.2, BEFORE).result).toBe('notDue');
    expect(judge(part('45%'), 0.5, BEFORE).result).toBe('exceeded');
    expect(judge(part('10-20%/năm'), 0.05, BEFORE).result).toBe('notMet');
    expect(judge(part('10-20%/năm'), 0.05, { year: 2030, half: 1, dueYear: 2030 }).result).toBe('notDue');
  });

  it('says why, with the figures', () => {
    expect(judge(part('45%'), 0.3, DUE).sentence).toBe('Kết quả 30% chưa đạt mục tiêu ít nhất 45%: còn thiếu 15 điểm phần trăm.');
    expect(judge(part('1.000 lượt'), 800, DUE).sentence).toBe(
      'Kết quả 800 lượt chưa đạt mục tiêu ít nhất 1.000 lượt: còn thiếu 200 lượt.',
    );
    expect(judge(null, 1, DUE).result).toBe('byPerson');
    expect(judge(part('45%'), null, DUE)).toMatchObject({ result: 'noFigure', distance: null });
  });

  it('lets the worst part stand for the whole', () => {
    expect(worstOf(['met', 'notMet'])).toBe('notMet');
    expect(worstOf(['met', 'exceeded'])).toBe('met');
    expect(worstOf(['exceeded', 'noFigure'])).toBe('noFigure');
  });

  it('draws a straight path from the baseline', () => {
    expect(pathTo(part('70%'), 0.5, 2025, 2030, 2027)).toBeCloseTo(0.58, 12);
    expect(pathTo(part('70%'), null, null, 2030, 2027)).toBeNull();
    expect(pathTo(part('10-20%/năm'), 0.5, 2025, 2030, 2027)).toBeNull();
  });
});

describe('the verdict formula', () => {
  const catalogue = plans().flatMap((plan) =>
    plan.indicators.flatMap((indicator) =>
      targetOf(indicator).parts.map((target, index) => ({
        id: `${plan.id}/${indicator.key}.${index + 1}`,
        target,
        dueYear: indicator.dueYear,
      })),
    ),
  );

  it('says what judge says, for every target of the catalogue, below, on and above each bound, before and when due', () => {
    initSync({ module: new Uint8Array(readFileSync(require.resolve('@ironcalc/wasm/wasm_bg.wasm'))) });
    const model = new Model('verdicts', 'en', 'UTC', 'en');
    model.pauseEvaluation();
    const expected: [row: number, id: string, words: string][] = [];
    let row = 0;
    for (const { id, target, dueYear } of catalogue) {
      const step = target.unit === '%' ? 0.001 : 1;
      const bounds = [target.min, target.max].filter((bound): bound is number => bound !== null);
      const figures: (number | string)[] = [...bounds.flatMap((bound) => [bound - step, bound, bound + step, bound + 1e-12]), ''];
      for (const figure of figures) {
        for (const when of [
          { year: dueYear, half: null, dueYear },
          { year: dueYear - 1, half: null, dueYear },
          { year: dueYear, half: 1, dueYear },
        ] as const) {
          row += 1;
          model.setUserInput(0, row, 1, String(figure));
          model.setUserInput(0, row, 2, verdictFormula(target, `A${row}`, when));
          expected.push([row, id, VERDICT_WORDS[judge(target, typeof figure === 'number' ? figure : null, when).result]]);
        }
      }
    }
    model.resumeEvaluation();
    model.evaluate();
    expect(catalogue.length).toBeGreaterThan(85);
    expect(expected.map(([at, id]) => [id, model.getFormattedCellValue(0, at, 2)])).toEqual(
      expected.map(([, id, words]) => [id, words]),
    );
  });
});
