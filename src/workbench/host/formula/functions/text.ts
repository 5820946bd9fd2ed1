import { bool, cut, num, text } from '../coerce';
import { define, functions, scalar } from '../define';
import { asGrid, type Env } from '../env';
import { CALC, Failure, Grid, NA, VALUE, type Given, type Plain, type Value } from '../values';

const LONGEST = 32_767;
const short = (result: string): Plain => (result.length > LONGEST ? VALUE : result);
/** A count of letters. @throws #VALUE! for one below `least` */
function size(value: Given, otherwise: number, least = 0): number {
  const own = cut(value, otherwise);
  if (own < least) throw VALUE;
  return own;
}

scalar('LEN', 's', (value) => text(value).length);
scalar('LEFT', 's?s', (value, count) => text(value).slice(0, size(count, 1)));
scalar('RIGHT', 's?s', (value, count) => (size(count, 1) === 0 ? '' : text(value).slice(-size(count, 1))));
scalar('MID', 'sss', (value, start, count) => text(value).slice(size(start, 1, 1) - 1, size(start, 1, 1) - 1 + size(count, 0)));
scalar('UPPER', 's', (value) => text(value).toUpperCase());
scalar('LOWER', 's', (value) => text(value).toLowerCase());
scalar('PROPER', 's', (value) =>
  text(value)
    .toLowerCase()
    .replace(/\p{L}+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1)),
);
scalar('TRIM', 's', (value) => text(value).replace(/ +/g, ' ').replace(/^ | $/g, ''));
scalar('CLEAN', 's', (value) => text(value).replace(/[\u0000-\u001f]/g, ''));
scalar('EXACT', 'ss', (a, b) => text(a) === text(b));
scalar('REPT', 'ss', (value, times) => short(text(value).repeat(Math.min(size(times, 0), LONGEST + 1))));
scalar('REPLACE', 'ssss', (value, start, count, instead) => {
  const [own, from] = [text(value), size(start, 1, 1) - 1];
  return short(own.slice(0, from) + text(instead) + own.slice(from + size(count, 0)));
});

scalar('FIND', 'ss?s', (what, within, start) => {
  const from = size(start, 1, 1) - 1;
  const found = from > text(within).length ? -1 : text(within).indexOf(text(what), from);
  return found < 0 ? VALUE : found + 1;
});
scalar('SEARCH', 'ss?s', (what, within, start) => {
  const from = size(start, 1, 1) - 1;
  const [wanted, own] = [text(what).toLowerCase(), text(within).toLowerCase()];
  if (from > own.length) return VALUE;
  const pattern = /[*?~]/.test(wanted) ? new RegExp(searchSource(wanted)) : null;
  const found = pattern ? own.slice(from).search(pattern) : own.indexOf(wanted, from) - from;
  return found < 0 ? VALUE : found + from + 1;
});
const searchSource = (wanted: string): string =>
  wanted.replace(/~([*?~])|[*?]|[\\^$.|+()[\]{}]/g, (piece, escaped?: string) => {
    if (escaped !== undefined) return escaped === '~' ? '~' : `\\${escaped}`;
    return piece === '*' ? '[^]*?' : piece === '?' ? '[^]' : `\\${piece}`;
  });

scalar('SUBSTITUTE', 'sss?s', (value, before, after, which) => {
  const [own, old, fresh] = [text(value), text(before), text(after)];
  if (old === '') return own;
  if (which === undefined) return short(own.split(old).join(fresh));
  let place = -1;
  for (let count = size(which, 1, 1); count > 0; count -= 1) {
    place = own.indexOf(old, place < 0 ? 0 : place + old.length);
    if (place < 0) return own;
  }
  return short(own.slice(0, place) + fresh + own.slice(place + old.length));
});

