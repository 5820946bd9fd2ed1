import type { Content, SheetBuilder } from './build';
import type { Style } from './spec';
import { STYLES } from './styles';
import { textHeight } from './text-height';

/** The two sides of an official letterhead (Nghị định 30/2020/NĐ-CP, Phụ lục I): the issuing body left, the country's name and motto right. */
export interface Letterhead {
  /** Lines on the left: the parent agency plain, the issuing one bold, further lines (Mã QHNS) plain. */
  readonly left: readonly { readonly text: string | Content; readonly bold: boolean }[];
  /** False on Mẫu 04c and 04d, which have no Quốc hiệu. */
  readonly motto: boolean;
  /** Right-hand line under the motto ("Đồng Tháp, ngày 05 tháng 01 năm 2027"), or in its place. */
  readonly right: string | Content | null;
}

const contentOf = (text: string | Content | null | undefined): Content =>
  typeof text === 'object' && text !== null ? text : { value: text ?? null };

/** Where a block stands: its first column, how many it takes; keyed rows are known again, so that what is typed over them is not lost. */
export interface Placing {
  readonly from?: number;
  readonly columns?: number;
  readonly keyed?: boolean;
}

/** Draws a letterhead over all columns from `from` (1 where hidden helper columns do not come first): the left part over `leftColumns` of them. */
export function drawLetterhead(
  builder: SheetBuilder,
  letterhead: Letterhead,
  leftColumns: number,
  { from = 1, columns = builder.width - from, keyed = false }: Placing = {},
): void {
  const rightFrom = from + leftColumns;
  const right = [
    ...(letterhead.motto
      ? [
          { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', style: 'countryName' as const },
          { text: 'Độc lập - Tự do - Hạnh phúc', style: 'motto' as const },
        ]
      : []),
    ...(letterhead.right === null ? [] : [{ text: letterhead.right, style: 'place' as const }]),
  ];
  for (let line = 0; line < Math.max(letterhead.left.length, right.length); line += 1) {
    const own = letterhead.left[line];
    const left = contentOf(own?.text);
    const other = contentOf(right[line]?.text);
    const style = right[line]?.style ?? 'text';
    const { font }: Style = STYLES[style];
    const row = builder.row({
      ...(keyed ? { key: `head.${line + 1}` } : {}),
      height: Math.max(
        20,
        textHeight(String(left.value ?? ''), builder.widthOf(from, leftColumns), 13, own?.bold),
        textHeight(String(other.value ?? ''), builder.widthOf(rightFrom, columns - leftColumns), font.size, font.bold),
      ),
      cells: {
        [from]: { ...left, style: own?.bold ? 'agencyBold' : 'agency' },
        [rightFrom]: { ...other, style },
      },
    });
    builder.merge(row, from, 1, leftColumns);
    builder.merge(row, rightFrom, 1, columns - leftColumns);
  }
}

/** One signature: title, the hint below where the form prints one, room for the signature, the name. */
export interface Signature {
  readonly above?: string | Content;
  readonly title: string | Content;
  readonly hint?: string;
  readonly name: string | Content;
}

/** Draws signature blocks side by side, kept together: the caller forbids a page break inside the rows it returns. */
export function drawSignatures(
  builder: SheetBuilder,
  signatures: readonly Signature[],
  { from = 1, columns = builder.width - from, keyed = false }: Placing = {},
): { first: number; rows: number } {
  const starts = evenStarts(builder, from, columns, signatures.length);
  const spanOf = (index: number): number => (starts[index + 1] ?? from + columns) - (starts[index] ?? from);
  const first = builder.next;
  type Part = (signature: Signature) => string | Content | undefined;
  const line = (partOf: Part, style: 'place' | 'signTitle' | 'signHint', least: number): void => {
    const contents = signatures.map((signature) => contentOf(partOf(signature)));
    const heights = contents.map(({ value }, index) =>
      textHeight(String(value ?? ''), builder.widthOf(starts[index] ?? from, spanOf(index)), 13, true),
    );
    const cells = Object.fromEntries(
      contents.map((content, index) => [starts[index], { ...content, value: content.value || null, style }]),
    );
    const key = keyed ? { key: `sign.${builder.next - first + 1}` } : {};
    const row = builder.row({ ...key, height: Math.max(least, ...heights), cells });
    starts.forEach((start, index) => builder.merge(row, start, 1, spanOf(index)));
  };
  const above = signatures.find((signature) => signature.above)?.above;
  if (above) {
    // Place and date need more room than one signature of three has.
    const half = evenStarts(builder, from, columns, 2)[1] ?? from;
    builder.across(above, 'place', {
      from: half,
      columns: from + columns - half,
      height: 20,
      ...(keyed ? { key: 'sign.1' } : {}),
    });
  }
  line((signature) => signature.title, 'signTitle', 20);
  if (signatures.some(({ hint }) => hint !== undefined)) line((signature) => signature.hint, 'signHint', 18);
  line(() => '', 'signHint', 56);
  line((signature) => signature.name, 'signTitle', 20);
  return { first, rows: builder.next - first };
}

/** First columns of so many parts of about the same width. */
function evenStarts(builder: SheetBuilder, from: number, columns: number, parts: number): number[] {
  const total = builder.widthOf(from, columns);
  const starts = [from];
  for (let part = 1; part < parts; part += 1) {
    const least = (starts.at(-1) ?? from) + 1;
    const most = from + columns - (parts - part);
    let column = least;
    const off = (candidate: number): number => Math.abs(builder.widthOf(from, candidate - from) - (total * part) / parts);
    while (column < most && off(column + 1) <= off(column)) column += 1;
    starts.push(column);
  }
  return starts;
}
