/** Choosing plan, agency and period. */
export const choose = {
  hint: 'Chọn kế hoạch, cơ quan và kỳ báo cáo rồi nạp vào Excel.',
  last: (place: string, year: number) => `Chọn như lần trước: ${place}, ${year}`,
  loadingPlan: 'Đang tải kế hoạch...',
  agency: 'Cơ quan báo cáo',
  agencyHint: (count: number) => `${count} cơ quan, nhóm cơ quan có tên trong kế hoạch.`,
  chooseAgency: 'Gõ tên, không cần dấu',
  noAgency: 'Không có cơ quan nào khớp. Hãy gõ ít chữ hơn, hoặc chọn nhóm mà cơ quan thuộc về.',
  group: 'Nhóm nhiều cơ quan',
  counts: (indicators: number, tasks: number) => `${indicators} chỉ tiêu, ${tasks} nhiệm vụ`,
  commune: 'Tên xã, phường',
  communeHint: 'Ví dụ: Xã Mẫu 1. Để trống nếu lập chung cho cả nhóm.',
  assigned: (lead: number, cooperating: number, tasks: number) =>
    `Chủ trì ${lead} chỉ tiêu, phối hợp ${cooperating} chỉ tiêu; ${tasks} nhiệm vụ.`,
  joint: (names: string) => `Cùng chủ trì với: ${names}.`,
  groups: (names: string) => `Có cả phần giao cho nhóm: ${names}.`,
  deadline: (day: string, left: number) =>
    `Ngày cuối phải nộp: ${day}, ${left > 0 ? `còn ${left} ngày` : left === 0 ? 'là hôm nay' : `đã quá ${-left} ngày`}.`,
  noDeadline: 'Văn bản không quy định ngày nộp cụ thể.',
  load: 'Nạp vào Excel',
  next: (planChosen: boolean) =>
    planChosen ? 'Tiếp theo: chọn cơ quan báo cáo.' : 'Tiếp theo: chọn kế hoạch của tỉnh mình hoặc kế hoạch quốc gia.',
  loadHint: 'Các trang "Trang bìa", "Chỉ tiêu", "Nhiệm vụ" sẽ xuất hiện trong sổ đang mở. Số liệu đã nhập luôn được giữ nguyên.',
} as const;
