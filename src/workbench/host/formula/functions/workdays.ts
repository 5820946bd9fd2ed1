import { cut, int, num } from '../coerce';
import { define } from '../define';
import { each, type Env } from '../env';
import { Failure, NUM, VALUE, type Given, type Plain, type Value } from '../values';
import { checkedDay, weekday } from './calendar';

/** Which days of the week are free, Sunday first. @throws #NUM!, #VALUE! for what is no pattern of a week */
function freeDays(weekend: Given): boolean[] {
  if (typeof weekend === 'string') {
    if (!/^[01]{7}$/.test(weekend) || weekend === '1111111') throw VALUE;
    return [weekend.charAt(6), ...weekend.slice(0, 6)].map((day) => day === '1');
  }
  const kind = weekend === null ? 1 : cut(weekend, 1);
  const free = (...days: number[]): boolean[] => Array.from({ length: 7 }, (_, day) => days.includes(day));
  if (kind >= 1 && kind <= 7) return free((kind + 5) % 7, (kind + 6) % 7);
  if (kind >= 11 && kind <= 17) return free(kind - 11);
  throw NUM;
}

function holidaysOf(value: Value | undefined, env: Env): Set<number> {
  const days = new Set<number>();
  each(value, env, (item) => {
    if (item instanceof Failure) throw item;
    if (item !== null && item !== '') days.add(int(item));
  });
  return days;
}

function networkDays(
  start: Value | undefined,
  end: Value | undefined,
  weekend: Given,
  holidays: Value | undefined,
  env: Env,
): Plain {
  const [first, last] = [checkedDay(num(start as Plain)), checkedDay(num(end as Plain))];
  const [free, off] = [freeDays(weekend), holidaysOf(holidays, env)];
  let days = 0;
  for (let day = Math.min(first, last); day <= Math.max(first, last); day += 1)
    if (!free[weekday(day)] && !off.has(day)) days += 1;
  return first <= last ? days : -days;
}

function workDay(
  start: Value | undefined,
  count: Value | undefined,
  weekend: Given,
  holidays: Value | undefined,
  env: Env,
): Plain {
  const [free, off] = [freeDays(weekend), holidaysOf(holidays, env)];
  let day = checkedDay(num(start as Plain));
  let left = cut(count as Plain);
  const step = Math.sign(left);
  while (left !== 0) {
    day = checkedDay(day + step);
    if (!free[weekday(day)] && !off.has(day)) left -= step;
  }
  return day;
}

define('ss?x', ([start, end, holidays], env) => networkDays(start, end, 1, holidays, env), 'NETWORKDAYS');
define(
  'ss?sx',
  ([start, end, weekend, holidays], env) => networkDays(start, end, weekend as Given, holidays, env),
  'NETWORKDAYS.INTL',
);
define('ss?x', ([start, days, holidays], env) => workDay(start, days, 1, holidays, env), 'WORKDAY');
define('ss?sx', ([start, days, weekend, holidays], env) => workDay(start, days, weekend as Given, holidays, env), 'WORKDAY.INTL');
