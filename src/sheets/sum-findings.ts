import type { Severity } from '../checks';
import type { Picture, PictureFinding } from '../consolidation';
import { SheetBuilder } from './build';
import { SEVERITIES } from './findings-sheet';
import { officialPage } from './page';
import type { SheetSpec } from './spec';
import { drawHeading, sumBuilder, type SumColumns } from './sum-table';
import { textHeight } from './text-height';

const COLUMNS: SumColumns = [
  ['no', 6, 'STT'],
  ['severity', 12, 'Mức độ'],
  ['agency', 34, 'Cơ quan'],
  ['file', 38, 'Tệp'],
  ['place', 18, 'Vị trí trong tệp'],
  ['rowName', 40, 'Dòng'],
  ['message', 54, 'Nội dung'],
  ['advice', 44, 'Cách xử lý'],
  ['justification', 34, 'Giải trình của cơ quan'],
];
const ORDER: readonly Severity[] = ['error', 'warning', 'note'];

/** The sheet "Phát hiện": everything found in the files, between them and in the sums, errors first. */
export function sumFindingSheet(picture: Picture): SheetSpec {
  const builder = sumBuilder('sumFindings', 'Phát hiện', 'PHÁT HIỆN KHI TỔNG HỢP', COLUMNS, picture);
  const sorted = ORDER.flatMap((severity) => picture.findings.filter((finding) => finding.severity === severity));
  const heading = drawHeading(builder, COLUMNS, 24);
  sorted.forEach((finding, index) => drawFinding(builder, finding, index));
  if (sorted.length === 0) builder.across('Không có lỗi, cảnh báo hay lưu ý nào.', 'cell', { height: 22 });
  const area = { row: 0, column: 1, rows: builder.next, columns: builder.width - 1 };
  return builder.spec({
    freeze: { rows: heading + 1, columns: 1 },
    print: officialPage('landscape', area, { row: heading, rows: 1 }),
    tabColor: '#8E1B22',
  });
}

function drawFinding(builder: SheetBuilder, finding: PictureFinding, index: number): void {
  const { words, style } = SEVERITIES[finding.severity];
  const place = finding.cell ? `${finding.sheet ?? ''}!${finding.cell}` : (finding.sheet ?? '');
  const texts = {
    agency: finding.agencyName ?? '',
    file: finding.file ?? '',
    rowName: finding.rowName ?? '',
    message: finding.message,
    advice: finding.advice,
    justification: finding.justification,
  };
  const widths = new Map(COLUMNS.map(([field, width]) => [field, width - 2]));
  const heights = Object.entries(texts).map(([field, text]) => textHeight(text, widths.get(field) ?? 10));
  builder.row({
    key: `f${index + 1}`,
    height: Math.max(20, ...heights),
    cells: {
      no: { value: index + 1, style: 'cellCenter' },
      severity: { value: words, style },
      place: { value: place || null, style: 'cellCenter' },
      ...Object.fromEntries(
        Object.entries(texts).map(([field, text]) => [field, { value: text || null, style: 'cell' as const }]),
      ),
    },
  });
}
