import type { ReadLimits } from './limits';
import { ReadError } from './read-error';
import { textBetween, type XmlPart } from './xml';

/** The workbook's shared texts: found once, decoded only when a cell of ours asks for one. */
export class SharedStrings {
  private readonly starts: number[] = [];
  private readonly decoded: (string | undefined)[] = [];

  constructor(
    private readonly part: XmlPart | null,
    private readonly limits: ReadLimits,
  ) {
    if (!part) return;
    const open = `<${part.prefix}si`;
    for (let at = part.text.indexOf(open); at >= 0; at = part.text.indexOf(open, at + 1)) {
      if (endsName(part.text.charCodeAt(at + open.length))) this.starts.push(at);
      if (this.starts.length > limits.cells) throw new ReadError('tooManyCells');
    }
  }

  /** Text number `index`. @throws ReadError where there is none */
  get(index: number): string {
    const known = this.decoded[index];
    if (known !== undefined) return known;
    const start = this.starts[index];
    if (!this.part || start === undefined) throw new ReadError('badSharedString');
    const text = joinedRuns(this.part, start, this.starts[index + 1] ?? this.part.text.length, this.limits);
    this.decoded[index] = text;
    return text;
  }
}

/** True for the characters after the name of a tag. */
export function endsName(code: number): boolean {
  return code === 62 || code === 47 || code <= 32;
}

/** All <t> texts between two positions joined; phonetic guides (<rPh>) are not part of the text. */
export function joinedRuns(part: XmlPart, from: number, to: number, limits: ReadLimits): string {
  const { text, prefix } = part;
  let result = '';
  for (let at = text.indexOf('<', from); at >= 0 && at < to; at = text.indexOf('<', at + 1)) {
    if (isTag(text, at, `${prefix}rPh`)) {
      at = text.indexOf(`</${prefix}rPh`, at);
      if (at < 0 || at >= to) throw new ReadError('badXml');
    } else if (isTag(text, at, `${prefix}t`)) {
      const start = text.indexOf('>', at) + 1;
      if (text.charCodeAt(start - 2) === 47) continue;
      const end = text.indexOf('<', start);
      if (start === 0 || end < 0 || end > to) throw new ReadError('badXml');
      if (end - start > limits.textLength * 6) throw new ReadError('textTooLong');
      result += textBetween(part, start, end);
      if (result.length > limits.textLength) throw new ReadError('textTooLong');
    }
  }
  return result;
}

function isTag(text: string, at: number, name: string): boolean {
  return text.startsWith(name, at + 1) && endsName(text.charCodeAt(at + 1 + name.length));
}
