import fc from 'fast-check';
import { loadAgency, reloadBook } from '../../src/actions';
import { planById, type Plan } from '../../src/plans';
import { ENTRY_FIELDS } from '../../src/sheets';
import { FileBook } from '../../src/xlsx';
import { MemoryBook } from './memory-book';

const plan = planById('dong-thap-244') as Plan;
const agency = plan.agencies[0] as Plan['agencies'][number];
const PERIOD = { year: 2026, half: null } as const;
const SHEETS = ['Chỉ tiêu', 'Nhiệm vụ'] as const;

type Edit =
  | { readonly kind: 'type'; readonly sheet: number; readonly row: number; readonly field: number; readonly text: boolean }
  | { readonly kind: 'clear'; readonly sheet: number; readonly row: number; readonly field: number }
  | { readonly kind: 'insertRow' | 'insertColumn'; readonly sheet: number; readonly at: number }
  | { readonly kind: 'swap'; readonly sheet: number; readonly row: number; readonly other: number }
  | { readonly kind: 'beside'; readonly sheet: number; readonly row: number };

const sheet = fc.nat(1);
const edits = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({ kind: fc.constant('type' as const), sheet, row: fc.nat(60), field: fc.nat(6), text: fc.boolean() }),
    },
    fc.record({ kind: fc.constant('clear' as const), sheet, row: fc.nat(60), field: fc.nat(6) }),
    fc.record({ kind: fc.constant('insertRow' as const), sheet, at: fc.integer({ min: 1, max: 40 }) }),
    fc.record({ kind: fc.constant('insertColumn' as const), sheet, at: fc.integer({ min: 1, max: 10 }) }),
    fc.record({ kind: fc.constant('swap' as const), sheet, row: fc.nat(60), other: fc.nat(60) }),
    fc.record({ kind: fc.constant('beside' as const), sheet, row: fc.integer({ min: 6, max: 12 }) }),
  ),
  { minLength: 1, maxLength: 30 },
);

/** Rows of the plan in a sheet as it stands now, and the column of a field in it. */
function places(book: MemoryBook, name: string): { rows: number[]; column: (field: string) => number; width: number } {
  const grid = book.grid(name);
  const tagRow = grid.findIndex((row) => row.some(({ value }) => String(value).startsWith('#bc:')));
  const codes = grid[tagRow] ?? [];
  const key = codes.findIndex(({ value }) => String(value).startsWith('#bc:'));
  const rows = grid.flatMap((row, index) => (/^(ct|nv)\./.test(String(row[key]?.value)) ? [index] : []));
  return { rows, column: (field) => codes.findIndex(({ value }) => value === field), width: codes.length };
}

/** Applies edits as a person would and gives what must still be there afterwards: each typed thing is unique. */
function apply(book: MemoryBook, all: readonly Edit[]): Set<string | number> {
  const alive = new Set<string | number>();
  all.forEach((edit, index) => {
    const name = SHEETS[edit.sheet] ?? 'Chỉ tiêu';
    const fields = ENTRY_FIELDS[edit.sheet === 0 ? 'indicators' : 'tasks'] ?? [];
    const { rows, column, width } = places(book, name);
    const rowAt = (number: number): number => rows[number % rows.length] ?? 0;
    switch (edit.kind) {
      case 'type':
      case 'clear': {
        const place = [rowAt(edit.row), column(fields[edit.field % fields.length] ?? '')] as const;
        const before = book.grid(name)[place[0]]?.[place[1]]?.value;
        if (before !== null && before !== undefined) alive.delete(before as string | number);
        const value = edit.kind === 'clear' ? null : edit.text ? `=đã nhập ${index}` : 1_000_000 + index;
        book.type(name, ...place, value);
        if (value !== null) alive.add(value);
        break;
      }
      case 'insertRow': {
        const at = Math.min(edit.at, book.grid(name).length);
        book.insertRow(name, at);
        book.type(name, at, places(book, name).column('name'), `chèn ${index}`);
        alive.add(`chèn ${index}`);
        break;
      }
      case 'insertColumn':
        book.insertColumn(name, edit.at);
        break;
      case 'swap':
        book.swapRows(name, rowAt(edit.row), rowAt(edit.other));
        break;
      case 'beside': {
        // A note typed over another one replaces it, as the person meant.
        alive.delete(String(book.grid(name)[rowAt(edit.row)]?.[width + 2]?.value));
        book.type(name, rowAt(edit.row), width + 2, `bên cạnh ${index}`);
        alive.add(`bên cạnh ${index}`);
      }
    }
  });
  return alive;
}

describe('reloading after random edits', () => {
  it('loses nothing typed, doubles nothing, and reloading again changes nothing more', async () => {
    await fc.assert(
      fc.asyncProperty(edits, async (all) => {
        const book = new MemoryBook();
        await loadAgency(book, plan, agency, PERIOD);
        const typed = apply(book, all);
        await reloadBook(book);
        const after = book.contents();
        for (const value of typed) expect([value, after.get(value)]).toEqual([value, 1]);
        const once = JSON.stringify(await book.read());
        await reloadBook(book);
        expect(JSON.stringify(await book.read())).toBe(once);
      }),
      { numRuns: 200 },
    );
  });

  it('holds for files too: what is typed, text that looks like a formula included, survives writing and reading', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(9), fc.constantFrom('=1+1', '+84 900', '8,5', '1.234', '@a', '  x', 'Đã "làm" <b>&')), {
          minLength: 1,
          maxLength: 8,
        }),
        async (typed) => {
          const book = FileBook.empty();
          await loadAgency(book, plan, agency, PERIOD);
          const raw = await book.read();
          const rows = raw.sheets.find((one) => one.name === 'Chỉ tiêu')?.values ?? [];
          const column = rows[0]?.indexOf('explanation') ?? 0;
          const keyed = rows.flatMap((row, index) => (String(row[0]).startsWith('ct.') ? [index] : []));
          await book.write(
            typed.map(([row, value]) => ({ sheet: 'Chỉ tiêu', row: keyed[row % keyed.length] ?? 0, column, value })),
          );
          const before = (await book.read()).sheets.find((one) => one.name === 'Chỉ tiêu')?.values;
          await reloadBook(book);
          expect((await book.read()).sheets.find((one) => one.name === 'Chỉ tiêu')?.values.map((row) => row[column])).toEqual(
            before?.map((row) => row[column]),
          );
        },
      ),
      { numRuns: 20 },
    );
  });
});
