/** A workbook of another version of its plan. */
export const version = {
  title: (from: string, to: string) => `Sổ lập theo phiên bản ${from} của kế hoạch; nay là phiên bản ${to}`,
  kept: 'Chưa có gì thay đổi. Khi chuyển, mọi nội dung đã nhập được giữ nguyên; nội dung không còn chỗ được chuyển sang trang "Không còn trong kế hoạch".',
  nothing: 'Không có dòng nào thêm, bớt hay đổi nội dung.',
  added: (count: number) => `${count} dòng thêm`,
  gone: (count: number) => `${count} dòng bỏ`,
  changed: (count: number) => `${count} nội dung đổi`,
  typed: (count: number) => `${count} nội dung đã nhập sẽ được giữ riêng`,
  words: (before: string, after: string) => `"${before}" thành "${after}"`,
  forward: (to: string) => `Chuyển sang phiên bản ${to}`,
} as const;
