import type { SheetBuilder } from './build';

/** The two sides of an official letterhead (Nghị định 30/2020/NĐ-CP, Phụ lục I): the issuing body left, the country's name and motto right. */
export interface Letterhead {
  /** Lines on the left: the parent agency plain, the issuing one bold, further lines (Mã QHNS) plain. */
  readonly left: readonly { readonly text: string; readonly bold: boolean }[];
  /** False on Mẫu 04c and 04d, which have no Quốc hiệu. */
  readonly motto: boolean;
  /** Right-hand line under the motto ("Đồng Tháp, ngày 05 tháng 01 năm 2027"), or in its place. */
  readonly right: string | null;
}

/** Draws a letterhead over all columns: the left part over `leftColumns` of them. */
export function drawLetterhead(builder: SheetBuilder, letterhead: Letterhead, leftColumns: number): void {
  const rightFrom = 1 + leftColumns;
  const rightColumns = builder.width - rightFrom;
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
    const row = builder.row({
      height: 20,
      cells: {
        1: { value: own?.text ?? null, style: own?.bold ? 'agencyBold' : 'agency' },
        [rightFrom]: { value: right[line]?.text ?? null, style: right[line]?.style ?? 'text' },
      },
    });
    builder.merge(row, 1, 1, leftColumns);
    builder.merge(row, rightFrom, 1, rightColumns);
  }
}

/** One signature: title, hint below, room for the signature, the name. */
export interface Signature {
  readonly above?: string;
  readonly title: string;
  readonly hint: string;
  readonly name: string;
}

/** Draws signature blocks side by side, kept together: the caller forbids a page break inside the rows it returns. */
export function drawSignatures(builder: SheetBuilder, signatures: readonly Signature[]): { first: number; rows: number } {
  const columns = builder.width - 1;
  const starts = signatures.map((_, index) => 1 + Math.floor((columns * index) / signatures.length));
  const first = builder.next;
  const line = (textOf: (signature: Signature) => string, style: 'place' | 'signTitle' | 'signHint', height: number): void => {
    const cells = Object.fromEntries(
      signatures.map((signature, index) => [starts[index], { value: textOf(signature) || null, style }]),
    );
    const row = builder.row({ height, cells });
    starts.forEach((start, index) => {
      const end = starts[index + 1] ?? columns + 1;
      if (end - start > 1) builder.merge(row, start, 1, end - start);
    });
  };
  if (signatures.some((signature) => signature.above)) line((signature) => signature.above ?? '', 'place', 20);
  line((signature) => signature.title, 'signTitle', 20);
  line((signature) => signature.hint, 'signHint', 18);
  line(() => '', 'signHint', 60);
  line((signature) => signature.name, 'signTitle', 20);
  return { first, rows: builder.next - first };
}
