import { BookError } from '../sheets';

/** What an Office error code means to an officer: what happened, that nothing was lost, what to do. */
const MESSAGES: Readonly<Record<string, string>> = {
  AccessDenied:
    'Excel không cho ghi vào ô đang bị khóa. Số liệu đã nhập vẫn còn nguyên. Hãy bấm "Nạp" để bố trí lại trang tính rồi làm lại.',
  ItemAlreadyExists:
    'Sổ đã có một trang tính trùng tên với trang của biểu mẫu. Số liệu đã nhập vẫn còn nguyên. Hãy đổi tên trang tính đó rồi làm lại.',
  ItemNotFound:
    'Không tìm thấy trang tính hoặc vùng cần dùng, có thể vừa bị xóa. Hãy bấm "Nạp" để tạo lại; số liệu còn trong sổ được giữ nguyên.',
  InvalidOperationInCellEditMode: 'Đang có ô chưa nhập xong. Hãy nhấn Enter để kết thúc nhập rồi làm lại.',
  RequestPayloadSizeLimitExceeded:
    'Dữ liệu gửi một lần vượt quá giới hạn của Excel trên web. Số liệu đã nhập vẫn còn nguyên. Hãy làm lại.',
  ResponsePayloadSizeLimitExceeded:
    'Dữ liệu đọc một lần vượt quá giới hạn của Excel trên web. Số liệu đã nhập vẫn còn nguyên. Hãy làm lại.',
  RequestAborted: 'Excel đã dừng công việc giữa chừng. Số liệu đã nhập vẫn còn nguyên. Hãy làm lại; công việc sẽ được tiếp tục.',
  ApiNotFound:
    'Bản Excel này chưa có chức năng cần dùng. Hãy cập nhật Excel lên bản 2021 trở lên, Microsoft 365 hoặc Excel trên web.',
  ServiceNotAvailable: 'Excel đang bận hoặc mất kết nối. Số liệu đã nhập vẫn còn nguyên. Hãy chờ một lát rồi làm lại.',
};
const OTHERWISE =
  'Excel báo lỗi khi đang làm việc. Số liệu đã nhập vẫn còn nguyên. Hãy làm lại; nếu vẫn lỗi, gửi phần chi tiết cho bộ phận hỗ trợ.';

/** Turns whatever an Excel batch threw into a BookError whose message is for the officer and whose cause is for the details. */
export function toBookError(error: unknown): BookError {
  if (error instanceof BookError) return error;
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'GeneralException';
  return new BookError(MESSAGES[code] ?? OTHERWISE, code, { cause: error });
}

/** Stops between syncs when the person asked for it. Nothing is lost: the journal in the workbook finishes the work next time. */
export function stopIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) {
    throw new BookError(
      'Đã dừng theo yêu cầu. Số liệu đã nhập vẫn còn nguyên; lần "Nạp" sau sẽ làm nốt phần còn lại.',
      'Cancelled',
    );
  }
}
