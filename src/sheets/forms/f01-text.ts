import { formatDate } from '../../vietnamese';
import { groupCode, SOURCES, type Project, type ProjectFigures } from '../../settlement';
import { SheetBuilder, type Content } from '../build';
import { entryCell } from '../entries';
import type { SheetSpec } from '../spec';
import type { StyleName } from '../styles';
import { textHeight } from '../text-height';
import { GROUP_GUIDANCE, TEXT_PARTS, type TextPart } from './f01-texts';
import {
  aroundUnitText,
  drawFormHead,
  drawHeadings,
  finishForm,
  placeAndDate,
  withYear,
  type FormInput,
  type FormWidth,
} from './form';
import { drawNarrative } from './narrative';
import { registeredFunds } from './registered';
import { dayAt, positionOf, textAt } from './sources';
import { moneyWidth } from './money-width';

const TEXT_WIDTH = 86;
/** Open columns of the schedule; the first column of the table numbers its rows. */
export const SCHEDULE_FIELDS = ['work', 'time', 'by', 'with'] as const;
const SCHEDULE_ROWS = 6;
const DOTS = '...........';

/** Mẫu số 01, the text of one đề án: three parts with the form's own guidance beside the places to write. */
export function form01Text(input: FormInput, { project }: ProjectFigures, number: number): SheetSpec {
  const code = `f01.${project.key}`;
  const lines = input.dossier.estimate.filter((each) => each.project === project.no);
  const funds = SOURCES.reduce(
    (sum, source) => sum + Number(registeredFunds(input.sources, { project, lines }, source, '1').value ?? 0),
    0,
  );
  const builder = new SheetBuilder(code, `Mẫu 01 - ĐA ${number}`, [
    { field: 'pos', width: 6, hidden: true },
    { field: 'source', width: 10, hidden: true },
    { field: 'text', width: 6 },
    { field: 'work', width: 34 },
    { field: 'time', width: 16 },
    { field: 'by', width: moneyWidth([funds], 16) },
    { field: 'with', width: 14 },
    { field: 'notice', width: 50 },
    { field: 'guidance', width: 60 },
  ]);
  const width = { from: builder.column('text'), columns: 5 };
  drawFormHead(
    builder,
    input,
    {
      label: 'Mẫu số 01',
      titles: [withYear(input, 'ĐĂNG KÝ ĐỀ ÁN NĂM '), 'THUỘC CHƯƠNG TRÌNH PHÁT TRIỂN THƯƠNG MẠI ĐIỆN TỬ QUỐC GIA'],
      motto: true,
      right: placeAndDate(input),
      leftColumns: 2,
    },
    width,
  );
  const { projects } = input.sources;
  const position = `$B$${builder.next + 1}`;
  const title = `Tên Đề án: ${project.name}`;
  const head = builder.across(
    { value: title, formula: `="Tên Đề án: "&${textAt(projects, 'name', position)}` },
    'textCenterBold',
    {
      ...width,
      key: project.key,
      height: Math.max(22, textHeight(title, TEXT_WIDTH, 12, true)),
    },
  );
  builder.put(head, builder.column('pos'), { formula: `=${positionOf(projects, project.key)}`, style: 'code' });
  builder.across('Kính gửi: Bộ Công Thương', 'textCenterBold', { ...width, height: 24 });
  const stay = TEXT_PARTS.map((part) => drawPart(builder, { input, project, code, position, width }, part));
  return finishForm(builder, {
    orientation: 'portrait',
    width,
    stay,
    signatures: [
      { title: 'Đơn vị chủ trì', hint: '(Ký và ghi rõ họ tên)', name: aroundUnitText(input, 'head', '', '', '') },
      {
        title: 'Chủ nhiệm đề án',
        hint: '(Ký và ghi rõ họ tên)',
        name: { value: project.leader.name, formula: `=${textAt(projects, 'leaderName', position)}` },
      },
    ],
  });
}

interface Draft {
  readonly input: FormInput;
  readonly project: Project;
  readonly code: string;
  /** Cell with the đề án's position on its sheet. */
  readonly position: string;
  readonly width: FormWidth;
}

const STYLES: Readonly<Record<TextPart['level'], StyleName>> = { part: 'textCenterBold', section: 'textBold', item: 'formLine' };

/** Draws a part; gives the row of its heading. */
function drawPart(builder: SheetBuilder, draft: Draft, part: TextPart): number {
  const style = STYLES[part.level];
  const heading = builder.across(part.heading, style, {
    ...draft.width,
    height: Math.max(20, textHeight(part.heading, TEXT_WIDTH, 12, style !== 'formLine')),
  });
  const guidance = part.special === 'group' ? groupGuidance(draft.project) : part.guidance;
  for (const content of knownLines(draft, part)) line(builder, draft.width, content);
  if (part.special === 'funds') drawFunds(builder, draft);
  if (part.special === 'schedule') drawSchedule(builder, draft);
  const row = part.key === undefined ? heading : builder.next;
  if (part.key !== undefined) {
    const key = `${draft.project.key}.${part.key}`;
    const source = part.source === undefined ? '' : draft.project[part.source];
    const formula = part.source === undefined ? '' : textAt(draft.input.sources.projects, part.source, draft.position);
    drawNarrative(builder, { key, source, formula }, draft.input.kept[draft.code]?.[key]);
  }
  if (guidance !== undefined) {
    builder.put(row, builder.column('guidance'), { value: guidance, style: 'formNotice' });
    builder.raise(row, textHeight(guidance, 58, 11));
  }
  return heading;
}

