/** The list of findings. */
export const findings = {
  title: 'Kết quả kiểm tra',
  none: 'Không có lỗi, cảnh báo hay lưu ý nào.',
  noneOfThis: 'Không có mục nào ở mức này.',
  all: 'Tất cả',
  severity: { error: 'Lỗi', warning: 'Cảnh báo', note: 'Lưu ý' },
  wholeBook: 'Cả sổ',
  inVietnamese: '',
} as const;
