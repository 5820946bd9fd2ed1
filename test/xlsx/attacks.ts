import type { ReadFault } from '../../src/xlsx';
import { bookByHand, bookParts, taggedRows, zipByHand, type HandPart } from './files-by-hand';
import { cell, letters, ours } from './hostile-files';

const sheet = (data: string): HandPart[] => bookParts({ sheets: [{ name: 'Chỉ tiêu', data }] });
const tagged = (rows: string): HandPart[] => sheet(taggedRows('indicators', rows));
const replaced = (name: string, content: string): Uint8Array =>
  zipByHand(tagged('').map((part) => (part.name === name ? { ...part, content } : part)));
/** Short and different from its neighbours, so that many of them do not pack into a bomb. */
const noise = (index: number): string => ((index * 48_271) % 2_147_483_647).toString(36);
const many = (count: number, piece: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => piece(index)).join('');

/** A sheet of ours with as many cells as one may have, far narrower than the limit. */
const fullSheet = (): string =>
  taggedRows(
    'indicators',
    many(90_000, (index) => `<row r="${index + 2}"><c r="J${index + 2}"><v>${(index * 7919) % 99_991}</v></c></row>`),
  );

/** Files made to cost time or memory, each refused with its fault. */
export const COSTLY: readonly [string, () => Uint8Array, ReadFault][] = [
  [
    'a sheet that is a name of a million letters',
    () => replaced('xl/workbook.xml', `<workbook><sheets><sheet ${letters(1_000_000)}/></sheets></workbook>`),
    'notWorkbook',
  ],
  [
    'a sheet of 400,000 attributes',
    () =>
      replaced(
        'xl/workbook.xml',
        `<workbook><sheets><sheet ${many(400_000, (index) => `a${noise(index)}="" `)}/></sheets></workbook>`,
      ),
    'notWorkbook',
  ],
  [
    '300,000 names',
    () => ours('', { names: many(300_000, (index) => `<definedName name="_bc_${noise(index)}">A!$A$1</definedName>`) }),
    'tooManyParts',
  ],
  [
    '300,000 relations',
    () => ours('', { relations: many(300_000, (index) => `<Relationship Id="${noise(index)}" Type="x" Target="y"/>`) }),
    'tooManyParts',
  ],
  [
    'a shared formula of 8,000 letters in a million cells',
    () =>
      ours(
        `<row r="2"><c r="A2"><f t="shared" ref="A2:A9" si="0">${many(1_300, (index) => `A${index}+`)}1</f><v>1</v></c></row>` +
          many(
            400_000,
            (index) =>
              `<row r="${(index % 90_000) + 3}"><c r="A${(index % 90_000) + 3}"><f t="shared" si="0"/><v>${noise(index).length}</v></c></row>`,
          ),
      ),
    'tooLargeInside',
  ],
  [
    'a cell of a million formulas',
    () =>
      ours(
        `<row r="2"><c r="A2"><f t="shared" ref="A2:A9" si="0">${many(1_300, (index) => `A${index}+`)}1</f>${many(900_000, (index) => `<f t="shared" si="0" a="${index % 10}"/>`)}</c></row>`,
      ),
    'tooLargeInside',
  ],
  [
    'a comment without end',
    () => bookByHand({ sheets: [{ name: 'A', data: `<worksheet><sheetData><!-- <row r="1">` }] }),
    'badXml',
  ],
  ['half a million comments', () => ours(many(500_000, (index) => `<!--${noise(index)}-->`) + `<row r="1048577"/>`), 'badXml'],
  ['a declaration that is none', () => ours('<!ATTLIST row r CDATA "1">'), 'badXml'],
  [
    'thirty sheets of ours, each nearly as large as one may be',
    () =>
      bookByHand({
        sheets: many(30, () => '.')
          .split('')
          .map((_, index) => ({ name: `T${index}`, data: fullSheet() })),
      }),
    'tooManyCells',
  ],
  [
    'a text of 500,000 runs',
    () =>
      ours('<row r="2"><c r="A2" t="s"><v>0</v></c></row>', {
        strings: `<si>${many(500_000, (index) => `<r><t>${noise(index)}</t></r>`)}</si>`,
      }),
    'textTooLong',
  ],
  [
    'a reading aid without end',
    () => ours('<row r="2"><c r="A2" t="s"><v>0</v></c></row>', { strings: '<si><rPh sb="0" eb="1"><t>x</t></si>' }),
    'badXml',
  ],
  ['a row number of a thousand digits', () => ours(`<row r="${'9'.repeat(1_000)}"/>`), 'badXml'],
  ['a row below the first', () => ours('<row r="0"/>'), 'badXml'],
  ['a negative row', () => ours('<row r="-5"><c r="A-5"><v>1</v></c></row>'), 'badXml'],
  ['a column of forty letters', () => ours(`<row r="2"><c r="${'Z'.repeat(40)}2"><v>1</v></c></row>`), 'badXml'],
  [
    'an attribute of a cell of 5,000 letters',
    () => ours(`<row r="2"><c ${'a'.repeat(5_000)}="1" r="A2"><v>1</v></c></row>`),
    'badXml',
  ],
];

