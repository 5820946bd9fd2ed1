import type { EntryField, EntryRow } from '../../settlement';
import { SheetBuilder, type BuildCell, type BuildColumn } from '../build';
import { LIST_KEYS } from '../tag';
import { officialPage } from '../page';
import type { SheetSpec, ValidationSpec } from '../spec';
import type { StyleName } from '../styles';
import { textHeight } from '../text-height';

/** A column that a formula fills, after the entry columns. `formula` is given the letters of a field's column and the row's number from 1. */
export interface ComputedColumn {
  readonly code: string;
  readonly label: string;
  readonly width: number;
  formula(letters: (field: string) => string, row: number): string;
}

/** An entry sheet that is a list: a heading, then one row a thing entered. */
export interface EntryListInput {
  readonly code: string;
  readonly name: string;
  readonly title: string;
  readonly instructions: readonly string[];
  readonly fields: readonly EntryField[];
  /** Widths in characters of fields that do not take their kind's. */
  readonly widths?: Readonly<Record<string, number>>;
  readonly computed?: readonly ComputedColumn[];
  readonly rows: readonly EntryRow[];
  /** Rows the sheet has at least; more come with the entries, and anyone may insert some. */
  readonly room: number;
  /** What may be typed in a column, where its kind does not say it all. */
  readonly lists?: Readonly<Record<string, ValidationSpec['rule']>>;
  /** Columns that stay in view. */
  readonly frozen: number;
  readonly tabColor: string;
}

const KINDS: Readonly<Record<EntryField['kind'], { style: StyleName; width: number }>> = {
  text: { style: 'entryText', width: 24 },
  lines: { style: 'entryText', width: 34 },
  money: { style: 'entryMoney', width: 17 },
  number: { style: 'entryPlain', width: 11 },
  year: { style: 'entryYear', width: 8 },
  date: { style: 'entryDate', width: 13 },
};
const SPARE_ROWS = 20;

/** Draws an entry list. The sheet is open: rows may be inserted, sorted, filtered and pasted; its keys and field codes are hidden. */
export function entryListSheet(input: EntryListInput): SheetSpec {
  const { code, name, fields, computed = [], widths = {}, rows } = input;
  const columns: BuildColumn[] = [
    ...fields.map((field) => ({ field: field.code, width: widths[field.code] ?? KINDS[field.kind].width })),
    ...computed.map(({ code: field, width }) => ({ field, width })),
  ];
  const builder = new SheetBuilder(code, name, columns);
  const seen = Math.min(builder.width - 1, 8);
  builder.across(input.title, 'textBold', { columns: seen, height: 24 });
  for (const line of input.instructions)
    builder.across(line, 'textItalic', { columns: seen, height: textHeight(line, builder.widthOf(1, seen)) });
  const labels = [...fields, ...computed].map((field) => [field.code, field.label] as const);
  const heading = builder.row({
    height: Math.max(36, ...labels.map(([field, label]) => textHeight(label, builder.widthOf(builder.column(field)), 12, true))),
    cells: Object.fromEntries(labels.map(([field, label]) => [field, { value: label, style: 'heading' }])),
  });
  const count = rows.length > input.room ? rows.length + SPARE_ROWS : input.room;
  for (let index = 0; index < count; index += 1) drawRow(builder, input, rows[index], index);
  for (const field of fields) builder.validate(validationOf(builder, input, field, heading + 1, count));
  return builder.spec({
    freeze: { rows: heading + 1, columns: input.frozen + 1 },
    print: officialPage(
      'landscape',
      { row: 0, column: 1, rows: builder.next, columns: builder.width - 1 },
      { row: heading, rows: 1 },
    ),
    protected: false,
    tabColor: input.tabColor,
  });
}

function drawRow(builder: SheetBuilder, input: EntryListInput, values: EntryRow | undefined, index: number): void {
  const row = builder.next + 1;
  const cells: [string, BuildCell][] = input.fields.map(({ code, kind }) => [
    code,
    { value: values?.[code] ?? null, style: KINDS[kind].style },
  ]);
  for (const { code, formula } of input.computed ?? [])
    cells.push([code, { formula: formula((field) => builder.letters(field), row), style: 'computedMoney' }]);
  builder.row({
    key: `${LIST_KEYS[input.code] ?? ''}${index + 1}`,
    atLeast: 20,
    cells: Object.fromEntries(cells),
  });
}

const RULES: Readonly<Record<EntryField['kind'], { rule: ValidationSpec['rule']; prompt: string; error: string }>> = {
  text: {
    rule: { kind: 'textLength', min: null, max: 4000 },
    prompt: '',
    error: 'Không quá 4.000 ký tự.',
  },
  lines: {
    rule: { kind: 'textLength', min: null, max: 4000 },
    prompt: 'Mỗi hạng mục một dòng (Alt+Enter để xuống dòng).',
    error: 'Không quá 4.000 ký tự.',
  },
  money: {
    rule: { kind: 'wholeNumber', min: -999_999_999_999_999, max: 999_999_999_999_999 },
    prompt: 'Số tiền bằng đồng, số nguyên, ví dụ 12500000.',
    error: 'Chỉ nhập số nguyên đồng, không nhập chữ, ví dụ 12500000.',
  },
  number: {
    rule: { kind: 'decimal', min: 0, max: 1_000_000_000 },
    prompt: 'Nhập số.',
    error: 'Chỉ nhập số, từ 0 trở lên.',
  },
  year: {
    rule: { kind: 'wholeNumber', min: 2000, max: 2100 },
    prompt: 'Năm bốn chữ số, ví dụ 2026.',
    error: 'Nhập năm bằng bốn chữ số, ví dụ 2026.',
  },
  // 01/01/2000 and 31/12/2100 as serial numbers.
  date: {
    rule: { kind: 'date', min: 36_526, max: 73_415 },
    prompt: 'Nhập ngày/tháng/năm, ví dụ 15/06/2026.',
    error: 'Nhập một ngày có thật, ví dụ 15/06/2026.',
  },
};
const TITLE_LENGTH = 32;

function validationOf(
  builder: SheetBuilder,
  { lists = {} }: EntryListInput,
  { code, kind, label }: EntryField,
  row: number,
  rows: number,
): ValidationSpec {
  const area = builder.area(code, row, rows);
  const title = label.slice(0, TITLE_LENGTH);
  const list = lists[code];
  if (list)
    return {
      area,
      rule: list,
      prompt: { title, message: 'Chọn trong danh sách.' },
      error: { title, message: 'Nội dung này không có trong danh sách. Vẫn nhập?', style: 'warning' },
    };
  const { rule, prompt, error } = RULES[kind];
  return {
    area,
    rule,
    prompt: { title, message: prompt === '' ? label : prompt },
    error: { title, message: error, style: 'stop' },
  };
}
