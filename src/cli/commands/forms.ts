import { fillForms } from '../../actions';
import { FORM_IDS, SETTLEMENT_FORMS, type FormId } from '../../sheets';
import { EXIT, print, text, UsageError, type Command, type Options } from '../command';
import { openWorkbookOrJson } from '../dossier-file';
import { writeWhole } from '../files';

export const formsCommand: Command = {
  name: 'forms',
  usage: 'forms TỆP [--out TỆP-MỚI] [--forms 04a,04b,...] [--json]',
  summary:
    'Lập các biểu của hồ sơ từ trang nhập (mặc định Mẫu 04a đến 04e; --forms 01,02,03 cho biểu đăng ký); nội dung đã sửa trên biểu được giữ.',
  options: { out: { type: 'string' }, forms: { type: 'string' } },
  async run(options, terminal) {
    const [path] = options.positionals;
    if (path === undefined) throw new UsageError('Thiếu tên tệp hồ sơ.');
    const forms = formsOf(options);
    const { book, json } = await openWorkbookOrJson(path);
    const out = text(options, 'out');
    if (json && out === undefined) throw new UsageError('Hồ sơ dạng JSON cần --out TỆP.xlsx để ghi các biểu.');
    const losses = book.losses();
    const filled = await fillForms(book, { forms });
    const file = out ?? path;
    await writeWhole(file, book.bytes(), out === undefined);
    print(terminal, options, { file, ...filled, losses }, () => [
      `Đã lập ${filled.forms.length} biểu trong ${file}: ${filled.forms.join(', ')}.`,
      ...filled.keptTexts.map(({ sheet, row, changedSource }) =>
        changedSource
          ? `Giữ nội dung đã sửa trên ${sheet} (${row}); nội dung ở trang "Đề án" đã đổi, xem ghi chú bên cạnh.`
          : `Giữ nội dung đã sửa trên ${sheet} (${row}).`,
      ),
      ...(filled.movedAside > 0
        ? [`${filled.movedAside} nội dung gõ đè hoặc ghi thêm trên biểu được chuyển sang trang "Nội dung giữ lại".`]
        : []),
      ...filled.leftOver.map((tab) => `Trang "${tab}" thuộc đề án không còn ở trang "Đề án"; xóa trang nếu không cần nữa.`),
      ...losses,
    ]);
    return EXIT.fine;
  },
};

function formsOf(options: Options): readonly FormId[] {
  const typed = text(options, 'forms');
  if (typed === undefined) return SETTLEMENT_FORMS;
  const names = typed.split(',').map((name) => name.trim().toLowerCase());
  const unknown = names.filter((name) => !FORM_IDS.some((id) => id === name));
  if (unknown.length > 0) throw new UsageError(`Không có Mẫu ${unknown.join(', ')}. Các mẫu: ${FORM_IDS.join(', ')}.`);
  return FORM_IDS.filter((id) => names.includes(id));
}
