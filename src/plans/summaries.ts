/** What is needed to choose a plan before any of its rows are loaded. */
export interface PlanSummary {
  readonly id: string;
  readonly place: string;
  readonly title: string;
  /** Number as printed; "" where the document leaves it blank. */
  readonly number: string;
  readonly fromYear: number;
  readonly toYear: number;
}

/** The five plans at a glance, in the order of the catalogue; a test keeps them in step with the plans themselves. */
export const PLAN_SUMMARIES = [
  {
    id: 'quoc-gia-1568',
    place: 'Quốc gia',
    title: 'Kế hoạch tổng thể phát triển thương mại điện tử quốc gia giai đoạn 2026 - 2030',
    number: '1568/QĐ-BCT',
    fromYear: 2026,
    toYear: 2030,
  },
  {
    id: 'lai-chau',
    place: 'Lai Châu',
    title: 'Kế hoạch phát triển thương mại điện tử tỉnh Lai Châu giai đoạn 2026-2030',
    number: '',
    fromYear: 2026,
    toYear: 2030,
  },
  {
    id: 'dong-thap-244',
    place: 'Đồng Tháp',
    title: 'Kế hoạch phát triển thương mại điện tử tỉnh Đồng Tháp giai đoạn 2026 - 2030',
    number: '244/KH-UBND',
    fromYear: 2026,
    toYear: 2030,
  },
  {
    id: 'lang-son',
    place: 'Lạng Sơn',
    title: 'Kế hoạch phát triển thương mại điện tử tỉnh Lạng Sơn giai đoạn 2026-2030',
    number: '',
    fromYear: 2026,
    toYear: 2030,
  },
  {
    id: 'lam-dong-1024',
    place: 'Lâm Đồng',
    title: 'Chương trình thúc đẩy tiêu dùng sản phẩm, dịch vụ trên môi trường số tỉnh Lâm Đồng giai đoạn 2026 - 2030',
    number: '1024/QĐ-UBND',
    fromYear: 2026,
    toYear: 2030,
  },
] as const satisfies readonly PlanSummary[];

export type PlanId = (typeof PLAN_SUMMARIES)[number]['id'];