/** Guidance for the đề án's own group; for all of them where the group is not given. */
function groupGuidance({ group }: Project): string {
  const code = groupCode(group);
  return code === null ? Object.values(GROUP_GUIDANCE).join('\n') : GROUP_GUIDANCE[code];
}

function line(builder: SheetBuilder, width: FormWidth, content: Content): void {
  builder.across(content, 'formLine', { ...width, height: Math.max(20, textHeight(String(content.value ?? ''), TEXT_WIDTH)) });
}

/** Lines that the dossier knows: unit, leader, name, time. */
function knownLines({ input, project, position }: Draft, { special }: TextPart): Content[] {
  const { projects } = input.sources;
  const text = (field: string): string => textAt(projects, field, position);
  const day = (iso: string | null): string => (iso === null ? DOTS : formatDate(iso));
  const { leader } = project;
  switch (special) {
    case 'host':
      return [{ value: project.hostUnit, formula: `=${text('hostUnit')}` }];
    case 'leader':
      return [
        {
          value: `${leader.name}; ${leader.address}; ${leader.phone}; ${leader.email}; ${leader.position}; ${leader.title}; ${leader.degree}`,
          formula: `=${['Name', 'Address', 'Phone', 'Email', 'Position', 'Title', 'Degree'].map((part) => text(`leader${part}`)).join('&"; "&')}`,
        },
      ];
    case 'name':
      return [{ value: project.name, formula: `=${text('name')}` }];
    case 'time':
      return [
        {
          value: `Từ ${day(project.start)} đến ${day(project.end)}`,
          formula: `="Từ "&${dayAt(projects, 'start', position, DOTS)}&" đến "&${dayAt(projects, 'end', position, DOTS)}`,
        },
      ];
    default:
      return [];
  }
}

/** "Tổng kinh phí của đề án" with both sources and their shares of it. */
function drawFunds(builder: SheetBuilder, { input, project, position, width }: Draft): void {
  const lines = input.dossier.estimate.filter((each) => each.project === project.no);
  const first = builder.next + 1;
  const amount = builder.letters('by');
  const funds = SOURCES.map((source) => registeredFunds(input.sources, { project, lines }, source, position));
  const values = funds.map(({ value }) => Number(value ?? 0));
  const total = values.reduce((sum, value) => sum + value, 0);
  const draw = (label: string | Content, content: Content, share: Content | null): void => {
    const row = builder.across(label, 'formLine', { from: width.from, columns: 3, height: 36 });
    builder.put(row, builder.column('by'), { ...content, style: 'formMoney' });
    builder.put(row, builder.column('with'), share ? { ...share, style: 'formShare' } : { value: 'đồng', style: 'text' });
  };
  draw(
    '- Tổng kinh phí của đề án (đồng), trong đó:',
    { value: total, formula: `=SUM(${amount}${first + 1}:${amount}${first + 2})` },
    null,
  );
  const labels = [
    withYear(
      input,
      '+ Kinh phí từ Chương trình phát triển thương mại điện tử quốc gia năm ',
      ' (đồng), chiếm tỷ lệ trong tổng kinh phí đề án:',
    ),
    { value: '+ Nguồn vốn khác (nếu có) (đồng), chiếm tỷ lệ trong tổng kinh phí đề án:' },
  ];
  funds.forEach((content, index) => {
    const cell = `${amount}${first + 1 + index}`;
    const share = total === 0 ? null : (values[index] ?? 0) / total;
    draw(labels[index] ?? '', content, {
      value: share,
      formula: `=IF(N(${amount}${first})=0,"",N(${cell})/${amount}${first})`,
    });
  });
}

/** The schedule: a table whose cells are open. */
function drawSchedule(builder: SheetBuilder, { input, project, code }: Draft): void {
  drawHeadings(builder, [
    { label: 'STT', field: 'text' },
    { label: 'NỘI DUNG', field: 'work' },
    { label: 'THỜI GIAN THỰC HIỆN', field: 'time' },
    { label: 'ĐƠN VỊ THỰC HIỆN', field: 'by' },
    { label: 'ĐƠN VỊ PHỐI HỢP', field: 'with' },
  ]);
  const filled = Object.keys(input.cells[code] ?? {}).map((key) => Number(key.slice(key.lastIndexOf('plan') + 4)));
  const rows = Math.max(SCHEDULE_ROWS, ...filled.map((number) => number + 2));
  for (let number = 1; number <= rows; number += 1) {
    const key = `${project.key}.plan${number}`;
    const cells = SCHEDULE_FIELDS.map((field) => [field, entryCell(input.cells, code, key, field, 'formEntry')] as const);
    const heights = cells.map(([field, { value }]) =>
      textHeight(String(value ?? ''), builder.widthOf(builder.column(field)) - 2),
    );
    builder.row({
      key,
      height: Math.max(22, ...heights),
      cells: { text: { value: number, style: 'cellCenter' }, ...Object.fromEntries(cells) },
    });
  }
  builder.row({ height: 8 });
}
