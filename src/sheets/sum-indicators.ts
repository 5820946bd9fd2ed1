import type { Contribution, IndicatorPicture, Picture } from '../consolidation';
import { VERDICT_WORDS } from '../reporting/verdict';
import { SheetBuilder, type BuildCell } from './build';
import { tablePage } from './page';
import type { SheetSpec } from './spec';
import { drawHeading, sourceText, sumBuilder, type SumColumns, figureStyle, sumStyle } from './sum-table';
import { drawSection } from './section';
import { textHeight } from './text-height';
import { verdictFormula } from './verdict-formula';
import { colourVerdicts } from './word-colours';

const COLUMNS: SumColumns = [
  ['no', 7, 'STT'],
  ['name', 42, 'Chỉ tiêu / cơ quan báo cáo'],
  ['unit', 8, 'Đơn vị tính'],
  ['target', 18, 'Mục tiêu'],
  ['numerator', 15, 'Tử số / số lượng'],
  ['denominator', 15, 'Mẫu số'],
  ['result', 11, 'Kết quả'],
  ['counted', 9, 'Đưa vào tổng'],
  ['verdict', 15, 'Đánh giá'],
  ['coverage', 10, 'Số đơn vị có số liệu'],
  ['explanation', 36, 'Giải trình, lưu ý'],
  ['file', 30, 'Tệp'],
  ['source', 18, 'Ô trong tệp'],
];

/** Stands in the column "Đưa vào tổng" of the rows that the sums take. */
export const COUNTED = 'x';

/** Where the line of an indicator's sum stands, for the sheets that refer to it. */
export type SumRows = ReadonlyMap<string, number>;

/** The sheet "Tổng hợp chỉ tiêu": the province's figure of each indicator as a formula over the rows of its reporters. */
export function sumIndicatorSheet(picture: Picture): { sheet: SheetSpec; rows: SumRows } {
  const builder = sumBuilder('sumIndicators', 'Tổng hợp chỉ tiêu', 'TỔNG HỢP KẾT QUẢ THỰC HIỆN CHỈ TIÊU', COLUMNS, picture);
  const hint =
    'Dòng đậm là số toàn tỉnh, tính bằng công thức từ các dòng có dấu "x" bên dưới. Tỷ lệ chung = tổng tử số / tổng mẫu số.';
  builder.across(hint, 'textItalic', { height: 20 });
  const heading = drawHeading(builder, COLUMNS, 52);
  const rows = new Map<string, number>();
  const headings: number[] = [];
  let section = '';
  for (const indicator of picture.indicators) {
    section = drawSection(builder, indicator.line.indicator.section, section, headings);
    const sum = drawSum(builder, indicator, picture);
    rows.set(indicator.line.rowKey, sum);
    if (indicator.contributions.length > 0) headings.push(sum);
    indicator.contributions.forEach((one) => drawContribution(builder, indicator, one));
  }
  colourVerdicts(builder, heading + 1);
  const area = { row: 0, column: 1, rows: builder.next, columns: builder.width - 1 };
  const sheet = builder.spec({
    freeze: { rows: heading + 1, columns: builder.column('unit') },
    print: tablePage(builder, area, heading, headings),
    tabColor: '#C28A00',
  });
  return { sheet, rows };
}

const isPercent = ({ line }: IndicatorPicture): boolean =>
  line.measure.kind === 'ratio' || line.measure.kind === 'growth' || line.target?.unit === '%';

/** A text for the row of a part says which part it is. */
export function indicatorTitle({ line }: IndicatorPicture): string {
  return line.partCount > 1 ? `${line.indicator.name} (phần ${line.partIndex + 1})` : line.indicator.name;
}

export function indicatorNumber({ line }: IndicatorPicture): string {
  return line.partIndex === 0 ? line.indicator.no : `${line.indicator.no}.${line.partIndex + 1}`;
}

function drawSum(builder: SheetBuilder, indicator: IndicatorPicture, { scope }: Picture): number {
  const { line, coverage, result, numerator, denominator, verdict } = indicator;
  const row = builder.next;
  const at = (field: string): string => `${builder.letters(field)}${row + 1}`;
  const title = indicatorTitle(indicator);
  const note = noteOf(indicator);
  const formulas = sumFormulas(builder, indicator, row);
  builder.row({
    key: line.rowKey,
    height: Math.max(
      24,
      textHeight(title, 40, 12, true),
      textHeight(line.indicator.targetText, 16, 12, true),
      textHeight(note, 34),
    ),
    cells: {
      no: { value: indicatorNumber(indicator), style: 'sumCenter' },
      name: { value: title, style: 'sumText' },
      unit: { value: line.indicator.unit, style: 'sumCenter' },
      target: { value: line.indicator.targetText, style: 'sumCenter' },
      numerator: { ...cached(formulas.numerator, numerator), style: sumStyle(numerator) },
      denominator: { ...cached(formulas.denominator, denominator), style: sumStyle(denominator) },
      result: { ...cached(formulas.result, result), style: isPercent(indicator) ? 'sumPercent' : sumStyle(result) },
      verdict: {
        formula: verdictFormula(line.target, at('result'), { ...scope.period, dueYear: line.indicator.dueYear }),
        value: VERDICT_WORDS[verdict.result],
        style: 'verdict',
      },
      coverage: { ...cached(formulas.coverage, `${coverage.counted}/${coverage.expected}`), style: 'sumCenter' },
      explanation: { value: note || null, style: 'cellNote' },
    },
    rest: 'sumText',
  });
  return row;
}

