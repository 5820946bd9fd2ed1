import { serialOf } from '../../vietnamese';
import { SOURCES, TOTAL, type Source } from '../../settlement';
import { SheetBuilder, type BuildCell, type Content } from '../build';
import type { SheetSpec } from '../spec';
import { textHeight } from '../text-height';
import {
  aroundUnitText,
  drawFormHead,
  drawHeadings,
  finishForm,
  moneyText,
  placeAndDate,
  registrantHead,
  together,
  withYear,
  type FormInput,
} from './form';
import { drawTextRows } from './narrative';
import { amountAloud } from './money-words';
import { registeredFunds, registeredGroups, type RegisteredProject } from './registered';
import { amountAt, positionOf, textAt } from './sources';
import { moneyWidth } from './money-width';

const WIDTHS = { name: 30, goals: 36, products: 30 } as const;
const DECISION =
  'Căn cứ Quyết định số .../QĐ-BCT ngày ... tháng ... năm 20... của Bộ trưởng Bộ Công Thương phê duyệt Chương trình phát triển thương mại điện tử quốc gia giai đoạn 2026 - 2030;';

/** Mẫu số 02: the đề án a unit registers, under the seven groups (Quyết định 1568/QĐ-BCT, Phụ lục 2). */
export function form02(input: FormInput): SheetSpec {
  const totalOf = (source: Source): number => totalFunds(input, source);
  const builder = new SheetBuilder('f02', 'Mẫu 02', [
    { field: 'pos', width: 6, hidden: true },
    { field: 'no', width: 6 },
    { field: 'name', width: WIDTHS.name },
    { field: 'goals', width: WIDTHS.goals },
    { field: 'products', width: WIDTHS.products },
    { field: 'start', width: 12 },
    { field: 'end', width: 12 },
    { field: 'programme', width: moneyWidth([totalOf('programme')], 17) },
    { field: 'other', width: moneyWidth([totalOf('other')], 17) },
  ]);
  const width = { from: builder.column('no'), columns: 8 };
  drawFormHead(
    builder,
    input,
    {
      label: 'Mẫu số 02',
      titles: ['BẢNG TỔNG HỢP CÁC ĐỀ ÁN ĐĂNG KÝ', withYear(input, 'CHƯƠNG TRÌNH PHÁT TRIỂN THƯƠNG MẠI ĐIỆN TỬ QUỐC GIA NĂM ')],
      left: registrantHead(input),
      motto: true,
      right: null,
      leftColumns: 3,
    },
    width,
  );
  const paragraph = (content: Content): void => {
    const height = textHeight(String(content.value ?? ''), builder.widthOf(width.from, width.columns));
    builder.across(content, 'formLine', { ...width, height: Math.max(20, height) });
  };
  builder.across('Kính gửi: Cục Thương mại điện tử và Kinh tế số', 'textCenterBold', { ...width, height: 22 });
  paragraph({ value: DECISION });
  paragraph(
    withYear(
      input,
      'Phòng/Trung tâm xin gửi Cục Thương mại điện tử và Kinh tế số tổng hợp các đề án đăng ký Chương trình Phát triển thương mại điện tử quốc gia năm ',
      ' với các nội dung sau:',
    ),
  );
  const headings = drawHeadings(builder, [
    { label: 'STT', field: 'no' },
    { label: 'Tên đề án', field: 'name' },
    { label: 'Mục tiêu và nội dung chính', field: 'goals' },
    { label: 'Dự kiến kết quả/ Sản phẩm đạt được', field: 'products' },
    {
      label: 'Thời gian thực hiện',
      under: [
        { label: 'Bắt đầu', field: 'start' },
        { label: 'Kết thúc', field: 'end' },
      ],
    },
    {
      label: 'Phân bố kinh phí',
      under: [
        { label: 'NSNN', field: 'programme' },
        { label: 'Khác', field: 'other' },
      ],
    },
  ]);
  const first = builder.next;
  const stay = drawGroups(builder, input);
  drawTotals(builder, input, first);
  return finishForm(builder, {
    orientation: 'landscape',
    width,
    headings,
    stay,
    signatures: [
      { title: 'Người lập biểu/Chủ nhiệm đề án', name: '' },
      {
        above: placeAndDate(input),
        title: 'TRƯỞNG PHÒNG/LÃNH ĐẠO ĐƠN VỊ',
        name: aroundUnitText(input, 'head', '', '', ''),
      },
    ],
    with: 5,
  });
}

