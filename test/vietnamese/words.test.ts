import fc from 'fast-check';
import { amountInWords, LARGEST_IN_WORDS } from '../../src/vietnamese';

/** Written out by hand. */
const TABLE: readonly (readonly [number, string])[] = [
  [0, 'Không đồng'],
  [1, 'Một đồng'],
  [4, 'Bốn đồng'],
  [5, 'Năm đồng'],
  [9, 'Chín đồng'],
  [10, 'Mười đồng'],
  [11, 'Mười một đồng'],
  [14, 'Mười bốn đồng'],
  [15, 'Mười lăm đồng'],
  [19, 'Mười chín đồng'],
  [20, 'Hai mươi đồng'],
  [21, 'Hai mươi mốt đồng'],
  [24, 'Hai mươi tư đồng'],
  [25, 'Hai mươi lăm đồng'],
  [31, 'Ba mươi mốt đồng'],
  [44, 'Bốn mươi tư đồng'],
  [55, 'Năm mươi lăm đồng'],
  [91, 'Chín mươi mốt đồng'],
  [99, 'Chín mươi chín đồng'],
  [100, 'Một trăm đồng'],
  [101, 'Một trăm linh một đồng'],
  [104, 'Một trăm linh bốn đồng'],
  [105, 'Một trăm linh năm đồng'],
  [110, 'Một trăm mười đồng'],
  [111, 'Một trăm mười một đồng'],
  [114, 'Một trăm mười bốn đồng'],
  [115, 'Một trăm mười lăm đồng'],
  [121, 'Một trăm hai mươi mốt đồng'],
  [205, 'Hai trăm linh năm đồng'],
  [224, 'Hai trăm hai mươi tư đồng'],
  [555, 'Năm trăm năm mươi lăm đồng'],
  [999, 'Chín trăm chín mươi chín đồng'],
  [1_000, 'Một nghìn đồng'],
  [1_001, 'Một nghìn không trăm linh một đồng'],
  [1_010, 'Một nghìn không trăm mười đồng'],
  [1_015, 'Một nghìn không trăm mười lăm đồng'],
  [1_021, 'Một nghìn không trăm hai mươi mốt đồng'],
  [1_100, 'Một nghìn một trăm đồng'],
  [1_234, 'Một nghìn hai trăm ba mươi tư đồng'],
  [10_000, 'Mười nghìn đồng'],
  [15_000, 'Mười lăm nghìn đồng'],
  [21_000, 'Hai mươi mốt nghìn đồng'],
  [24_500, 'Hai mươi tư nghìn năm trăm đồng'],
  [100_000, 'Một trăm nghìn đồng'],
  [100_005, 'Một trăm nghìn không trăm linh năm đồng'],
  [105_000, 'Một trăm linh năm nghìn đồng'],
  [999_999, 'Chín trăm chín mươi chín nghìn chín trăm chín mươi chín đồng'],
  [1_000_000, 'Một triệu đồng'],
  [1_000_001, 'Một triệu không trăm linh một đồng'],
  [1_000_005, 'Một triệu không trăm linh năm đồng'],
  [1_000_100, 'Một triệu một trăm đồng'],
  [1_001_000, 'Một triệu không trăm linh một nghìn đồng'],
  [1_005_000, 'Một triệu không trăm linh năm nghìn đồng'],
  [1_234_567, 'Một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy đồng'],
  [21_000_000, 'Hai mươi mốt triệu đồng'],
  [350_000_000, 'Ba trăm năm mươi triệu đồng'],
  [1_000_000_000, 'Một tỷ đồng'],
  [1_000_000_005, 'Một tỷ không trăm linh năm đồng'],
  [1_000_015_000, 'Một tỷ không trăm mười lăm nghìn đồng'],
  [1_024_000_000, 'Một tỷ không trăm hai mươi tư triệu đồng'],
  [1_250_000_000, 'Một tỷ hai trăm năm mươi triệu đồng'],
  [15_000_000_000, 'Mười lăm tỷ đồng'],
  [24_105_021_004, 'Hai mươi tư tỷ một trăm linh năm triệu không trăm hai mươi mốt nghìn không trăm linh bốn đồng'],
  [100_000_000_000, 'Một trăm tỷ đồng'],
  [1_000_000_000_000, 'Một nghìn tỷ đồng'],
  [1_000_000_000_005, 'Một nghìn tỷ không trăm linh năm đồng'],
  [1_005_000_000_000, 'Một nghìn không trăm linh năm tỷ đồng'],
  [21_000_000_000_000, 'Hai mươi mốt nghìn tỷ đồng'],
  [105_000_000_000_000, 'Một trăm linh năm nghìn tỷ đồng'],
  [
    LARGEST_IN_WORDS,
    'Chín trăm chín mươi chín nghìn chín trăm chín mươi chín tỷ chín trăm chín mươi chín triệu chín trăm chín mươi chín nghìn chín trăm chín mươi chín đồng',
  ],
  [-1, 'Âm một đồng'],
  [-15_000_000, 'Âm mười lăm triệu đồng'],
  [-0, 'Không đồng'],
];

