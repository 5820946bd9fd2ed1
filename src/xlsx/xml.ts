import { ReadError } from './read-error';

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** A part as one character per byte: searching it is fast, and a position in it is a position in the bytes. */
export interface XmlPart {
  readonly bytes: Uint8Array;
  readonly text: string;
  /** What stands before the names of its elements: "" or "x:". */
  readonly prefix: string;
}

const latin1 = new TextDecoder('latin1');
const utf8 = new TextDecoder('utf-8');
/** Longer pieces of a string keep the whole string alive in memory. */
const COPIED = 12;

/** Opens a part. @throws ReadError for DOCTYPE and ENTITY declarations and for encodings other than UTF-8 */
export function openXml(bytes: Uint8Array): XmlPart {
  if (bytes[0] === 0xff || bytes[0] === 0xfe || bytes[0] === 0 || bytes[1] === 0) throw new ReadError('badXml');
  const text = latin1.decode(bytes);
  // "<!" begins declarations, comments and CDATA; only the first can do harm and only in front of the root.
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text.slice(0, 100_000)) || text.includes('<!ENTITY') || text.includes('<!DOCTYPE'))
    throw new ReadError('forbiddenXml');
  const encoding = /^[^<]{0,3}<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(text.slice(0, 200))?.[1] ?? 'utf-8';
  if (!/^(utf-?8|us-ascii|ascii)$/i.test(encoding)) throw new ReadError('badXml');
  return { bytes, text, prefix: /<(?![?!])(?:(\w+:))?/.exec(text)?.[1] ?? '' };
}

/** The characters between two positions, entities and Excel's _x000D_ escapes resolved. */
export function textBetween({ bytes, text }: Pick<XmlPart, 'bytes' | 'text'>, start: number, end: number): string {
  const raw = text.slice(start, end);
  const plain = end - start <= COPIED && isAscii(raw) ? raw : utf8.decode(bytes.subarray(start, end));
  const resolved = plain.includes('&') ? plain.replace(/&(#x?[0-9a-f]{1,8}|[a-z]{2,4});/gi, resolveEntity) : plain;
  const lines = resolved.includes('\r') ? resolved.replace(/\r\n?/g, '\n') : resolved;
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

/** Values of a tag's attributes by name (with its prefix, as written), resolved. A map, so that no name can be anything but a name. */
export function attributesOf(tag: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single] of tag.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    const value = double ?? single ?? '';
    const bytes = Uint8Array.from(value, (char) => char.charCodeAt(0));
    found.set(name, textBetween({ bytes, text: value }, 0, value.length));
  }
  return found;
}

/** Every opening tag with this local name, whatever its prefix: its attributes and where its content begins. */
export function* tagsOf(
  part: XmlPart,
  name: string,
): Generator<{ attributes: ReadonlyMap<string, string>; contentStart: number }> {
  const tag = new RegExp(`<(?:\\w+:)?${name}(?=[\\s/>])([^<>]*)>`, 'g');
  for (let match = tag.exec(part.text); match; match = tag.exec(part.text)) {
    yield { attributes: attributesOf(match[1] ?? ''), contentStart: tag.lastIndex };
  }
}
