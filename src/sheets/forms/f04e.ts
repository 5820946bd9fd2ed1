import { formatDate, serialOf } from '../../vietnamese';
import {
  SOURCES,
  TOTAL,
  type Project,
  type ProjectFigures,
  type Source,
  type Voucher,
  type VoucherGroup,
} from '../../settlement';
import { SheetBuilder, type BuildCell } from '../build';
import type { SheetSpec } from '../spec';
import { textHeight } from '../text-height';
import { aroundUnitText, drawFormHead, drawHeadings, finishForm, placeAndDate, type FormInput, type Heading } from './form';
import { amountAt, dayAt, positionOf, spentAt, textAt } from './sources';
import { moneyWidth } from './money-width';

const CONTENT_WIDTH = 32;
const NOTE_WIDTH = 20;
const DOTS = '...........';

const HEADINGS: readonly Heading[] = [
  {
    label: 'Chứng từ',
    under: [
      { label: 'Số hiệu', field: 'no' },
      { label: 'Ngày tháng', field: 'date' },
    ],
  },
  { label: 'Nội dung chi', field: 'content' },
  {
    label: 'Số tiền',
    under: [
      { label: 'Nguồn Kinh phí từ Chương trình PTTMĐT QG', field: 'programme' },
      { label: 'Vốn khác', field: 'other' },
    ],
  },
  { label: 'Ghi chú', field: 'note' },
];

/** Mẫu số 04e of one đề án: its vouchers, grouped by the cost items of the contract's annex (Quyết định 1568/QĐ-BCT, Phụ lục 2). */
export function form04e(input: FormInput, figures: ProjectFigures, number: number): SheetSpec {
  const { project, f04e } = figures;
  const builder = new SheetBuilder(`f04e.${project.key}`, `Mẫu 04e - ĐA ${number}`, [
    { field: 'pos', width: 6, hidden: true },
    { field: 'no', width: 12 },
    { field: 'date', width: 12 },
    { field: 'content', width: CONTENT_WIDTH },
    { field: 'programme', width: moneyWidth([f04e.total.programme, ...f04e.groups.map((group) => group.programme)], 16) },
    { field: 'other', width: moneyWidth([f04e.total.other, ...f04e.groups.map((group) => group.other)], 16) },
    { field: 'note', width: NOTE_WIDTH },
  ]);
  const width = { from: builder.column('no'), columns: 6 };
  drawFormHead(
    builder,
    input,
    {
      label: 'Mẫu số 04e',
      titles: ['BẢNG KÊ CHỨNG TỪ ĐỀ NGHỊ QUYẾT TOÁN'],
      motto: true,
      right: placeAndDate(input),
      leftColumns: 3,
    },
    width,
  );
  const position = drawProject(builder, input, project);
  const headings = drawHeadings(builder, HEADINGS);
  const sums = f04e.groups.map((group) => drawGroup(builder, input, group));
  const total = drawTotals(builder, input, figures, { position, sums });
  return finishForm(builder, {
    orientation: 'portrait',
    width,
    headings,
    signatures: [
      { title: 'Kế toán', name: aroundUnitText(input, 'chiefAccountant', '', '', '') },
      {
        above: placeAndDate(input),
        title: 'THỦ TRƯỞNG ĐƠN VỊ',
        name: aroundUnitText(input, 'head', '', '', ''),
      },
    ],
    with: total,
    stay: sums.map((row) => row - 1),
  });
}

/** The lines that name đề án and contract; gives the cell with the đề án's position on its sheet. */
function drawProject(builder: SheetBuilder, { sources: { projects } }: FormInput, project: Project): string {
  const position = `$B$${builder.next + 1}`;
  const from = builder.column('no');
  const title = `Đề án: ${project.name}`;
  const row = builder.row({
    key: project.key,
    height: Math.max(20, textHeight(title, builder.widthOf(from, 6), 12, true)),
    cells: {
      pos: { formula: `=${positionOf(projects, project.key)}`, style: 'code' },
      [from]: { value: title, formula: `="Đề án: "&${textAt(projects, 'name', position)}`, style: 'textBold' },
    },
  });
  builder.merge(row, from, 1, 6);
  const number = textAt(projects, 'contractNo', position);
  const date = project.contractDate === null ? DOTS : formatDate(project.contractDate);
  builder.across(
    {
      value: `Hợp đồng số: ${project.contractNo || DOTS} ngày ${date}`,
      formula: `="Hợp đồng số: "&IF(${number}="","${DOTS}",${number})&" ngày "&${dayAt(projects, 'contractDate', position, DOTS)}`,
    },
    'text',
    { from, columns: 6, height: 20 },
  );
  builder.row({ height: 8 });
  return position;
}

