import type { Rect } from '../../../src/workbench/host';
import { fixedNext, referencesIn, takesReference, withReference } from '../../../src/workbench/page/entry/pointing';
import { fillTarget } from '../../../src/workbench/page/grid/block-actions';
import { Axis } from '../../../src/workbench/page/grid/axis';
import {
  regionAround,
  withinSelection,
  type Ground,
  type Place,
  type Selection,
} from '../../../src/workbench/page/grid/selection';
import { hitOf } from '../../../src/workbench/page/grid/use-pointer';

const at = (row: number, column: number): Place => ({ row, column });
const rect = (row1: number, column1: number, row2: number, column2: number): Rect => ({ row1, column1, row2, column2 });

describe('Tab and Enter in a selection', () => {
  const ground: Ground = {
    rows: new Axis(20, (row) => (row === 2 ? 0 : 20)),
    columns: new Axis(10, () => 60),
    merges: [rect(5, 1, 5, 2)],
    isFilled: () => false,
    used: null,
  };
  const walk = (selection: Selection, direction: readonly [1 | -1 | 0, 1 | -1 | 0], steps: number): Place[] => {
    const places: Place[] = [];
    let now = selection;
    for (let count = 0; count < steps; count += 1) {
      now = withinSelection(now, direction, ground) ?? now;
      places.push(now.active);
    }
    return places;
  };

  it('leave a single cell, and a single merged cell, to go on', () => {
    expect(withinSelection({ active: at(0, 0), end: at(0, 0) }, [0, 1], ground)).toBeNull();
    expect(withinSelection({ active: at(5, 1), end: at(5, 1) }, [0, 1], ground)).toBeNull();
  });
  it('go round row by row with Tab, column by column with Enter, past hidden rows', () => {
    const selection = { active: at(1, 0), end: at(3, 1) };
    expect(walk(selection, [0, 1], 4)).toEqual([at(1, 1), at(3, 0), at(3, 1), at(1, 0)]);
    expect(walk(selection, [1, 0], 4)).toEqual([at(3, 0), at(1, 1), at(3, 1), at(1, 0)]);
    expect(walk(selection, [0, -1], 1)).toEqual([at(3, 1)]);
  });
  it('stop once at a merged cell, and go on into the next area', () => {
    expect(walk({ active: at(5, 0), end: at(5, 3) }, [0, 1], 3)).toEqual([at(5, 1), at(5, 3), at(5, 0)]);
    const several: Selection = { active: at(0, 5), end: at(0, 5), others: [rect(0, 0, 0, 1)] };
    expect(walk(several, [0, 1], 3)).toEqual([at(0, 0), at(0, 1), at(0, 5)]);
  });
});

it('finds the filled cells around a cell, also over corners', () => {
  const filled = new Set(['1,1', '1,2', '2,3', '4,1']);
  const ground = { isFilled: ({ row, column }: Place) => filled.has(`${row},${column}`), used: rect(1, 1, 4, 3) };
  expect(regionAround(at(1, 1), ground)).toEqual(rect(1, 1, 2, 3));
  expect(regionAround(at(4, 1), ground)).toEqual(rect(4, 1, 4, 1));
});

describe('the fill handle', () => {
  it.each([
    ['down', at(9, 2), rect(2, 1, 9, 2)],
    ['up', at(0, 1), rect(0, 1, 3, 2)],
    ['right, where the pointer is farther that way', at(5, 9), rect(2, 1, 3, 9)],
    ['left', at(2, 0), rect(2, 0, 3, 2)],
    ['back into the area', at(2, 2), rect(2, 1, 2, 2)],
    ['nowhere', at(3, 2), rect(2, 1, 3, 2)],
  ])('goes %s', (_name, place, expected) => {
    expect(fillTarget(rect(2, 1, 3, 2), place)).toEqual(expected);
  });
});

describe('pointing while a formula is typed', () => {
  it.each([
    ['=', 1, true],
    ['=SUM(', 5, true],
    ['=A1+', 4, true],
    ['=SUM(A1;', 8, true],
    ['=SUM(A1', 7, false],
    ['="a+', 4, false],
    ['=()', 2, true],
    ['=B1', 1, false],
    ['=+B1', 1, true],
    ['chữ+', 4, false],
    ['', 0, false],
  ])('%s at %i: %s', (text, caret, expected) => {
    expect(takesReference(text, caret)).toBe(expected);
  });
  it('puts the reference over the one pointed to before', () => {
    const first = withReference('=SUM()', { from: 5, to: 5 }, 'B2');
    expect(first).toEqual({ text: '=SUM(B2)', span: { from: 5, to: 7 } });
    expect(withReference(first.text, first.span, 'B2:B14').text).toBe('=SUM(B2:B14)');
  });
  it('finds the references of a formula, not what is in quotes or a name', () => {
    const text = `=A1+'Số liệu'!$B$2:C9&"D4"&LOG10(E5)&Doanh_thu1`;
    expect(referencesIn(text).map(({ reference }) => reference)).toEqual(['A1', `'Số liệu'!$B$2:C9`, 'E5']);
    expect(referencesIn('A1')).toEqual([]);
  });
  it('F4 goes through the four ways to fix a reference', () => {
    const steps = ['=A1*2', '=$A$1*2', '=A$1*2', '=$A1*2', '=A1*2'];
    for (const [index, text] of steps.slice(0, -1).entries()) expect(fixedNext(text, 2).text).toBe(steps[index + 1]);
    expect(fixedNext('=SUM(Sheet2!B2:C3)', 12).text).toBe('=SUM(Sheet2!$B$2:$C$3)');
    expect(fixedNext('=1+2', 2)).toEqual({ text: '=1+2', caret: 2 });
  });
});

it('tells cells, headings and their edges under the pointer, frozen panes and scrolling counted', () => {
  const layout = {
    rows: new Axis(50, () => 20),
    columns: new Axis(20, (column) => (column === 3 ? 0 : 60)),
    zoom: 1,
    mergeAt: () => undefined,
    frozen: { rows: 1, columns: 1 },
    frozenHeight: 20,
    frozenWidth: 60,
  };
  const view = { top: 100, left: 120, width: 600, height: 400 };
  const hit = (x: number, y: number) => hitOf(layout, x, y, view);
  // 46 pixels of numbers, 22 of letters; the first row and column stay.
  expect(hit(46 + 30, 22 + 10)).toMatchObject({ row: 0, column: 0, on: 'cell' });
  expect(hit(46 + 60 + 5, 22 + 20 + 5)).toMatchObject({ row: 6, column: 4, on: 'cell' });
  expect(hit(46 + 30, 5)).toMatchObject({ column: 0, on: 'column', edge: undefined });
  expect(hit(46 + 58, 5)).toMatchObject({ on: 'column', edge: 0 });
  expect(hit(10, 22 + 10)).toMatchObject({ row: 0, on: 'row' });
  expect(hit(10, 5)).toMatchObject({ on: 'corner' });
});
