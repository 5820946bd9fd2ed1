/**
 * Every sentence the rules of a dossier can say: what is wrong, then what to do. Read them all here; a rule only fills in names and amounts.
 * Amounts arrive written out ("1.234.567").
 */
export interface Words {
  readonly message: string;
  readonly advice: string;
}

const MEND_VOUCHERS = 'Đối chiếu từng chứng từ với sổ kế toán rồi sửa ở trang "Chứng từ", hoặc sửa số theo sổ nếu ghi nhầm.';
const REFILL = 'Sửa số liệu ở trang nhập rồi lập lại biểu, không gõ đè lên ô có công thức.';
const DECISION = 'Kiểm tra lại các cột 5, 6, 7 của Mẫu 04b theo thông báo của Cục Thương mại điện tử và Kinh tế số.';

export const MESSAGES = {
  // Cells as typed.
  textNumber: (label: string, typed: string, number: string): Words => ({
    message: `Ô "${label}" chứa chữ "${typed}" chứ không phải số, nên không được cộng vào tổng.`,
    advice: `Nhập lại số ${number} vào ô này.`,
  }),
  ambiguousNumber: (label: string, typed: string, meanings: string): Words => ({
    message: `Ô "${label}" ghi "${typed}", có thể hiểu là ${meanings}.`,
    advice: 'Nhập lại bằng số để chỉ còn một cách hiểu.',
  }),
  wrongType: (label: string, typed: string): Words => ({
    message: `Ô "${label}" phải là số nhưng đang ghi "${typed}".`,
    advice: 'Chỉ để lại số trong ô; ghi chú thì viết vào cột "Ghi chú".',
  }),
  wrongYear: (label: string, typed: string): Words => ({
    message: `Ô "${label}" phải là một năm nhưng đang ghi "${typed}".`,
    advice: 'Nhập năm bằng bốn chữ số, ví dụ 2026.',
  }),
  textDate: (label: string, typed: string, day: string): Words => ({
    message: `Ô "${label}" ghi ngày bằng chữ "${typed}", được hiểu là ngày ${day}.`,
    advice: `Nếu đúng, nhập lại ngày ${day} để ô nhận kiểu ngày; nếu không, sửa lại ngày.`,
  }),
  ambiguousDate: (label: string, typed: string, meanings: string): Words => ({
    message: `Ô "${label}" ghi "${typed}", có thể hiểu là ngày ${meanings}.`,
    advice: 'Nhập lại ngày với năm đủ bốn chữ số.',
  }),
  wrongDate: (label: string, typed: string): Words => ({
    message: `Ô "${label}" phải là một ngày nhưng đang ghi "${typed}".`,
    advice: 'Nhập đủ ngày, tháng, năm, ví dụ 15/06/2026.',
  }),

  // Inside a form and across forms.
  sum: (label: string, value: string, formula: string, sum: string, difference: string): Words => ({
    message: `${label} là ${value}, trong khi ${formula} là ${sum}; chênh lệch ${difference} đồng.`,
    advice: REFILL,
  }),
  totalRow: (label: string, value: string, sum: string, difference: string): Words => ({
    message: `${label} là ${value}, trong khi cộng các dòng được ${sum}; chênh lệch ${difference} đồng.`,
    advice: REFILL,
  }),
  sameFigure: (label: string, value: string, reference: string, expected: string, difference: string): Words => ({
    message: `${label} là ${value}, trong khi ${reference} là ${expected}; chênh lệch ${difference} đồng.`,
    advice: 'Hai số này phải bằng nhau. Sửa số liệu ở trang nhập rồi lập lại biểu.',
  }),
  allottedDiffers: (approved: string, allotted: string, difference: string): Words => ({
    message: `Kinh phí Chương trình được phê duyệt (Mẫu 04b, cột 3) là ${approved}, dự toán được giao (Mẫu 04c, dòng 2) là ${allotted}; chênh lệch ${difference} đồng.`,
    advice: 'Kiểm tra lại quyết định phê duyệt và quyết định giao dự toán của năm; nếu đúng là khác nhau thì ghi rõ lý do.',
  }),
  formDiffers: (label: string, value: string, entered: string, difference: string): Words => ({
    message: `${label} đang ghi ${value}, trang nhập ghi ${entered}; chênh lệch ${difference} đồng.`,
    advice: 'Xác định số đúng, sửa ở trang nhập rồi lập lại biểu.',
  }),
  acceptedOverSpent: (accepted: string, spent: string): Words => ({
    message: `Số chấp nhận quyết toán (${accepted}) lớn hơn số đã chi đề nghị quyết toán (${spent}).`,
    advice: DECISION,
  }),
  fundsBalance: (available: string, settled: string, difference: string): Words => ({
    message: `Kinh phí Chương trình được phê duyệt và dư năm trước là ${available}, trong khi số chấp nhận, trả NSNN, điều chỉnh và chuyển năm sau cộng lại là ${settled}; chênh lệch ${difference} đồng.`,
    advice: DECISION,
  }),
  notSettled: (unsettled: string, expected: string, difference: string): Words => ({
    message: `Số không quyết toán (Mẫu 04b, cột 6 + 7) là ${unsettled}, trong khi kinh phí giảm trong năm và số không được chấp nhận cộng lại là ${expected}; chênh lệch ${difference} đồng.`,
    advice: DECISION,
  }),

  // Spending against what there was.
  spentOverApproved: (source: string, spent: string, approved: string, over: string): Words => ({
    message: `Đã chi ${source} ${spent}, vượt số được phê duyệt và dư năm trước (${approved}) là ${over} đồng.`,
    advice:
      'Kiểm tra chứng từ và số được phê duyệt; phần vượt không thuộc kinh phí được phê duyệt thì đưa ra khỏi đề nghị quyết toán.',
  }),
  settledOverAvailable: (source: string, spent: string, available: string, over: string): Words => ({
    message: `Đề nghị quyết toán ${source} ${spent}, vượt tổng số được sử dụng trong năm (${available}) là ${over} đồng.`,
    advice: 'Kiểm tra lại số dư năm trước, dự toán được giao và chứng từ.',
  }),
  settledOverReceived: (source: string, spent: string, received: string, over: string): Words => ({
    message: `Đề nghị quyết toán ${source} ${spent}, vượt số dư năm trước và thực nhận trong năm (${received}) là ${over} đồng.`,
    advice: 'Kiểm tra lại kinh phí thực nhận; nếu đã chi bằng nguồn tạm ứng thì ghi rõ.',
  }),

  // The ledger.
  ledgerTotal: (source: string, ledger: string, vouchers: string, difference: string): Words => ({
    message: `${source}: sổ kế toán ghi ${ledger}, chứng từ đã nhập cộng được ${vouchers}; chênh lệch ${difference} đồng.`,
    advice: MEND_VOUCHERS,
  }),
  ledgerBlank: (places: string): Words => ({
    message: `Chưa nhập số đã chi theo sổ kế toán (${places}) nên chưa đối chiếu được chứng từ với sổ.`,
    advice: 'Nhập tổng số theo sổ kế toán ở trang "Đề án" để phát hiện chứng từ thiếu, trùng hoặc gõ nhầm.',
  }),

  // The workbook.
  entrySheetMissing: (tab: string): Words => ({
    message: `Sổ thiếu trang "${tab}" (đã bị xóa), nên số liệu của trang này không được tính.`,
    advice: 'Lấy lại trang từ bản lưu của sổ, hoặc bấm "Tạo sổ hồ sơ" để thêm trang trống rồi nhập lại.',
  }),
  entryColumnMissing: (tab: string, labels: string): Words => ({
    message: `Trang "${tab}" thiếu cột "${labels}" (đã bị xóa), nên số liệu của cột không được tính và chưa lập được biểu.`,
    advice: 'Khôi phục cột bằng Ctrl+Z, hoặc lấy lại từ bản lưu của sổ.',
  }),
  sheetCopied: (tab: string): Words => ({
    message: `Trang "${tab}" là bản sao của một trang khác trong sổ, nên số liệu của trang này không được tính.`,
    advice: 'Chuyển nội dung cần dùng sang trang gốc rồi xóa bản sao, hoặc chuyển bản sao sang sổ khác.',
  }),
  formLeftOver: (tab: string): Words => ({
    message: `Trang "${tab}" thuộc một đề án không còn ở trang "Đề án".`,
    advice: 'Xóa trang này nếu không cần nữa, hoặc nhập lại đề án.',
  }),
  formText: (typed: string, number: string | null): Words => ({
    message: `Ô số tiền trên biểu đang ghi chữ "${typed}" chứ không phải số.`,
    advice:
      number === null ? 'Lập lại biểu để ô tính lại từ trang nhập.' : `Nhập lại số ${number}, hoặc lập lại biểu để ô tự tính.`,
  }),
  formTextChanged: (): Words => ({
    message: 'Nội dung sửa trên biểu khác với nội dung mới ở trang "Đề án".',
    advice:
      'Xem ghi chú bên cạnh: xóa nội dung trên biểu để lấy nội dung mới, hoặc xóa ghi chú để giữ nội dung trên biểu; rồi lập lại biểu.',
  }),

  // Đề án.
  projectUnnamed: (missing: string): Words => ({
    message: `Đề án chưa có ${missing}.`,
    advice: 'Nhập số và tên đề án: chứng từ và dự toán nhận ra đề án theo số.',
  }),
  projectRepeated: (no: string, other: string): Words => ({
    message: `Số đề án ${no} đã dùng cho "${other}", nên chứng từ bị tính hai lần.`,
    advice: 'Đặt cho mỗi đề án một số riêng.',
  }),
  negativeFigure: (label: string, value: string): Words => ({
    message: `Ô "${label}" đang là số âm (${value}).`,
    advice: 'Kiểm tra lại dấu; số này không thể âm.',
  }),
  notWhole: (label: string, value: string): Words => ({
    message: `Ô "${label}" ghi ${value}, không phải số nguyên đồng.`,
    advice: 'Nhập số tiền theo đồng, không có phần lẻ.',
  }),
  tooLarge: (label: string): Words => ({
    message: `Ô "${label}" ghi số tiền lớn quá mức tính được.`,
    advice: 'Kiểm tra lại số chữ số và đơn vị tính (đồng).',
  }),
  contractWithoutNumber: (): Words => ({
    message: 'Hợp đồng có ngày ký nhưng chưa có số.',
    advice: 'Nhập số hợp đồng ở trang "Đề án"; Mẫu 04e cần cả số và ngày.',
  }),
  dateInFuture: (label: string, day: string): Words => ({
    message: `${label} là ${day}, sau ngày hôm nay.`,
    advice: 'Kiểm tra lại ngày, nhất là năm.',
  }),
  dossierDue: (day: string, left: number): Words => ({
    message: `Hồ sơ quyết toán phải gửi chậm nhất ngày ${day} (15 ngày sau nghiệm thu), ${left === 0 ? 'hôm nay là ngày cuối' : `còn ${left} ngày`}.`,
    advice: 'Hoàn thiện và gửi hồ sơ trước ngày này.',
  }),
  dossierOverdue: (day: string, late: number): Words => ({
    message: `Hạn gửi hồ sơ quyết toán là ngày ${day} (15 ngày sau nghiệm thu), đã quá ${late} ngày.`,
    advice: 'Gửi hồ sơ ngay và nêu lý do chậm; nếu đã gửi đúng hạn thì không cần làm gì.',
  }),
  itStateNeeded: (group: string, amount: string): Words => ({
    message: `Đề án thuộc nhóm ${group}, kinh phí ${amount} đồng (trên 200 triệu đến 15 tỷ đồng).`,
    advice:
      'Đề án phải nêu hiện trạng ứng dụng công nghệ thông tin, sơ đồ hạ tầng kỹ thuật và thực hiện theo Nghị định số 73/2019/NĐ-CP.',
  }),
  groupUnknown: (typed: string): Words => ({
    message: `Nhóm đề án "${typed}" không thuộc bảy nhóm I đến VII của Mẫu 01.`,
    advice: 'Chọn một nhóm từ I đến VII.',
  }),
  twoBudgetYears: (from: number, to: number, missing: string): Words => ({
    message: `Đề án kéo dài từ năm ${from} đến năm ${to} nhưng dự toán chưa có nội dung và kinh phí cho năm ${missing}.`,
    advice: 'Lập nội dung và kinh phí cho từng năm ở trang "Dự toán", ghi năm ở từng dòng.',
  }),

  // Estimate.
  estimateLineSum: (product: string, funds: string, difference: string): Words => ({
    message: `Số lượng x đơn giá là ${product}, trong khi NSNN + Khác là ${funds}; chênh lệch ${difference} đồng.`,
    advice: 'Sửa số lượng, đơn giá hoặc phần phân bổ kinh phí để hai số bằng nhau.',
  }),
  estimateUnused: (amount: string): Words => ({
    message: `Nội dung chi này trong dự toán (${amount} đồng) chưa có chứng từ nào.`,
    advice: 'Nhập chứng từ còn thiếu, hoặc giải trình nội dung không thực hiện.',
  }),

  // Vouchers.
  unknownProject: (what: string, count: number, no: string): Words => ({
    message:
      no === ''
        ? `${count} ${what} chưa ghi thuộc đề án nào nên không vào biểu nào.`
        : `${count} ${what} ghi đề án số "${no}", trang "Đề án" không có số này nên không vào biểu nào.`,
    advice: 'Sửa số đề án ở dòng này, hoặc thêm đề án vào trang "Đề án".',
  }),
  itemNotInEstimate: (item: string, count: number): Words => ({
    message: `Nội dung chi "${item}" (${count} chứng từ) không có trong dự toán của đề án.`,
    advice: 'Chọn nội dung chi đúng như dự toán, hoặc bổ sung dòng dự toán.',
  }),
  beforeContract: (day: string, contract: string): Words => ({
    message: `Chứng từ ngày ${day}, trước ngày ký hợp đồng (${contract}).`,
    advice: 'Kiểm tra ngày chứng từ và ngày hợp đồng; chi trước hợp đồng cần giải trình.',
  }),
  afterYear: (day: string, last: string): Words => ({
    message: `Chứng từ ngày ${day}, sau thời gian chỉnh lý quyết toán (${last}).`,
    advice: 'Kiểm tra lại ngày; chứng từ của năm sau thì đưa vào quyết toán năm sau.',
  }),
  voucherInFuture: (day: string): Words => ({
    message: `Chứng từ ngày ${day}, sau ngày hôm nay.`,
    advice: 'Kiểm tra lại ngày, nhất là năm.',
  }),
  voucherRepeated: (count: number, amount: string): Words => ({
    message: `Chứng từ này được nhập ${count} lần: cùng số hiệu, ngày, nội dung và số tiền (${amount} đồng).`,
    advice: 'Xóa dòng nhập trùng; nếu là hai khoản khác nhau thì ghi rõ ở cột "Nội dung".',
  }),
  negativeWithoutNote: (amount: string): Words => ({
    message: `Số tiền âm (${amount}) mà không có ghi chú.`,
    advice: 'Nếu là bút toán điều chỉnh giảm thì ghi rõ ở cột "Ghi chú"; nếu nhầm dấu thì sửa lại.',
  }),

  // Scores.
  scoreOverMaximum: (score: string, maximum: number): Words => ({
    message: `Điểm ${score} nằm ngoài khoảng từ 0 đến ${maximum} của tiêu chí này.`,
    advice: `Chấm lại, tối đa ${maximum} điểm.`,
  }),
  criterionUnknown: (typed: string): Words => ({
    message: `Tiêu chí "${typed}" không có trong Mẫu 03.`,
    advice: 'Dùng một trong các mã A, B1, B2, B3, B4.',
  }),
} as const;