/** Letters of Windows' Western page between 128 and 159. */
const WESTERN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
scalar('CHAR', 's', (value) => {
  const code = cut(value);
  if (code < 1 || code > 255) return VALUE;
  return code >= 128 && code < 160 ? WESTERN.charAt(code - 128) : String.fromCharCode(code);
});
scalar('CODE', 's', (value) => {
  const letter = text(value).charAt(0);
  if (letter === '') return VALUE;
  const western = WESTERN.indexOf(letter);
  const code = letter.charCodeAt(0);
  return western >= 0 ? western + 128 : code > 255 ? 63 : code;
});
scalar('UNICHAR', 's', (value) => {
  const code = cut(value);
  return code < 1 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? VALUE : String.fromCodePoint(code);
});
scalar('UNICODE', 's', (value) => text(value).codePointAt(0) ?? VALUE);
scalar('ENCODEURL', 's', (value) =>
  encodeURIComponent(text(value)).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`),
);

/** Functions that count bytes count letters where the language has no letters of two bytes, as English and Vietnamese. */
for (const name of ['LEN', 'LEFT', 'RIGHT', 'MID', 'REPLACE', 'FIND', 'SEARCH']) {
  const known = functions.get(name);
  if (known) functions.set(`${name}B`, known);
}
for (const name of ['ASC', 'DBCS', 'PHONETIC']) scalar(name, 's', (value) => text(value));

/** The texts of arguments, empty cells among them. */
function textsOf(args: readonly (Value | undefined)[], env: Env): string[] {
  return args.flatMap((arg) => asGrid(arg, env).items.map((item) => text(item)));
}
define('x*', (args, env) => short(textsOf(args, env).join('')), 'CONCAT');
define('s*', (args) => short(args.map((arg) => text(arg as Plain)).join('')), 'CONCATENATE');
define(
  'xsx*',
  ([delimiter, skip, ...args], env) => {
    const between = textsOf([delimiter], env);
    const parts = textsOf(args, env).filter((part) => part !== '' || !bool(skip as Plain));
    return short(parts.map((part, index) => (index === 0 ? '' : (between[(index - 1) % between.length] ?? '')) + part).join(''));
  },
  'TEXTJOIN',
);

/** Where the delimiters of a text begin and end. */
function cuts(own: string, delimiters: readonly string[], ignoreCase: boolean): { from: number; to: number }[] {
  const [within, wanted] = ignoreCase ? [own.toLowerCase(), delimiters.map((one) => one.toLowerCase())] : [own, delimiters];
  const found: { from: number; to: number }[] = [];
  for (let place = 0; place < own.length;) {
    const here = wanted.find((one) => one !== '' && within.startsWith(one, place));
    if (here !== undefined) found.push({ from: place, to: place + here.length });
    place += here?.length ?? 1;
  }
  return found;
}

function beside(before: boolean): (args: readonly (Value | undefined)[], env: Env) => Value {
  return ([value, delimiter, which, mode, atEnd, otherwise], env) => {
    const own = text(value as Plain);
    const delimiters = textsOf([delimiter], env);
    const number = which === null ? 1 : cut(which as Given, 1);
    if (number === 0) return VALUE;
    if (delimiters.includes('')) return number > 0 === before ? '' : own;
    const found = cuts(own, delimiters, cut(mode as Given) === 1);
    if (cut(atEnd as Given) === 1) {
      if (number > 0) found.push({ from: own.length, to: own.length });
      else found.unshift({ from: 0, to: 0 });
    }
    const place = found[number > 0 ? number - 1 : found.length + number];
    if (!place) return otherwise === undefined ? NA : otherwise;
    return before ? own.slice(0, place.from) : own.slice(place.to);
  };
}
define('sx?ssse', beside(true), 'TEXTBEFORE');
define('sx?ssse', beside(false), 'TEXTAFTER');

function pieces(own: string, delimiters: readonly string[], skip: boolean, ignoreCase: boolean): string[] {
  let start = 0;
  const parts = cuts(own, delimiters, ignoreCase).map(({ from, to }) => {
    const part = own.slice(start, from);
    start = to;
    return part;
  });
  return [...parts, own.slice(start)].filter((part) => part !== '' || !skip);
}
define(
  'sx?xsse',
  ([value, columns, rows, skip, mode, filler], env) => {
    const delimiters = (arg: Value | undefined): string[] => (arg === undefined || arg === null ? [] : textsOf([arg], env));
    const [isSkipping, ignoreCase] = [bool(skip as Given), cut(mode as Given) === 1];
    const lines =
      delimiters(rows).length === 0
        ? [text(value as Plain)]
        : pieces(text(value as Plain), delimiters(rows), isSkipping, ignoreCase);
    const cells = lines.map((line) =>
      delimiters(columns).length === 0 ? [line] : pieces(line, delimiters(columns), isSkipping, ignoreCase),
    );
    const wide = Math.max(0, ...cells.map(({ length }) => length));
    const pad = filler === undefined ? NA : (filler as Plain);
    return wide === 0 ? CALC : Grid.make(cells.length, wide, (row, column) => cells[row]?.[column] ?? pad);
  },
  'TEXTSPLIT',
);

/** @throws #VALUE! for a pattern that is none */
function pattern(source: Given, mode: Given, flags = ''): RegExp {
  try {
    return new RegExp(text(source), `u${flags}${cut(mode) === 1 ? 'i' : ''}`);
  } catch (thrown) {
    if (thrown instanceof Failure) throw thrown;
    throw VALUE;
  }
}
scalar('REGEXTEST', 'ss?s', (value, source, mode) => pattern(source, mode).test(text(value)));
scalar('REGEXEXTRACT', 'ss?ss', (value, source, all, mode) => {
  const found = [...text(value).matchAll(pattern(source, mode, 'g'))];
  const [first] = found;
  if (!first) return NA;
  if (num(all) === 1)
    return new Grid(
      found.length,
      1,
      found.map(([match]) => match),
    );
  return num(all) === 2
    ? new Grid(
        1,
        first.length - 1,
        first.slice(1).map((group) => group ?? ''),
      )
    : first[0];
});
scalar('REGEXREPLACE', 'sss?ss', (value, source, instead, which, mode) => {
  let count = 0;
  const wanted = cut(which);
  const own = text(value);
  const found = [...own.matchAll(pattern(source, mode, 'g'))].length;
  return own.replace(pattern(source, mode, 'g'), (match, ...rest: unknown[]) => {
    count += 1;
    const isIt = wanted === 0 || count === (wanted > 0 ? wanted : found + 1 + wanted);
    return isIt
      ? text(instead).replace(/\$(\d)/g, (_, group: string) => String(group === '0' ? match : (rest[Number(group) - 1] ?? '')))
      : match;
  });
});
