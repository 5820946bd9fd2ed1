import { DEFAULT_FORMAT, type BorderSide, type CellFormat } from '../model';

const thin = (color: string): BorderSide => ({ style: 'Continuous', weight: 'Thin', color });
const box = (line: BorderSide): CellFormat['borders'] => ({ EdgeTop: line, EdgeBottom: line, EdgeLeft: line, EdgeRight: line });
const below = (weight: string, color: string): CellFormat['borders'] => ({ EdgeBottom: { style: 'Continuous', weight, color } });
const double = (color: string): BorderSide => ({ style: 'Double', weight: 'Thick', color });
const number = (sign: string, decimals: string, zero: string): string =>
  `_(${sign}* #,##0${decimals}_);_(${sign}* \\(#,##0${decimals}\\);_(${sign}* "-"${zero}_);_(@_)`;

const INK = '#44546A';
const ACCENT = '#4472C4';
/** Of each accent of the Office theme: full, then 20%, 40% and 60% strong. */
const ACCENTS: readonly (readonly string[])[] = [
  ['#4472C4', '#D9E1F2', '#B4C6E7', '#8EA9DB'],
  ['#ED7D31', '#FCE4D6', '#F8CBAD', '#F4B084'],
  ['#A5A5A5', '#EDEDED', '#DBDBDB', '#C9C9C9'],
  ['#FFC000', '#FFF2CC', '#FFE699', '#FFD966'],
  ['#5B9BD5', '#DDEBF7', '#BDD7EE', '#9BC2E6'],
  ['#70AD47', '#E2EFDA', '#C6E0B4', '#A9D08E'],
];
const WHITE = '#FFFFFF';

/** Excel's built-in cell styles, by their names in Excel.BuiltInStyle: what each sets beside the normal look. */
export const BUILT_IN_STYLES: Readonly<Record<string, Partial<CellFormat>>> = {
  Normal: {},
  Comma: { numberFormat: number('', '.00', '??') },
  Currency: { numberFormat: number('$', '.00', '??') },
  Percent: { numberFormat: '0%' },
  WholeComma: { numberFormat: number('', '', '') },
  WholeDollar: { numberFormat: number('$', '', '') },
  Hlink: { fontColor: '#0563C1', underline: 'Single' },
  HlinkTrav: { fontColor: '#954F72', underline: 'Single' },
  Note: { fill: '#FFFFCC', borders: box(thin('#B2B2B2')) },
  WarningText: { fontColor: '#FF0000' },
  SheetTitle: { fontName: 'Calibri Light', fontSize: 18, fontColor: INK },
  Heading1: { fontSize: 15, bold: true, fontColor: INK, borders: below('Thick', ACCENT) },
  Heading2: { fontSize: 13, bold: true, fontColor: INK, borders: below('Thick', '#A2B8E1') },
  Heading3: { bold: true, fontColor: INK, borders: below('Medium', '#8EA9DB') },
  Heading4: { bold: true, fontColor: INK },
  Input: { fill: '#FFCC99', fontColor: '#3F3F76', borders: box(thin('#7F7F7F')) },
  Output: { fill: '#F2F2F2', fontColor: '#3F3F3F', bold: true, borders: box(thin('#3F3F3F')) },
  Calculation: { fill: '#F2F2F2', fontColor: '#FA7D00', bold: true, borders: box(thin('#7F7F7F')) },
  CheckCell: { fill: '#A5A5A5', fontColor: WHITE, bold: true, borders: box(double('#3F3F3F')) },
  LinkedCell: { fontColor: '#FA7D00', borders: { EdgeBottom: double('#FF8001') } },
  Total: { bold: true, borders: { EdgeTop: thin(ACCENT), EdgeBottom: double(ACCENT) } },
  Good: { fill: '#C6EFCE', fontColor: '#006100' },
  Bad: { fill: '#FFC7CE', fontColor: '#9C0006' },
  Neutral: { fill: '#FFEB9C', fontColor: '#9C5700' },
  ExplanatoryText: { italic: true, fontColor: '#7F7F7F' },
  ...Object.fromEntries(
    ACCENTS.flatMap(([full = '', ...tints], index) => [
      [`Accent${index + 1}`, { fill: full, fontColor: WHITE }],
      ...tints.map((fill, step) => [
        `Accent${index + 1}_${(step + 1) * 20}`,
        { fill, fontColor: step === 2 ? WHITE : DEFAULT_FORMAT.fontColor },
      ]),
    ]),
  ),
};
