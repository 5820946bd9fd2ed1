import { yearlyReportDay } from '../../settlement';
import { formatDate } from '../../vietnamese';
import { fillForms } from '../../actions';
import { FORM_IDS, SETTLEMENT_FORMS, type FormId } from '../../sheets';
import { EXIT, flag, print, text, UsageError, type Command, type Options } from '../command';
import { openWorkbookOrJson } from '../dossier-file';
import { writeWhole } from '../files';

export const formsCommand: Command = {
  name: 'forms',
  usage: 'forms TỆP [--out TỆP-MỚI] [--forms 04a,04b,...] [--progress | --result] [--json]',
  summary:
    'Lập các biểu của hồ sơ từ trang nhập (mặc định Mẫu 04a đến 04e; --forms 01,02,03 cho biểu đăng ký); nội dung đã sửa trên biểu được giữ. --progress lập Mẫu 04a làm báo cáo tình hình thực hiện đề án hàng năm, --result đổi lại thành báo cáo kết quả.',
  options: { out: { type: 'string' }, forms: { type: 'string' }, progress: { type: 'boolean' }, result: { type: 'boolean' } },
  async run(options, terminal) {
    const [path] = options.positionals;
    if (path === undefined) throw new UsageError('Thiếu tên tệp hồ sơ.');
    const forms = formsOf(options);
    const yearly = yearlyOf(options, forms);
    const { book, json } = await openWorkbookOrJson(path);
    const out = text(options, 'out');
    if (json && out === undefined) throw new UsageError('Hồ sơ dạng JSON cần --out TỆP.xlsx để ghi các biểu.');
    const losses = book.losses();
    const filled = await fillForms(book, { forms, yearly });
    const file = out ?? path;
    await writeWhole(file, book.bytes(), out === undefined);
    print(terminal, options, { file, ...filled, losses }, () => [
      `Đã lập ${filled.forms.length} biểu trong ${file}: ${filled.forms.join(', ')}.`,
      ...(filled.yearly ? [yearlyLine(filled.yearly.year, terminal.today())] : []),
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

/** What Mẫu 04a is to be; undefined leaves it what it is. */
function yearlyOf(options: Options, forms: readonly FormId[]): boolean | undefined {
  const [progress, result] = [flag(options, 'progress'), flag(options, 'result')];
  if (progress && result) throw new UsageError('Chỉ dùng một trong hai: --progress hoặc --result.');
  if (!progress && !result) return undefined;
  if (!forms.includes('04a')) throw new UsageError(`${progress ? '--progress' : '--result'} chỉ dùng khi lập Mẫu 04a.`);
  return progress;
}

function yearlyLine(year: number | null, today: string): string {
  const words = 'Mẫu 04a là báo cáo về tình hình thực hiện đề án hàng năm';
  if (year === null) return `${words}: trang "Đơn vị" chưa nhập năm.`;
  const { day, left } = yearlyReportDay(year, today);
  return `${words}, hạn cuối ${formatDate(day)} (${left < 0 ? `đã quá hạn ${-left} ngày` : `còn ${left} ngày`}). Khi quyết toán, lập lại với --result.`;
}

function formsOf(options: Options): readonly FormId[] {
  const typed = text(options, 'forms');
  if (typed === undefined) return flag(options, 'progress') ? ['04a'] : SETTLEMENT_FORMS;
  const names = typed.split(',').map((name) => name.trim().toLowerCase());
  const unknown = names.filter((name) => !FORM_IDS.some((id) => id === name));
  if (unknown.length > 0) throw new UsageError(`Không có Mẫu ${unknown.join(', ')}. Các mẫu: ${FORM_IDS.join(', ')}.`);
  return FORM_IDS.filter((id) => names.includes(id));
}
