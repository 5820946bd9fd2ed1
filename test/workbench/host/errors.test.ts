import { freshBooks, type Script } from './fresh';

const { run } = freshBooks();

interface Failure {
  readonly code: string;
  readonly message: string;
  readonly debugInfo: { readonly errorLocation: string };
}

/** A batch that is synced once, and what it fails with. */
const failing =
  (work: (tools: Parameters<Script>[0]) => unknown): (() => Promise<string[]>) =>
  async () => {
    const error = await run(async (tools) => {
      await work(tools);
      await tools.context.sync();
    }).then(
      () => null,
      (caught: unknown) => caught as Failure,
    );
    return error ? [error.code, error.message, error.debugInfo.errorLocation] : ['no error'];
  };

/** Texts of Excel's documentation ("Error handling with the application-specific JavaScript APIs"), and of errors that Excel has been seen to give. */
const NOT_THERE = "The requested resource doesn't exist.";
const ARGUMENT = 'The argument is invalid or missing or has an incorrect format.';
const SIZE = "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";
const EXISTS = 'A resource with the same name or identifier already exists.';
const NOT_PERMITTED = 'This operation is not permitted for the current object.';
const DENIED = 'You cannot perform the requested operation.';
const CONFLICT = 'The insert or delete operation attempted resulted in a conflict.';
const REFERENCE = 'This reference is not valid for the current operation.';
const LARGE = 'The cell count in the range has exceeded the maximum supported number.';

it.each<[string, (tools: Parameters<Script>[0]) => unknown, string, string, string]>([
  [
    'a sheet that is not there',
    ({ context }) => context.workbook.worksheets.getItem('x').load('name'),
    'ItemNotFound',
    NOT_THERE,
    'WorksheetCollection.getItem',
  ],
  [
    'no cell in common',
    ({ sheet }) => sheet.getRange('A1').getIntersection('B2').load('address'),
    'ItemNotFound',
    NOT_THERE,
    'Range.getIntersection',
  ],
  [
    'no special cells',
    ({ sheet }) => sheet.getRange('A1:A3').getSpecialCells('Constants').load('address'),
    'ItemNotFound',
    NOT_THERE,
    'Range.getSpecialCells',
  ],
  ['a bad address', ({ sheet }) => sheet.getRange('A0').load('values'), 'InvalidArgument', ARGUMENT, 'Worksheet.getRange'],
  [
    'a place off the sheet',
    ({ sheet }) => sheet.getRange('A1').getOffsetRange(-1, 0).load('values'),
    'InvalidArgument',
    ARGUMENT,
    'Range.getOffsetRange',
  ],
  ['values of another size', ({ sheet }) => (sheet.getRange('A1:B2').values = [[1, 2]]), 'InvalidArgument', SIZE, 'Range.values'],
  [
    'a formula that is none',
    ({ sheet }) => (sheet.getRange('A1').formulas = [['=SUM(']]),
    'InvalidArgument',
    ARGUMENT,
    'Range.formulas',
  ],
  [
    'a colour that is none',
    ({ sheet }) => (sheet.getRange('A1').format.fill.color = 'đỏ'),
    'InvalidArgument',
    ARGUMENT,
    'RangeFill.color',
  ],
  [
    'a name with "/"',
    ({ context }) => context.workbook.worksheets.add('a/b'),
    'InvalidArgument',
    ARGUMENT,
    'WorksheetCollection.add',
  ],
  [
    'a sheet of the same name',
    ({ context }) => context.workbook.worksheets.add('SHEET1'),
    'ItemAlreadyExists',
    EXISTS,
    'WorksheetCollection.add',
  ],
  [
    'a name twice',
    ({ context, sheet }) => [1, 2].map(() => context.workbook.names.add('tên', sheet.getRange('A1'))),
    'ItemAlreadyExists',
    EXISTS,
    'NamedItemCollection.add',
  ],
  [
    'protecting twice',
    ({ sheet }) => (sheet.protection.protect(), sheet.protection.protect()),
    'InvalidOperation',
    NOT_PERMITTED,
    'WorksheetProtection.protect',
  ],
  [
    'a locked cell',
    ({ sheet }) => (sheet.protection.protect(), (sheet.getRange('A1').values = [[1]])),
    'AccessDenied',
    DENIED,
    'Range.values',
  ],
  [
    'merged cells parted',
    ({ sheet }) => (sheet.getRange('A2:B2').merge(), sheet.getRange('A1').insert('Down')),
    'InsertDeleteConflict',
    CONFLICT,
    'Range.insert',
  ],
  ['more cells than fit', ({ sheet }) => sheet.getRange('A1:Z300000').load('values'), 'RangeExceedsLimit', LARGE, 'Range.values'],
  [
    'cells that have been deleted',
    async ({ sheet, context }) => {
      const range = sheet.getRange('B5').load('address');
      await context.sync();
      sheet.getRange('5:5').delete('Up');
      range.values = [[1]];
    },
    'InvalidReference',
    REFERENCE,
    'Range',
  ],
  [
    'cells of a sheet that has been deleted',
    async ({ context }) => {
      const range = context.workbook.worksheets.add('Thêm').getRange('A1').load('address');
      await context.sync();
      context.workbook.worksheets.getItem('Thêm').delete();
      range.values = [[1]];
    },
    'InvalidReference',
    REFERENCE,
    'Range',
  ],
  [
    'a sheet deleted in the same batch',
    ({ context }) => {
      const added = context.workbook.worksheets.add('Thêm');
      added.delete();
      added.getRange('A1').values = [[1]];
    },
    'ItemNotFound',
    NOT_THERE,
    'Worksheet.getRange',
  ],
  [
    'what the host lacks',
    ({ sheet }) => sheet.load('shapes' as 'name'),
    'ApiNotFound',
    'The API you are trying to use could not be found: Worksheet.shapes.',
    'Worksheet.shapes',
  ],
])('%s', async (_what, work, code, message, location) => {
  expect(await failing(work)()).toEqual([code, message, location]);
});

it('isNullObject may be asked for like a property', async () => {
  await run(async ({ context }) => {
    const [there, missing] = ['Sheet1', 'x'].map((name) => context.workbook.worksheets.getItemOrNullObject(name));
    for (const sheet of [there, missing]) sheet?.load('isNullObject');
    await context.sync();
    expect([there?.isNullObject, missing?.isNullObject]).toEqual([false, true]);
  });
});

it('a batch that only adds a sheet is a sync', async () => {
  await run(async ({ context, host }) => {
    const before = host.counters.syncs;
    context.workbook.worksheets.add('Thêm');
    await context.sync();
    expect(host.counters.syncs - before).toBe(1);
  });
});
