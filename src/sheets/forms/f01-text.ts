import { formatDate, formatNumber } from '../../vietnamese';
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
  moneyText,
  together,
  unitName,
  withYear,
  type FormInput,
  type FormWidth,
} from './form';
import { drawNarrative } from './narrative';
import { registeredFunds } from './registered';
import { dayAt, positionOf, textAt } from './sources';
import { moneyWidth } from './money-width';

const TEXT_COLUMNS = 5;
/** Open columns of the schedule; the first column of the table numbers its rows. */
export const SCHEDULE_FIELDS = ['work', 'time', 'by', 'with'] as const;
const SCHEDULE_ROWS = 6;
const LONGEST_TOGETHER = 12;
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
    { field: 'work', width: 30 },
    { field: 'time', width: 20 },
    { field: 'by', width: moneyWidth([funds], 16) },
    { field: 'with', width: 14 },
    { field: 'notice', width: 50 },
    { field: 'guidance', width: 60 },
  ]);
  const width = { from: builder.column('text'), columns: TEXT_COLUMNS };
  const { projects } = input.sources;
  drawCover(builder, input, project, width);
  const text = builder.next;
  drawFormHead(
    builder,
    input,
    {
      label: null,
      titles: [withYear(input, 'ĐĂNG KÝ ĐỀ ÁN NĂM '), 'THUỘC CHƯƠNG TRÌNH PHÁT TRIỂN THƯƠNG MẠI ĐIỆN TỬ QUỐC GIA'],
      motto: true,
      right: aroundUnitText(input, 'place', '', ', ngày ..... tháng 12 năm 20.....', DOTS),
      leftColumns: 2,
    },
    width,
  );
  const position = `$B$${builder.next + 1}`;
  const title = `Tên Đề án: ${project.name}`;
  const head = builder.across(
    { value: title, formula: `="Tên Đề án: "&${textAt(projects, 'name', position)}` },
    'textCenterBold',
    {
      ...width,
      key: project.key,
      height: Math.max(22, textHeight(title, textWidth(builder), 12, true)),
    },
  );
  builder.put(head, builder.column('pos'), { formula: `=${positionOf(projects, project.key)}`, style: 'code' });
  builder.across('Kính gửi: Bộ Công Thương', 'textCenterBold', { ...width, height: 24 });
  const stay = TEXT_PARTS.flatMap((part) => drawPart(builder, { input, project, code, position, width }, part));
  return finishForm(builder, {
    orientation: 'portrait',
    width,
    stay,
    newPages: [text],
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

/** Characters that a line of the text may take. */
const textWidth = (builder: SheetBuilder): number => builder.widthOf(builder.column('text'), TEXT_COLUMNS);

/** The cover, a page of its own. */
function drawCover(builder: SheetBuilder, input: FormInput, project: Project, width: FormWidth): void {
  builder.across('Mẫu số 01', 'formLabel', { ...width, height: 18 });
  const line = (content: Content, style: StyleName, height: number, key?: string): void => {
    const text = textHeight(String(content.value ?? ''), textWidth(builder), 14, true);
    builder.across(content, style, { ...width, height: Math.max(height, text), ...(key === undefined ? {} : { key }) });
  };
  line(unitName(input), 'title', 40, 'cover.unit');
  builder.row({ height: 160 });
  line({ value: 'ĐỀ ÁN' }, 'title', 24);
  line({ value: 'THUỘC CHƯƠNG TRÌNH PHÁT TRIỂN' }, 'title', 24);
  line(withYear(input, 'THƯƠNG MẠI ĐIỆN TỬ QUỐC GIA NĂM '), 'title', 24, 'cover.year');
  builder.row({ height: 40 });
  line({ value: 'Tên Đề án' }, 'subtitle', 24);
  const position = positionOf(input.sources.projects, project.key);
  line({ value: project.name, formula: `=${textAt(input.sources.projects, 'name', position)}` }, 'title', 24, 'cover.name');
  builder.row({ height: 220 });
  const place = aroundUnitText(input, 'place', '', ', ', DOTS);
  line(together(place, aroundUnitText(input, 'year', 'năm ', '', DOTS)), 'subtitle', 24, 'cover.place');
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

/** Draws a part; gives the rows that must not be the last of a page: its heading, and a short schedule but for its end. */
function drawPart(builder: SheetBuilder, draft: Draft, part: TextPart): number[] {
  const style = STYLES[part.level];
  const heading = builder.across(part.heading, style, {
    ...draft.width,
    height: Math.max(20, textHeight(part.heading, textWidth(builder), 12, style !== 'formLine')),
  });
  const guidance = part.special === 'group' ? groupGuidance(draft.project) : part.guidance;
  for (const content of knownLines(draft, part)) line(builder, draft.width, content);
  if (part.special === 'funds') drawFunds(builder, draft);
  const schedule = part.special === 'schedule' ? drawSchedule(builder, draft) : [];
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
  return [heading, ...schedule];
}

/** Guidance for the đề án's own group; for all of them where the group is not given. */
function groupGuidance({ group }: Project): string {
  const code = groupCode(group);
  return code === null ? Object.values(GROUP_GUIDANCE).join('\n') : GROUP_GUIDANCE[code];
}

function line(builder: SheetBuilder, width: FormWidth, content: Content): void {
  builder.across(content, 'formLine', {
    ...width,
    height: Math.max(20, textHeight(String(content.value ?? ''), textWidth(builder))),
  });
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
  const funds = SOURCES.map((source) => registeredFunds(input.sources, { project, lines }, source, position));
  const amounts = funds.map(({ value, formula = '' }) => ({ value: Number(value ?? 0), formula: `N(${formula.slice(1)})` }));
  const total = {
    value: amounts.reduce((sum, { value }) => sum + value, 0),
    formula: amounts.map(({ formula }) => formula).join('+'),
  };
  const money = ({ value, formula }: (typeof amounts)[number]): Content => moneyText(formula, value);
  const share = ({ value, formula }: (typeof amounts)[number]): Content => ({
    value: total.value === 0 ? DOTS : formatNumber(Math.round((value / total.value) * 1e4) / 100),
    formula: `=IF(${total.formula}=0,"${DOTS}",SUBSTITUTE(ROUND(${formula}/(${total.formula})*100,2)&"",".",","))`,
  });
  const said = (text: string): Content => ({ value: text });
  line(builder, width, together(said('- Tổng kinh phí của đề án: '), money(total), said(' đồng. Trong đó:')));
  const labels = [
    withYear(input, '+ Kinh phí từ Chương trình phát triển thương mại điện tử quốc gia năm ', ': '),
    said('+ Nguồn vốn khác (nếu có): '),
  ];
  amounts.forEach((amount, index) => {
    const parts = [labels[index] ?? said(''), money(amount), said(' đồng, chiếm '), share(amount)];
    line(builder, width, together(...parts, said('% tổng kinh phí đề án')));
  });
}

/** The schedule: a table whose cells are open. Gives its rows but the last, where it is short enough to stay on one page. */
function drawSchedule(builder: SheetBuilder, { input, project, code }: Draft): number[] {
  const { row: first } = drawHeadings(builder, [
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
  const last = builder.next - 1;
  builder.row({ height: 8 });
  return rows > LONGEST_TOGETHER ? [] : Array.from({ length: last - first }, (_, index) => first + index);
}
