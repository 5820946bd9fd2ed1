/** A report that is open. */
export const report = {
  period: (year: number, half: boolean) => (half ? `6 tháng đầu năm ${year}` : `năm ${year}`),
  reading: 'Đang đọc sổ...',
  met: (met: number, notMet: number, all: number) => `${met}/${all} chỉ tiêu đạt${notMet > 0 ? `, ${notMet} chưa đạt` : ''}`,
  deadline: (day: string, left: number) =>
    `Ngày cuối: ${day}, ${left > 0 ? `còn ${left} ngày` : left === 0 ? 'là hôm nay' : `đã quá ${-left} ngày`}`,
  noDeadline: 'Văn bản không quy định ngày nộp cụ thể.',
  next: {
    forward: 'Tiếp theo: xem những gì sẽ đổi rồi chuyển sổ sang phiên bản mới.',
    mend: (errors: number) => `Tiếp theo: sửa ${errors} lỗi dưới đây.`,
    submit: 'Tiếp theo: số liệu đã đủ, bấm "Nộp báo cáo".',
    send: (number: number) => `Đã ghi lần nộp ${number}: lưu sổ rồi gửi. Sửa số liệu thì bấm "Nộp báo cáo" lần nữa.`,
  },
  sections: {
    title: 'Nội dung báo cáo',
    findings: (count: number) => `Phát hiện (${count})`,
    targets: 'Mục tiêu',
    deadlines: 'Thời hạn',
  },
  reload: 'Nạp lại',
  submit: 'Nộp báo cáo',
  submitted: (number: number, name: string) => `Đã ghi lần nộp ${number}. Hãy lưu sổ với tên "${name}" rồi gửi.`,
  notSubmitted: (count: number) => `Chưa nộp được: còn ${count} lỗi. Hãy sửa, hoặc ghi lý do cho từng lỗi dưới đây rồi nộp lại.`,
  reason: 'Lý do vẫn nộp',
  moreReasons: (count: number) =>
    `Còn ${count} lỗi nữa, sẽ hỏi tiếp sau khi nêu lý do cho các lỗi trên. Nên sửa bớt trước khi nộp.`,
  loaded: (indicators: number, tasks: number) =>
    `Đã nạp ${indicators} dòng chỉ tiêu và ${tasks} nhiệm vụ. Hãy nhập vào các ô nền vàng.`,
  orphans: (count: number) => `${count} nội dung không còn chỗ trong kế hoạch được giữ ở trang "Không còn trong kế hoạch".`,
  recovered: 'Lần nạp trước bị gián đoạn; đã làm nốt.',
} as const;
