import { readBack, type RawBook, type SheetSpec } from '../../src/sheets';
import { changedLockedCells, checksum } from '../../src/sheets/structure';

// Published test vectors of FNV-1a with 64 bits.
it.each([
  ['', 'cbf29ce484222325'],
  ['a', 'af63dc4c8601ec8c'],
  ['foobar', '85944171f73967e8'],
])('the checksum of "%s"', (text, expected) => {
  expect(checksum([text])).toBe(expected);
});

it('does not depend on where texts are cut', () => {
  expect(checksum(['Chỉ tiêu ', '1', 'Đạt'])).toBe(checksum(['Chỉ ', 'tiêu 1Đạt']));
});

describe('locked cells compared with a workbook whose columns were moved', () => {
  // As a spreadsheet program leaves it: "numerator" cut from C and pasted to F, a row inserted above, formulas following.
  const spec: SheetSpec = {
    code: 'indicators',
    name: 'Chỉ tiêu',
    visibility: 'visible',
    columns: [{ width: 5 }, { width: 9 }, { width: 9 }, { width: 9 }],
    rows: [
      { cells: ['#bc:indicators', 'result', 'numerator', 'denominator'].map((value) => ({ value, style: 'code' })) },
      {
        cells: [
          { value: 'ct.1', style: 'code' },
          { formula: '=IF(D2<>0,C2/$D2,"")', style: 'computedPercent' },
          { style: 'entryNumber' },
          { style: 'entryNumber' },
        ],
      },
    ],
    merges: [],
    validations: [],
    conditionalFormats: [],
    protected: true,
    showGridlines: false,
  };
  const moved = (formula: string | null): RawBook => ({
    sheets: [
      {
        name: 'Đổi tên',
        visibility: 'visible',
        row: 0,
        column: 0,
        values: [
          [null, null, null, null, null, null],
          ['#bc:indicators', 'result', null, 'denominator', null, 'numerator'],
          ['ct.1', 0.5, null, 10, null, 5],
        ],
        formulas: [[], [], [null, formula]],
      },
    ],
  });
  it.each([
    ['is the same where the formula followed its columns', '=IF(D3<>0,F3/$D3,"")', 0],
    ['has changed where it refers to another column now', '=IF(D3<>0,C3/$D3,"")', 1],
    ['has changed where a value stands in its place', null, 1],
  ])('%s', (_, formula, changes) => {
    expect(changedLockedCells([spec], readBack(moved(formula)), true)).toHaveLength(changes);
  });
});
