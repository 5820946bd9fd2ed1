import type { ReadLimits } from './limits';
import { ReadError } from './read-error';
import { textBetween, type XmlPart } from './xml';

/** The workbook's shared texts: found once, decoded only when a cell of ours asks for one. */
export class SharedStrings {
  private readonly starts: number[] = [];
  private readonly decoded = new Map<number, string>();

  constructor(
    private readonly part: XmlPart | null,
    private readonly limits: ReadLimits,
  ) {
    if (!part) return;
    const item = /<(?:\w+:)?si(?=[\s>/])/g;
    while (item.exec(part.text)) {
      this.starts.push(item.lastIndex);
      if (this.starts.length > limits.cells) throw new ReadError('tooManyCells');
    }
  }

  /** Text number `index`. @throws ReadError where there is none */
  get(index: number): string {
    const known = this.decoded.get(index);
    if (known !== undefined) return known;
    const start = this.starts[index];
    if (!this.part || start === undefined) throw new ReadError('badSharedString');
    const text = runsOf(this.part, start, this.starts[index + 1] ?? this.part.text.length, this.limits);
    this.decoded.set(index, text);
    return text;
  }
}

/** All <t> texts between two positions joined; phonetic guides (<rPh>) are not part of the text. */
export function runsOf(part: XmlPart, from: number, to: number, limits: ReadLimits): string {
  let result = '';
  let at = from;
  while (at < to) {
    const open = nextTag(part.text, 't', at, to);
    if (open < 0) break;
    const phonetic = nextTag(part.text, 'rPh', at, open);
    if (phonetic >= 0) {
      const end = part.text.indexOf('rPh>', phonetic + 5);
      if (end < 0 || end >= to) break;
      at = end + 4;
      continue;
    }
    const start = part.text.indexOf('>', open) + 1;
    if (start <= 0 || start > to) break;
    if (part.text[start - 2] === '/') {
      at = start;
      continue;
    }
    const end = part.text.indexOf('<', start);
    if (end < 0 || end > to) throw new ReadError('badXml');
    result += textBetween(part, start, end);
    if (result.length > limits.textLength) throw new ReadError('textTooLong');
    at = end;
  }
  return result;
}

/** Position of the next opening tag with this local name in [from, to), whatever its prefix; -1 where there is none. */
function nextTag(text: string, name: string, from: number, to: number): number {
  let at = from;
  for (;;) {
    at = text.indexOf('<', at);
    if (at < 0 || at >= to) return -1;
    let start = at + 1;
    const end = start + 12;
    for (let index = start; index < end; index += 1) {
      const char = text[index];
      if (char === ':') start = index + 1;
      if (char === '>' || char === ' ' || char === '/' || char === undefined) break;
    }
    const after = text[start + name.length];
    if (text.startsWith(name, start) && (after === '>' || after === ' ' || after === '/' || after === '\n')) return at;
    at += 1;
  }
}
