import { SOURCES, TOTAL, type EstimateLine, type Source } from '../../settlement';
import { SheetBuilder, type BuildCell, type Content } from '../build';
import type { SheetSpec } from '../spec';
import { textHeight } from '../text-height';
import { ESTIMATE_TEXTS } from './f01-texts';
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
  type FormWidth,
} from './form';
import { amountAloud } from './money-words';
import { lineAmount, registeredGroups, type RegisteredProject } from './registered';
import { amountAt, positionOf, textAt } from './sources';
import { moneyWidth } from './money-width';

const WIDTHS = { item: 42, basis: 30 } as const;
const COLUMNS = ['amount', ...SOURCES] as const;

/** Mẫu số 01, the estimate of a unit's đề án under the seven groups (Quyết định 1568/QĐ-BCT, Phụ lục 2). */
export function form01Estimate(input: FormInput): SheetSpec {
  const total = input.dossier.estimate.reduce((sum, line) => sum + lineAmount(line), 0);
  const builder = new SheetBuilder('f01e', 'Mẫu 01 - Dự toán', [
    { field: 'pos', width: 6, hidden: true },
    { field: 'no', width: 6 },
    { field: 'item', width: WIDTHS.item },
    { field: 'unit', width: 9 },
    { field: 'quantity', width: 10 },
    {
      field: 'price',
      width: moneyWidth(
        input.dossier.estimate.map(({ price }) => price),
        16,
      ),
    },
    { field: 'amount', width: moneyWidth([total], 17) },
    { field: 'programme', width: moneyWidth([total], 17) },
    { field: 'other', width: moneyWidth([total], 17) },
    { field: 'basis', width: WIDTHS.basis },
  ]);
  const width = { from: builder.column('no'), columns: 9 };
  drawHead(builder, input, width);
  const headings = drawHeadings(builder, [
    { label: 'STT', field: 'no' },
    { label: 'Nội dung', field: 'item' },
    { label: 'Đvt', field: 'unit' },
    { label: 'Số lượng', field: 'quantity' },
    { label: 'Đơn giá', field: 'price' },
    { label: 'Thành tiền', field: 'amount' },
    {
      label: 'PHÂN BỔ KINH PHÍ',
      under: [
        { label: 'NSNN', field: 'programme' },
        { label: 'Khác (nếu có)', field: 'other' },
      ],
    },
    { label: 'Ghi chú/Căn cứ lập dự toán', field: 'basis' },
  ]);
  const stay: number[] = [];
  const sums = registeredGroups(input.dossier).flatMap(({ code, title, projects }) => {
    const row = drawGroup(builder, code, title);
    if (projects.length > 0) stay.push(row);
    return projects.map((registered, index) => drawProject(builder, input, registered, index + 1));
  });
  const totalRow = drawTotals(builder, input, sums, width);
  for (const [text, style] of ESTIMATE_TEXTS.map(
    (text) => [text, /^(Căn cứ lập dự toán chi tiết|Chú ý):$/.test(text) ? 'textBold' : 'formLine'] as const,
  ))
    builder.across(text, style, {
      ...width,
      height: textHeight(text, builder.widthOf(width.from, width.columns), 12, style === 'textBold'),
    });
  return finishForm(builder, {
    orientation: 'landscape',
    width,
    headings,
    stay: [...stay, ...sums.map(({ row }) => row - 1)],
    signatures: [
      { title: 'Người lập biểu/Chủ nhiệm đề án', name: '' },
      {
        above: placeAndDate(input),
        title: 'TRƯỞNG PHÒNG/LÃNH ĐẠO ĐƠN VỊ',
        name: aroundUnitText(input, 'head', '', '', ''),
      },
    ],
    // Table headings repeat on every page: the total always comes along, so that they never stand over texts alone.
    with: builder.next - totalRow,
  });
}

