import type { Style } from './spec';

const FONT = 'Times New Roman';
const left = { horizontal: 'left', vertical: 'middle', wrap: true } as const;
/** Inside a border, text keeps a little away from the line. */
const inset = { ...left, indent: 1 } as const;
const center = { horizontal: 'center', vertical: 'middle', wrap: true } as const;
const right = { horizontal: 'right', vertical: 'middle', wrap: false } as const;
const box = { all: 'thin' } as const;

const plain: Style = { font: { name: FONT, size: 12 }, align: left, numberFormat: 'General', locked: true };
const cell: Style = { ...plain, align: inset, border: box };
const computed: Style = { ...cell, align: right, fill: '#F2F2F2' };
const entry: Style = { ...cell, fill: '#FFF9DB', locked: false };

export const PERCENT = '0.00%';
export const NUMBER = '#,##0.######';
export const WHOLE = '#,##0';
export const DATE = 'dd/mm/yyyy';

const SUM_FILL = '#EAF3F1';

/** Every look the sheets use, by name. An entry cell is pale yellow and unlocked; a computed one is grey. */
export const STYLES = {
  /** Tag row and key column, never seen. */
  code: { font: { name: FONT, size: 8, color: '#7F7F7F' }, align: { ...left, wrap: false }, numberFormat: '@', locked: true },
  text: plain,
  textBold: { ...plain, font: { ...plain.font, bold: true } },
  textItalic: { ...plain, font: { ...plain.font, italic: true } },
  textCenter: { ...plain, align: center },
  textCenterBold: { ...plain, font: { ...plain.font, bold: true }, align: center },
  textCenterItalic: { ...plain, font: { ...plain.font, italic: true }, align: center },
  /** Agency above: 12-13 capitals; issuing agency bold (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
  agency: { ...plain, font: { name: FONT, size: 13 }, align: center },
  agencyBold: { ...plain, font: { name: FONT, size: 13, bold: true }, align: center },
  countryName: { ...plain, font: { name: FONT, size: 12, bold: true }, align: center },
  motto: { ...plain, font: { name: FONT, size: 13, bold: true, underline: true }, align: center },
  place: { ...plain, font: { name: FONT, size: 13, italic: true }, align: center },
  title: { ...plain, font: { name: FONT, size: 14, bold: true }, align: center },
  subtitle: { ...plain, font: { name: FONT, size: 13 }, align: center },
  unitOfMoney: { ...plain, font: { ...plain.font, italic: true }, align: { ...right, wrap: false } },
  heading: { ...cell, font: { ...plain.font, bold: true }, align: center, fill: '#E3EFEC' },
  columnCode: { ...cell, font: { ...plain.font, size: 11, italic: true }, align: center },
  section: { ...cell, font: { ...plain.font, bold: true }, fill: '#F3F7F6' },
  cell,
  cellBold: { ...cell, font: { ...plain.font, bold: true } },
  cellCenter: { ...cell, align: center },
  cellCenterBold: { ...cell, font: { ...plain.font, bold: true }, align: center },
  cellNote: { ...cell, font: { ...plain.font, size: 11, italic: true } },
  cellPercent: { ...cell, align: right, numberFormat: PERCENT },
  cellNumber: { ...cell, align: right, numberFormat: NUMBER },
  cellMoney: { ...cell, align: right, numberFormat: WHOLE },
  cellMoneyBold: { ...cell, font: { ...plain.font, bold: true }, align: right, numberFormat: WHOLE },
  cellDate: { ...cell, align: center, numberFormat: DATE },
  /** The look of an entry cell, in the legend. */
  legendEntry: { ...entry, locked: true },
  /** An entry column in a row that has nothing to enter. */
  blocked: { ...cell, fill: '#EDEDED', font: { ...plain.font, size: 10, italic: true, color: '#595959' }, align: center },
  computedPercent: { ...computed, numberFormat: PERCENT },
  computedNumber: { ...computed, numberFormat: NUMBER },
  computedMoney: { ...computed, numberFormat: WHOLE },
  computedText: { ...computed, align: center },
  verdict: { ...cell, font: { ...plain.font, bold: true }, align: center, fill: '#F2F2F2' },
  entryText: { ...entry, align: { ...inset, vertical: 'top' } },
  entryChoice: { ...entry, align: center },
  entryNumber: { ...entry, align: right, numberFormat: NUMBER },
  entryPercent: { ...entry, align: right, numberFormat: PERCENT },
  entryMoney: { ...entry, align: right, numberFormat: WHOLE },
  entryYear: { ...entry, align: center, numberFormat: '0' },
  entryDate: { ...entry, align: center, numberFormat: DATE },
  signTitle: { ...plain, font: { name: FONT, size: 13, bold: true }, align: center },
  signHint: { ...plain, font: { name: FONT, size: 12, italic: true }, align: center },
  severityError: { ...cell, font: { ...plain.font, bold: true, color: '#A4262C' }, align: center },
  severityWarning: { ...cell, font: { ...plain.font, bold: true, color: '#8A5300' }, align: center },
  severityNote: { ...cell, font: { ...plain.font, color: '#1B5E87' }, align: center },
  /** The line of a sum above the rows it is made of. */
  sumText: { ...cell, font: { ...plain.font, bold: true }, fill: SUM_FILL },
  sumCenter: { ...cell, font: { ...plain.font, bold: true }, align: center, fill: SUM_FILL },
  sumNumber: { ...cell, font: { ...plain.font, bold: true }, align: right, numberFormat: NUMBER, fill: SUM_FILL },
  sumPercent: { ...cell, font: { ...plain.font, bold: true }, align: right, numberFormat: PERCENT, fill: SUM_FILL },
  link: { ...cell, font: { ...plain.font, underline: true, color: '#0B5CAD' }, align: center },
} as const satisfies Record<string, Style>;

export type StyleName = keyof typeof STYLES;
