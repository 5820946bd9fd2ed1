import { createDossier, openDossier } from '../../src/actions';
import { figuresOf, sampleDossier } from '../../src/settlement';
import { FORM_IDS, formSheets, formSources, type SheetSpec } from '../../src/sheets';
import { textHeight } from '../../src/sheets/text-height';
import { FileBook } from '../../src/xlsx';

/** The estimate of Mẫu 01 with so many lines for each đề án of the sample. */
async function estimates(): Promise<(lines: number) => SheetSpec | undefined> {
  const book = FileBook.empty();
  await createDossier(book, sampleDossier());
  const { dossier, read } = await openDossier(book);
  const sources = formSources(read);
  return (lines) => {
    const estimate = dossier.projects.flatMap(({ no }) => {
      const own = dossier.estimate.filter(({ project }) => project === no);
      return Array.from({ length: lines }, (_, index) => ({ ...own[0]!, key: `d${no}${index}` }));
    });
    const larger = { ...dossier, estimate };
    const input = { dossier: larger, figures: figuresOf(larger), sources, kept: {}, cells: {}, yearly: false };
    return formSheets(input, ['01']).find(({ code }) => code === 'f01e');
  };
}

const COUNTRY = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';

const rowOf = ({ rows }: SheetSpec, found: (texts: readonly unknown[]) => boolean): number =>
  rows.findIndex(({ cells }) => found(cells.map((cell) => cell?.value)));

describe('the estimate of Mẫu 01', () => {
  it('has its title above the letterhead, as the document has it', async () => {
    const sheet = (await estimates())(1);
    if (!sheet) throw new Error('No estimate');
    const title = rowOf(sheet, (texts) => texts.includes('THUỘC CHƯƠNG TRÌNH PHÁT TRIỂN THƯƠNG MẠI ĐIỆN TỬ QUỐC GIA'));
    const motto = rowOf(sheet, (texts) => texts.includes('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'));
    expect(title).toBeGreaterThan(0);
    expect(motto).toBeGreaterThan(title);
  });

  it('however long, breaks no page below its total: headings never repeat over texts alone', async () => {
    const draw = await estimates();
    let broken = 0;
    for (let lines = 1; lines <= 40; lines += 1) {
      const sheet = draw(lines);
      if (!sheet) throw new Error('No estimate');
      const total = rowOf(sheet, ([key]) => key === 'total');
      const breaks = sheet.print?.breaksBefore ?? [];
      broken += breaks.length;
      expect(breaks.filter((row) => row > total)).toEqual([]);
    }
    expect(broken).toBeGreaterThan(40);
  });
});

it("the country's name stands on one line of each form that has it", async () => {
  const book = FileBook.empty();
  await createDossier(book, sampleDossier());
  const { dossier, read } = await openDossier(book);
  const input = { dossier, figures: figuresOf(dossier), sources: formSources(read), kept: {}, cells: {}, yearly: false };
  const lines = formSheets(input, FORM_IDS).flatMap((sheet) => {
    const row = rowOf(sheet, (texts) => texts.includes(COUNTRY));
    const place = sheet.merges.find((merge) => merge.row === row && sheet.rows[row]?.cells[merge.column]?.value === COUNTRY);
    if (!place) return [];
    const width = sheet.columns.slice(place.column, place.column + place.columns).reduce((sum, own) => sum + own.width, 0);
    return [{ code: sheet.code, height: textHeight(COUNTRY, width, 12, true) }];
  });
  expect(lines.map(({ code }) => code)).toEqual(expect.arrayContaining(['f01.p1', 'f01e', 'f02', 'f04a', 'f04b', 'f04e.p1']));
  // A line of 12 points; two would need more than 30.
  expect(lines.filter(({ height }) => height > 24)).toEqual([]);
});
