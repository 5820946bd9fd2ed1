import { F04C_COLUMNS, F04C_LINES, type F04cColumn, type F04cLine, type ProjectFigures } from '../../settlement';
import { SheetBuilder, type BuildCell } from '../build';
import type { SheetSpec } from '../spec';
import { textHeight } from '../text-height';
import { aroundUnitText, drawFormHead, drawHeadings, finishForm, placeAndDate, unitHead, withYear, type FormInput } from './form';
import { amountAt, positionOf, spentAt, textAt } from './sources';
import { moneyWidth } from './money-width';

const SOURCE_WIDTH = 44;

const LINE_NAMES: Readonly<Record<F04cLine, string>> = {
  l1: 'Số dư kinh phí năm trước chuyển sang',
  l2: 'Dự toán được giao trong năm',
  l3: 'Tổng số kinh phí được sử dụng trong năm',
  l4: 'Kinh phí thực nhận trong năm',
  l5: 'Kinh phí đề nghị quyết toán',
  l6: 'Kinh phí giảm trong năm',
  l7: 'Kinh phí chưa sử dụng chuyển năm sau',
};
/** What "Đề án" holds for a line: the stem of its two fields. */
const ENTERED: Readonly<Partial<Record<F04cLine, string>>> = { l1: 'carriedOver', l2: 'allotted', l4: 'received', l6: 'reduced' };
const SUFFIX = { c2: 'Programme', c3: 'Other' } as const;

/** Mẫu số 04c: settlement of the funds used, seven lines a đề án (Quyết định 1568/QĐ-BCT, Phụ lục 2; Mẫu 01/BCQT). */
export function form04c(input: FormInput): SheetSpec {
  const lines = input.figures.projects.flatMap(({ f04c }) => Object.values(f04c));
  const builder = new SheetBuilder('f04c', 'Mẫu 04c', [
    { field: 'pos', width: 6, hidden: true },
    { field: 'no', width: 6 },
    { field: 'source', width: SOURCE_WIDTH },
    ...F04C_COLUMNS.map((field) => ({
      field,
      width: moneyWidth(
        lines.map((line) => line[field]),
        17,
      ),
    })),
  ]);
  const width = { from: builder.column('no'), columns: 5 };
  drawFormHead(
    builder,
    input,
    {
      label: 'Mẫu số 04c',
      titles: ['BÁO CÁO QUYẾT TOÁN KINH PHÍ ĐÃ SỬ DỤNG', withYear(input, 'Năm ')],
      left: unitHead(input, aroundUnitText(input, 'qhnsCode', 'Mã QHNS: ', '', '')),
      motto: false,
      right: 'Mẫu 01/BCQT',
      leftColumns: 2,
      moneyUnit: true,
    },
    width,
  );
  const headings = drawHeadings(
    builder,
    [
      { label: 'STT', field: 'no' },
      { label: 'Nguồn kinh phí', field: 'source' },
      { label: 'Tổng số', field: 'c1' },
      { label: 'Nguồn KP từ Chương trình PTTMĐT QG', field: 'c2' },
      { label: 'Vốn khác', field: 'c3' },
    ],
    { no: 'A', source: 'B', c1: '1', c2: '2', c3: '3' },
  );
  const stay = input.figures.projects.map((figures, index) => drawProject(builder, input, figures, index + 1));
  return finishForm(builder, {
    orientation: 'portrait',
    width,
    headings,
    stay,
    signatures: [
      { title: 'Người lập', name: preparer(input) },
      { title: 'Kế toán trưởng', name: aroundUnitText(input, 'chiefAccountant', '', '', '') },
      {
        above: placeAndDate(input),
        title: 'Thủ trưởng đơn vị',
        name: aroundUnitText(input, 'head', '', '', ''),
      },
    ],
  });
}

const preparer = ({ sources, dossier }: FormInput) => ({
  value: dossier.unit.preparedBy.name,
  formula: `=${sources.unit('preparedByName')}&""`,
});

const ROMAN = [
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

/** Roman numeral of a number from 1 to 89. */
export function roman(number: number): string {
  let [rest, text] = [number, ''];
  for (const [value, letters] of ROMAN) {
    text += letters.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return text;
}

/** Draws the seven lines of a đề án; gives the row of its heading. */
function drawProject(builder: SheetBuilder, input: FormInput, { project, f04c }: ProjectFigures, no: number): number {
  const table = input.sources.projects;
  const head = builder.next + 1;
  const position = `$B$${head}`;
  const title = `Đề án: ${project.name}`;
  builder.row({
    key: project.key,
    height: Math.max(22, textHeight(title, SOURCE_WIDTH - 1, 12, true)),
    cells: {
      pos: { formula: `=${positionOf(table, project.key)}`, style: 'code' },
      no: { value: roman(no), style: 'cellCenterBold' },
      source: { value: title, formula: `="Đề án: "&${textAt(table, 'name', position)}`, style: 'cellBold' },
      ...Object.fromEntries(F04C_COLUMNS.map((column) => [column, { style: 'cell' } as BuildCell])),
    },
  });
  F04C_LINES.forEach((line, index) => {
    const row = builder.next + 1;
    const amounts = F04C_COLUMNS.map((column): [string, BuildCell] => [
      column,
      { value: f04c[line][column], formula: `=${formulaOf(builder, input, { line, column, row, head })}`, style: 'cellMoney' },
    ]);
    builder.row({
      key: `${project.key}.${line}`,
      height: 20,
      cells: {
        no: { value: index + 1, style: 'cellCenter' },
        source: { value: LINE_NAMES[line], style: 'cell' },
        ...Object.fromEntries(amounts),
      },
    });
  });
  return head - 1;
}

/** Formula of one amount. `head` is the đề án's heading row, `row` the line's own, both from 1. */
function formulaOf(
  builder: SheetBuilder,
  input: FormInput,
  { line, column, row, head }: { line: F04cLine; column: F04cColumn; row: number; head: number },
): string {
  const letters = builder.letters(column);
  const at = (other: F04cLine): string => `${letters}${head + Number(other.slice(1))}`;
  // A blank amount counts nothing in a sum; where all are blank so is the sum.
  const sum = (...cells: string[]): string => `IF(COUNT(${cells.join(',')})=0,"",SUM(${cells.join(',')}))`;
  if (column === 'c1') return sum(`${builder.letters('c2')}${row}`, `${builder.letters('c3')}${row}`);
  switch (line) {
    case 'l3':
      return sum(at('l1'), at('l2'));
    case 'l5':
      return spentAt(input.sources, column === 'c2' ? 'programme' : 'other', `$B$${head}`);
    case 'l7':
      return `N(${at('l3')})-N(${at('l5')})-N(${at('l6')})`;
    default:
      return amountAt(input.sources.projects, `${ENTERED[line] ?? ''}${SUFFIX[column]}`, `$B$${head}`);
  }
}
