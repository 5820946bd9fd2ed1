import { formatDate } from '../../vietnamese';
import type { Money, Project, ProjectFigures } from '../../settlement';
import { SheetBuilder, type Content } from '../build';
import type { SheetSpec } from '../spec';
import type { StyleName } from '../styles';
import { textHeight } from '../text-height';
import { aroundUnitText, drawFormHead, finishForm, placeAndDate, withYear, type FormInput } from './form';
import { drawNarrative } from './narrative';
import type { ReadBook } from '../readback';
import { amountAt, dayAt, positionOf, spentAt, textAt } from './sources';

const DOTS = '...........';
/** Key of the row that marks the form as the yearly report. */
const MARK = 'yearly';

/** Whether the Mẫu 04a of a workbook is the yearly report on how the đề án are going; false where there is none. */
export const isYearlyReport = ({ sheets }: ReadBook): boolean =>
  sheets.get('f04a')?.rows.some(({ row }) => row === MARK) ?? false;

/**
 * Mẫu số 04a: what became of each đề án, a block of text each (Quyết định 1568/QĐ-BCT, Phụ lục 2). The document has no form of its own for the yearly
 * report on how đề án are going (mục IV.2.b): it is this one, marked under its title.
 */
export function form04a(input: FormInput): SheetSpec {
  const builder = new SheetBuilder('f04a', 'Mẫu 04a', [
    { field: 'pos', width: 6, hidden: true },
    { field: 'source', width: 10, hidden: true },
    { field: 'text', width: 36 },
    { field: 'middle', width: 20 },
    { field: 'amount', width: 20 },
    { field: 'currency', width: 10 },
    { field: 'notice', width: 50 },
  ]);
  const width = { from: builder.column('text'), columns: 4 };
  drawFormHead(
    builder,
    input,
    {
      label: 'Mẫu số 04a',
      titles: [
        'BÁO CÁO KẾT QUẢ THỰC HIỆN ĐỀ ÁN THUỘC',
        'CHƯƠNG TRÌNH PHÁT TRIỂN THƯƠNG MẠI ĐIỆN TỬ QUỐC GIA',
        withYear(input, 'NĂM '),
      ],
      ...(input.yearly ? { mark: { key: MARK, ...yearlyMark(input) } } : {}),
      motto: true,
      right: placeAndDate(input),
      leftColumns: 1,
    },
    width,
  );
  const stay = input.figures.projects.flatMap((figures, index) => drawProject(builder, input, figures, index + 1));
  const preparer = drawPreparer(builder, input);
  return finishForm(builder, {
    orientation: 'portrait',
    width,
    signatures: [
      { title: 'Chủ nhiệm đề án', hint: '(Ký và ghi rõ họ tên)', name: leaderName(input) },
      { title: 'Đơn vị chủ trì', hint: '(Ký, đóng dấu và ghi rõ họ tên)', name: aroundUnitText(input, 'head', '', '', '') },
    ],
    with: preparer,
    stay,
  });
}

/** The yearly report in the document's words. */
const yearlyMark = (input: FormInput): Content =>
  withYear(
    input,
    '(Báo cáo về tình hình thực hiện đề án hàng năm, gửi Cục Thương mại điện tử và Kinh tế số trước ngày 01 tháng 12 năm ',
    ')',
  );

/** The one leader signs where all đề án have the same; otherwise each signs under the line. */
function leaderName({ dossier: { projects }, sources: { projects: table } }: FormInput): Content {
  const [first] = projects;
  const single = first !== undefined && projects.every(({ leader }) => leader.name === first.leader.name);
  return single
    ? { value: first.leader.name, formula: `=${textAt(table, 'leaderName', positionOf(table, first.key))}` }
    : { value: null };
}

/** Characters that a line of the text may take. */
const textWidth = (builder: SheetBuilder): number => builder.widthOf(builder.column('text'), 4);

function line(builder: SheetBuilder, content: Content, style: StyleName, key?: string): number {
  return builder.across(content, style, {
    from: builder.column('text'),
    columns: 4,
    height: Math.max(20, textHeight(String(content.value ?? ''), textWidth(builder), 12, style === 'formLineBold')),
    ...(key === undefined ? {} : { key }),
  });
}

/** Draws one đề án; n is its number on the form. Gives the rows of its headings. */
function drawProject(builder: SheetBuilder, input: FormInput, figures: ProjectFigures, n: number): number[] {
  const { project } = figures;
  const table = input.sources.projects;
  // The đề án's row on its sheet is looked up once; every line of the block uses it.
  const position = `$B$${builder.next + 1}`;
  const name = textAt(table, 'name', position);
  const title = `${n}. Đề án số ${n}: `;
  const head = builder.row({
    key: project.key,
    height: Math.max(22, textHeight(title + project.name, textWidth(builder), 12, true)),
    cells: {
      pos: { formula: `=${positionOf(table, project.key)}`, style: 'code' },
      text: { value: title + project.name, formula: `="${title}"&${name}`, style: 'formLineBold' },
      [builder.column('text') + 1]: { style: 'formLineBold' },
      amount: { style: 'formLineBold' },
      currency: { style: 'formLineBold' },
    },
  });
  builder.merge(head, builder.column('text'), 1, 4);
  const headings = [head];
  const heading = (number: number, text: string): void => {
    headings.push(line(builder, { value: `${n}.${number}. ${text}` }, 'formLineBold'));
  };
  heading(1, 'Thông tin chung');
  for (const content of generalLines(input, project, position)) line(builder, content, 'formLine');
  const { key } = project;
  const { f04a } = figures;
  const money = (field: string, label: string, value: Money, formula: string): void =>
    drawMoney(builder, `${key}.${field}`, label, { value, formula: `=${formula}` });
  heading(2, 'Kinh phí được phê duyệt (bao gồm Ngân sách trung ương, vốn khác (nếu có))');
  money('approvedProgramme', '- Ngân sách trung ương', f04a.approvedProgramme, amountAt(table, 'approvedProgramme', position));
  money('approvedOther', '- Vốn khác', f04a.approvedOther, amountAt(table, 'approvedOther', position));
  heading(3, 'Kinh phí đã sử dụng (bao gồm Ngân sách trung ương, vốn khác (nếu có))');
  money('spentProgramme', '- Ngân sách trung ương', f04a.spentProgramme, spentAt(input.sources, 'programme', position));
  money('spentOther', '- Vốn khác', f04a.spentOther, spentAt(input.sources, 'other', position));
  line(
    builder,
    labelled('- Nguồn vốn khác được huy động từ: ', project.otherSource, textAt(table, 'otherSource', position)),
    'formLine',
  );
  for (const [number, field, text] of NARRATIVES) {
    heading(number, text);
    const source = field === 'products' ? bulleted(project.products) : project[field];
    drawNarrative(
      builder,
      { key: `${key}.${field}`, source, formula: narrativeFormula(field, textAt(table, field, position)) },
      input.kept.f04a?.[`${key}.${field}`],
    );
  }
  return headings;
}

