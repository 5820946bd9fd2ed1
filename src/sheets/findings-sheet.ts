import type { Severity } from '../checks';
import { SheetBuilder } from './build';
import { officialPage } from './page';
import type { SheetSpec } from './spec';
import type { StyleName } from './styles';
import { textHeight } from './text-height';
import { quoteSheetName } from './address';

/** A finding as the list shows it. */
export interface ListedFinding {
  readonly severity: Severity;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly rowName: string | null;
  readonly message: string;
  readonly advice: string;
}

/** How each severity reads and looks. */
export const SEVERITIES: Readonly<Record<Severity, { words: string; style: StyleName }>> = {
  error: { words: 'Lỗi', style: 'severityError' },
  warning: { words: 'Cảnh báo', style: 'severityWarning' },
  note: { words: 'Lưu ý', style: 'severityNote' },
};

/**
 * The sheet "Kết quả kiểm tra": every finding with a link to its cell.
 * @param today dd/mm/yyyy, shown in the title
 */
export function findingsSheet(findings: readonly ListedFinding[], today: string): SheetSpec {
  const builder = new SheetBuilder('findings', 'Kết quả kiểm tra', [
    { field: 'no', width: 6 },
    { field: 'severity', width: 12 },
    { field: 'place', width: 18 },
    { field: 'rowName', width: 44 },
    { field: 'message', width: 56 },
    { field: 'advice', width: 50 },
  ]);
  builder.across(`KẾT QUẢ KIỂM TRA NGÀY ${today}`, 'title', { height: 24 });
  const words =
    findings.length === 0
      ? 'Không có lỗi, cảnh báo hay lưu ý nào.'
      : `${findings.length} mục. Bấm vào ô "Vị trí" để đến chỗ cần sửa.`;
  builder.across(words, 'textItalic', { height: 20 });
  const labels = { no: 'STT', severity: 'Mức độ', place: 'Vị trí', rowName: 'Dòng', message: 'Nội dung', advice: 'Cách xử lý' };
  const heading = builder.row({
    height: 22,
    cells: Object.fromEntries(Object.entries(labels).map(([field, value]) => [field, { value, style: 'heading' }])),
  });
  const links: { row: number; column: number; target: string }[] = [];
  findings.forEach((finding, index) => {
    const row = drawFinding(builder, finding, index);
    if (finding.sheet && finding.cell)
      links.push({ row, column: builder.column('place'), target: `${quoteSheetName(finding.sheet)}!${finding.cell}` });
  });
  const area = { row: 0, column: 1, rows: builder.next, columns: builder.width - 1 };
  return builder.spec({
    freeze: { rows: heading + 1, columns: 0 },
    print: officialPage('landscape', area, { row: heading, rows: 1 }),
    links,
    tabColor: '#8E1B22',
  });
}

function drawFinding(
  builder: SheetBuilder,
  { severity, sheet, cell, rowName, message, advice }: ListedFinding,
  index: number,
): number {
  const { words, style } = SEVERITIES[severity];
  const linked = sheet !== null && cell !== null;
  return builder.row({
    key: `f${index + 1}`,
    height: Math.max(20, textHeight(rowName ?? '', 42), textHeight(message, 54), textHeight(advice, 48)),
    cells: {
      no: { value: index + 1, style: 'cellCenter' },
      severity: { value: words, style },
      place: { value: linked ? `${sheet}!${cell}` : (sheet ?? 'Cả sổ'), style: linked ? 'link' : 'cellCenter' },
      rowName: { value: rowName, style: 'cell' },
      message: { value: message, style: 'cell' },
      advice: { value: advice, style: 'cell' },
    },
  });
}
