/** What every view says: the frame, fields that several views share, notices. */
export const common = {
  title: 'Báo cáo TMĐT',
  tabs: { report: 'Báo cáo', dossier: 'Hồ sơ', consolidate: 'Tổng hợp', help: 'Trợ giúp' },
  language: 'EN',
  otherLanguage: 'en',
  languageHint: 'Show this pane in English',
  starting: 'Đang mở...',
  plan: 'Kế hoạch',
  choosePlan: 'Chọn kế hoạch',
  year: 'Năm',
  period: 'Kỳ báo cáo',
  wholeYear: 'Cả năm',
  half: '6 tháng đầu năm',
  again: 'Thử lại',
  cancel: 'Dừng',
  check: 'Kiểm tra lại',
  list: 'Ghi ra trang "Kết quả kiểm tra"',
  filled: (filled: number, expected: number) => `Đã nhập ${filled}/${expected} ô`,
  next: (blank: number) => `Tiếp theo: nhập ${blank} ô còn trống`,
  toBlank: (sheet: string, cell: string) => `Đến ô trống tiếp theo: ${sheet} ${cell}`,
  details: 'Chi tiết',
  copy: 'Chép chi tiết',
  copied: 'Đã chép.',
  notCopied: 'Excel không cho chép. Hãy bôi đen rồi nhấn Ctrl+C.',
  more: 'Việc khác',
  lacking: {
    ownChanges:
      'Bản Excel này không cho biết ai vừa sửa ô, nên mỗi lần phần mềm ghi vào sổ thì danh sách phát hiện được kiểm tra thêm một lượt. Mọi chức năng vẫn dùng được.',
  },
  close: 'Đóng',
  offline: 'Đang mất mạng. Sổ và số liệu vẫn dùng được; phần chưa mở của ngăn này sẽ tải khi có mạng lại.',
  notLoaded:
    'Không tải được phần chương trình cần dùng, có thể do mất mạng. Sổ và số liệu đã nhập vẫn còn nguyên. Hãy kiểm tra mạng rồi làm lại.',
  unexpected:
    'Có lỗi ngoài dự kiến trong phần mềm. Sổ và số liệu đã nhập vẫn còn nguyên. Hãy làm lại; nếu vẫn lỗi, chép chi tiết gửi bộ phận hỗ trợ.',
  states: {
    elsewhere: {
      title: 'Trang này chạy trong Excel',
      text: 'Hãy mở Excel, vào thẻ "Báo cáo TMĐT" trên dải lệnh rồi bấm "Nạp".',
      again: '',
    },
    tooOld: {
      title: 'Bản Excel này quá cũ',
      text: 'Báo cáo TMĐT cần Excel 2021, Microsoft 365 hoặc Excel trên web. Sổ đang mở vẫn còn nguyên. Hãy cập nhật Excel, hoặc mở sổ này trong Excel trên web.',
      again: '',
    },
    noOffice: {
      title: 'Chưa nối được với Excel',
      text: 'Không tải được office.js từ máy chủ của Microsoft (appsforoffice.microsoft.com), có thể do mất mạng hoặc tường lửa chặn. Sổ đang mở vẫn còn nguyên. Hãy kiểm tra mạng rồi thử lại; nếu vẫn lỗi, nhờ quản trị mạng cho phép địa chỉ trên.',
      again: 'Thử lại',
    },
    notLoaded: {
      title: 'Không tải được ngăn này',
      text: 'Máy chủ của phần mềm không trả lời, có thể do mất mạng. Sổ và số liệu đã nhập vẫn còn nguyên. Hãy kiểm tra mạng rồi mở lại.',
      again: 'Mở lại ngăn',
    },
    broken: {
      title: 'Ngăn này gặp lỗi',
      text: 'Phần mềm có lỗi khi hiển thị. Sổ và số liệu đã nhập vẫn còn nguyên. Hãy mở lại ngăn; nếu vẫn lỗi, chép chi tiết gửi bộ phận hỗ trợ.',
      again: 'Mở lại ngăn',
    },
  },
} as const;
