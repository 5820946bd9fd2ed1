import type { FieldKey, Severity } from '../checks';
import { SLIP_STATES, type SlipAnswer, type SlipState } from '../consolidation';
import type { Plan } from '../plans';
import type { Period } from '../reporting/period';
import { formatDate } from '../vietnamese';
import { cellAddress, quoteSheetName } from './address';
import { SheetBuilder } from './build';
import { SEVERITIES } from './findings-sheet';
import { officialPage } from './page';
import type { SheetSpec } from './spec';
import type { StyleName } from './styles';
import { drawHeading, type SumColumns } from './sum-table';
import { textHeight } from './text-height';
import { drawTitle } from './title';
import { colourWords } from './word-colours';

/** A remark on a report that goes back to its agency. */
export interface SlipRemark {
  /** Names the remark over submissions: rule, sheet, row and field. Unique on one slip. */
  readonly id: string;
  /** null for a remark of an earlier slip that no longer applies. */
  readonly severity: Severity | null;
  readonly at: FieldKey | null;
  readonly rowName: string | null;
  readonly message: string;
  readonly advice: string;
  readonly state: SlipState;
  readonly reply: string;
}

export interface ReturnSlipInput {
  readonly plan: Plan;
  readonly agencyName: string;
  readonly period: Period;
  /** ISO day. */
  readonly today: string;
  /** Who sends it back. */
  readonly from: string;
  readonly remarks: readonly SlipRemark[];
  /** The sheets of the same workbook, to which the remarks are linked. */
  readonly sheets: readonly SheetSpec[];
}

const COLUMNS: SumColumns = [
  ['no', 6, 'STT'],
  ['severity', 12, 'Mức độ'],
  ['place', 18, 'Vị trí'],
  ['rowName', 40, 'Dòng'],
  ['message', 50, 'Nội dung'],
  ['advice', 44, 'Đề nghị'],
  ['state', 14, 'Tình trạng xử lý'],
  ['reply', 40, 'Trả lời, giải trình của cơ quan'],
];

/** The sheet "Phiếu trả lại": each remark linked to its cell, with a state and an answer that the next submission brings back. */
export function returnSlipSheet(input: ReturnSlipInput): SheetSpec {
  const builder = new SheetBuilder(
    'returnSlip',
    'Phiếu trả lại',
    COLUMNS.map(([field, width]) => ({ field, width })),
  );
  const { plan, period, agencyName } = input;
  drawTitle(builder, { agencyName, title: 'PHIẾU TRẢ LẠI BÁO CÁO', plan, period, columns: COLUMNS.length });
  const words =
    `${input.from} trả lại báo cáo ngày ${formatDate(input.today)} để hoàn thiện ${input.remarks.filter(({ severity }) => severity !== null).length} nội dung dưới đây. ` +
    'Bấm vào cột "Vị trí" để đến ô cần sửa; sửa xong chọn "Đã sửa", nếu giữ nguyên thì chọn "Giải trình" và ghi lý do, rồi nộp lại chính sổ này.';
  builder.across(words, 'textItalic', { height: textHeight(words, 215) });
  const heading = drawHeading(builder, COLUMNS);
  const links = input.remarks.flatMap((remark, index) => drawRemark(builder, remark, index, input.sheets));
  const area = { row: 0, column: 1, rows: builder.next, columns: builder.width - 1 };
  colourWords(builder, 'state', heading + 1, [
    [SLIP_STATES[1], 'good'],
    [SLIP_STATES[2], 'open'],
  ]);
  return builder.spec({
    freeze: { rows: heading + 1, columns: 1 },
    print: officialPage('landscape', area, { row: heading, rows: 1 }),
    links,
    tabColor: '#8E1B22',
  });
}

function drawRemark(
  builder: SheetBuilder,
  remark: SlipRemark,
  index: number,
  sheets: readonly SheetSpec[],
): { row: number; column: number; target: string }[] {
  const { severity, rowName, message, advice, state, reply } = remark;
  const place = placeIn(sheets, remark.at);
  const look: { words: string; style: StyleName } =
    severity === null ? { words: 'Không còn', style: 'cellCenter' } : SEVERITIES[severity];
  const row = builder.row({
    key: remark.id,
    atLeast: 24,
    cells: {
      no: { value: index + 1, style: 'cellCenter' },
      severity: { value: look.words, style: look.style },
      place: { value: place ? `${place.sheet}!${place.cell}` : 'Cả sổ', style: place ? 'link' : 'cellCenter' },
      rowName: { value: rowName, style: 'cell' },
      message: { value: message, style: 'cell' },
      advice: { value: advice || null, style: 'cell' },
      state: { value: state, style: 'entryChoice' },
      reply: { value: reply || null, style: 'entryText' },
    },
  });
  validate(builder, row);
  return place ? [{ row, column: builder.column('place'), target: `${quoteSheetName(place.sheet)}!${place.cell}` }] : [];
}

function validate(builder: SheetBuilder, row: number): void {
  const states = SLIP_STATES.join('; ');
  builder.validate({
    area: builder.area('state', row),
    rule: { kind: 'list', options: SLIP_STATES },
    prompt: { title: 'Tình trạng xử lý', message: `Chọn một trong: ${states}.` },
    error: { title: 'Tình trạng xử lý', message: `Chỉ chọn trong danh sách: ${states}.`, style: 'stop' },
  });
  builder.validate({
    area: builder.area('reply', row),
    rule: { kind: 'textLength', min: null, max: 2000 },
    prompt: { title: 'Trả lời, giải trình', message: 'Bắt buộc khi chọn "Giải trình": nêu vì sao giữ nguyên số liệu.' },
    error: { title: 'Trả lời, giải trình', message: 'Không quá 2.000 ký tự. Hãy rút gọn hoặc gửi kèm văn bản.', style: 'stop' },
  });
}

/** Where a field is drawn in the sheets of this workbook. */
function placeIn(sheets: readonly SheetSpec[], at: FieldKey | null): { sheet: string; cell: string } | null {
  const sheet = sheets.find(({ code }) => code === at?.sheet);
  if (!sheet || !at) return null;
  const column = sheet.rows[0]?.cells.findIndex((cell) => cell?.value === at.field) ?? -1;
  const row = sheet.rows.findIndex(({ cells }, index) => index > 0 && cells[0]?.value === at.row);
  return row < 0 ? null : { sheet: sheet.name, cell: cellAddress(row, Math.max(column, 1)) };
}

/** Remarks of an earlier slip that the agency answered and that no longer apply: kept, so that no answer is lost. */
export function settledRemarks(answers: readonly SlipAnswer[], open: ReadonlySet<string>): SlipRemark[] {
  return answers
    .filter(({ id, state, reply }) => !open.has(id) && (reply !== '' || state !== 'Chưa sửa'))
    .map(({ id, state, reply, message, place }) => ({
      id,
      severity: null,
      at: null,
      rowName: place === '' ? null : `Vị trí trước: ${place.replace(/^Vị trí trước: /, '')}`,
      message,
      advice: 'Đã xử lý, không còn phát hiện.',
      state,
      reply,
    }));
}
