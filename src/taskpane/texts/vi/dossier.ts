/** The view "Hồ sơ": a settlement dossier. */
export const dossier = {
  hint: 'Hồ sơ quyết toán của đơn vị chủ trì đề án: nhập một lần đề án, dự toán, chứng từ; Mẫu 04a đến 04e tự lập và tự đối chiếu. Hãy mở một sổ trống rồi tạo sổ hồ sơ.',
  create: 'Tạo sổ hồ sơ',
  sample: 'Tạo sổ có ba đề án mẫu',
  created: 'Đã tạo các trang nhập. Hãy nhập trang "Đơn vị", "Đề án", "Dự toán", "Chứng từ" rồi lập hồ sơ.',
  enter: 'Chưa có đề án nào. Hãy nhập trang "Đơn vị" và "Đề án"; chứng từ dán được từ bảng khác.',
  noUnit: 'Chưa nhập tên đơn vị',
  year: (year: number) => `Năm quyết toán ${year}`,
  counts: (projects: number, vouchers: number, spent: string) => `${projects} đề án, ${vouchers} chứng từ, đã chi ${spent}`,
  fill: 'Lập hồ sơ 04a-04e',
  register: 'Lập Mẫu 01, 02, 03',
  filled: (count: number) => `Đã lập ${count} biểu; trang in đã đặt sẵn khổ A4.`,
  kept: (count: number, changed: number) =>
    `Giữ ${count} nội dung đã sửa trên biểu${changed > 0 ? `; ${changed} nội dung có nguồn đã đổi, xem ghi chú bên cạnh` : ''}.`,
  movedAside: (count: number) => `${count} nội dung gõ đè hoặc ghi thêm được chuyển sang trang "Nội dung giữ lại".`,
  leftOver: (tabs: string) => `Trang của đề án không còn: ${tabs}; xóa nếu không cần.`,
  likely: 'Có thể do',
} as const;
