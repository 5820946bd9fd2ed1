import { SheetBuilder } from './build';
import { officialPage } from './page';
import type { SheetSpec } from './spec';
import type { EntryValue } from './entries';
import { textHeight } from './text-height';

/** Something a person typed for which the plan, or the sheet, has no place any more. */
export interface Orphan {
  /** Where it stood: tab and row name or cell. */
  readonly place: string;
  /** Column as the person knew it. */
  readonly column: string;
  readonly value: EntryValue;
}

/** What the sheet is called in a report, and in a dossier. */
const WORDS = {
  report: { tab: 'Không còn trong kế hoạch', title: 'NỘI DUNG ĐÃ NHẬP KHÔNG CÒN CHỖ TRONG KẾ HOẠCH' },
  dossier: { tab: 'Nội dung giữ lại', title: 'NỘI DUNG ĐÃ NHẬP TRÊN BIỂU, GIỮ LẠI KHI LẬP LẠI BIỂU' },
} as const;

/** The sheet of what a redraw has no cell for: nothing typed goes to nowhere. It only grows, and holds each thing once. */
export function orphanSheet(orphans: readonly Orphan[], kind: keyof typeof WORDS = 'report'): SheetSpec {
  const words = WORDS[kind];
  const builder = new SheetBuilder('orphans', words.tab, [
    { field: 'place', width: 50 },
    { field: 'column', width: 24 },
    { field: 'value', width: 60 },
  ]);
  builder.across(words.title, 'title', { height: 24 });
  builder.across('Các nội dung này được giữ lại nguyên văn. Hãy chép sang dòng phù hợp nếu còn cần.', 'textItalic', {
    height: 20,
  });
  const heading = builder.row({
    height: 22,
    cells: {
      place: { value: 'Vị trí cũ', style: 'heading' },
      column: { value: 'Cột', style: 'heading' },
      value: { value: 'Nội dung đã nhập', style: 'heading' },
    },
  });
  orphans.forEach(({ place, column, value }, index) => {
    const content = typeof value === 'object' && value !== null ? { value: value.formula } : { value };
    builder.row({
      key: `o${index + 1}`,
      height: Math.max(20, textHeight(place, 50), textHeight(String(content.value ?? ''), 60)),
      cells: {
        place: { value: place, style: 'cell' },
        column: { value: column, style: 'cell' },
        value: { ...content, style: 'cell' },
      },
    });
  });
  const area = { row: 0, column: 1, rows: builder.next, columns: 3 };
  return builder.spec({ print: officialPage('landscape', area, { row: heading, rows: 1 }), tabColor: '#8E1B22' });
}
