/** Each indicator's way to its target. */
export const targets = {
  none: 'Không có chỉ tiêu nào có mục tiêu bằng số.',
  draw: 'Vẽ biểu đồ vào sổ',
  drawn: 'Đã vẽ trang "Lộ trình" với biểu đồ của từng chỉ tiêu. Sửa số liệu thì vẽ lại.',
  part: (number: number) => `phần ${number}`,
  noResult: 'Chưa có kết quả kỳ này.',
  noPath: (result: string) => `Kết quả kỳ này ${result}.`,
  compared: (result: string, expected: string, onPath: boolean) =>
    `Kết quả kỳ này ${result}; lộ trình lúc này ${expected}: ${onPath ? 'kịp lộ trình' : 'chưa kịp lộ trình'}.`,
  needsBaseline: 'Nhập số gốc và năm gốc ở trang "Chỉ tiêu" để có lộ trình từng năm.',
  table: 'Xem bằng số',
  year: 'Năm',
  planned: 'Lộ trình',
  reached: 'Thực hiện',
} as const;
