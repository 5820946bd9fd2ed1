import { formatDate } from '../../vietnamese';
import { F04B_COLUMNS, TOTAL, type Project, type ProjectFigures } from '../../settlement';
import { SheetBuilder, type BuildCell } from '../build';
import { columnLetters } from '../address';
import type { SheetSpec } from '../spec';
import { textHeight } from '../text-height';
import {
  aroundUnitText,
  drawFormHead,
  drawHeadings,
  finishForm,
  placeAndDate,
  withYear,
  type FormInput,
  type Heading,
} from './form';
import { amountAt, positionOf, spentAt, textAt, type EntryTable } from './sources';
import { moneyWidth } from './money-width';

const NAME_WIDTH = 30;
const DECISION_WIDTH = 17;

const HEADINGS: readonly Heading[] = [
  { label: 'STT', field: 'no' },
  { label: 'Tên đề án', field: 'name' },
  { label: 'QĐ phê duyệt đề án', field: 'decision' },
  { label: 'Tổng kinh phí được phê duyệt', field: 'c1' },
  { label: 'Nguồn vốn khác', field: 'c2' },
  {
    label: 'Nguồn Kinh phí từ Chương trình PTTMĐT QG',
    under: [
      { label: 'Số được phê duyệt', field: 'c3' },
      { label: 'Số đã chi đề nghị quyết toán', field: 'c4' },
      { label: 'Số chấp nhận quyết toán', field: 'c5' },
      {
        label: 'Số không quyết toán',
        under: [
          { label: 'Kinh phí thừa trả NSNN', field: 'c6' },
          { label: 'Kinh phí điều chỉnh sang đề án khác', field: 'c7' },
        ],
      },
    ],
  },
];
/** As printed under the headings: the third is a small c. */
const CODES = { no: 'A', name: 'B', decision: 'c', c1: '1=2+3', c2: '2', c3: '3', c4: '4', c5: '5', c6: '6', c7: '7' };

/** Mẫu số 04b: funds compared, one row a đề án (Quyết định 1568/QĐ-BCT, Phụ lục 2). */
export function form04b(input: FormInput): SheetSpec {
  const builder = new SheetBuilder('f04b', 'Mẫu 04b', [
    { field: 'pos', width: 6, hidden: true },
    { field: 'no', width: 5 },
    { field: 'name', width: NAME_WIDTH },
    { field: 'decision', width: DECISION_WIDTH },
    ...F04B_COLUMNS.map((field) => ({ field, width: moneyWidth([input.figures.totals.f04b[field]], 15) })),
  ]);
  const width = { from: builder.column('no'), columns: 10 };
  drawFormHead(
    builder,
    input,
    {
      label: 'Mẫu số 04b',
      titles: ['ĐỐI CHIẾU KINH PHÍ CHƯƠNG TRÌNH', withYear(input, 'PHÁT TRIỂN THƯƠNG MẠI ĐIỆN TỬ QUỐC GIA NĂM ')],
      motto: true,
      right: placeAndDate(input),
      leftColumns: 4,
      moneyUnit: true,
    },
    width,
  );
  const headings = drawHeadings(builder, HEADINGS, CODES);
  const first = builder.next;
  input.figures.projects.forEach((figures, index) => drawProject(builder, input, figures, index + 1));
  drawTotal(builder, input, first);
  return finishForm(builder, {
    orientation: 'landscape',
    width,
    headings,
    signatures: [
      { title: 'Đại diện Cục Thương mại điện tử và Kinh tế số', name: '' },
      {
        title: aroundUnitText(input, 'name', 'Đại diện ', '', '[đơn vị báo cáo]'),
        name: aroundUnitText(input, 'head', '', '', ''),
      },
    ],
  });
}

function drawProject(builder: SheetBuilder, input: FormInput, { project, f04b }: ProjectFigures, no: number): void {
  const table = input.sources.projects;
  const row = builder.next + 1;
  const position = `$B${row}`;
  const origin = { c2: 'approvedOther', c3: 'approvedProgramme', c5: 'accepted', c6: 'returned', c7: 'moved' } as const;
  const [c2, c3] = [builder.letters('c2'), builder.letters('c3')];
  const formulas = {
    c1: `IF(COUNT(${c2}${row}:${c3}${row})=0,"",SUM(${c2}${row}:${c3}${row}))`,
    c4: spentAt(input.sources, 'programme', position),
    ...Object.fromEntries(Object.entries(origin).map(([column, field]) => [column, amountAt(table, field, position)])),
  } as Record<(typeof F04B_COLUMNS)[number], string>;
  const decision = decisionOf(table, project, position);
  builder.row({
    key: project.key,
    height: Math.max(34, textHeight(project.name, NAME_WIDTH - 2), textHeight(decision.value, DECISION_WIDTH - 2)),
    cells: {
      pos: { formula: `=${positionOf(table, project.key)}`, style: 'code' },
      no: { value: no, style: 'cellCenter' },
      name: { value: project.name, formula: `=${textAt(table, 'name', position)}`, style: 'cell' },
      decision: { ...decision, style: 'cell' },
      ...Object.fromEntries(
        F04B_COLUMNS.map((column): [string, BuildCell] => [
          column,
          { value: f04b[column], formula: `=${formulas[column]}`, style: 'cellMoney' },
        ]),
      ),
    },
  });
}

/** "01/QĐ-BCT ngày 15/01/2026". */
function decisionOf(
  table: EntryTable,
  { decisionNo, decisionDate }: Project,
  position: string,
): { value: string; formula: string } {
  const date = `INDEX(${table.range('decisionDate')},${position})`;
  return {
    value: decisionNo + (decisionDate === null ? '' : ` ngày ${formatDate(decisionDate)}`),
    formula: `=${textAt(table, 'decisionNo', position)}&IFERROR(IF(${date}="",""," ngày "&TEXT(${date},"dd/mm/yyyy")),"")`,
  };
}

function drawTotal(builder: SheetBuilder, { figures }: FormInput, first: number): void {
  const last = builder.next;
  const { f04b } = figures.totals;
  const row = builder.row({
    key: TOTAL,
    height: 24,
    cells: {
      no: { value: 'Tổng cộng', style: 'cellCenterBold' },
      name: { style: 'cellCenterBold' },
      decision: { style: 'cellCenterBold' },
      ...Object.fromEntries(
        F04B_COLUMNS.map((column): [string, BuildCell] => {
          const letters = columnLetters(builder.column(column));
          const rows = `${letters}${first + 1}:${letters}${last}`;
          // With no đề án there is nothing above to add up.
          const formula = last === first ? undefined : `=IF(COUNT(${rows})=0,"",SUM(${rows}))`;
          return [column, { value: f04b[column], ...(formula ? { formula } : {}), style: 'cellMoneyBold' }];
        }),
      ),
    },
  });
  builder.merge(row, builder.column('no'), 1, 3);
}
