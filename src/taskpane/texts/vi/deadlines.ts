/** What is owed this year, by date. */
export const deadlines = {
  of: (year: number) => `Các mốc báo cáo năm ${year}`,
  noDuties: 'Văn bản không quy định chế độ báo cáo.',
  noDay: 'Không nêu ngày',
  to: 'Gửi',
} as const;
