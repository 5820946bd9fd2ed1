/** The largest amount read in words. */
export const LARGEST_IN_WORDS = 999_999_999_999_999;

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
const THOUSAND = 1_000;
const MILLION = 1_000_000;
const BILLION = 1_000_000_000;

/**
 * An amount as "Bằng chữ" writes it: 1.000.000.005 -> "Một tỷ không trăm linh năm đồng". Sentence case, ends in "đồng", "Âm" before a negative.
 * @param dong whole đồng, at most `LARGEST_IN_WORDS` either way
 * @throws RangeError with a Vietnamese message for fractions, larger amounts and what is no number
 */
export function amountInWords(dong: number | bigint): string {
  const amount = Number(dong);
  if (!Number.isInteger(amount)) throw new RangeError('Số tiền phải là số nguyên đồng mới đọc được bằng chữ.');
  if (Math.abs(amount) > LARGEST_IN_WORDS) {
    throw new RangeError('Số tiền lớn hơn 999.999.999.999.999 đồng, không đọc được bằng chữ.');
  }
  const words = amount === 0 ? DIGITS[0] : readWhole(Math.abs(amount), true).join(' ');
  const sentence = `${amount < 0 ? 'âm ' : ''}${words} đồng`;
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/**
 * Words of a number from 0 up; nothing for 0, since a group of zeros is not read. `leading` says that nothing was read before it: only then is the
 * hundred left out where it is 0 ("năm", but "một triệu không trăm linh năm").
 */
function readWhole(number: number, leading: boolean): string[] {
  for (const [size, name] of [
    [BILLION, 'tỷ'],
    [MILLION, 'triệu'],
    [THOUSAND, 'nghìn'],
  ] as const) {
    if (number < size) continue;
    const head = readWhole(Math.floor(number / size), leading);
    return [...head, name, ...readWhole(number % size, false)];
  }
  return number === 0 ? [] : readHundreds(number, leading);
}

/** A group of three digits. */
function readHundreds(group: number, leading: boolean): string[] {
  const hundreds = Math.floor(group / 100);
  const rest = group % 100;
  if (hundreds === 0 && leading) return readTens(rest);
  const head = [digit(hundreds), 'trăm'];
  if (rest === 0) return head;
  return rest < 10 ? [...head, 'linh', digit(rest)] : [...head, ...readTens(rest)];
}

/** 1 to 99: "mốt" and "tư" only after "mươi", "lăm" after any ten. */
function readTens(number: number): string[] {
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  if (tens === 0) return [digit(ones)];
  const head = tens === 1 ? ['mười'] : [digit(tens), 'mươi'];
  if (ones === 0) return head;
  if (ones === 5) return [...head, 'lăm'];
  if (tens > 1 && ones === 1) return [...head, 'mốt'];
  if (tens > 1 && ones === 4) return [...head, 'tư'];
  return [...head, digit(ones)];
}

const digit = (value: number): string => DIGITS[value] ?? '';
