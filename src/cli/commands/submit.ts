import { basename, dirname, join } from 'node:path';
import { findingId, submitBook } from '../../actions';
import { dayOf, EXIT, print, text, UsageError, type Command, type Options } from '../command';
import { openFile, ownPlans, readBytes, writeWhole } from '../files';

export const submitCommand: Command = {
  name: 'submit',
  usage: 'submit TỆP [--out THƯ-MỤC] [--justify TỆP.json] [--json]',
  summary:
    'Nộp báo cáo: kiểm tra, ghi lần nộp và thời điểm, đặt tên tệp. Còn lỗi thì dừng, trừ khi có lý do cho từng lỗi (--justify).',
  options: { out: { type: 'string' }, justify: { type: 'string' }, today: { type: 'string' }, 'plan-file': { type: 'string' } },
  async run(options, terminal) {
    const [path] = options.positionals;
    if (path === undefined) throw new UsageError('Thiếu tên tệp cần nộp.');
    const book = await openFile(path);
    const result = await submitBook(book, {
      today: dayOf(options, terminal),
      at: terminal.now(),
      ownPlans: await ownPlans(options),
      justifications: await justificationsOf(options),
    });
    if (!result.submitted) {
      const errors = result.errors.map((finding) => ({
        id: findingId(finding),
        sheet: finding.sheet,
        cell: finding.cell,
        rowName: finding.rowName,
        message: finding.message,
      }));
      print(terminal, options, { submitted: false, errors }, () => [
        `Chưa nộp được: còn ${errors.length} lỗi chưa sửa và chưa nêu lý do.`,
        ...errors.map((error) => `  ${error.sheet ?? ''}!${error.cell ?? ''}: ${error.message} [${error.id}]`),
        'Hãy sửa lỗi, hoặc nêu lý do từng lỗi trong tệp JSON {"mã lỗi": "lý do"} và dùng --justify.',
      ]);
      return EXIT.errorsFound;
    }
    const out = join(text(options, 'out') ?? dirname(path), result.fileName);
    await writeWhole(out, book.bytes(), basename(out) === basename(path));
    print(terminal, options, { submitted: true, number: result.number, file: out }, () => [
      `Đã ghi lần nộp ${result.number}: ${out}. Hãy gửi tệp này.`,
    ]);
    return EXIT.fine;
  },
};

async function justificationsOf(options: Options): Promise<Record<string, string>> {
  const path = text(options, 'justify');
  if (path === undefined) return {};
  try {
    const json: unknown = JSON.parse(Buffer.from(await readBytes(path)).toString('utf8'));
    if (typeof json !== 'object' || json === null) throw new SyntaxError('not an object');
    return Object.fromEntries(Object.entries(json).map(([id, reason]) => [id, String(reason)]));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`Tệp "${path}" không phải JSON dạng {"mã lỗi": "lý do"}.`, { cause: error });
  }
}