/** Draws the seven groups; gives the rows of those that have đề án under them. */
function drawGroups(builder: SheetBuilder, input: FormInput): number[] {
  return registeredGroups(input.dossier).flatMap(({ code, title, projects }) => {
    const row = builder.row({
      height: 22,
      cells: { no: { value: code || null, style: 'cellCenterBold' }, name: { value: title, style: 'cellBold' } },
      rest: 'cell',
    });
    builder.merge(row, builder.column('name'), 1, 7);
    projects.forEach((registered, index) => drawProject(builder, input, registered, index + 1));
    return projects.length > 0 ? [row] : [];
  });
}

function drawProject(builder: SheetBuilder, { sources }: FormInput, registered: RegisteredProject, no: number): void {
  const { project } = registered;
  const table = sources.projects;
  const position = `$B$${builder.next + 1}`;
  const text = (field: string): string => textAt(table, field, position);
  const goals = [project.objectives, project.content].filter((part) => part !== '').join('\n');
  const day = (field: 'start' | 'end'): BuildCell => {
    const iso = project[field];
    return { value: iso === null ? null : serialOf(iso), formula: `=${amountAt(table, field, position)}`, style: 'cellDate' };
  };
  const between = `IF(OR(${text('objectives')}="",${text('content')}=""),"",CHAR(10))`;
  const texts = [
    { field: 'name', value: project.name, formula: text('name'), width: WIDTHS.name - 2 },
    {
      field: 'goals',
      value: goals,
      formula: `${text('objectives')}&${between}&${text('content')}`,
      width: WIDTHS.goals - 2,
    },
    { field: 'products', value: project.products.join('\n'), formula: text('products'), width: WIDTHS.products - 2 },
  ];
  drawTextRows(builder, project.key, texts, {
    height: 22,
    cells: {
      pos: { formula: `=${positionOf(table, project.key)}`, style: 'code' },
      no: { value: no, style: 'cellCenter' },
      start: day('start'),
      end: day('end'),
      ...Object.fromEntries(
        SOURCES.map((source) => [source, { ...registeredFunds(sources, registered, source, position), style: 'cellMoney' }]),
      ),
    },
  });
}

/** Funds of all đề án from one source. */
function totalFunds({ dossier, sources }: FormInput, source: Source): number {
  const all = registeredGroups(dossier).flatMap(({ projects }) => projects);
  return all.reduce((sum, each) => sum + Number(registeredFunds(sources, each, source, '1').value ?? 0), 0);
}

/** Row of totals, the amount in words, and the two sources. */
function drawTotals(builder: SheetBuilder, input: FormInput, first: number): void {
  const row = builder.next + 1;
  const sums = Object.fromEntries(
    SOURCES.map((source) => {
      const letters = builder.letters(source);
      const value = totalFunds(input, source);
      return [source, { value, formula: `=SUM(${letters}${first + 1}:${letters}${row - 1})` }];
    }),
  ) as Record<(typeof SOURCES)[number], { value: number; formula: string }>;
  const total = builder.row({
    key: TOTAL,
    height: 24,
    cells: {
      no: { value: 'Tổng kinh phí', style: 'cellCenterBold' },
      programme: { ...sums.programme, style: 'cellMoneyBold' },
      other: { ...sums.other, style: 'cellMoneyBold' },
    },
    rest: 'cell',
  });
  builder.merge(total, builder.column('no'), 1, 6);
  const [programme, other] = SOURCES.map((source) => `${builder.letters(source)}${row}`);
  const width = { from: builder.column('no'), columns: 8 };
  const words = amountAloud(`(${programme}+${other})`, sums.programme.value + sums.other.value);
  builder.across(words, 'textItalic', { ...width, height: 20 });
  builder.across('Trong đó:', 'text', { ...width, height: 20 });
  const say = (label: Content, amount: string, value: number): void => {
    const text = together(label, moneyText(`N(${amount})`, value), { value: ' đồng' });
    builder.across(text, 'text', { ...width, height: 20 });
  };
  const label = withYear(input, '- Kinh phí từ Chương trình phát triển thương mại điện tử quốc gia năm ', ': ');
  say(label, String(programme), sums.programme.value);
  say({ value: '- Kinh phí khác: ' }, String(other), sums.other.value);
}
