import { CRITERIA, PART_B, TOTAL_MAXIMUM, type Project } from '../../settlement';
import { SheetBuilder, type BuildCell } from '../build';
import { officialPage } from '../page';
import type { SheetSpec } from '../spec';
import { textHeight } from '../text-height';
import { drawHeadings, type FormInput } from './form';
import { positionOf, textAt } from './sources';

const TITLE_WIDTH = 62;

/**
 * Mẫu số 03: the criteria by which đề án are judged (Quyết định 1568/QĐ-BCT, Phụ lục 2). The document has no column for scores, so those of each
 * đề án stand beside the printed form.
 */
export function form03(input: FormInput): SheetSpec {
  const { projects } = input.dossier;
  const builder = new SheetBuilder('f03', 'Mẫu 03', [
    { field: 'no', width: 6 },
    { field: 'title', width: TITLE_WIDTH },
    { field: 'maximum', width: 14 },
    { field: '', width: 3 },
    ...projects.map(({ key }) => ({ field: key, width: 14 })),
  ]);
  const width = { from: 1, columns: 3 };
  builder.across('Mẫu số 03', 'formLabel', { ...width, height: 18 });
  builder.across(
    'TIÊU CHÍ ĐÁNH GIÁ, THẨM ĐỊNH CÁC ĐỀ ÁN THUỘC CHƯƠNG TRÌNH PHÁT TRIỂN THƯƠNG MẠI ĐIỆN TỬ QUỐC GIA GIAI ĐOẠN 2026-2030',
    'title',
    { ...width, height: 62 },
  );
  builder.row({ height: 10 });
  const headings = drawHeadings(builder, [
    { label: 'STT', field: 'no' },
    { label: 'Chỉ tiêu đánh giá', field: 'title' },
    { label: 'Thang điểm tối đa', field: 'maximum' },
    ...projects.map(({ key, no }) => ({ label: `Đề án ${no}: điểm tự chấm`, field: key })),
  ]);
  const rows = drawCriteria(builder, input);
  const total = builder.row({
    key: 'total',
    height: 24,
    cells: {
      no: { style: 'cell' },
      title: { value: 'Tổng cộng', style: 'cellCenterBold' },
      maximum: { value: TOTAL_MAXIMUM, style: 'cellCenterBold' },
      ...Object.fromEntries(projects.map((project) => [project.key, sumCell(builder, input, project, [...rows.values()])])),
    },
  });
  return builder.spec({
    print: officialPage('portrait', { row: 0, column: 1, rows: total + 1, columns: 3 }, headings, 'one'),
    tabColor: '#7A5C00',
  });
}

/** Draws the criteria with their paragraphs; gives each criterion's row, from 1. */
function drawCriteria(builder: SheetBuilder, input: FormInput): Map<string, number> {
  const rows = new Map<string, number>();
  for (const { code, no, title, maximum, paragraphs } of CRITERIA) {
    if (code === 'B1')
      builder.row({
        height: 22,
        cells: {
          no: { value: PART_B.no, style: 'cellCenterBold' },
          title: { value: PART_B.title, style: 'cellBold' },
          maximum: { value: PART_B.maximum, style: 'cellCenterBold' },
        },
      });
    rows.set(code, builder.next + 1);
    builder.row({
      key: code,
      height: Math.max(22, textHeight(title, TITLE_WIDTH - 2, 12, true)),
      cells: {
        no: { value: no, style: 'cellCenterBold' },
        title: { value: title, style: 'cellBold' },
        maximum: { value: maximum, style: 'cellCenterBold' },
        ...Object.fromEntries(input.dossier.projects.map((project) => [project.key, scoreCell(input, project, code)])),
      },
    });
    for (const [index, paragraph] of paragraphs.entries())
      builder.row({
        height: textHeight(paragraph, TITLE_WIDTH - 2),
        cells: {
          no: { style: 'cell' },
          title: { value: paragraph, style: 'cell' },
          // The document repeats the maximum of part A beside its last paragraph.
          maximum: { value: code === 'A' && index === paragraphs.length - 1 ? maximum : null, style: 'cellCenter' },
        },
      });
  }
  return rows;
}

function scoreCell({ sources, dossier }: FormInput, project: Project, criterion: string): BuildCell {
  const { scores, projects } = sources;
  const no = textAt(projects, 'no', positionOf(projects, project.key));
  const typed = dossier.scores.filter((score) => score.project === project.no && score.criterion === criterion);
  const criteria = `${scores.range('project')},${no},${scores.range('criterion')},"${criterion}"`;
  return {
    value: typed.length === 0 ? null : typed.reduce((sum, { score }) => sum + (score ?? 0), 0),
    formula: `=IF(COUNTIFS(${criteria})=0,"",SUMIFS(${scores.range('score')},${criteria}))`,
    style: 'cellPlain',
  };
}

function sumCell(builder: SheetBuilder, { dossier }: FormInput, project: Project, rows: readonly number[]): BuildCell {
  const cells = rows.map((row) => `${builder.letters(project.key)}${row}`).join(',');
  const typed = dossier.scores.filter((score) => score.project === project.no);
  return {
    value: typed.length === 0 ? null : typed.reduce((sum, { score }) => sum + (score ?? 0), 0),
    formula: `=IF(COUNT(${cells})=0,"",SUM(${cells}))`,
    style: 'cellPlain',
  };
}
