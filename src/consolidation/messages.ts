import { formatNumber } from '../vietnamese';

/** Every sentence about a file as such. Read them all here. */
export const FILE_WORDS = {
  used: 'Đưa vào tổng hợp.',
  resubmission: (changes: number, number: number) =>
    changes === 0
      ? `Nộp lại lần ${number}, nội dung không thay đổi so với lần trước. Đưa vào tổng hợp.`
      : `Nộp lại lần ${number}, thay đổi ${changes} ô so với lần trước. Đưa vào tổng hợp.`,
  sameFile: (other: string) => `Trùng hoàn toàn với tệp "${other}". Chỉ tính một lần.`,
  sameContent: (other: string) => `Nội dung nhập giống hệt tệp "${other}" (lưu lại bằng phần mềm khác). Chỉ tính một lần.`,
  superseded: (later: string, number: number) => `Đã được thay bằng lần nộp ${number} trong tệp "${later}".`,
  conflict: (others: readonly string[]) =>
    `Cùng cơ quan, cùng kỳ với tệp ${others.map((other) => `"${other}"`).join(', ')} nhưng nội dung khác nhau và không rõ tệp nào sau. ` +
    'Chưa tệp nào được tổng hợp. Hãy hỏi cơ quan nộp rồi loại tệp không dùng, có nêu lý do.',
  excluded: (reason: string) => `Được loại khỏi tổng hợp theo quyết định của người tổng hợp. Lý do: ${reason}`,
  otherPlan: (found: string, wanted: string) =>
    `Báo cáo của kế hoạch khác ("${found}"), không phải "${wanted}". Không đưa vào tổng hợp.`,
  otherPeriod: (found: string, wanted: string) =>
    `Báo cáo của kỳ khác (${found}), không phải kỳ ${wanted}. Không đưa vào tổng hợp.`,
  otherYear: (found: number | null, wanted: number) =>
    `Hồ sơ quyết toán của năm ${found ?? '(chưa ghi năm)'}, không phải năm ${wanted}. Không đưa vào đối chiếu kinh phí.`,
  dossierUsed: 'Đưa vào đối chiếu kinh phí.',
  unknownAgency: (name: string) =>
    `Cơ quan "${name}" không có trong kế hoạch và danh bạ. Không đưa vào tổng hợp; hãy bổ sung vào danh bạ nếu đúng là đơn vị của tỉnh.`,
  groupOfListed: (name: string) =>
    `Báo cáo mang tên chung "${name}" trong khi danh bạ đã liệt kê từng đơn vị. Không đưa vào tổng hợp để khỏi tính trùng.`,
} as const;

/** Sentences of the findings that only many reports together show: what is wrong, then what to do. */
export const PICTURE_WORDS = {
  leadsDiffer: (figures: readonly string[]) => ({
    message: `Các cơ quan cùng chủ trì báo số liệu khác nhau: ${figures.join('; ')}. Chưa lấy số nào cho toàn tỉnh.`,
    advice: 'Đề nghị các cơ quan thống nhất một số liệu rồi nộp lại.',
  }),
  leadBesides: (own: string, sum: string) => ({
    message: `Số của cơ quan chủ trì (${own}) khác số cộng từ các đơn vị (${sum}). Số của cơ quan chủ trì không cộng vào tổng.`,
    advice: 'Đối chiếu hai số và ghi rõ chênh lệch khi báo cáo.',
  }),
  outlier: (figure: string, middle: string) => ({
    message: `Kết quả ${figure} lệch xa các đơn vị khác (mức giữa là ${middle}).`,
    advice: 'Kiểm tra lại số liệu với đơn vị; nếu đúng thì giữ nguyên.',
  }),
  leftOut: (reason: string) => ({
    message: `Số liệu chưa được đưa vào tổng: ${reason}`,
    advice: 'Đề nghị đơn vị sửa rồi nộp lại, hoặc nêu lý do giữ nguyên khi nộp.',
  }),
  unplaced: (count: number, examples: string) => ({
    message: `Lập theo phiên bản kế hoạch khác; ${count} ô đã nhập không còn dòng tương ứng (${examples}). Các ô khác được chuyển sang phiên bản hiện nay.`,
    advice: 'Đề nghị đơn vị mở sổ, bấm "Nạp lại" và chuyển nội dung còn cần sang dòng phù hợp.',
  }),
  carriedForward: () => ({
    message: 'Lập theo phiên bản kế hoạch khác; mọi ô đã nhập đều được chuyển sang phiên bản hiện nay.',
    advice: 'Không phải làm gì; nên dùng "Nạp lại" cho kỳ sau.',
  }),
  groupReports: (name: string) => ({
    message: `Báo cáo mang tên nhóm cơ quan "${name}".`,
    advice: 'Kiểm tra để số liệu của nhóm không tính trùng với báo cáo riêng của từng cơ quan.',
  }),
  unlistedCommune: () => ({
    message: 'Đơn vị có báo cáo nhưng chưa có danh bạ xã, phường nên không biết còn thiếu đơn vị nào.',
    advice: 'Lập danh bạ xã, phường của tỉnh rồi tổng hợp lại với danh bạ đó.',
  }),
} as const;

/** Reasons why a figure is not in the sum. */
export const LEFT_OUT = {
  missing: 'Chưa có số liệu',
  notReceived: 'Chưa nhận báo cáo',
  noDenominator: 'Có tử số nhưng thiếu mẫu số',
  noNumerator: 'Có mẫu số nhưng thiếu tử số',
  error: (message: string) => `Còn lỗi: ${message}`,
  besides: 'Số của cơ quan chủ trì, để đối chiếu, không cộng',
  sameAsFirst: 'Trùng với số của cơ quan cùng chủ trì',
  leadsDiffer: 'Khác với số của cơ quan cùng chủ trì',
} as const;

/** A day count as an officer reads it. */
export function daysText(days: number): string {
  return `${formatNumber(days)} ngày`;
}
