/** What is owed this year, by date. */
export const deadlines = {
  of: (year: number) => `Các mốc cơ quan phải báo cáo năm ${year}`,
  noDuties: 'Văn bản không quy định chế độ báo cáo cho cơ quan này.',
  noDay: 'Không nêu ngày',
  left: (days: number) => (days > 0 ? `còn ${days} ngày` : days === 0 ? 'hôm nay' : `đã qua ${-days} ngày`),
  rule: 'theo văn bản',
  to: 'Gửi',
} as const;
