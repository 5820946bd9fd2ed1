import { zipSync } from 'fflate';
import { writeWorkbook, type ReadFault } from '../../src/xlsx';
import { bookByHand, bookParts, taggedRows, zipByHand, type HandPart } from './files-by-hand';
import { sampleSpec } from './sample-spec';

const text = (value: string): Uint8Array => new TextEncoder().encode(value);
/** The text cell A2. */
export const cell = (value: string): string => `<c r="A2" t="inlineStr"><is><t>${value}</t></is></c>`;
/** A workbook whose one sheet bears our tag, with rows of XML below it. */
export const ours = (rows: string, more: Partial<Parameters<typeof bookByHand>[0]> = {}): Uint8Array =>
  bookByHand({ sheets: [{ name: 'Chỉ tiêu', data: taggedRows('indicators', rows) }], ...more });
const withPart = (part: HandPart): Uint8Array =>
  zipByHand([...bookParts({ sheets: [{ name: 'A', data: taggedRows('cover') }] }), part]);
const changed = (name: string, change: Partial<HandPart>): Uint8Array =>
  zipByHand(
    bookParts({ sheets: [{ name: 'A', data: taggedRows('cover') }] }).map((part) =>
      part.name === name ? { ...part, ...change } : part,
    ),
  );
const spaces = (count: number): string => ' '.repeat(count);
const oleFile = (stream: string): Uint8Array =>
  Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...new Uint8Array(512),
    ...[...stream].flatMap((char) => [char.charCodeAt(0), 0]),
  ]);
/** A sheet of entities that name each other. */
export const LAUGHS =
  '<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;"><!ENTITY lol3 "&lol2;&lol2;&lol2;">]>' +
  '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&lol3;</t></is></c></row></sheetData></worksheet>';

