import { workbookOf } from '../../src/actions';
import { EMPTY_ROSTER, planById, plans, type Agency, type Plan } from '../../src/plans';
import { ENTRY_FIELDS, STYLES, type Area, type SheetSpec, type StyleName } from '../../src/sheets';

const workbooks = plans().flatMap((plan) =>
  plan.agencies.map((agency) => ({
    name: `${plan.id}, ${agency.name}`,
    spec: workbookOf(
      { plan, agency, period: { year: 2027, half: null }, roster: EMPTY_ROSTER },
      { entries: {}, orphans: [], submission: null, justifications: [] },
    ),
  })),
);
const sheets: { name: string; sheet: SheetSpec }[] = workbooks.flatMap(({ name, spec }) =>
  spec.sheets.map((sheet) => ({ name: `${name}: ${sheet.name}`, sheet })),
);

const overlaps = (a: Area, b: Area): boolean =>
  a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;
const covers = (area: Area, row: number, column: number): boolean => overlaps(area, { row, column, rows: 1, columns: 1 });

describe('the sheets of every agency of every plan', () => {
  it("keep to Excel's limits: tab names, prompts, lists, row heights", () => {
    for (const { name, sheet } of sheets) {
      expect([name, sheet.name.length <= 31]).toEqual([name, true]);
      for (const { prompt, error, rule } of sheet.validations) {
        for (const text of [prompt, error]) {
          expect([name, (text?.title.length ?? 0) <= 32, (text?.message.length ?? 0) <= 255]).toEqual([name, true, true]);
        }
        if (rule.kind === 'list') expect(rule.options.join(',').length).toBeLessThanOrEqual(255);
      }
      for (const row of sheet.rows) expect(row.height ?? 0).toBeLessThanOrEqual(409);
    }
  });

  it('merge no cell twice and use only known looks', () => {
    for (const { name, sheet } of sheets) {
      sheet.merges.forEach((merge, index) =>
        expect([name, sheet.merges.slice(index + 1).some((other) => overlaps(merge, other))]).toEqual([name, false]),
      );
      for (const row of sheet.rows) for (const cell of row.cells) if (cell) expect(STYLES).toHaveProperty(cell.style);
    }
  });

  it('let people type exactly in the entry fields, each with its check and prompt', () => {
    for (const { name, sheet } of sheets) {
      const fields = sheet.rows[0]?.cells.map((cell) => cell?.value) ?? [];
      sheet.rows.forEach(({ cells }, row) =>
        cells.forEach((cell, column) => {
          if (!cell || STYLES[cell.style as StyleName].locked) return;
          const place = `${name} row ${row + 1} ${String(fields[column])}`;
          expect([place, ENTRY_FIELDS[sheet.code]?.includes(String(fields[column]))]).toEqual([place, true]);
          expect([place, sheet.validations.some(({ area, prompt }) => covers(area, row, column) && prompt)]).toEqual([
            place,
            true,
          ]);
        }),
      );
    }
  });

  it('carry the field codes of the two tables in their hidden row', () => {
    const codes = (code: string): unknown[] =>
      sheets
        .find(({ sheet }) => sheet.code === code)
        ?.sheet.rows[0]?.cells.slice(1, 15)
        .map((cell) => cell?.value) ?? [];
    expect(codes('indicators')).toEqual([
      'no',
      'name',
      'unit',
      'target',
      'dueYear',
      'baseline',
      'baselineYear',
      'previous',
      'numerator',
      'denominator',
      'result',
      'verdict',
      'dataSource',
      'explanation',
    ]);
    expect(codes('tasks').slice(0, 11)).toEqual([
      'no',
      'name',
      'role',
      'cooperating',
      'time',
      'status',
      'progress',
      'outcome',
      'difficulty',
      'proposal',
      'evidence',
    ]);
  });

  it('have rows of entry that grow, none of them merged over columns: applications do not fit those', () => {
    for (const { name, sheet } of sheets) {
      const entry = sheet.rows.flatMap(({ cells }, row) =>
        cells.some((cell) => cell && !STYLES[cell.style as StyleName].locked) ? [row] : [],
      );
      expect([name, entry.filter((row) => !sheet.rows[row]?.grows)]).toEqual([name, []]);
      const merged = sheet.rows.flatMap(({ grows }, row) =>
        grows && sheet.merges.some((area) => row >= area.row && row < area.row + area.rows) ? [row] : [],
      );
      expect([name, merged]).toEqual([name, []]);
    }
  });

  it('show all of what was typed: a row is as high as its longest text needs', () => {
    const plan = planById('dong-thap-244') as Plan;
    const agency = plan.agencies.find(({ id }) => id === plan.consolidator) as Agency;
    const heightWith = (outcome: string): number => {
      const blank = workbookOf(
        { plan, agency, period: { year: 2027, half: null }, roster: EMPTY_ROSTER },
        { entries: { tasks: { 'nv.I.1': { outcome } } }, orphans: [], submission: null, justifications: [] },
      );
      const sheet = blank.sheets.find(({ code }) => code === 'tasks');
      return sheet?.rows.find(({ cells }) => cells[0]?.value === 'nv.I.1')?.height ?? 0;
    };
    // Twenty lines of twelve points each, at the least.
    expect(heightWith('Một dòng')).toBeLessThan(240);
    expect(heightWith(Array.from({ length: 20 }, (_, line) => `Dòng ${line}`).join('\n'))).toBeGreaterThan(240);
  });
});
