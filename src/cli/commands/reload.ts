import { reloadBook } from '../../actions';
import { EXIT, print, UsageError, type Command } from '../command';
import { openFile, ownPlans, writeWhole } from '../files';

export const reloadCommand: Command = {
  name: 'reload',
  usage: 'reload TỆP [--json]',
  summary: 'Nạp lại sổ: khôi phục phần khóa, chuyển sang phiên bản kế hoạch hiện nay, giữ nguyên mọi số liệu đã nhập.',
  options: { 'plan-file': { type: 'string' } },
  async run(options, terminal) {
    const [path] = options.positionals;
    if (path === undefined) throw new UsageError('Thiếu tên tệp cần nạp lại.');
    const book = await openFile(path);
    const result = await reloadBook(book, { ownPlans: await ownPlans(options) });
    await writeWhole(path, book.bytes(), true);
    print(terminal, options, { file: path, ...result }, () => [
      `Đã nạp lại ${path}: ${result.indicators} dòng chỉ tiêu, ${result.tasks} nhiệm vụ.`,
      ...(result.orphans > 0
        ? [`${result.orphans} nội dung không còn chỗ trong kế hoạch được giữ ở trang "Không còn trong kế hoạch".`]
        : []),
    ]);
    return EXIT.fine;
  },
};
