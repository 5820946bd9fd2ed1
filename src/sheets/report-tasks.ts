import { agencyById, type Plan, type Task } from '../plans';
import type { TaskLine } from '../reporting/lines';
import type { Period } from '../reporting/period';
import { TASK_STATES } from '../reporting/status';
import { SheetBuilder } from './build';
import { entryCell, type Entries } from './entries';
import { tablePage } from './page';
import { drawSection } from './section';
import type { SheetSpec } from './spec';
import type { StyleName } from './styles';
import { drawTitle } from './title';

const COLUMNS = [
  ['no', 6, 'STT'],
  ['name', 46, 'Nhiệm vụ, giải pháp'],
  ['role', 10, 'Vai trò'],
  ['cooperating', 24, 'Cơ quan cùng thực hiện'],
  ['time', 13, 'Thời gian'],
  ['status', 14, 'Tình trạng'],
  ['progress', 10, 'Tiến độ'],
  ['outcome', 28, 'Kết quả'],
  ['difficulty', 22, 'Khó khăn, vướng mắc'],
  ['proposal', 22, 'Đề xuất, kiến nghị'],
  ['evidence', 20, 'Tài liệu kèm theo'],
  ['notes', 24, 'Lưu ý'],
] as const;

/** Entry columns of text: field, prompt title, prompt. */
const TEXTS = [
  ['outcome', 'Kết quả', 'Nêu kết quả chính đã đạt. Bắt buộc khi chọn "Hoàn thành".'],
  ['difficulty', 'Khó khăn, vướng mắc', 'Nêu nguyên nhân. Bắt buộc khi nhiệm vụ đã quá thời gian mà chưa hoàn thành.'],
  ['proposal', 'Đề xuất, kiến nghị', 'Nêu đề xuất với cấp có thẩm quyền (nếu có).'],
  ['evidence', 'Tài liệu kèm theo', 'Ghi số, ngày văn bản hoặc tên tài liệu chứng minh.'],
] as const;

export interface TaskSheetInput {
  readonly plan: Plan;
  readonly agencyName: string;
  readonly period: Period;
  readonly lines: readonly TaskLine[];
  readonly entries: Entries;
}

/** The sheet "Nhiệm vụ": one row a task. */
export function taskSheet({ plan, agencyName, period, lines, entries }: TaskSheetInput): SheetSpec {
  const builder = new SheetBuilder(
    'tasks',
    'Nhiệm vụ',
    COLUMNS.map(([field, width]) => ({ field, width })),
  );
  drawTitle(builder, { agencyName, title: 'TÌNH HÌNH THỰC HIỆN NHIỆM VỤ', plan, period, columns: builder.column('notes') - 1 });
  const heading = builder.row({
    height: 36,
    cells: Object.fromEntries(COLUMNS.map(([field, , label]) => [field, { value: label, style: 'heading' }])),
  });
  let section = '';
  const sections: number[] = [];
  for (const line of lines) {
    section = drawSection(builder, line.task.section, section, sections, builder.column('notes') - 1);
    drawLine(builder, line, plan, entries);
  }
  if (lines.length === 0) builder.across('Kế hoạch không giao nhiệm vụ cho cơ quan này.', 'cell', { height: 20 });
  const printed = { row: 0, column: 1, rows: builder.next, columns: builder.column('notes') - 1 };
  return builder.spec({
    freeze: { rows: heading + 1, columns: builder.column('role') },
    print: tablePage(builder, printed, heading, sections),
    tabColor: '#1B5E87',
  });
}

/** The other agencies of the task: joint leads and cooperating ones. */
function others(task: Task, plan: Plan): string {
  const names = (ids: readonly string[]): string => ids.map((id) => agencyById(plan, id).name).join('; ');
  return [
    task.lead.length > 0 ? `Chủ trì: ${names(task.lead)}` : 'Văn bản không nêu cơ quan chủ trì',
    task.cooperating.length > 0 ? `Phối hợp: ${names(task.cooperating)}` : '',
  ]
    .filter((text) => text !== '')
    .join('\n');
}

function drawLine(builder: SheetBuilder, { rowKey, task, role }: TaskLine, plan: Plan, entries: Entries): void {
  const own = (field: string, style: StyleName) => entryCell(entries, 'tasks', rowKey, field, style);
  const notes = [...task.notes, task.inferred ?? ''].filter((text) => text !== '').join('\n');
  const row = builder.row({
    key: rowKey,
    atLeast: 34,
    cells: {
      no: { value: task.no, style: 'cellCenter' },
      name: { value: task.name, style: 'cell' },
      role: { value: role === 'lead' ? 'Chủ trì' : 'Phối hợp', style: 'cellCenter' },
      cooperating: { value: others(task, plan), style: 'cell' },
      time: { value: task.time || 'Văn bản không nêu', style: 'cellCenter' },
      status: own('status', 'entryChoice'),
      progress: own('progress', 'entryPercent'),
      ...Object.fromEntries(TEXTS.map(([field]) => [field, own(field, 'entryText')])),
      notes: { value: notes || null, style: 'cellNote' },
    },
  });
  drawValidations(builder, row);
}

function drawValidations(builder: SheetBuilder, row: number): void {
  builder.validate({
    area: builder.area('status', row),
    rule: { kind: 'list', options: TASK_STATES },
    prompt: { title: 'Tình trạng', message: `Chọn một trong: ${TASK_STATES.join('; ')}.` },
    error: { title: 'Tình trạng', message: `Chỉ chọn trong danh sách: ${TASK_STATES.join('; ')}.`, style: 'stop' },
  });
  builder.validate({
    area: builder.area('progress', row),
    rule: { kind: 'decimal', min: 0, max: 1 },
    prompt: { title: 'Tiến độ', message: 'Nhập từ 0% đến 100%, ví dụ 60%.' },
    error: { title: 'Tiến độ', message: 'Nhập từ 0% đến 100%, ví dụ 60% hoặc 0,6; không nhập 60.', style: 'stop' },
  });
  for (const [field, title, message] of TEXTS) {
    builder.validate({
      area: builder.area(field, row),
      rule: { kind: 'textLength', min: null, max: 4000 },
      prompt: { title, message },
      error: { title, message: 'Không quá 4.000 ký tự. Hãy rút gọn hoặc gửi kèm văn bản.', style: 'stop' },
    });
  }
}
