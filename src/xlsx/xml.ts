import { ReadError } from './read-error';

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** A part as one character per byte: searching it is fast, and a position in it is a position in the bytes. */
export interface XmlPart {
  readonly bytes: Uint8Array;
  readonly text: string;
}

const latin1 = new TextDecoder('latin1');
const utf8 = new TextDecoder('utf-8');

/** Opens a part. @throws ReadError for DOCTYPE and ENTITY declarations and for encodings other than UTF-8 */
export function openXml(bytes: Uint8Array): XmlPart {
  const text = latin1.decode(bytes);
  if (text.includes('<!DOCTYPE') || text.includes('<!ENTITY')) throw new ReadError('forbiddenXml');
  if (bytes[0] === 0xff || bytes[0] === 0xfe || bytes[1] === 0) throw new ReadError('badXml');
  return { bytes, text };
}

/** The characters between two positions, entities and Excel's _x000D_ escapes resolved. */
export function textBetween({ bytes, text }: XmlPart, start: number, end: number): string {
  const raw = text.slice(start, end);
  // Most cells hold plain digits and letters and need no decoding.
  const decoded = isAscii(raw) ? raw : utf8.decode(bytes.subarray(start, end));
  const resolved = decoded.includes('&') ? decoded.replace(/&(#x?[0-9a-f]+|\w+);/gi, resolveEntity) : decoded;
  return resolved.includes('_x')
    ? resolved.replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : resolved;
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) > 0x7f) return false;
  return true;
}

function resolveEntity(whole: string, name: string): string {
  if (name.startsWith('#')) {
    const code = name[1]?.toLowerCase() === 'x' ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  }
  return NAMED[name] ?? whole;
}

/** An attribute of a tag's text, resolved; null where absent. Namespace prefixes of the attribute are given with the name ("r:id"). */
export function attribute(tag: string, name: string): string | null {
  const at = tag.search(new RegExp(`\\s${name}\\s*=\\s*["']`));
  if (at < 0) return null;
  const open = tag.slice(at).search(/["']/) + at;
  const close = tag.indexOf(tag[open] ?? '"', open + 1);
  if (close < 0) return null;
  const bytes = Uint8Array.from(tag.slice(open + 1, close), (char) => char.charCodeAt(0));
  return textBetween({ bytes, text: tag.slice(open + 1, close) }, 0, close - open - 1);
}
