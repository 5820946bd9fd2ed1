import { formatNumber, formatText } from '../../number-format';
import { bool, cut, num, numberIn, numberText, text } from '../coerce';
import { define, scalar } from '../define';
import { asGrid } from '../env';
import { Failure, VALUE, type Plain } from '../values';
import { rounded } from './math';

const halfUp = (size: number): number => Math.floor(size + 0.5);

scalar('TEXT', 'ss', (value, format) => {
  const form = text(format);
  if (typeof value === 'boolean') return text(value);
  const number = typeof value === 'string' ? numberIn(value) : num(value);
  if (number === null) return formatText(text(value), form);
  if (form === '') return '';
  const shown = formatNumber(number, form);
  // A date before the first day.
  return /^#+$/.test(shown) ? VALUE : /^general$/i.test(form) ? numberText(number) : shown;
});

scalar('VALUE', 's', (value) => {
  if (typeof value === 'boolean') return VALUE;
  return num(value);
});

scalar('NUMBERVALUE', 's?ss', (value, decimal, group) => {
  const [point, comma] = [text(decimal, '.').charAt(0), text(group, ',').charAt(0)];
  const own = text(value).replace(/\s/g, '');
  if (own === '') return 0;
  const [whole = '', ...rest] = own.split(point);
  if (rest.length > 1 || (comma !== '' && rest[0]?.includes(comma))) return VALUE;
  const digits = [comma === '' ? whole : whole.split(comma).join(''), ...rest].join('.');
  const match = /^([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)(%*)$/i.exec(digits);
  return match ? Number(match[1]) / 100 ** (match[2]?.length ?? 0) : VALUE;
});

const zeros = (places: number): string => (places > 0 ? `.${'0'.repeat(places)}` : '');
scalar('FIXED', 's?ss', (value, places, plain) => {
  const own = cut(places, 2);
  const number = rounded(num(value), own, halfUp);
  return formatNumber(number, `${bool(plain) ? '0' : '#,##0'}${zeros(own)}`);
});
for (const name of ['DOLLAR', 'USDOLLAR'])
  scalar(name, 's?s', (value, places) => {
    const own = cut(places, 2);
    const form = `$#,##0${zeros(own)}`;
    return formatNumber(rounded(num(value), own, halfUp), `${form};(${form})`);
  });

/** A value as a formula would write it. */
const written = (value: Plain, strict: boolean): string =>
  value instanceof Failure ? value.code : strict && typeof value === 'string' ? `"${value.replaceAll('"', '""')}"` : text(value);
scalar('VALUETOTEXT', 'e?s', (value, format) => written(value ?? null, cut(format) === 1));
define(
  'x?s',
  ([array, format], env) => {
    const strict = cut(format as Plain | undefined) === 1;
    const grid = asGrid(array, env);
    const items = grid.items.map((item) => written(item, strict));
    if (!strict) return items.join(', ');
    const rows = Array.from({ length: grid.rows }, (_, row) =>
      items.slice(row * grid.columns, (row + 1) * grid.columns).join(','),
    );
    return `{${rows.join(';')}}`;
  },
  'ARRAYTOTEXT',
);
