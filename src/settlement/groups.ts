/** The seven groups of đề án in the order of Mẫu 01 and Mẫu 02; titles word for word, the last in small letters as printed. */
export const PROJECT_GROUPS = [
  { code: 'I', title: 'Nhóm đề án về Xây dựng, phát triển kết cấu hạ tầng thương mại điện tử' },
  { code: 'II', title: 'Nhóm đề án về Tuyên truyền, phổ biến, nâng cao nhận thức về thương mại điện tử' },
  { code: 'III', title: 'Nhóm đề án về Đào tạo, phát triển nguồn nhân lực thương mại điện tử' },
  { code: 'IV', title: 'Nhóm đề án về Phát triển các sản phẩm, giải pháp thương mại điện tử' },
  { code: 'V', title: 'Nhóm đề án về Tư vấn xây dựng kế hoạch ứng dụng thương mại điện tử' },
  { code: 'VI', title: 'Nhóm đề án về Nâng cao năng lực quản lý và tổ chức hoạt động phát triển thương mại điện tử' },
  { code: 'VII', title: 'Nhóm đề án về hợp tác quốc tế về thương mại điện tử' },
] as const;

export type GroupCode = (typeof PROJECT_GROUPS)[number]['code'];

/** Group code of what was typed ("iv", "IV. Phát triển ..."), or null where it names none of the seven. */
export function groupCode(typed: string): GroupCode | null {
  const roman = /^\s*([ivx]+)(?![\p{L}\p{N}])/iu.exec(typed)?.[1]?.toUpperCase();
  return PROJECT_GROUPS.find(({ code }) => code === roman)?.code ?? null;
}