/** A group: its item with the sum, then its vouchers. Gives the row of the sum, from 1. */
function drawGroup(builder: SheetBuilder, input: FormInput, group: VoucherGroup): number {
  const head = builder.next + 1;
  const item = group.item === '' ? '(Chưa ghi nội dung chi theo dự toán)' : group.item;
  const last = head + group.vouchers.length;
  const sum = (source: Source): BuildCell => {
    const letters = builder.letters(source);
    return { value: group[source], formula: `=SUM(${letters}${head + 1}:${letters}${last})`, style: 'cellMoneyBold' };
  };
  builder.row({
    key: group.code,
    height: Math.max(20, textHeight(item, CONTENT_WIDTH - 2, 12, true)),
    cells: {
      // The columns keep the alignment and number format of the vouchers below: a table is then formatted column by column.
      no: { style: 'cellCenter' },
      date: { style: 'cellDate' },
      content: { value: item, style: 'cellBold' },
      programme: sum('programme'),
      other: sum('other'),
      note: { style: 'cell' },
    },
  });
  for (const voucher of group.vouchers) drawVoucher(builder, input, voucher);
  return head;
}

/** A voucher, looked up by its row key: sorting or mending "Chứng từ" never shifts the form. */
function drawVoucher(builder: SheetBuilder, { sources: { vouchers } }: FormInput, voucher: Voucher): void {
  const position = `$B${builder.next + 1}`;
  const text = (field: 'no' | 'content' | 'note'): BuildCell => ({
    value: voucher[field] || null,
    formula: `=${textAt(vouchers, field, position)}`,
    style: field === 'no' ? 'cellCenter' : 'cell',
  });
  const amount = (source: Source): BuildCell => ({
    value: voucher[source],
    formula: `=${amountAt(vouchers, source, position)}`,
    style: 'cellMoney',
  });
  builder.row({
    key: voucher.key,
    height: Math.max(20, textHeight(voucher.content, CONTENT_WIDTH - 2), textHeight(voucher.note, NOTE_WIDTH - 2)),
    cells: {
      pos: { formula: `=${positionOf(vouchers, voucher.key)}`, style: 'code' },
      no: text('no'),
      date: {
        value: voucher.date === null ? null : serialOf(voucher.date),
        formula: `=${amountAt(vouchers, 'date', position)}`,
        style: 'cellDate',
      },
      content: text('content'),
      programme: amount('programme'),
      other: amount('other'),
      note: text('note'),
    },
  });
}

/**
 * The total of all the đề án's vouchers, under it what of them the form does not list yet. Gives how many rows.
 * @param position cell with the đề án's position; @param sums rows of the groups' sums, from 1
 */
function drawTotals(
  builder: SheetBuilder,
  { sources }: FormInput,
  { f04e }: ProjectFigures,
  { position, sums }: { position: string; sums: readonly number[] },
): number {
  const total = builder.next + 1;
  const rest = total + 1;
  const sum = (source: Source): BuildCell => ({
    value: f04e.total[source],
    formula: `=${spentAt(sources, source, position)}`,
    style: 'cellMoneyBold',
  });
  const row = builder.row({
    key: TOTAL,
    height: 24,
    cells: {
      no: { value: 'Tổng cộng', style: 'cellCenterBold' },
      date: { style: 'cellCenterBold' },
      content: { style: 'cellCenterBold' },
      programme: sum('programme'),
      other: sum('other'),
      note: { style: 'cell' },
    },
  });
  builder.merge(row, builder.column('no'), 1, 3);
  const [programme, other] = SOURCES.map((source) => builder.letters(source));
  const left = (source: Source): BuildCell => {
    const letters = builder.letters(source);
    return { value: 0, formula: `=${letters}${total}${sums.map((each) => `-${letters}${each}`).join('')}`, style: 'formRest' };
  };
  builder.row({
    key: 'rest',
    height: 18,
    cells: {
      content: {
        value: null,
        formula: `=IF(AND(${programme}${rest}=0,${other}${rest}=0),"","Chứng từ chưa đưa vào bảng kê")`,
        style: 'formRestLabel',
      },
      programme: left('programme'),
      other: left('other'),
    },
  });
  return 2;
}
