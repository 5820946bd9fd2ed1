import type { CellValue } from '../../checks';
import type { Dossier, DossierFigures, Unit } from '../../settlement';
import { formatNumber } from '../../vietnamese';
import type { Content, SheetBuilder } from '../build';
import { drawLetterhead, drawSignatures, type Signature } from '../letterhead';
import { breaksToKeepTogether, fitsOnePage, officialPage } from '../page';
import type { SheetSpec } from '../spec';
import type { StyleName } from '../styles';
import { textHeight } from '../text-height';
import type { Entries } from '../entries';
import type { KeptNarratives } from './narrative';
import type { FormSources } from './sources';

/** What every form is made from: what was entered, what it comes to, where the entries stand, and what was typed into the forms before. */
export interface FormInput {
  readonly dossier: Dossier;
  readonly figures: DossierFigures;
  readonly sources: FormSources;
  readonly kept: KeptNarratives;
  /** What was typed into the open cells of forms (the schedule of Mẫu 01). */
  readonly cells: Entries;
  /** Mẫu 04a is the yearly report on how the đề án are going, not the report on their result. */
  readonly yearly: boolean;
}

const DOTS = '...........';

/** A text of the unit, as entered and as a formula. */
function unitText({ sources, dossier }: FormInput, field: keyof Unit & string, blank = ''): Content {
  const value = dossier.unit[field];
  const cell = sources.unit(field);
  return {
    value: value === '' || value === null ? blank : String(value),
    formula: `=IF(${cell}="","${blank}",${cell}&"")`,
  };
}

/** A sentence with the unit's text in it: `before` text `after`. */
export function aroundUnitText(
  input: FormInput,
  field: keyof Unit & string,
  before: string,
  after: string,
  blank: string,
): Content {
  const { value, formula } = unitText(input, field, blank);
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  return {
    value: `${before}${String(value)}${after}`,
    formula: `=${quoted(before)}&${formula?.slice(1) ?? ''}${after === '' ? '' : `&${quoted(after)}`}`,
  };
}

/** Several texts in one cell. */
export const together = (...parts: readonly Content[]): Content => ({
  value: parts.map(({ value }) => String(value ?? '')).join(''),
  formula: `=${parts.map(({ value, formula }) => formula?.slice(1) ?? `"${String(value ?? '').replaceAll('"', '""')}"`).join('&')}`,
});

/** "NĂM 2026", with the year of the dossier. */
export const withYear = (input: FormInput, before: string, after = ''): Content =>
  aroundUnitText(input, 'year', before, after, '20...');

/** "Đồng Tháp, ngày ..... tháng ..... năm 20...": the day is written by hand on signing. */
export const placeAndDate = (input: FormInput): Content =>
  aroundUnitText(input, 'place', '', ', ngày ..... tháng ..... năm 20.....', DOTS);

/** An amount in đồng as text, thousands parted by dots whatever the program's language. */
export const moneyText = (formula: string, value: number): Content => ({
  value: formatNumber(value),
  formula: `=SUBSTITUTE(FIXED(${formula},0),",",".")`,
});

/** The unit's name in capitals. */
export function unitName({ sources, dossier }: FormInput): Content {
  const cell = sources.unit('name');
  return {
    value: dossier.unit.name === '' ? 'ĐƠN VỊ BÁO CÁO' : dossier.unit.name.toUpperCase(),
    formula: `=IF(${cell}="","ĐƠN VỊ BÁO CÁO",UPPER(${cell}))`,
  };
}

/** A line of a form's left head. */
interface HeadLine {
  readonly text: Content;
  readonly bold: boolean;
}

/** The document's rule under the reporting unit. */
const RULE: HeadLine = { text: { value: '-------' }, bold: false };

/** The unit's name in bold capitals, lines of its own under it, and the rule. */
export const unitHead = (input: FormInput, ...lines: readonly Content[]): readonly HeadLine[] => [
  { text: unitName(input), bold: true },
  ...lines.map((text) => ({ text, bold: false })),
  RULE,
];

/** Who registers đề án, as Mẫu 01 and Mẫu 02 ask for it; the address is written in by hand. */
export function registrantHead(input: FormInput): readonly HeadLine[] {
  const lines = [
    aroundUnitText(input, 'name', 'Đơn vị đăng ký đề án: ', '', '..............................'),
    { value: 'Địa chỉ: ..............................' },
    { value: 'Liên hệ (số điện thoại của cán bộ đầu mối): ....................' },
  ];
  return lines.map((text) => ({ text, bold: false }));
}

/** What stands above a form's table. */
export interface FormHead {
  /** "Mẫu số 04b"; null where a cover before it says so. */
  readonly label: string | null;
  readonly titles: readonly (string | Content)[];
  /** The title stands above the letterhead, as on the estimate of Mẫu 01. */
  readonly titlesFirst?: boolean;
  /** What the form is used for, in a row of its own under the title. */
  readonly mark?: Content & { readonly key: string };
  /** Lines on the left: the unit's name with its rule where none are given. */
  readonly left?: readonly HeadLine[];
  readonly motto: boolean;
  readonly right: string | Content | null;
  /** Columns of the letterhead's left part. */
  readonly leftColumns: number;
  readonly moneyUnit?: boolean;
}