/** Files that look odd, are read, and give these cells below the tag. */
export const ODD: readonly [string, () => Uint8Array, unknown[][]][] = [
  [
    'a cell in a comment, which Excel does not show',
    () => ours(`<!-- <row r="2">${cell('x')}</row> --><row r="3"><c r="A3"><v>1</v></c></row>`),
    [[null], [1]],
  ],
  [
    'a comment before everything, with another prefix',
    () =>
      zipByHand(
        sheet(
          `<?xml version="1.0"?><!-- <x:y/> --><worksheet><sheetData>${taggedRows('indicators', '<row r="2"><c r="A2"><v>5</v></c></row>')}</sheetData></worksheet>`,
        ),
      ),
    [[5]],
  ],
  [
    'an instruction with a cell in it',
    () => ours('<?x <row r="2"><c r="A2"><v>9</v></c></row> ?><row r="2"><c r="A2"><v>1</v></c></row>'),
    [[1]],
  ],
  ['CDATA around a figure', () => ours('<row r="2"><c r="A2"><v><![CDATA[12]]></v></c></row>'), [[12]]],
  ['CDATA around a text with signs', () => ours(`<row r="2">${cell('<![CDATA[Đạt <1> & ]]>&amp;')}</row>`), [['Đạt <1> & &']]],
  [
    'a tag written in entities',
    () =>
      bookByHand({
        sheets: [
          {
            name: 'A',
            data: `<row r="1"><c r="A1" t="inlineStr"><is><t>&#35;bc&#58;indicators</t></is></c></row><row r="2"><c r="A2"><v>3</v></c></row>`,
          },
        ],
      }),
    [[3]],
  ],
  [
    'a byte order mark',
    () =>
      zipByHand(
        sheet(
          `\uFEFF<?xml version="1.0"?><worksheet><sheetData>${taggedRows('indicators', '<row r="2"><c r="A2"><v>4</v></c></row>')}</sheetData></worksheet>`,
        ),
      ),
    [[4]],
  ],
  [
    'a text typed over many lines of a formula',
    () => ours('<row r="2"><c r="A2" t="str"><f>A1&amp;"&#10;"</f><v>a&#13;&#10;b</v></c></row>'),
    [['a\nb']],
  ],
  ['the same cell twice: the later stays', () => ours('<row r="2"><c r="A2"><v>1</v></c><c r="A2"><v>2</v></c></row>'), [[2]]],
  ['an unknown entity, as it is written', () => ours(`<row r="2">${cell('&evil;')}</row>`), [['&evil;']]],
  ['a date and time in the strict form', () => ours('<row r="2"><c r="A2" t="d"><v>2026-12-14</v></c></row>'), [[46_370]]],
];
