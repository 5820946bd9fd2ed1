/** The list of findings. */
export const findings = {
  title: 'Kết quả kiểm tra',
  none: 'Không có lỗi, cảnh báo hay lưu ý nào.',
  noneOfThis: 'Không có mục nào ở mức này.',
  all: 'Tất cả',
  severity: { error: 'Lỗi', warning: 'Cảnh báo', note: 'Lưu ý' },
  one: { error: 'Lỗi', warning: 'Cảnh báo', note: 'Lưu ý' },
  wholeBook: 'Cả sổ',
  inVietnamese: '',
  filter: 'Lọc theo mức độ',
  notThere: (place: string) => `Không đến được ${place}: trang tính có thể vừa bị đổi tên hoặc xóa. Hãy bấm "Kiểm tra lại".`,
  type: { explanation: 'Ghi giải trình', dataSource: 'Ghi nguồn số liệu', difficulty: 'Ghi khó khăn, vướng mắc' } as Readonly<
    Record<string, string>
  >,
  typed: 'Nội dung sẽ ghi vào ô trên trang tính',
  write: 'Ghi vào ô',
  cancel: 'Hủy',
  written: 'Đã ghi vào trang tính.',
  listed: 'Đã ghi danh sách vào trang "Kết quả kiểm tra". Bấm cột "Vị trí" ở đó để đến ô cần sửa.',
  csv: 'Tải danh sách (.csv)',
  copy: 'Chép danh sách',
  downloaded: (name: string) => `Đã yêu cầu tải "${name}". Nếu Excel không cho tải, hãy dùng "Chép danh sách".`,
  copied: (count: number) => `Đã chép ${count} mục; dán được vào trang tính hoặc thư.`,
} as const;
