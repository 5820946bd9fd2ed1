/** Every message about a file that cannot be read: what it is, and what to do. Read them all here. */
export const READ_MESSAGES = {
  empty: 'Tệp rỗng. Hãy chép hoặc tải lại tệp rồi làm lại.',
  notZip: 'Đây không phải sổ Excel dạng .xlsx. Hãy mở tệp gốc bằng Excel và lưu lại dạng "Excel Workbook (*.xlsx)".',
  oldExcel:
    'Đây là tệp Excel đời cũ (.xls) hoặc tệp Office đặt mật khẩu. Hãy mở bằng Excel, bỏ mật khẩu (nếu có) và lưu lại dạng .xlsx.',
  encrypted: 'Tệp được đặt mật khẩu hoặc mã hóa. Hãy mở bằng Excel, bỏ mật khẩu mở tệp và lưu lại.',
  text: 'Đây là tệp chữ (.csv, .txt, .html, .xml) được đổi đuôi thành .xlsx. Hãy mở bằng Excel và lưu lại dạng "Excel Workbook (*.xlsx)".',
  truncated: 'Tệp bị cắt cụt hoặc hỏng, không đọc hết được. Hãy chép hoặc tải lại từ nơi gửi.',
  notWorkbook: 'Tệp nén này không chứa sổ Excel. Hãy chọn đúng tệp .xlsx.',
  tooLarge: 'Tệp quá lớn so với một sổ báo cáo. Hãy xóa ảnh, trang tính không liên quan rồi lưu lại.',
  tooLargeInside:
    'Nội dung bên trong tệp lớn bất thường so với kích thước tệp nên bị từ chối vì lý do an toàn. Hãy lấy lại tệp gốc từ cơ quan gửi.',
  tooManyParts: 'Tệp có quá nhiều thành phần nên bị từ chối vì lý do an toàn. Hãy lấy lại tệp gốc từ cơ quan gửi.',
  tooManySheets: 'Sổ có quá nhiều trang tính. Hãy chỉ giữ các trang của biểu mẫu rồi lưu lại.',
  tooManyCells: 'Một trang tính có quá nhiều dòng hoặc ô. Hãy xóa các dòng trống định dạng thừa rồi lưu lại.',
  textTooLong: 'Một ô chứa quá 32.767 ký tự, nhiều hơn Excel cho phép. Hãy rút gọn nội dung ô đó.',
  badPart: 'Thành phần bên trong tệp có tên không an toàn hoặc bị trùng. Tệp bị từ chối; hãy lấy lại tệp gốc từ cơ quan gửi.',
  forbiddenXml: 'Tệp chứa khai báo XML không được phép (DOCTYPE, ENTITY). Tệp bị từ chối; hãy lấy lại tệp gốc từ cơ quan gửi.',
  badXml: 'Nội dung bên trong tệp hỏng, không đọc được. Hãy mở bằng Excel để sửa và lưu lại.',
  badSharedString: 'Một ô trỏ đến nội dung chữ không có trong tệp: tệp hỏng. Hãy mở bằng Excel để sửa và lưu lại.',
  tooSlow: 'Đọc tệp quá lâu nên đã dừng lại. Hãy lưu lại tệp bằng Excel rồi làm lại.',
  macros: 'Tệp chứa macro. Phần mềm không chạy macro và chỉ nhận tệp .xlsx. Hãy lưu lại dạng "Excel Workbook (*.xlsx)".',
} as const;

export type ReadFault = keyof typeof READ_MESSAGES;