function drawHead(builder: SheetBuilder, input: FormInput, width: FormWidth): void {
  drawFormHead(
    builder,
    input,
    {
      label: 'Mẫu số 01',
      titlesFirst: true,
      titles: [withYear(input, 'DỰ TOÁN KINH PHÍ ĐỀ ÁN NĂM '), 'THUỘC CHƯƠNG TRÌNH PHÁT TRIỂN THƯƠNG MẠI ĐIỆN TỬ QUỐC GIA'],
      left: registrantHead(input),
      motto: true,
      right: null,
      leftColumns: 4,
    },
    width,
  );
  builder.across('Kính gửi: Cục Thương mại điện tử và Kinh tế số', 'textCenterBold', { ...width, height: 22 });
  const texts: readonly Content[] = [
    {
      value:
        'Căn cứ Quyết định số .../QĐ-BCT ngày ... tháng ... năm 20... của Bộ trưởng Bộ Công Thương phê duyệt Chương trình phát triển thương mại điện tử quốc gia giai đoạn 2026 - 2030;',
    },
    together(
      aroundUnitText(input, 'name', '', '', '...  [Tên đơn vị] '),
      withYear(
        input,
        ' xin gửi Cục Thương mại điện tử và Kinh tế số dự toán kinh phí thực hiện Đề án thuộc Chương trình Phát triển thương mại điện tử quốc gia năm ',
        ' Với các hạng mục công việc sau:',
      ),
    ),
  ];
  for (const text of texts) {
    const height = textHeight(String(text.value ?? ''), builder.widthOf(width.from, width.columns));
    builder.across(text, 'formLine', { ...width, height: Math.max(20, height) });
  }
  builder.across('DỰ TOÁN KINH PHÍ THỰC HIỆN ĐỀ ÁN', 'textCenterBold', { ...width, height: 22 });
  builder.across('Đơn vị tính: Đồng', 'unitOfMoney', { ...width, height: 18 });
}

/** Draws the heading of a group; gives its row. */
function drawGroup(builder: SheetBuilder, code: string, title: string): number {
  const row = builder.row({
    height: 22,
    cells: { no: { value: code || null, style: 'cellCenterBold' }, item: { value: title, style: 'cellBold' } },
    rest: 'cell',
  });
  builder.merge(row, builder.column('item'), 1, 8);
  return row;
}

/** A đề án and the lines of its estimate; gives the row of its sums, from 1, with their values. */
function drawProject(
  builder: SheetBuilder,
  input: FormInput,
  { project, lines }: RegisteredProject,
  no: number,
): { row: number; values: Readonly<Record<(typeof COLUMNS)[number], number>> } {
  const row = builder.next + 1;
  const table = input.sources.projects;
  const of = (source: Source): number => lines.reduce((sum, line) => sum + (line[source] ?? 0), 0);
  const values = {
    amount: lines.reduce((sum, line) => sum + lineAmount(line), 0),
    programme: of('programme'),
    other: of('other'),
  };
  const cells = COLUMNS.map((column): [string, BuildCell] => {
    const letters = builder.letters(column);
    const formula = lines.length === 0 ? {} : { formula: `=SUM(${letters}${row + 1}:${letters}${row + lines.length})` };
    return [column, { value: lines.length === 0 ? null : values[column], ...formula, style: 'cellMoneyBold' }];
  });
  builder.row({
    key: project.key,
    height: Math.max(22, textHeight(project.name, WIDTHS.item - 2, 12, true)),
    cells: {
      pos: { formula: `=${positionOf(table, project.key)}`, style: 'code' },
      no: { value: no, style: 'cellCenterBold' },
      item: { value: project.name, formula: `=${textAt(table, 'name', `$B${row}`)}`, style: 'cellBold' },
      ...Object.fromEntries(['unit', 'quantity', 'price', 'basis'].map((field) => [field, { style: 'cell' } as BuildCell])),
      ...Object.fromEntries(cells),
    },
  });
  lines.forEach((line, index) => drawLine(builder, input, line, index + 1));
  return { row, values };
}

