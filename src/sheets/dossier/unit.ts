import { UNIT_ROWS, UNIT_VALUE, type EntryRow } from '../../settlement';
import { SheetBuilder } from '../build';
import { officialPage } from '../page';
import type { SheetSpec } from '../spec';
import { textHeight } from '../text-height';

const INSTRUCTIONS = [
  '1. Nhập một lần ở các trang "Đơn vị", "Đề án", "Dự toán", "Chứng từ"; chỉ nhập vào ô nền vàng. Số tiền là số nguyên đồng.',
  '2. Trang "Đề án": mỗi đề án một dòng. Cột "Đã chi theo sổ kế toán" là số đối chiếu lấy từ sổ của kế toán, có thể để trống.',
  '3. Trang "Chứng từ": dán được từ bảng khác; thêm, chèn, sắp xếp dòng tùy ý. Chứng từ chi nhiều khoản thì ghi nhiều dòng cùng số hiệu.',
  '4. Bấm "Hồ sơ quyết toán" trên thẻ "Báo cáo TMĐT" để lập Mẫu 04a, 04b, 04c, 04d, 04e. Các biểu là công thức: sửa chứng từ thì biểu tự đổi.',
  '5. Thêm đề án, thêm chứng từ thì lập lại biểu để biểu có thêm dòng. Nội dung đã sửa ngay trên biểu được giữ lại.',
  '6. Hoàn thành hồ sơ chậm nhất 15 ngày kể từ khi nghiệm thu đề án (Quyết định 1568/QĐ-BCT, Phụ lục 2, mục I.3.đ).',
  '7. Báo cáo tình hình thực hiện đề án hàng năm (Mẫu 04a, đánh dấu khi lập) gửi trước ngày 01 tháng 12 (Phụ lục 2, mục IV.2.b).',
];
const LABEL_WIDTH = 34;
const VALUE_WIDTH = 62;

/** The sheet "Đơn vị": the reporting unit, entered once for all forms, and how the workbook is used. */
export function unitSheet(values: EntryRow): SheetSpec {
  const builder = new SheetBuilder('unit', 'Đơn vị', [
    { field: 'label', width: LABEL_WIDTH },
    { field: UNIT_VALUE, width: VALUE_WIDTH },
  ]);
  builder.across('HỒ SƠ QUYẾT TOÁN KINH PHÍ ĐỀ ÁN', 'title', { height: 24 });
  builder.across('Thuộc Chương trình phát triển thương mại điện tử quốc gia', 'subtitle', { height: 20 });
  builder.row({ height: 10 });
  for (const { code, label, kind } of UNIT_ROWS) {
    const value = values[code] ?? null;
    const row = builder.row({
      key: code,
      atLeast: 22,
      cells: {
        label: { value: label, style: 'cellBold' },
        [UNIT_VALUE]: { value, style: kind === 'year' ? 'entryYear' : 'entryText' },
      },
    });
    builder.validate({
      area: builder.area(UNIT_VALUE, row),
      rule: kind === 'year' ? { kind: 'wholeNumber', min: 2000, max: 2100 } : { kind: 'textLength', min: null, max: 500 },
      prompt: { title: label, message: kind === 'year' ? 'Năm bốn chữ số, ví dụ 2026.' : `Nhập ${label.toLowerCase()}.` },
      error: {
        title: label,
        message: kind === 'year' ? 'Nhập năm bằng bốn chữ số, ví dụ 2026.' : 'Không quá 500 ký tự.',
        style: 'stop',
      },
    });
  }
  builder.row({ height: 10 });
  builder.across('Hướng dẫn ngắn', 'textBold', { height: 20 });
  for (const line of INSTRUCTIONS) builder.across(line, 'text', { height: textHeight(line, LABEL_WIDTH + VALUE_WIDTH) });
  const area = { row: 0, column: 1, rows: builder.next, columns: 2 };
  return builder.spec({ print: officialPage('portrait', area), tabColor: '#0F6B5C' });
}
