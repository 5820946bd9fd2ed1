/** Choosing plan, agency and period. */
export const choose = {
  hint: 'Chọn kế hoạch, cơ quan và kỳ báo cáo rồi nạp vào Excel.',
  agency: 'Cơ quan báo cáo',
  chooseAgency: 'Gõ tên, không cần dấu',
  noAgency: 'Không có cơ quan nào khớp.',
  group: 'nhóm',
  load: 'Nạp vào Excel',
  loadHint: 'Các trang "Trang bìa", "Chỉ tiêu", "Nhiệm vụ" sẽ xuất hiện trong sổ đang mở. Số liệu đã nhập luôn được giữ nguyên.',
} as const;