function noteOf({ aggregation, leadsDiffer, line }: IndicatorPicture): string {
  if (line.measure.kind === 'text') return 'Không có số; người có thẩm quyền đánh giá.';
  if (leadsDiffer) return 'Các cơ quan cùng chủ trì báo số khác nhau; chưa lấy số nào.';
  return {
    leadFigure: 'Lấy số của cơ quan chủ trì.',
    ratioOfSums: 'Tổng tử số / tổng mẫu số của các đơn vị.',
    sum: line.measure.kind === 'count' ? 'Cộng số của các đơn vị.' : 'Tính từ tổng số của các đơn vị.',
    countOfUnits: 'Đếm số đơn vị có số lớn hơn 0 trong các đơn vị có báo cáo.',
  }[aggregation];
}

const cached = (formula: string | null, value: number | string | null): Pick<BuildCell, 'formula' | 'value'> =>
  formula === null ? { value: null } : { formula, value: value ?? '' };

interface SumFormulas {
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly result: string | null;
  readonly coverage: string | null;
}

/** Formulas over the rows of the reporters, which follow the sum's own. */
function sumFormulas(builder: SheetBuilder, indicator: IndicatorPicture, row: number): SumFormulas {
  const { line, contributions, aggregation, coverage } = indicator;
  if (contributions.length === 0 || line.measure.kind === 'text')
    return { numerator: null, denominator: null, result: null, coverage: null };
  const range = (field: string): string =>
    `${builder.letters(field)}${row + 2}:${builder.letters(field)}${row + 1 + contributions.length}`;
  const at = (field: string): string => `${builder.letters(field)}${row + 1}`;
  const any = `COUNTIF(${range('counted')},"${COUNTED}")`;
  const orBlank = (formula: string): string => `=IF(${any}=0,"",${formula})`;
  const sum = (field: string): string => orBlank(`SUMIFS(${range(field)},${range('counted')},"${COUNTED}")`);
  const units = aggregation === 'countOfUnits';
  const having = orBlank(`COUNTIFS(${range('numerator')},">0",${range('counted')},"${COUNTED}")`);
  const hasDenominator = line.measure.kind !== 'count';
  return {
    numerator: units ? having : sum('numerator'),
    denominator: hasDenominator ? (units ? orBlank(any) : sum('denominator')) : null,
    result: resultFormula(indicator, at('numerator'), at('denominator')),
    coverage: `=${any}&"/${coverage.expected}"`,
  };
}

function resultFormula({ line }: IndicatorPicture, numerator: string, denominator: string): string {
  const both = `AND(ISNUMBER(${numerator}),ISNUMBER(${denominator}))`;
  if (line.measure.kind === 'ratio') return `=IF(${both},IF(${denominator}<>0,${numerator}/${denominator},""),"")`;
  if (line.measure.kind === 'growth')
    return `=IF(${both},IF(${denominator}>0,(${numerator}-${denominator})/${denominator},""),"")`;
  return `=IF(ISNUMBER(${numerator}),${numerator},"")`;
}

function drawContribution(builder: SheetBuilder, indicator: IndicatorPicture, one: Contribution): void {
  const row = builder.next;
  const at = (field: string): string => `${builder.letters(field)}${row + 1}`;
  const words = [one.why, one.outlier ? 'Lệch xa các đơn vị khác.' : '', one.explanation && `Giải trình: ${one.explanation}`]
    .filter((text) => text !== '')
    .join('\n');
  const name = one.isLead && indicator.aggregation !== 'leadFigure' ? `${one.agency.name} (chủ trì)` : one.agency.name;
  const hasFigure = one.numerator !== null || one.denominator !== null;
  builder.row({
    height: Math.max(20, textHeight(name, 40), textHeight(words, 34), textHeight(one.file ?? '', 28)),
    cells: {
      name: { value: name, style: 'cell' },
      numerator: { value: one.numerator, style: figureStyle(one.numerator) },
      denominator: { value: one.denominator, style: figureStyle(one.denominator) },
      result: hasFigure
        ? {
            formula: resultFormula(indicator, at('numerator'), at('denominator')),
            value: one.result ?? '',
            style: isPercent(indicator) ? 'cellPercent' : figureStyle(one.result),
          }
        : { value: null, style: 'cellMoney' },
      counted: { value: one.state === 'counted' ? COUNTED : null, style: 'cellCenter' },
      explanation: { value: words || null, style: 'cell' },
      file: { value: one.file, style: 'cell' },
      source: { value: sourceText(one.sheet, one.numeratorCell, one.denominatorCell) || null, style: 'cell' },
    },
    rest: 'cell',
  });
}
