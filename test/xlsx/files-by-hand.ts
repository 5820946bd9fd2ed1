import { deflateRawSync } from 'node:zlib';
import { PORTABLE_CODEC } from '../../src/xlsx';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A part of a zip file, with whatever lies the directory shall tell about it. */
export interface HandPart {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly stored?: boolean;
  /** What the directory says instead of the truth. */
  readonly claim?: {
    readonly size?: number;
    readonly packedSize?: number;
    readonly crc?: number;
    readonly offset?: number;
    readonly localName?: string;
    readonly method?: number;
  };
  readonly flags?: number;
}

function number(value: number, bytes: number): number[] {
  return Array.from({ length: bytes }, (_, index) => Math.floor(value / 256 ** index) % 256);
}

/** A zip file, byte by byte as told. */
export function zipByHand(
  parts: readonly HandPart[],
  end: { count?: number; start?: number; comment?: string } = {},
): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const { name, content, stored, claim = {}, flags = 0 } of parts) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const packed = stored ? bytes : new Uint8Array(deflateRawSync(bytes));
    const common = [
      ...number(flags, 2),
      ...number(claim.method ?? (stored ? 0 : 8), 2),
      ...number(0, 4),
      ...number(claim.crc ?? PORTABLE_CODEC.crc32(bytes), 4),
      ...number(claim.packedSize ?? packed.length, 4),
      ...number(claim.size ?? bytes.length, 4),
    ];
    const own = new TextEncoder().encode(claim.localName ?? name);
    const listed = new TextEncoder().encode(name);
    const local = Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, ...common, ...number(own.length, 2), 0, 0, ...own]);
    directory.push(
      Uint8Array.from([
        0x50,
        0x4b,
        1,
        2,
        20,
        0,
        20,
        0,
        ...common,
        ...number(listed.length, 2),
        ...number(0, 12),
        ...number(claim.offset ?? at, 4),
        ...listed,
      ]),
    );
    pieces.push(local, packed);
    at += local.length + packed.length;
  }
  const length = directory.reduce((sum, entry) => sum + entry.length, 0);
  const comment = new TextEncoder().encode(end.comment ?? '');
  const count = end.count ?? parts.length;
  const tail = [
    0x50,
    0x4b,
    5,
    6,
    0,
    0,
    0,
    0,
    ...number(count, 2),
    ...number(count, 2),
    ...number(length, 4),
    ...number(end.start ?? at, 4),
    ...number(comment.length, 2),
  ];
  return joined([...pieces, ...directory, Uint8Array.from(tail), comment]);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const result = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    result.set(piece, at);
    at += piece.length;
  }
  return result;
}

/** What a workbook made by hand holds. */
export interface HandBook {
  /** XML inside <sheetData> of each sheet, or the sheet's whole part where it begins with "<?xml" or "<worksheet". */
  readonly sheets: readonly { readonly name: string; readonly data: string; readonly state?: string }[];
  /** XML inside <sst>; no shared texts by default. */
  readonly strings?: string;
  readonly names?: string;
  readonly bookHead?: string;
  readonly parts?: readonly HandPart[];
  readonly relations?: string;
}

/** The parts of a workbook made by hand. */
export function bookParts({ sheets, strings, names = '', bookHead = '', parts = [], relations = '' }: HandBook): HandPart[] {
  const tabs = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`,
  );
  const links = sheets.map(
    (_, index) => `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  const shared = strings === undefined ? [] : [{ name: 'xl/sharedStrings.xml', content: `${HEAD}<sst ${MAIN}>${strings}</sst>` }];
  const sharedLink =
    strings === undefined ? '' : `<Relationship Id="rIdS" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/>`;
  return [
    {
      name: '[Content_Types].xml',
      content: `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      content: `${HEAD}<Relationships><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `${HEAD}<workbook ${MAIN} xmlns:r="${RELATIONS}">${bookHead}<sheets>${tabs.join('')}</sheets><definedNames>${names}</definedNames></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `${HEAD}<Relationships>${links.join('')}${sharedLink}${relations}</Relationships>`,
    },
    ...sheets.map(({ data }, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      content: /^<(\?xml|(\w+:)?worksheet)/.test(data)
        ? data
        : `${HEAD}<worksheet ${MAIN}><sheetData>${data}</sheetData></worksheet>`,
    })),
    ...shared,
    ...parts,
  ];
}

/** A workbook made by hand as a file. */
export function bookByHand(book: HandBook): Uint8Array {
  return zipByHand(bookParts(book));
}

/** Rows of a sheet of ours: the tag, then what is given from row 2 on. */
export function taggedRows(code: string, rows = ''): string {
  return `<row r="1"><c r="A1" t="inlineStr"><is><t>#bc:${code}</t></is></c></row>${rows}`;
}
