import { agencyById } from '../plans';
import type { Picture, TaskPicture, TaskReturn } from '../consolidation';
import { TASK_STATES } from '../reporting/status';
import { SheetBuilder } from './build';
import { tablePage } from './page';
import type { SheetSpec } from './spec';
import { drawHeading, sourceText, sumBuilder, type SumColumns } from './sum-table';
import { drawSection } from './section';
import type { SumRows } from './sum-indicators';
import { textHeight } from './text-height';

const COLUMNS: SumColumns = [
  ['no', 7, 'STT'],
  ['name', 50, 'Nhiệm vụ / cơ quan thực hiện'],
  ['role', 12, 'Vai trò'],
  ['status', 17, 'Tình trạng'],
  ['progress', 11, 'Tiến độ / tỷ lệ xong'],
  ['outcome', 34, 'Kết quả'],
  ['difficulty', 30, 'Khó khăn, vướng mắc'],
  ['proposal', 30, 'Đề xuất, kiến nghị'],
  ['evidence', 22, 'Tài liệu kèm theo'],
  ['file', 30, 'Tệp'],
  ['source', 15, 'Ô trong tệp'],
];

/** The sheet "Tổng hợp nhiệm vụ": each task with every agency's word on it; states are counted by formulas. */
export function sumTaskSheet(picture: Picture): { sheet: SheetSpec; rows: SumRows } {
  const builder = sumBuilder('sumTasks', 'Tổng hợp nhiệm vụ', 'TỔNG HỢP TÌNH HÌNH THỰC HIỆN NHIỆM VỤ', COLUMNS, picture);
  const hint =
    'Dòng đậm là nhiệm vụ: số cơ quan theo tình trạng và tỷ lệ cơ quan đã hoàn thành, tính bằng công thức từ các dòng bên dưới.';
  builder.across(hint, 'textItalic', { height: 20 });
  const heading = drawHeading(builder, COLUMNS);
  const rows = new Map<string, number>();
  const headings: number[] = [];
  let section = '';
  for (const task of picture.tasks) {
    section = drawSection(builder, task.task.section, section, headings);
    const sum = drawTask(builder, task, picture);
    rows.set(task.task.key, sum);
    if (task.returns.length > 0) headings.push(sum);
    task.returns.forEach((one) => drawReturn(builder, one));
  }
  if (picture.tasks.length === 0) builder.across('Kế hoạch không giao nhiệm vụ.', 'cell', { height: 20 });
  const area = { row: 0, column: 1, rows: builder.next, columns: builder.width - 1 };
  const sheet = builder.spec({
    freeze: { rows: heading + 1, columns: builder.column('role') },
    print: tablePage(builder, area, heading, headings),
    tabColor: '#1B5E87',
  });
  return { sheet, rows };
}

/** "Hoàn thành 2; Đang thực hiện 1; chưa báo cáo 3". */
export function stateCounts({ counts, silent }: TaskPicture): string {
  const words = TASK_STATES.filter((state) => counts[state] > 0).map((state) => `${state}: ${counts[state]}`);
  return [...words, ...(silent > 0 ? [`Chưa báo cáo: ${silent}`] : [])].join('; ');
}

function drawTask(builder: SheetBuilder, picture: TaskPicture, { scope }: Picture): number {
  const { task, returns, shareDone } = picture;
  const row = builder.next;
  const states = `${builder.letters('status')}${row + 2}:${builder.letters('status')}${row + 1 + returns.length}`;
  const leads = task.lead.map((id) => agencyById(scope.plan, id).name).join('; ') || 'Văn bản không nêu';
  const counts = [stateCounts(picture), `Chủ trì: ${leads}`].filter((text) => text !== '').join('\n');
  const share =
    returns.length === 0 ? { value: null } : { formula: `=COUNTIF(${states},"Hoàn thành")/ROWS(${states})`, value: shareDone };
  builder.row({
    key: task.key,
    height: Math.max(24, textHeight(task.name, 48, 12, true), textHeight(counts, 32, 12, true)),
    cells: {
      no: { value: task.no, style: 'sumCenter' },
      name: { value: task.name, style: 'sumText' },
      role: { value: `${returns.length} cơ quan`, style: 'sumCenter' },
      status: { value: null, style: 'sumCenter' },
      progress: { ...share, style: 'sumPercent' },
      outcome: { value: counts, style: 'sumText' },
    },
    rest: 'sumText',
  });
  return row;
}

function drawReturn(builder: SheetBuilder, one: TaskReturn): void {
  const texts = { outcome: 34, difficulty: 30, proposal: 30, evidence: 22 } as const;
  const heights = (Object.keys(texts) as (keyof typeof texts)[]).map((field) => textHeight(one[field], texts[field] - 2));
  builder.row({
    height: Math.max(20, textHeight(one.agency.name, 48), textHeight(one.file ?? '', 28), ...heights),
    cells: {
      name: { value: one.agency.name, style: 'cell' },
      role: { value: one.role === 'lead' ? 'Chủ trì' : 'Phối hợp', style: 'cellCenter' },
      status: { value: one.state ?? (one.received ? 'Chưa ghi' : 'Chưa nhận báo cáo'), style: 'cellCenter' },
      progress: { value: one.progress, style: 'cellPercent' },
      ...Object.fromEntries(
        (Object.keys(texts) as (keyof typeof texts)[]).map((field) => [
          field,
          { value: one[field] || null, style: 'cell' as const },
        ]),
      ),
      file: { value: one.file, style: 'cell' },
      source: { value: sourceText(one.sheet, one.cell) || null, style: 'cell' },
    },
    rest: 'cell',
  });
}