test.each(TABLE)('%d is read', (amount, words) => {
  expect(amountInWords(amount)).toBe(words);
  expect(amountInWords(BigInt(amount))).toBe(words);
});

const VALUES: Readonly<Record<string, number>> = {
  không: 0,
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
};

/** Reads words back the way a person does: word by word, each size word multiplying what stands since the larger one. */
function numberOf(sentence: string): number {
  const words = sentence
    .toLowerCase()
    .replace(/ đồng$/, '')
    .split(' ');
  const negative = words[0] === 'âm';
  let [total, millions, thousands, group, last] = [0, 0, 0, 0, 0];
  for (const word of negative ? words.slice(1) : words) {
    const value = VALUES[word];
    if (value !== undefined) last = value;
    else if (word === 'mười') group += 10;
    else if (word === 'mươi') [group, last] = [group + last * 10, 0];
    else if (word === 'trăm') [group, last] = [group + last * 100, 0];
    else if (word === 'nghìn') [thousands, group, last] = [(group + last) * 1_000, 0, 0];
    else if (word === 'triệu') [millions, group, last] = [(group + last) * 1_000_000, 0, 0];
    else if (word === 'tỷ') {
      total = (thousands + group + last) * 1_000_000_000;
      [thousands, group, last] = [0, 0, 0];
    } else if (word !== 'linh') throw new Error(`no word of a number: ${word}`);
  }
  const number = total + millions + thousands + group + last;
  return negative ? -number : number;
}

const amounts = fc.oneof(
  fc.integer({ min: 0, max: LARGEST_IN_WORDS }),
  fc.integer({ min: 0, max: 2_000_000 }),
  // Groups of zeros are where readings go wrong.
  fc
    .array(fc.constantFrom('000', '001', '005', '010', '015', '100', '105', '121', '204', '999'), { minLength: 1, maxLength: 5 })
    .map((groups) => Number(groups.join(''))),
);

describe('every amount', () => {
  test('reads back to itself', () => {
    fc.assert(
      fc.property(amounts, (amount) => numberOf(amountInWords(amount)) === amount),
      { numRuns: 3_000 },
    );
  });

  test('small amounts read back to themselves, every one', () => {
    for (let amount = 0; amount < 20_000; amount += 1) expect(numberOf(amountInWords(amount))).toBe(amount);
  });

  test('is one sentence: a capital first, single spaces, "đồng" last', () => {
    fc.assert(fc.property(amounts, (amount) => /^[A-ZÂĐ][a-zà-ỹđ]*( [a-zà-ỹđ]+)* đồng$/u.test(amountInWords(amount))));
  });

  test('below zero is the amount above zero with "Âm" before it', () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        const words = amountInWords(amount);
        if (amount > 0) expect(amountInWords(-amount)).toBe(`Âm ${words.charAt(0).toLowerCase()}${words.slice(1)}`);
      }),
    );
  });
});

test.each([
  [0.5, 'số nguyên đồng'],
  [Number.NaN, 'số nguyên đồng'],
  [Number.POSITIVE_INFINITY, 'số nguyên đồng'],
  [LARGEST_IN_WORDS + 1, '999.999.999.999.999'],
  [-LARGEST_IN_WORDS - 1, '999.999.999.999.999'],
  [10n ** 30n, '999.999.999.999.999'],
])('%s is refused', (amount, words) => {
  expect(() => amountInWords(amount)).toThrow(RangeError);
  expect(() => amountInWords(amount)).toThrow(words);
});
