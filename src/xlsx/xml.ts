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
  if (hasRareMarkup(text)) return openXml(new TextEncoder().encode(plainMarkup(codec.utf8(bytes, 0, bytes.length))), codec);
  const encoding = /^[^<]{0,3}<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(text.slice(0, 200))?.[1] ?? 'utf-8';
  if (!/^(utf-?8|us-ascii|ascii)$/i.test(encoding)) throw new ReadError('badXml');
  return { bytes, text, codec, prefix: /<(?![?!])(?:(\w+:))?/.exec(text)?.[1] ?? '' };
}

/** The declaration at the head of a part ends no earlier. */
const BEHIND_HEAD = 5;

/** Whether a part holds comments, CDATA or processing instructions. @throws ReadError for declarations */
function hasRareMarkup(text: string): boolean {
  let rare = text.indexOf('<?', BEHIND_HEAD) >= 0;
  for (let at = text.indexOf('!'); at >= 0; at = text.indexOf('!', at + 1)) {
    if (text[at - 1] !== '<') continue;
    if (/^(?:DOCTYPE|ENTITY)/i.test(text.slice(at + 1, at + 8))) throw new ReadError('forbiddenXml');
    rare = true;
  }
  return rare;
}

const RARE = [
  ['<!--', '-->', () => ''],
  ['<?', '?>', () => ''],
  ['<![CDATA[', ']]>', (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')],
] as const;

/**
 * XML without what Excel passes over (comments, instructions), and CDATA as plain text: a scan that takes no notice of them would see cells that
 * Excel does not show, and miss texts that it does. @throws ReadError where one of them does not end
 */
function plainMarkup(xml: string): string {
  const pieces: string[] = [];
  let from = 0;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1)) {
    const kind = RARE.find(([open]) => xml.startsWith(open, at));
    if (!kind) {
      if (xml[at + 1] === '!') throw new ReadError('badXml');
      continue;
    }
    const [open, close, shown] = kind;
    const end = xml.indexOf(close, at + open.length);
    if (end < 0) throw new ReadError('badXml');
    pieces.push(xml.slice(from, at), shown(xml.slice(at + open.length, end)));
    from = end + close.length;
    at = from - 1;
  }
  return pieces.join('') + xml.slice(from);
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

/** One attribute from where the last ended: sticky, so that a long tag is passed over once however it is written. */
const ATTRIBUTE = /\s*([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;
const TAG_NAME = /<[^\s/>]*/y;

/** Values of the attributes between two positions by name (with its prefix, as written). A map, so that no name can be more than a name. */
function attributesBetween(part: XmlPart, start: number, end: number): ReadonlyMap<string, string> {
  const tag = part.text.slice(start, end);
  const text = isAscii(tag) ? tag : part.codec.utf8(part.bytes, start, end);
  const found = new Map<string, string>();
  TAG_NAME.lastIndex = 0;
  ATTRIBUTE.lastIndex = TAG_NAME.exec(text)?.[0].length ?? 0;
  for (let match = ATTRIBUTE.exec(text); match; match = ATTRIBUTE.exec(text)) {
    const [, name = '', double, single] = match;
    found.set(name, resolved(double ?? single ?? ''));
  }
  return found;
}

/** More elements of one kind than this in the workbook part are no workbook's, however long people have kept it. */
const MOST_TAGS = 100_000;

/** Every opening tag with this local name, whatever its prefix: its attributes and where its content begins. @throws ReadError beyond the limit */
export function* tagsOf(
  part: XmlPart,
  name: string,
): Generator<{ attributes: ReadonlyMap<string, string>; contentStart: number }> {
  const tag = new RegExp(`<(?:\\w+:)?${name}(?=[\\s/>])[^<>]*>`, 'g');
  let count = 0;
  for (let match = tag.exec(part.text); match; match = tag.exec(part.text)) {
    count += 1;
    if (count > MOST_TAGS) throw new ReadError('tooManyParts');
    yield { attributes: attributesBetween(part, match.index, tag.lastIndex), contentStart: tag.lastIndex };
  }
}