/** Every file is refused with its own fault: what it is, its bytes, the fault. */
export const REFUSED: readonly [string, () => Uint8Array | Promise<Uint8Array>, ReadFault][] = [
  ['an empty file', () => new Uint8Array(), 'empty'],
  ['random bytes', () => Uint8Array.from({ length: 999 }, (_, index) => (index * 131 + 7) % 256), 'notZip'],
  ['a picture', () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...new Uint8Array(99)]), 'notZip'],
  ['an .xls renamed', () => oleFile('Workbook'), 'oldExcel'],
  ['an encrypted workbook', () => oleFile('EncryptedPackage'), 'encrypted'],
  ['an encrypted part', () => changed('xl/workbook.xml', { flags: 1 }), 'encrypted'],
  ['a .csv renamed', () => text('Chỉ tiêu;Giá trị\r\n1;2\r\n'), 'text'],
  ['a .csv of Excel in UTF-16', () => Uint8Array.from([0xff, 0xfe, 65, 0, 59, 0, 66, 0]), 'text'],
  ['a web page renamed', () => text('<html><table><tr><td>1</td></tr></table></html>'), 'text'],
  [
    'an XML spreadsheet of 2003',
    () => text('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
    'text',
  ],
  ['a zip file of documents', () => zipSync({ 'a.txt': text('a'), 'b/c.txt': text('c') }), 'notWorkbook'],
  ['an empty zip file', () => zipByHand([]), 'notWorkbook'],
  [
    'a Word document',
    () => zipSync({ '[Content_Types].xml': text('<Types/>'), 'word/document.xml': text('<w:document/>') }),
    'notWorkbook',
  ],
  ['an .xlsb', () => zipSync({ 'xl/workbook.bin': text('x') }), 'binaryWorkbook'],
  [
    'an .ods',
    () => zipSync({ mimetype: text('application/vnd.oasis.opendocument.spreadsheet'), 'content.xml': text('<x/>') }),
    'openDocument',
  ],
  ['a workbook without sheets', () => bookByHand({ sheets: [] }), 'notWorkbook'],
  ['a workbook cut in half', async () => (await writeWorkbook(sampleSpec())).slice(0, 2_000), 'truncated'],
  ['a workbook without its last byte', async () => (await writeWorkbook(sampleSpec())).slice(0, -1), 'truncated'],
  ['only the first bytes of a zip file', () => Uint8Array.from([0x50, 0x4b, 3, 4]), 'truncated'],
  ['a directory that lies outside the file', () => zipByHand([{ name: 'a', content: 'a' }], { start: 9_999 }), 'truncated'],
  ['a directory with more parts than it has', () => zipByHand([{ name: 'a', content: 'a' }], { count: 3 }), 'truncated'],
  ['a part that lies outside the file', () => changed('xl/workbook.xml', { claim: { offset: 9_999_999 } }), 'truncated'],
  ['a part longer than the file', () => changed('xl/worksheets/sheet1.xml', { claim: { packedSize: 9_999_999 } }), 'truncated'],
  ['a wrong checksum', () => changed('xl/worksheets/sheet1.xml', { claim: { crc: 1 } }), 'damaged'],
  ['a part longer than announced', () => changed('xl/worksheets/sheet1.xml', { claim: { size: 10 } }), 'damaged'],
  ['a part shorter than announced', () => changed('xl/worksheets/sheet1.xml', { claim: { size: 10_000 } }), 'damaged'],
  [
    'a part with another name in its own header',
    () => changed('xl/worksheets/sheet1.xml', { claim: { localName: 'xl/worksheets/sheet9.xml' } }),
    'damaged',
  ],
  ['an unknown way of packing', () => changed('xl/worksheets/sheet1.xml', { claim: { method: 99 } }), 'damaged'],
  [
    'broken packed data',
    () =>
      changed('xl/worksheets/sheet1.xml', {
        content: new Uint8Array(40).fill(0xff),
        stored: true,
        claim: { method: 8, size: 400 },
      }),
    'damaged',
  ],
  ['zip64 for a small file', () => changed('xl/workbook.xml', { claim: { size: 0xffffffff } }), 'zip64'],
  ['zip64 for the directory', () => zipByHand([{ name: 'a', content: 'a' }], { start: 0xffffffff }), 'zip64'],
  ['zip64 for the number of parts', () => zipByHand([{ name: 'a', content: 'a' }], { count: 0xffff }), 'zip64'],
  ['a path that climbs out', () => withPart({ name: '../../etc/passwd', content: 'x' }), 'badPart'],
  ['a path that climbs out in the middle', () => withPart({ name: 'xl/../../x.xml', content: 'x' }), 'badPart'],
  ['a path of Windows', () => withPart({ name: 'xl\\..\\x.xml', content: 'x' }), 'badPart'],
  ['a drive', () => withPart({ name: 'C:/x.xml', content: 'x' }), 'badPart'],
  ['a name cut by a zero byte', () => withPart({ name: 'xl/a\0.xml', content: 'x' }), 'badPart'],
  ['the same part twice', () => withPart({ name: 'xl/workbook.xml', content: '<workbook/>' }), 'badPart'],
  ['the same part in other letters', () => withPart({ name: 'XL/Workbook.xml', content: '<workbook/>' }), 'badPart'],
  ['a zip bomb', () => withSheet(`${taggedRows('cover')}${spaces(20_000_000)}`), 'tooLargeInside'],
  ['a zip bomb of 40 MB', () => withSheet(spaces(40_000_000)), 'tooLargeInside'],
  [
    'a zip bomb that says it is small',
    () => changed('xl/worksheets/sheet1.xml', { content: spaces(50_000_000), claim: { size: 50_000 } }),
    'damaged',
  ],
  ['a bomb in the shared texts', () => ours('', { strings: `<si><t>a</t></si>${spaces(20_000_000)}` }), 'tooLargeInside'],
  ['a file of 31 MB', () => zipByHand([{ name: 'a', content: new Uint8Array(31_000_000), stored: true }]), 'tooLarge'],
  [
    'ten thousand parts',
    () => zipByHand(Array.from({ length: 10_000 }, (_, index) => ({ name: `x/${index}`, content: '', stored: true }))),
    'tooManyParts',
  ],
  [
    '100,000 sheets',
    () =>
      bookByHand({
        sheets: [{ name: 'A', data: taggedRows('cover') }],
        bookHead: `<sheets>${Array.from({ length: 100_000 }, (_, index) => `<sheet name="${letters(8)}${index * 7919}" sheetId="${index}" r:id="rId1"/>`).join('')}</sheets>`,
      }),
    'tooManySheets',
  ],
  ['a cell in the last corner', () => ours('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'), 'tooManyCells'],
  [
    'cells so far apart that the sheet would not fit',
    () => ours('<row r="9"><c r="ALL9"><v>1</v></c></row><row r="99999"><c r="A99999"><v>1</v></c></row>'),
    'tooManyCells',
  ],
  ['a column beyond the last', () => ours('<row r="2"><c r="XFE2"><v>1</v></c></row>'), 'badXml'],
  ['a row beyond the last', () => ours('<row r="1048577"/>'), 'badXml'],
  ['an address that is none', () => ours('<row r="2"><c r="2A"><v>1</v></c></row>'), 'badXml'],
  ['200,000 rows', () => ours(Array.from({ length: 200_000 }, (_, index) => `<row r="${index + 2}"/>`).join('')), 'tooManyCells'],
  ['a cell of 1 MB', () => ours(`<row r="2">${cell(letters(1_000_000))}</row>`), 'textTooLong'],
  ['a cell one character too long', () => ours(`<row r="2">${cell(letters(32_768))}</row>`), 'textTooLong'],
  [
    'a shared text of 1 MB',
    () => ours('<row r="2"><c r="A2" t="s"><v>0</v></c></row>', { strings: `<si><t>${letters(1_000_000)}</t></si>` }),
    'textTooLong',
  ],
  [
    'a formula of 50,000 characters',
    () => ours(`<row r="2"><c r="A2"><f>${'1+'.repeat(25_000)}1</f><v>1</v></c></row>`),
    'textTooLong',
  ],
  [
    'a shared text out of range',
    () => ours('<row r="2"><c r="A2" t="s"><v>7</v></c></row>', { strings: '<si><t>a</t></si>' }),
    'badSharedString',
  ],
  ['a shared text where there are none', () => ours('<row r="2"><c r="A2" t="s"><v>0</v></c></row>'), 'badSharedString'],
  [
    'a negative shared text',
    () => ours('<row r="2"><c r="A2" t="s"><v>-1</v></c></row>', { strings: '<si><t>a</t></si>' }),
    'badSharedString',
  ],
  [
    'a shared text called constructor',
    () => ours('<row r="2"><c r="A2" t="s"><v>constructor</v></c></row>', { strings: '<si><t>a</t></si>' }),
    'badXml',
  ],
  ['a number without end', () => ours('<row r="2"><c r="A2"><v>1e999</v></c></row>'), 'badXml'],
  ['a number that is none', () => ours('<row r="2"><c r="A2"><v>0x10zz</v></c></row>'), 'badXml'],
  ['a cell without end', () => ours('<row r="2"><c r="A2"><v>1'), 'truncated'],
  ['a sheet without end', () => bookByHand({ sheets: [{ name: 'A', data: '<worksheet><sheetData><row r="1">' }] }), 'truncated'],
  ['elements 5,000 deep', () => ours('<x>'.repeat(5_000)), 'tooDeep'],
  ['billion laughs in a sheet', () => bookByHand({ sheets: [{ name: 'A', data: LAUGHS }] }), 'forbiddenXml'],
  [
    'an outside entity in the shared texts',
    () =>
      zipByHand([
        ...bookParts({
          sheets: [{ name: 'A', data: taggedRows('cover') }],
          relations: '<Relationship Id="s" Type="x/sharedStrings" Target="sharedStrings.xml"/>',
        }),
        { name: 'xl/sharedStrings.xml', content: '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><sst/>' },
      ]),
    'forbiddenXml',
  ],
  [
    'a document type in the workbook',
    () => changed('xl/workbook.xml', { content: '<!DOCTYPE workbook><workbook><sheets/></workbook>' }),
    'forbiddenXml',
  ],
  [
    'a sheet in UTF-16',
    () => bookByHand({ sheets: [{ name: 'A', data: '<?xml version="1.0" encoding="UTF-16"?><worksheet/>' }] }),
    'badXml',
  ],
  ['macros', () => withPart({ name: 'xl/vbaProject.bin', content: 'x' }), 'macros'],
  ['dates counted from 1904', () => ours('', { bookHead: '<workbookPr date1904="1"/>' }), 'otherCalendar'],
];

/** Text that does not pack so well that it would be taken for a bomb. */
export function letters(count: number): string {
  let state = 1;
  return Array.from({ length: count }, () => String.fromCharCode(97 + ((state = (state * 48_271) % 2_147_483_647) % 26))).join(
    '',
  );
}

/** A workbook of one sheet with this XML. */
export function withSheet(data: string): Uint8Array {
  return bookByHand({ sheets: [{ name: 'A', data }] });
}
