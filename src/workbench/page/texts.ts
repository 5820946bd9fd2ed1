interface Unseen {
  readonly charts: number;
  readonly pictures: number;
  readonly others: readonly string[];
}

/** What the workbench says, in one place. */
export const TEXTS = {
  product: 'Bàn thử Báo cáo TMĐT',
  open: 'Mở .xlsx',
  openLabel: 'Tệp .xlsx cần mở',
  save: 'Lưu .xlsx',
  undo: 'Hoàn tác',
  redo: 'Làm lại',
  dark: 'Nền tối',
  syncs: 'Lượt đồng bộ',
  pane: 'Ngăn tác vụ',
  numbers: 'Cách viết số',
  vietnamese: '1.234,5',
  english: '1,234.5',
  notOpened: (name: string) => `Không mở được "${name}": tệp không phải sổ .xlsx hoặc đã hỏng. Sổ đang mở vẫn còn nguyên.`,
  /** What of an opened file the workbench does not show; "" where there is nothing of the kind. */
  unseen: ({ charts, pictures, others }: Unseen) =>
    [
      charts + pictures > 0
        ? `Tệp có ${charts} biểu đồ, ${pictures} hình ảnh không hiện ở đây; khi lưu vẫn giữ nguyên trong tệp.`
        : '',
      others.length > 0 ? `Thành phần chưa hỗ trợ, sẽ không còn khi lưu: ${others.join(', ')}. Tệp gốc không thay đổi.` : '',
    ]
      .filter((text) => text !== '')
      .join(' '),
  notSaved: (reason: string) => `Không lưu được sổ: ${reason}. Sổ đang mở vẫn còn nguyên.`,
  leave: 'Sổ có thay đổi chưa lưu.',
  grid: 'Bảng tính',
  gridHelp: 'Phím mũi tên và Tab đi giữa các ô, F2 sửa ô, Alt+Mũi tên xuống mở danh sách, F6 ra khỏi bảng tính.',
  nameBox: 'Ô đang chọn; gõ địa chỉ để đến',
  formulaBar: 'Thanh công thức',
  noSuchPlace: (text: string) => `Không có ô, vùng hay tên "${text}". Hãy gõ một địa chỉ như J8 hoặc A1:C5.`,
  sheets: 'Các trang',
  newSheet: 'Thêm trang',
  locked: (address: string, sheet: string) =>
    `Ô ${address} bị khóa: trang "${sheet}" được bảo vệ để khỏi sửa nhầm. Chỉ nhập được vào các ô không khóa.`,
  lockedPaste: (address: string) =>
    `Không dán được: ô ${address} bị khóa. Chưa ô nào thay đổi. Hãy chọn chỗ dán chỉ gồm các ô không khóa.`,
  tooLarge: 'Vùng dán vượt quá mép trang. Chưa ô nào thay đổi.',
  pasted: (rows: number, columns: number) => `Đã dán ${rows} dòng x ${columns} cột; hoàn tác bằng một lần Ctrl+Z.`,
  partlyUndone: (count: number) => `${count} ô đã thay đổi từ đó hoặc bị khóa nên giữ nguyên.`,
  refusedStructure: (sheet: string) => `Trang "${sheet}" được bảo vệ, không cho chèn hoặc xóa dòng, cột ở đây.`,
  lockedRows: 'Không xóa được: trong đó có ô bị khóa đang có nội dung.',
  invalid: 'Giá trị không hợp lệ',
  invalidText: 'Giá trị này không đúng quy định của ô.',
  retry: 'Nhập lại',
  cancel: 'Hủy',
  keep: 'Vẫn giữ',
  choices: 'Chọn từ danh sách',
  menu: 'Thao tác với vùng chọn',
  copy: 'Chép',
  clear: 'Xóa nội dung',
  fillDown: 'Điền xuống (Ctrl+D)',
  insertRows: 'Chèn dòng phía trên',
  deleteRows: 'Xóa dòng',
  insertColumns: 'Chèn cột bên trái',
  deleteColumns: 'Xóa cột',
  follow: 'Đến chỗ liên kết',
  outside: (address: string) => `Liên kết ra ngoài sổ: ${address}`,
  sum: 'Tổng',
  average: 'Trung bình',
  count: 'Số ô có nội dung',
  counters: (syncs: number, sent: string, received: string, largest: string) =>
    `${syncs} lượt đồng bộ, ${sent} byte gửi, ${received} byte nhận, lớn nhất ${largest} byte`,
} as const;
