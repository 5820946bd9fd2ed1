/**
 * Every sentence the rules of a report can say: what is wrong, then what to do. Read them all here; a rule only fills in the figures.
 */
export const FIELD_NAMES: Readonly<Record<string, string>> = {
  baseline: 'Số gốc',
  baselineYear: 'Năm gốc',
  previous: 'Kết quả kỳ trước',
  numerator: 'Tử số / số lượng',
  denominator: 'Mẫu số',
  result: 'Kết quả kỳ này',
  verdict: 'Đánh giá',
  dataSource: 'Nguồn số liệu',
  explanation: 'Giải trình',
  status: 'Tình trạng',
  progress: 'Tiến độ',
  outcome: 'Kết quả',
  difficulty: 'Khó khăn, vướng mắc',
  proposal: 'Đề xuất, kiến nghị',
  evidence: 'Tài liệu kèm theo',
  value: 'Nội dung',
};

const field = (code: string): string => FIELD_NAMES[code] ?? code;

export const MESSAGES = {
  wrongType: (code: string, typed: string) => ({
    message: `Ô "${field(code)}" phải là số nhưng đang ghi "${typed}".`,
    advice: 'Xóa chữ trong ô, chỉ để lại số. Ghi chú thì viết vào cột "Giải trình".',
  }),
  wrongState: (typed: string, states: string) => ({
    message: `Tình trạng "${typed}" không có trong danh sách.`,
    advice: `Chọn một trong: ${states}.`,
  }),
  textNumber: (code: string, typed: string, number: string) => ({
    message: `Ô "${field(code)}" chứa chữ "${typed}" chứ không phải số, nên công thức không tính được.`,
    advice: `Nhập lại số ${number} vào ô này.`,
  }),
  ambiguousNumber: (code: string, typed: string, readings: string) => ({
    message: `Ô "${field(code)}" ghi "${typed}", có thể hiểu là ${readings}.`,
    advice: 'Nhập lại bằng số để chỉ còn một cách hiểu.',
  }),
  percentOutOfRange: (code: string, typed: string) => ({
    message: `Ô "${field(code)}" là tỷ lệ nhưng đang là ${typed}, ngoài khoảng 0% đến 100%.`,
    advice: 'Kiểm tra lại số; tỷ lệ nhập từ 0% đến 100%.',
  }),
  percentAsWhole: (code: string, typed: string, meant: string) => ({
    message: `Ô "${field(code)}" là tỷ lệ, đang ghi ${typed} (tức ${typed}00%).`,
    advice: `Nếu muốn ghi ${meant} thì nhập ${meant}.`,
  }),
  negativeFigure: (code: string, typed: string) => ({
    message: `Ô "${field(code)}" đang là số âm (${typed}).`,
    advice: 'Kiểm tra lại dấu; số liệu này không thể âm.',
  }),
  numeratorOverDenominator: (numerator: string, denominator: string) => ({
    message: `Tử số (${numerator}) lớn hơn mẫu số (${denominator}), trong khi tử số là một phần của mẫu số.`,
    advice: 'Kiểm tra xem hai số có bị nhập đổi chỗ hoặc sai đơn vị không.',
  }),
  denominatorZero: () => ({
    message: 'Mẫu số bằng 0 nên không tính được tỷ lệ.',
    advice: 'Nhập mẫu số lớn hơn 0; nếu chưa có đối tượng nào thì để trống cả hai ô và ghi lý do vào cột "Giải trình".',
  }),
  resultMissing: (missing: string, due: boolean) => ({
    message: due ? `Chỉ tiêu đến hạn trong kỳ này nhưng chưa có ${missing}.` : `Chưa có ${missing}.`,
    advice: `Nhập ${missing}, hoặc ghi lý do chưa có số liệu vào cột "Giải trình".`,
  }),
  explanationRequired: (sentence: string) => ({
    message: `${sentence} Chưa có giải trình.`,
    advice: 'Ghi nguyên nhân và giải pháp vào cột "Giải trình".',
  }),
  dataSourceMissing: () => ({
    message: 'Có số liệu nhưng chưa ghi nguồn.',
    advice: 'Ghi nguồn vào cột "Nguồn số liệu" (báo cáo, hệ thống thống kê, khảo sát...).',
  }),
  cumulativeFell: (now: string, before: string) => ({
    message: `Số cộng dồn kỳ này (${now}) nhỏ hơn kỳ trước (${before}).`,
    advice: 'Số cộng dồn từ đầu giai đoạn không thể giảm. Kiểm tra cả hai số; nếu kỳ trước ghi sai thì sửa và giải trình.',
  }),
  jump: (now: string, before: string, size: string) => ({
    message: `Kết quả kỳ này ${now}, kỳ trước ${before}: chênh lệch ${size}.`,
    advice: 'Kiểm tra lại số liệu, đơn vị tính; nếu đúng thì không cần sửa.',
  }),
  doneBelowFull: (progress: string) => ({
    message: `Tình trạng "Hoàn thành" nhưng tiến độ là ${progress}.`,
    advice: 'Sửa tiến độ thành 100% hoặc chọn lại tình trạng.',
  }),
  doneWithoutOutcome: () => ({
    message: 'Tình trạng "Hoàn thành" nhưng chưa ghi kết quả.',
    advice: 'Ghi kết quả đã đạt vào cột "Kết quả".',
  }),
  progressOutOfRange: (typed: string) => ({
    message: `Tiến độ ${typed} nằm ngoài khoảng 0% đến 100%.`,
    advice: 'Nhập từ 0% đến 100%, ví dụ 60%.',
  }),
  taskOverdue: (end: number) => ({
    message: `Thời gian thực hiện đến hết năm ${end} đã qua nhưng nhiệm vụ chưa hoàn thành và chưa nêu khó khăn.`,
    advice: 'Chọn "Hoàn thành" nếu đã xong, hoặc ghi nguyên nhân vào cột "Khó khăn, vướng mắc".',
  }),
  lockedCell: (code: string, expected: string, found: string) => ({
    message: `Ô khóa "${field(code)}" đã bị sửa: lẽ ra là "${expected}", đang là "${found}".`,
    advice:
      'Bấm "Nạp lại" (nút "..." trong ngăn Báo cáo TMĐT) để đưa ô về đúng nội dung kế hoạch; số liệu đã nhập được giữ nguyên.',
  }),
  formulaLost: (code: string) => ({
    message: `Công thức của ô "${field(code)}" đã bị ghi đè bằng giá trị gõ tay.`,
    advice: 'Bấm "Nạp lại" (nút "..." trong ngăn Báo cáo TMĐT) để khôi phục công thức; số liệu đã nhập được giữ nguyên.',
  }),
  formulaWithoutValue: (code: string) => ({
    message: `Ô "${field(code)}" là công thức nhưng không có kết quả, nên được coi như chưa nhập.`,
    advice: 'Mở tệp bằng Excel hoặc LibreOffice, kiểm tra kết quả rồi lưu lại, hoặc nhập thẳng giá trị vào ô này.',
  }),
  otherVersion: (found: string, current: string) => ({
    message: `Sổ được tạo theo phiên bản ${found} của kế hoạch; phiên bản hiện nay là ${current}.`,
    advice: 'Bấm "Chuyển sang phiên bản" trong ngăn Báo cáo TMĐT; số liệu đã nhập được giữ nguyên.',
  }),
  duplicateRow: (count: number) => ({
    message: `Dòng này có ${count} bản trong trang tính (bị chép thêm). Chỉ bản đầu tiên được tính.`,
    advice: 'Giữ lại một bản đúng, xóa các bản chép thêm.',
  }),
  insertedRow: (content: string) => ({
    message: `Có dòng chèn thêm không thuộc kế hoạch: "${content}".`,
    advice: 'Chuyển nội dung vào dòng của kế hoạch. Khi nạp lại, nội dung này được giữ ở trang "Không còn trong kế hoạch".',
  }),
  missingRow: () => ({
    message: 'Dòng của kế hoạch không còn trong trang tính (bị xóa).',
    advice: 'Bấm "Nạp lại" (nút "..." trong ngăn Báo cáo TMĐT) để tạo lại dòng rồi nhập số liệu.',
  }),
  missingSheet: (name: string) => ({
    message: `Trang "${name}" không còn trong sổ.`,
    advice: 'Bấm "Nạp lại" (nút "..." trong ngăn Báo cáo TMĐT) để tạo lại trang tính.',
  }),
};