const NARRATIVES = [
  [4, 'content', 'Nội dung đề án: ghi theo nội dung thực tế đã thực hiện'],
  [5, 'products', 'Sản phẩm đề án (ghi rõ nội dung cụ thể của từng hạng mục sản phẩm)'],
  [6, 'beneficiaries', 'Đối tượng thụ hưởng kết quả của đề án.'],
  [7, 'effect', 'Hiệu quả và tác động của đề án đối với kế hoạch phát triển TMĐT tại địa phương'],
  [8, 'difficulties', 'Khó khăn, vướng mắc và đề xuất, kiến nghị'],
] as const;

const bulleted = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

/** Products stand one a line in their cell; on the form each gets its dash. */
const narrativeFormula = (field: string, text: string): string =>
  field === 'products' ? `IF(${text}="","","- "&SUBSTITUTE(${text},CHAR(10),CHAR(10)&"- "))` : text;

const labelled = (label: string, value: string, formula: string): Content => ({
  value: label + value,
  formula: `="${label}"&${formula}`,
});

/** The lines of "n.1. Thông tin chung". */
function generalLines({ sources: { projects } }: FormInput, project: Project, position: string): Content[] {
  const text = (field: string): string => textAt(projects, field, position);
  const { leader } = project;
  const parts = [
    ['Họ tên: ', leader.name, 'leaderName'],
    ['; địa chỉ: ', leader.address, 'leaderAddress'],
    ['; điện thoại: ', leader.phone, 'leaderPhone'],
    ['; email: ', leader.email, 'leaderEmail'],
    ['; chức vụ: ', leader.position, 'leaderPosition'],
    ['; học hàm: ', leader.title, 'leaderTitle'],
    ['; học vị: ', leader.degree, 'leaderDegree'],
  ] as const;
  const day = (iso: string | null): string => (iso === null ? DOTS : formatDate(iso));
  const number = project.decisionNo || DOTS;
  return [
    labelled('- Đơn vị chủ trì: ', project.hostUnit, text('hostUnit')),
    labelled('- Đơn vị thực hiện: ', project.executingUnit, text('executingUnit')),
    {
      value: `- Chủ nhiệm đề án: ${parts.map(([label, value]) => label + value).join('')}`,
      formula: `="- Chủ nhiệm đề án: "&${parts.map(([label, , field]) => `"${label}"&${text(field)}`).join('&')}`,
    },
    {
      value: `- Thời gian thực hiện: từ ${day(project.start)} đến ${day(project.end)}`,
      formula: `="- Thời gian thực hiện: từ "&${dayAt(projects, 'start', position, DOTS)}&" đến "&${dayAt(projects, 'end', position, DOTS)}`,
    },
    {
      value: `- Quyết định phê duyệt đề án: số ${number} ngày ${day(project.decisionDate)}`,
      formula: `="- Quyết định phê duyệt đề án: số "&IF(${text('decisionNo')}="","${DOTS}",${text('decisionNo')})&" ngày "&${dayAt(projects, 'decisionDate', position, DOTS)}`,
    },
  ];
}

function drawMoney(builder: SheetBuilder, key: string, label: string, amount: Content): void {
  builder.row({
    key,
    height: 20,
    cells: {
      text: { value: label, style: 'formLine' },
      [builder.column('text') + 1]: { style: 'formLine' },
      amount: { ...amount, style: 'formMoney' },
      currency: { value: 'đồng', style: 'formUnit' },
    },
  });
}

/** The lines about who wrote the report; gives how many rows they take. */
function drawPreparer(builder: SheetBuilder, { dossier: { unit }, sources }: FormInput): number {
  const first = builder.next;
  builder.row({ height: 8 });
  line(builder, { value: 'Thông tin người lập báo cáo:' }, 'formLineBold');
  const { preparedBy } = unit;
  for (const [label, value, row] of [
    ['- Họ và tên: ', preparedBy.name, 'preparedByName'],
    ['- Đơn vị công tác: ', preparedBy.workplace, 'preparedByWorkplace'],
    ['- Số điện thoại liên hệ (DĐ): ', preparedBy.phone, 'preparedByPhone'],
    ['- Email: ', preparedBy.email, 'preparedByEmail'],
  ] as const)
    line(builder, labelled(label, value, sources.unit(row)), 'formLine');
  return builder.next - first;
}
