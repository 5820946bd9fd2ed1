import { formatDate } from '../../vietnamese';
import { F04D_COLUMNS, TOTAL, type Project, type ProjectFigures } from '../../settlement';
import { SheetBuilder, type BuildCell, type Content } from '../build';
import type { SheetSpec } from '../spec';
import { textHeight } from '../text-height';
import { aroundUnitText, drawFormHead, drawHeadings, finishForm, placeAndDate, unitHead, withYear, type FormInput } from './form';
import { drawTextRows } from './narrative';
import { dayAt, positionOf, spentAt, textAt, type EntryTable } from './sources';
import { moneyWidth } from './money-width';

const WIDTHS = { name: 25, time: 13, content: 34, products: 30, note: 13 } as const;

/** Mẫu số 04d: what the programme came to, one row a đề án (Quyết định 1568/QĐ-BCT, Phụ lục 2). */
export function form04d(input: FormInput): SheetSpec {
  const builder = new SheetBuilder('f04d', 'Mẫu 04d', [
    { field: 'pos', width: 6, hidden: true },
    { field: 'no', width: 5 },
    { field: 'name', width: WIDTHS.name },
    { field: 'time', width: WIDTHS.time },
    { field: 'total', width: moneyWidth([input.figures.totals.f04d.total], 15) },
    { field: 'programme', width: moneyWidth([input.figures.totals.f04d.programme], 15) },
    { field: 'other', width: moneyWidth([input.figures.totals.f04d.other], 15) },
    { field: 'content', width: WIDTHS.content },
    { field: 'products', width: WIDTHS.products },
    { field: 'note', width: WIDTHS.note },
  ]);
  const width = { from: builder.column('no'), columns: 9 };
  drawFormHead(
    builder,
    input,
    {
      label: 'Mẫu số 04d',
      titles: ['ĐÁNH GIÁ KẾT QUẢ THỰC HIỆN CHƯƠNG TRÌNH', withYear(input, 'PHÁT TRIỂN THƯƠNG MẠI ĐIỆN TỬ QUỐC GIA NĂM ')],
      left: unitHead(input, aroundUnitText(input, 'qhnsCode', 'Mã QHNS: ', '', '')),
      motto: false,
      right: null,
      leftColumns: 4,
    },
    width,
  );
  const headings = drawHeadings(builder, [
    { label: 'TT', field: 'no' },
    { label: 'Tên đề án', field: 'name' },
    { label: 'Thời gian thực hiện', field: 'time' },
    { label: 'Tổng Số tiền', field: 'total' },
    {
      label: 'Nguồn kinh phí đã thực hiện',
      under: [
        { label: 'Nguồn Kinh phí từ Chương trình PTTMĐT QG', field: 'programme' },
        { label: 'Vốn khác', field: 'other' },
      ],
    },
    { label: 'Nội dung', field: 'content' },
    { label: 'Kết quả/ Sản phẩm', field: 'products' },
    { label: 'Ghi chú', field: 'note' },
  ]);
  const first = builder.next;
  input.figures.projects.forEach((figures, index) => drawProject(builder, input, figures, index + 1));
  drawTotal(builder, input, first);
  return finishForm(builder, {
    orientation: 'landscape',
    width,
    headings,
    signatures: [
      {
        title: 'Người lập biểu',
        name: { value: input.dossier.unit.preparedBy.name, formula: `=${input.sources.unit('preparedByName')}&""` },
      },
      {
        above: placeAndDate(input),
        title: 'THỦ TRƯỞNG ĐƠN VỊ',
        name: aroundUnitText(input, 'head', '', '', ''),
      },
    ],
  });
}

function drawProject(builder: SheetBuilder, input: FormInput, { project, f04d }: ProjectFigures, no: number): void {
  const table = input.sources.projects;
  const row = builder.next + 1;
  const position = `$B$${row}`;
  const time = timeOf(table, project, position);
  const money = (field: (typeof F04D_COLUMNS)[number], formula: string): BuildCell => ({
    value: f04d[field],
    formula: `=${formula}`,
    style: 'cellMoney',
  });
  const values = { name: project.name, content: project.content, products: project.products.join('\n'), note: project.note };
  const texts = (Object.keys(values) as (keyof typeof values)[]).map((field) => ({
    field,
    value: values[field],
    formula: textAt(table, field, position),
    width: WIDTHS[field] - 2,
  }));
  drawTextRows(builder, project.key, texts, {
    height: Math.max(34, textHeight(String(time.value), WIDTHS.time - 2)),
    cells: {
      pos: { formula: `=${positionOf(table, project.key)}`, style: 'code' },
      no: { value: no, style: 'cellCenter' },
      time: { ...time, style: 'cellCenter' },
      total: money('total', `SUM(${builder.letters('programme')}${row}:${builder.letters('other')}${row})`),
      programme: money('programme', spentAt(input.sources, 'programme', position)),
      other: money('other', spentAt(input.sources, 'other', position)),
    },
  });
}

function timeOf(table: EntryTable, { start, end }: Project, position: string): Content {
  const day = (iso: string | null): string => (iso === null ? '...' : formatDate(iso));
  return {
    value: `${day(start)} - ${day(end)}`,
    formula: `=${dayAt(table, 'start', position, '...')}&" - "&${dayAt(table, 'end', position, '...')}`,
  };
}

function drawTotal(builder: SheetBuilder, { figures }: FormInput, first: number): void {
  const last = builder.next;
  const row = builder.row({
    key: TOTAL,
    height: 24,
    cells: {
      no: { value: 'Tổng cộng', style: 'cellCenterBold' },
      ...Object.fromEntries(
        ['name', 'time', 'content', 'products', 'note'].map((field) => [field, { style: 'cellCenterBold' } as BuildCell]),
      ),
      ...Object.fromEntries(
        F04D_COLUMNS.map((column): [string, BuildCell] => {
          const letters = builder.letters(column);
          const formula = last === first ? {} : { formula: `=SUM(${letters}${first + 1}:${letters}${last})` };
          return [column, { value: figures.totals.f04d[column], ...formula, style: 'cellMoneyBold' }];
        }),
      ),
    },
  });
  builder.merge(row, builder.column('no'), 1, 3);
}
