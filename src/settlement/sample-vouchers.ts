import type { DossierJson } from './dossier-json';

type VoucherJson = DossierJson['vouchers'][number];

/** One line: project, number, date, content, item, programme, other, note. */
const voucher = (
  project: string,
  no: string,
  date: string,
  content: string,
  item: string,
  [programme, other]: readonly [programme: number, other: number],
  note = '',
): VoucherJson => ({ project, no, date, content, item, programme, other, note });

/** Dated in the first half of the year the sample is written in (sample.ts). Vouchers of the three invented đề án; per đề án and source they sum to the ledger's totals. */
export const SAMPLE_VOUCHERS: readonly VoucherJson[] = [
  voucher('1', 'PC01', '2026-02-20', 'Thù lao biên soạn tài liệu', 'Biên soạn tài liệu tập huấn', [60_000_000, 0]),
  voucher('1', 'PC02', '2026-03-18', 'Thù lao giảng viên lớp 1 đến 4', 'Thuê giảng viên', [58_500_000, 0]),
  voucher('1', 'PC03', '2026-04-25', 'Thù lao giảng viên lớp 5 đến 8', 'Thuê giảng viên', [61_500_000, 0]),
  voucher('1', 'PC04', '2026-03-20', 'Thuê hội trường lớp 1 đến 4', 'Thuê hội trường, thiết bị', [80_000_000, 20_000_000]),
  voucher('1', 'PC05', '2026-04-28', 'Thuê hội trường lớp 5 đến 8', 'Thuê hội trường, thiết bị', [80_000_000, 20_000_000]),
  voucher('1', 'PC06', '2026-02-15', 'In 400 bộ tài liệu', 'In ấn tài liệu, văn phòng phẩm', [56_350_000, 0]),
  voucher('1', 'PC07', '2026-04-05', 'Hỗ trợ tiền ăn, đi lại cho học viên', 'Hỗ trợ học viên', [79_650_000, 80_000_000]),
  voucher('2', 'PC08', '2026-03-12', 'Phóng sự số 1 và 2', 'Sản xuất phóng sự truyền hình', [70_000_000, 0]),
  voucher('2', 'PC09', '2026-04-16', 'Phóng sự số 3 và 4', 'Sản xuất phóng sự truyền hình', [70_000_000, 0]),
  voucher('2', 'PC10', '2026-04-08', 'Hội thảo lần 1', 'Tổ chức hội thảo', [73_200_000, 0]),
  voucher('2', 'PC11', '2026-04-28', 'Hội thảo lần 2', 'Tổ chức hội thảo', [72_900_000, 0]),
  voucher('2', 'PC12', '2026-05-10', 'Đăng 40 tin bài', 'Đăng tin bài trên báo điện tử', [76_300_000, 0]),
  voucher('3', 'PC13', '2026-02-28', 'Khảo sát 60 cơ sở sản xuất', 'Khảo sát, phân tích yêu cầu', [98_000_000, 0]),
  voucher('3', 'PC14', '2026-03-28', 'Thanh toán phần mềm đợt 1', 'Xây dựng phần mềm', [450_000_000, 90_000_000]),
  voucher('3', 'PC15', '2026-05-20', 'Thanh toán phần mềm đợt 2', 'Xây dựng phần mềm', [295_500_000, 60_000_000]),
  voucher('3', 'PC16', '2026-03-25', 'Thuê máy chủ đợt 1', 'Thuê hạ tầng máy chủ', [90_000_000, 30_000_000]),
  voucher('3', 'PC17', '2026-05-25', 'Thuê máy chủ đợt 2', 'Thuê hạ tầng máy chủ', [90_000_000, 30_000_000]),
  voucher('3', 'PC18', '2026-05-28', 'Tổ chức 6 lớp chuyển giao', 'Đào tạo, chuyển giao', [118_750_000, 88_400_000]),
  voucher(
    '3',
    'PC19',
    '2026-05-03',
    'Nhà cung cấp hoàn phí đi lại',
    'Đào tạo, chuyển giao',
    [-1_500_000, 0],
    'Điều chỉnh giảm PC18',
  ),
];