function drawLine(builder: SheetBuilder, { sources: { estimate } }: FormInput, line: EstimateLine, number: number): void {
  const row = builder.next + 1;
  const position = `$B${row}`;
  const label = `Nội dung ${number}: `;
  const [quantity, price, programme, other] = ['quantity', 'price', 'programme', 'other'].map(
    (field) => `${builder.letters(field)}${row}`,
  );
  const amount = (field: 'quantity' | 'price' | Source, style: BuildCell['style']): BuildCell => ({
    value: line[field],
    formula: `=${amountAt(estimate, field, position)}`,
    style,
  });
  builder.row({
    key: line.key,
    height: Math.max(20, textHeight(label + line.item, WIDTHS.item - 2), textHeight(line.basis, WIDTHS.basis - 2)),
    cells: {
      pos: { formula: `=${positionOf(estimate, line.key)}`, style: 'code' },
      no: { style: 'cell' },
      item: { value: label + line.item, formula: `="${label}"&${textAt(estimate, 'item', position)}`, style: 'cell' },
      unit: { value: line.unit || null, formula: `=${textAt(estimate, 'unit', position)}`, style: 'cellCenter' },
      quantity: amount('quantity', 'cellPlain'),
      price: amount('price', 'cellMoney'),
      amount: {
        value: lineAmount(line),
        formula: `=IF(COUNT(${quantity},${price})=2,${quantity}*${price},SUM(${programme},${other}))`,
        style: 'cellMoney',
      },
      programme: amount('programme', 'cellMoney'),
      other: amount('other', 'cellMoney'),
      basis: { value: line.basis || null, formula: `=${textAt(estimate, 'basis', position)}`, style: 'cell' },
    },
  });
}

/** Draws the total and what it says in words; gives the total's row. */
function drawTotals(
  builder: SheetBuilder,
  input: FormInput,
  sums: readonly { row: number; values: Readonly<Record<(typeof COLUMNS)[number], number>> }[],
  width: FormWidth,
): number {
  const row = builder.next + 1;
  const totals = Object.fromEntries(
    COLUMNS.map((column) => [column, sums.reduce((sum, { values }) => sum + values[column], 0)]),
  ) as Record<(typeof COLUMNS)[number], number>;
  const total = builder.row({
    key: TOTAL,
    height: 24,
    cells: {
      no: { value: 'Tổng kinh phí:', style: 'cellCenterBold' },
      ...Object.fromEntries(
        COLUMNS.map((column) => {
          const letters = builder.letters(column);
          const formula = sums.length === 0 ? {} : { formula: `=${sums.map((sum) => `${letters}${sum.row}`).join('+')}` };
          return [column, { value: totals[column], ...formula, style: 'cellMoneyBold' } as BuildCell];
        }),
      ),
    },
    rest: 'cell',
  });
  builder.merge(total, builder.column('no'), 1, 5);
  const cell = (column: (typeof COLUMNS)[number]): string => `${builder.letters(column)}${row}`;
  builder.across(amountAloud(cell('amount'), totals.amount), 'textItalic', { ...width, height: 20 });
  const say = (...parts: readonly Content[]): void => {
    builder.across(together(...parts), 'text', { ...width, height: 20 });
  };
  const money = (column: (typeof COLUMNS)[number]): Content => moneyText(`N(${cell(column)})`, totals[column]);
  say({ value: 'Tổng kinh phí: ' }, money('amount'), { value: ' đồng. Trong đó:' });
  const programme = withYear(input, '+ Kinh phí từ Chương trình Phát triển thương mại điện tử quốc gia năm ', ': ');
  say(programme, money('programme'), { value: ' đồng;' });
  say({ value: '+ Kinh phí từ vốn khác (nếu có): ' }, money('other'), { value: ' đồng.' });
  return total;
}
