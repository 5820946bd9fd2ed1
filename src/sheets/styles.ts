import type { Style } from './spec';

const FONT = 'Times New Roman';
const left = { horizontal: 'left', vertical: 'middle', wrap: true } as const;
/** Inside a border, text keeps a little away from the line. */
const inset = { ...left, indent: 1 } as const;
const center = { horizontal: 'center', vertical: 'middle', wrap: true } as const;
const right = { horizontal: 'right', vertical: 'middle', wrap: false } as const;
const insetRight = { ...right, indent: 1 } as const;
const box = { all: 'thin' } as const;

const plain: Style = { font: { name: FONT, size: 12 }, align: left, numberFormat: 'General', locked: true };
const cell: Style = { ...plain, align: inset, border: box };
const computed: Style = { ...cell, align: insetRight, fill: '#F2F2F2' };
/** Texts of a form, justified as in a letter. */
const formLine: Style = { ...plain, align: { horizontal: 'justify', vertical: 'top', wrap: true } };
const entry: Style = { ...cell, fill: '#FFF9DB', locked: false };

const PERCENT = '0.00%';
export const NUMBER = '#,##0.######';
export const WHOLE = '#,##0';
export const DATE = 'dd/mm/yyyy';

const SUM_FILL = '#EAF3F1';

/** Every look the sheets use, by name. An entry cell is pale yellow and unlocked; a computed one is grey. */
export const STYLES = {
  /** Tag row, key column and helper columns, never seen: nothing of their own to set. */
  code: { ...plain, align: { ...left, wrap: false } },
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
  cellPercent: { ...cell, align: insetRight, numberFormat: PERCENT },
  cellNumber: { ...cell, align: insetRight, numberFormat: NUMBER },
  cellPlain: { ...cell, align: insetRight },
  cellMoney: { ...cell, align: insetRight, numberFormat: WHOLE },
  cellMoneyBold: { ...cell, font: { ...plain.font, bold: true }, align: insetRight, numberFormat: WHOLE },
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
  /** A quantity or a score: seldom above a thousand, and then without a separator. */
  entryPlain: { ...entry, align: insetRight },
  entryNumber: { ...entry, align: insetRight, numberFormat: NUMBER },
  entryPercent: { ...entry, align: insetRight, numberFormat: PERCENT },
  entryMoney: { ...entry, align: insetRight, numberFormat: WHOLE },
  entryYear: { ...entry, align: center, numberFormat: '0' },
  entryDate: { ...entry, align: center, numberFormat: DATE },
  /** The forms print as the document shows them: no fills. Texts that a person may edit on the form are open. */
  formLabel: { ...plain, font: { ...plain.font, bold: true }, align: { ...right, wrap: false } },
  formHeading: { ...cell, font: { ...plain.font, bold: true }, align: center },
  formLine,
  formLineBold: { ...formLine, font: { ...plain.font, bold: true } },
  formNarrative: { ...formLine, locked: false },
  formMoney: { ...formLine, align: { ...formLine.align, horizontal: 'right' }, numberFormat: WHOLE },
  /** "đồng" beside an amount. */
  formUnit: { ...plain, align: { ...left, vertical: 'top', indent: 1 } },
  /** An amount that is not seen while it is nothing; it stands under the table, so that no empty row is printed in it. */
  formRest: { ...plain, font: { ...plain.font, italic: true }, align: insetRight, numberFormat: '#,##0;-#,##0;""' },
  formRestLabel: { ...plain, font: { ...plain.font, italic: true } },
  formEntry: { ...cell, locked: false },
  /** Beside the printed form: what a person has to decide or know. */
  formNotice: {
    ...plain,
    font: { ...plain.font, size: 11, italic: true, color: '#8A5300' },
    align: { ...left, vertical: 'top' },
    locked: false,
  },
  signTitle: { ...plain, font: { name: FONT, size: 13, bold: true }, align: center },
  signHint: { ...plain, font: { name: FONT, size: 12, italic: true }, align: center },
  severityError: { ...cell, font: { ...plain.font, bold: true, color: '#A4262C' }, align: center },
  severityWarning: { ...cell, font: { ...plain.font, bold: true, color: '#8A5300' }, align: center },
  severityNote: { ...cell, font: { ...plain.font, color: '#1B5E87' }, align: center },
  /** The line of a sum above the rows it is made of. */
  sumText: { ...cell, font: { ...plain.font, bold: true }, fill: SUM_FILL },
  sumCenter: { ...cell, font: { ...plain.font, bold: true }, align: center, fill: SUM_FILL },
  sumNumber: { ...cell, font: { ...plain.font, bold: true }, align: insetRight, numberFormat: NUMBER, fill: SUM_FILL },
  sumWhole: { ...cell, font: { ...plain.font, bold: true }, align: insetRight, numberFormat: WHOLE, fill: SUM_FILL },
  sumPercent: { ...cell, font: { ...plain.font, bold: true }, align: insetRight, numberFormat: PERCENT, fill: SUM_FILL },
  link: { ...cell, font: { ...plain.font, underline: true, color: '#0B5CAD' }, align: center },
} as const satisfies Record<string, Style>;

export type StyleName = keyof typeof STYLES;
