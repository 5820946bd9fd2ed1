import type { Codec } from './codec';
import { ReadError } from './read-error';

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** A part as one character per byte: searching it is fast, and a position in it is a position in the bytes. */
export interface XmlPart {
  readonly bytes: Uint8Array;
  readonly text: string;
  /** What stands before the names of its elements: "" or "x:". */
  readonly prefix: string;
  readonly codec: Codec;
}

/** Longer pieces of a string keep the whole string alive in memory. */
const COPIED = 12;

/** Opens a part. @throws ReadError for DOCTYPE and ENTITY declarations and for encodings other than UTF-8 */
export function openXml(bytes: Uint8Array, codec: Codec): XmlPart {
  if (bytes[0] === 0xff || bytes[0] === 0xfe || bytes[0] === 0 || bytes[1] === 0) throw new ReadError('badXml');
  const text = codec.bytesAsText(bytes);
  refuseDeclarations(text);
  const encoding = /^[^<]{0,3}<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(text.slice(0, 200))?.[1] ?? 'utf-8';
  if (!/^(utf-?8|us-ascii|ascii)$/i.test(encoding)) throw new ReadError('badXml');
  return { bytes, text, codec, prefix: /<(?![?!])(?:(\w+:))?/.exec(text)?.[1] ?? '' };
}

function refuseDeclarations(text: string): void {
  for (let at = text.indexOf('!'); at >= 0; at = text.indexOf('!', at + 1)) {
    if (text[at - 1] === '<' && /^(?:DOCTYPE|ENTITY)/i.test(text.slice(at + 1, at + 8))) throw new ReadError('forbiddenXml');
  }
}

/** The characters between two positions, entities and Excel's _x000D_ escapes resolved. */
export function textBetween({ bytes, text, codec }: XmlPart, start: number, end: number): string {
  const short = end - start <= COPIED ? text.slice(start, end) : '';
  return resolved(end - start <= COPIED && isAscii(short) ? short : codec.utf8(bytes, start, end));
}

function resolved(raw: string): string {
  const plain = raw.includes('&') ? raw.replace(/&(#x?[0-9a-f]{1,8}|[a-z]{2,4});/gi, resolveEntity) : raw;
  const lines = plain.includes('\r') ? plain.replace(/\r\n?/g, '\n') : plain;
  return lines.includes('_x')
    ? lines.replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : lines;
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) > 0x7f) return false;
  return true;
}

function resolveEntity(whole: string, name: string): string {
  if (!name.startsWith('#')) return NAMED[name] ?? whole;
  const code = name[1]?.toLowerCase() === 'x' ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Values of the attributes between two positions by name (with its prefix, as written). A map, so that no name can be more than a name. */
export function attributesBetween(part: XmlPart, start: number, end: number): ReadonlyMap<string, string> {
  const tag = part.text.slice(start, end);
  const text = isAscii(tag) ? tag : part.codec.utf8(part.bytes, start, end);
  return new Map([...text.matchAll(ATTRIBUTE)].map(([, name = '', double, single]) => [name, resolved(double ?? single ?? '')]));
}

/** Every opening tag with this local name, whatever its prefix: its attributes and where its content begins. */
export function* tagsOf(
  part: XmlPart,
  name: string,
): Generator<{ attributes: ReadonlyMap<string, string>; contentStart: number }> {
  const tag = new RegExp(`<(?:\\w+:)?${name}(?=[\\s/>])[^<>]*>`, 'g');
  for (let match = tag.exec(part.text); match; match = tag.exec(part.text)) {
    yield { attributes: attributesBetween(part, match.index, tag.lastIndex), contentStart: tag.lastIndex };
  }
}
