/** A report that is open. */
export const report = {
  met: (met: number, all: number) => `${met}/${all} chỉ tiêu đạt hoặc vượt`,
  deadline: (day: string, left: number) =>
    left >= 0 ? `Ngày cuối: ${day}, còn ${left} ngày` : `Ngày cuối: ${day}, đã quá ${-left} ngày`,
  noDeadline: 'Văn bản không quy định ngày nộp cụ thể.',
  reload: 'Nạp lại',
  submit: 'Nộp báo cáo',
  submitted: (number: number, name: string) => `Đã ghi lần nộp ${number}. Hãy lưu sổ với tên "${name}" rồi gửi.`,
  notSubmitted: (count: number) => `Chưa nộp được: còn ${count} lỗi. Hãy sửa, hoặc ghi lý do cho từng lỗi dưới đây.`,
  reason: 'Lý do vẫn nộp',
  loaded: (indicators: number, tasks: number) =>
    `Đã nạp ${indicators} dòng chỉ tiêu và ${tasks} nhiệm vụ. Hãy nhập vào các ô nền vàng.`,
  orphans: (count: number) => `${count} nội dung không còn chỗ trong kế hoạch được giữ ở trang "Không còn trong kế hoạch".`,
  recovered: 'Lần nạp trước bị gián đoạn; đã làm nốt.',
} as const;
