/**
 * Field codes of the entry sheets, in the order of their columns, with the name people read. The codes are the property names of the
 * dossier's JSON (docs/ho-so-json.md); leader and preparer are flattened ("leaderName", "preparedByPhone").
 * `kind` says how a cell is read: money is whole đồng, number any number, year a whole year, lines one text a line of the cell.
 */
export interface EntryField {
  readonly code: string;
  readonly label: string;
  readonly kind: 'text' | 'money' | 'number' | 'year' | 'date' | 'lines';
}

const list = <Code extends string>(
  fields: readonly (readonly [code: Code, label: string, kind: EntryField['kind']])[],
): readonly (EntryField & { readonly code: Code })[] => fields.map(([code, label, kind]) => ({ code, label, kind }));

/** Rows of the sheet "unit": each is a row key with its value in the field `UNIT_VALUE`. */
export const UNIT_ROWS = list([
  ['name', 'Tên đơn vị báo cáo', 'text'],
  ['qhnsCode', 'Mã QHNS', 'text'],
  ['place', 'Địa danh', 'text'],
  ['year', 'Năm quyết toán', 'year'],
  ['preparedByName', 'Người lập báo cáo', 'text'],
  ['preparedByWorkplace', 'Đơn vị công tác của người lập', 'text'],
  ['preparedByPhone', 'Số điện thoại của người lập', 'text'],
  ['preparedByEmail', 'Email của người lập', 'text'],
  ['chiefAccountant', 'Kế toán trưởng', 'text'],
  ['head', 'Thủ trưởng đơn vị', 'text'],
]);

export const UNIT_VALUE = 'value';

/** Columns of "Đề án", one row a đề án. */
export const PROJECT_FIELDS = list([
  ['no', 'Số', 'text'],
  ['name', 'Tên đề án', 'text'],
  ['hostUnit', 'Đơn vị chủ trì', 'text'],
  ['executingUnit', 'Đơn vị thực hiện', 'text'],
  ['leaderName', 'Chủ nhiệm đề án: họ tên', 'text'],
  ['leaderAddress', 'Chủ nhiệm: địa chỉ', 'text'],
  ['leaderPhone', 'Chủ nhiệm: điện thoại', 'text'],
  ['leaderEmail', 'Chủ nhiệm: email', 'text'],
  ['leaderPosition', 'Chủ nhiệm: chức vụ', 'text'],
  ['leaderTitle', 'Chủ nhiệm: học hàm', 'text'],
  ['leaderDegree', 'Chủ nhiệm: học vị', 'text'],
  ['start', 'Thời gian thực hiện: từ ngày', 'date'],
  ['end', 'Thời gian thực hiện: đến ngày', 'date'],
  ['decisionNo', 'Quyết định phê duyệt: số', 'text'],
  ['decisionDate', 'Quyết định phê duyệt: ngày', 'date'],
  ['contractNo', 'Hợp đồng: số', 'text'],
  ['contractDate', 'Hợp đồng: ngày', 'date'],
  ['acceptanceDate', 'Ngày nghiệm thu', 'date'],
  ['approvedProgramme', 'Được phê duyệt: nguồn Chương trình', 'money'],
  ['approvedOther', 'Được phê duyệt: vốn khác', 'money'],
  ['otherSource', 'Vốn khác huy động từ', 'text'],
  ['carriedOverProgramme', 'Dư năm trước chuyển sang: nguồn Chương trình', 'money'],
  ['carriedOverOther', 'Dư năm trước chuyển sang: vốn khác', 'money'],
  ['allottedProgramme', 'Dự toán giao trong năm: nguồn Chương trình', 'money'],
  ['allottedOther', 'Dự toán giao trong năm: vốn khác', 'money'],
  ['receivedProgramme', 'Thực nhận trong năm: nguồn Chương trình', 'money'],
  ['receivedOther', 'Thực nhận trong năm: vốn khác', 'money'],
  ['ledgerProgramme', 'Đã chi theo sổ kế toán: nguồn Chương trình', 'money'],
  ['ledgerOther', 'Đã chi theo sổ kế toán: vốn khác', 'money'],
  ['accepted', 'Số chấp nhận quyết toán', 'money'],
  ['returned', 'Kinh phí thừa trả NSNN', 'money'],
  ['moved', 'Kinh phí điều chỉnh sang đề án khác', 'money'],
  ['movedTo', 'Điều chỉnh sang đề án', 'text'],
  ['reducedProgramme', 'Giảm trong năm: nguồn Chương trình', 'money'],
  ['reducedOther', 'Giảm trong năm: vốn khác', 'money'],
  ['content', 'Nội dung đã thực hiện', 'text'],
  ['products', 'Sản phẩm (mỗi dòng một hạng mục)', 'lines'],
  ['beneficiaries', 'Đối tượng thụ hưởng', 'text'],
  ['effect', 'Hiệu quả và tác động', 'text'],
  ['difficulties', 'Khó khăn, vướng mắc, đề xuất, kiến nghị', 'text'],
  ['objectives', 'Mục tiêu', 'text'],
  ['note', 'Ghi chú', 'text'],
  ['group', 'Nhóm đề án (I-VII)', 'text'],
]);

/** Columns of "Dự toán", one row a line of an estimate. */
export const ESTIMATE_FIELDS = list([
  ['project', 'Đề án số', 'text'],
  ['year', 'Năm', 'year'],
  ['item', 'Nội dung chi', 'text'],
  ['unit', 'Đơn vị tính', 'text'],
  ['quantity', 'Số lượng', 'number'],
  ['price', 'Đơn giá', 'money'],
  ['programme', 'NSNN (nguồn Chương trình)', 'money'],
  ['other', 'Khác (vốn khác)', 'money'],
  ['basis', 'Ghi chú/Căn cứ lập dự toán', 'text'],
]);

/** Columns of "Chứng từ", one row a voucher line. */
export const VOUCHER_FIELDS = list([
  ['project', 'Đề án số', 'text'],
  ['no', 'Số hiệu', 'text'],
  ['date', 'Ngày tháng', 'date'],
  ['content', 'Nội dung', 'text'],
  ['item', 'Nội dung chi (theo dự toán)', 'text'],
  ['programme', 'Nguồn Chương trình', 'money'],
  ['other', 'Vốn khác', 'money'],
  ['note', 'Ghi chú', 'text'],
]);

/** Columns of the scores for Mẫu 03. */
export const SCORE_FIELDS = list([
  ['project', 'Đề án số', 'text'],
  ['criterion', 'Tiêu chí', 'text'],
  ['score', 'Điểm', 'number'],
]);

/** Fields by sheet code. */
export const ENTRY_FIELDS = {
  projects: PROJECT_FIELDS,
  estimate: ESTIMATE_FIELDS,
  vouchers: VOUCHER_FIELDS,
  scores: SCORE_FIELDS,
} as const;