/** The printed part of a form: its first column and how many there are. */
export interface FormWidth {
  readonly from: number;
  readonly columns: number;
}

/** Draws number, letterhead and title of a form. */
export function drawFormHead(builder: SheetBuilder, input: FormInput, head: FormHead, { from, columns }: FormWidth): void {
  if (head.label !== null) builder.across(head.label, 'formLabel', { from, columns, height: 18 });
  if (head.titlesFirst) drawTitles(builder, head, { from, columns });
  const left = head.left ?? unitHead(input);
  drawLetterhead(builder, { left, motto: head.motto, right: head.right }, head.leftColumns, { from, columns, keyed: true });
  builder.row({ height: 8 });
  if (!head.titlesFirst) drawTitles(builder, head, { from, columns });
  if (head.moneyUnit) builder.across('Đơn vị tính: Đồng', 'unitOfMoney', { from, columns, height: 18 });
}

function drawTitles(builder: SheetBuilder, head: FormHead, { from, columns }: FormWidth): void {
  for (const [index, title] of head.titles.entries()) {
    const value = String(typeof title === 'string' ? title : (title.value ?? ''));
    builder.across(title, 'title', {
      key: `title.${index + 1}`,
      from,
      columns,
      height: Math.max(21, textHeight(value, builder.widthOf(from, columns), 14, true)),
    });
  }
  if (head.mark) {
    const height = Math.max(20, textHeight(String(head.mark.value ?? ''), builder.widthOf(from, columns), 13));
    builder.across(head.mark, 'subtitle', { key: head.mark.key, from, columns, height });
  }
  builder.row({ height: 6 });
}

/** A heading over one column, or over several. */
export interface Heading {
  readonly label: string;
  readonly field?: string;
  readonly under?: readonly Heading[];
}

const depthOf = ({ under = [] }: Heading): number => 1 + Math.max(0, ...under.map(depthOf));
const leavesOf = (heading: Heading): readonly Heading[] => heading.under?.flatMap(leavesOf) ?? [heading];

/** Draws a tree of headings and, under it, the column codes by field; gives the rows that repeat on every page. */
export function drawHeadings(
  builder: SheetBuilder,
  headings: readonly Heading[],
  codes?: Readonly<Record<string, string>>,
): { row: number; rows: number } {
  const depth = Math.max(...headings.map(depthOf));
  const first = builder.next;
  const lines: Record<string, { value: CellValue; style: StyleName }>[] = Array.from({ length: depth }, () => ({}));
  const heights: number[] = Array.from({ length: depth }, () => 20);
  const place = (heading: Heading, line: number): void => {
    const columns = leavesOf(heading).map(({ field }) => builder.column(field ?? ''));
    const [column = 0] = columns;
    const rows = heading.under ? 1 : depth - line;
    for (let below = line; below < line + rows; below += 1)
      for (const each of columns) (lines[below] ?? {})[each] = { value: null, style: 'formHeading' };
    (lines[line] ?? {})[column] = { value: heading.label, style: 'formHeading' };
    const height = textHeight(heading.label, builder.widthOf(column, columns.length), 12, true) / rows;
    for (let below = line; below < line + rows; below += 1) heights[below] = Math.max(heights[below] ?? 0, height);
    builder.merge(first + line, column, rows, columns.length);
    for (const child of heading.under ?? []) place(child, line + 1);
  };
  for (const heading of headings) place(heading, 0);
  lines.forEach((cells, line) => builder.row({ height: heights[line], cells }));
  if (codes)
    builder.row({
      height: 18,
      cells: Object.fromEntries(Object.entries(codes).map(([field, value]) => [field, { value, style: 'columnCode' }])),
    });
  return { row: first, rows: builder.next - first };
}

/** Draws the signatures and finishes the sheet: A4, headings repeated, signatures never alone on a page. */
export function finishForm(
  builder: SheetBuilder,
  options: {
    readonly orientation: 'portrait' | 'landscape';
    readonly width: FormWidth;
    readonly signatures: readonly Signature[];
    readonly headings?: { row: number; rows: number };
    /** Rows that must not be the last of a page. */
    readonly stay?: readonly number[];
    /** Rows that begin a page. */
    readonly newPages?: readonly number[];
    /** Rows above the signatures that go with them onto the next page. */
    readonly with?: number;
  },
): SheetSpec {
  const { orientation, width, headings } = options;
  builder.row({ height: 10 });
  const { first } = drawSignatures(builder, options.signatures, { ...width, keyed: true });
  const area = { row: 0, column: width.from, rows: builder.next, columns: width.columns };
  const breaks = breaksToKeepTogether(builder, orientation, width, first - 1 - (options.with ?? 1), {
    ...(headings ? { titleRows: headings } : {}),
    headings: options.stay ?? [],
    newPages: options.newPages ?? [],
  });
  const pages = options.newPages === undefined && fitsOnePage(builder, orientation, width) ? 'one' : breaks;
  return builder.spec({ print: officialPage(orientation, area, headings, pages), tabColor: '#7A5C00' });
}
