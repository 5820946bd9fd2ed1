/** Every message about a file that cannot be read: what it is, and what to do. Read them all here. */
export const READ_MESSAGES = {
  empty: 'Tệp rỗng. Hãy chép hoặc tải lại tệp rồi làm lại.',
  notZip: 'Đây không phải sổ Excel dạng .xlsx. Hãy mở tệp gốc bằng Excel và lưu lại dạng "Excel Workbook (*.xlsx)".',
  oldExcel: 'Đây là tệp Office đời cũ (như .xls). Hãy mở bằng Excel và lưu lại dạng "Excel Workbook (*.xlsx)".',
  encrypted: 'Tệp được đặt mật khẩu hoặc mã hóa. Hãy mở bằng Excel, bỏ mật khẩu mở tệp và lưu lại.',
  text: 'Đây là tệp chữ (.csv, .txt, .html, .xml), không phải sổ Excel, dù đuôi tệp là gì. Hãy mở bằng Excel và lưu lại dạng "Excel Workbook (*.xlsx)".',
  truncated: 'Tệp bị cắt cụt, không đọc hết được. Hãy chép hoặc tải lại từ nơi gửi.',
  damaged: 'Tệp bị hỏng: nội dung không khớp với mục lục bên trong tệp. Hãy chép hoặc tải lại từ nơi gửi.',
  zip64: 'Tệp được nén theo kiểu dành cho tệp trên 4 GB nên bị từ chối. Hãy mở bằng Excel và lưu lại.',
  notWorkbook: 'Tệp nén này không chứa sổ Excel. Hãy chọn đúng tệp .xlsx.',
  binaryWorkbook: 'Đây là sổ Excel dạng nhị phân (.xlsb). Hãy mở bằng Excel và lưu lại dạng "Excel Workbook (*.xlsx)".',
  openDocument: 'Đây là bảng tính OpenDocument (.ods). Hãy mở bằng phần mềm bảng tính và lưu lại dạng .xlsx.',
  tooLarge: 'Tệp lớn hơn 30 MB, quá lớn so với một sổ báo cáo. Hãy xóa ảnh, trang tính không liên quan rồi lưu lại.',
  tooLargeInside:
    'Nội dung bên trong tệp lớn bất thường so với kích thước tệp nên bị từ chối vì lý do an toàn. Hãy lấy lại tệp gốc từ cơ quan gửi.',
  tooManyParts: 'Tệp có quá nhiều thành phần nên bị từ chối vì lý do an toàn. Hãy lấy lại tệp gốc từ cơ quan gửi.',
  tooManySheets: 'Sổ có quá nhiều trang tính. Hãy chỉ giữ các trang của biểu mẫu rồi lưu lại.',
  tooManyCells: 'Một trang biểu mẫu có quá nhiều dòng, cột hoặc có ô nhập ở quá xa bảng. Hãy xóa các dòng, cột thừa rồi lưu lại.',
  textTooLong: 'Một ô chứa quá 32.767 ký tự, nhiều hơn Excel cho phép. Hãy rút gọn nội dung ô đó.',
  tooDeep: 'Nội dung bên trong tệp lồng nhau quá nhiều lớp nên bị từ chối vì lý do an toàn. Hãy lấy lại tệp gốc từ cơ quan gửi.',
  badPart: 'Thành phần bên trong tệp có tên không an toàn hoặc bị trùng. Tệp bị từ chối; hãy lấy lại tệp gốc từ cơ quan gửi.',
  forbiddenXml: 'Tệp chứa khai báo XML không được phép (DOCTYPE, ENTITY). Tệp bị từ chối; hãy lấy lại tệp gốc từ cơ quan gửi.',
  badXml: 'Nội dung bên trong tệp hỏng, không đọc được. Hãy mở bằng Excel để sửa và lưu lại.',
  badSharedString: 'Một ô trỏ đến nội dung chữ không có trong tệp: tệp hỏng. Hãy mở bằng Excel để sửa và lưu lại.',
  otherCalendar:
    'Sổ dùng hệ ngày tính từ năm 1904 nên ngày tháng sẽ bị lệch 4 năm. Hãy mở bằng Excel, bỏ chọn "Dùng hệ ngày 1904" trong Tùy chọn > Nâng cao, kiểm tra lại ngày tháng rồi lưu.',
  tooSlow: 'Đọc tệp quá lâu nên đã dừng lại. Hãy lưu lại tệp bằng Excel rồi làm lại.',
  macros: 'Tệp chứa macro. Phần mềm không chạy macro và chỉ nhận tệp .xlsx. Hãy lưu lại dạng "Excel Workbook (*.xlsx)".',
} as const;

/** Why a file is not read. */
export type ReadFault = keyof typeof READ_MESSAGES;

/** A sheet's formulas take figures from other workbooks; nobody can check those here. */
export function otherWorkbookNote(sheet: string, cell: string): string {
  return `Trang "${sheet}", ô ${cell} lấy số liệu từ một sổ khác. Phần mềm chỉ đọc giá trị đã lưu, không mở sổ kia. Hãy thay liên kết bằng giá trị rồi lưu lại.`;
}

/** A person's own sheet bears the name one of ours needs. */
export function sameNameMessage(name: string): string {
  return `Sổ đang có một trang tính của người dùng tên là "${name}", trùng với tên trang của biểu mẫu. Chưa có gì bị thay đổi. Hãy đổi tên trang tính đó rồi làm lại.`;
}

/** Nothing is known by this tab name. */
export function noSheetMessage(name: string): string {
  return `Không có trang tính "${name}" trong sổ. Chưa có gì bị thay đổi. Hãy nạp lại kế hoạch để tạo trang đó.`;
}

export const CANCELLED = 'Đã dừng theo yêu cầu. Tệp chưa bị thay đổi.';

export const NEVER_DRAWN = 'Sổ chưa có nội dung để lưu. Hãy nạp kế hoạch trước.';

/** Things people put on our sheets that a redraw through a file cannot carry over, by the kind of relation. */
export const LOST_THINGS: Readonly<Record<string, string>> = {
  table: 'bảng (Table)',
  pivotTable: 'PivotTable',
  control: 'nút, hộp chọn (Form Control)',
  ctrlProp: 'nút, hộp chọn (Form Control)',
  oleObject: 'đối tượng nhúng',
  image: 'ảnh nền',
  slicer: 'slicer',
};

/** Says what of a sheet a redraw through a file cannot carry over. */
export function lossMessage(sheet: string, things: readonly string[]): string {
  return `Trang "${sheet}" của biểu mẫu sẽ được vẽ lại và mất: ${things.join(', ')}. Hãy chuyển chúng sang trang tính khác trước.`;
}
