import type { GroupCode, Project } from '../../settlement';

/** Texts of Mẫu số 01 word for word (Quyết định 1568/QĐ-BCT, Phụ lục 2), irregular numbers included: Phần 2 has two parts 2. */

/** What stands under the estimate's table. */
export const ESTIMATE_TEXTS: readonly string[] = [
  'Căn cứ lập dự toán chi tiết:',
  'a) Các văn bản hướng dẫn xây dựng dự toán: Văn bản hướng dẫn xây dựng dự toán ngân sách hàng năm của Bộ Tài chính và cơ quan tài chính các cấp;',
  'b) Các văn bản quy định về định mức, đơn giá, mức chi:',
  '- Các định mức, đơn giá, mức chi trong từng thời kỳ theo quy định, hướng dẫn của Bộ Tài chính, Bộ quản lý chuyên ngành, Bộ Khoa học và Công nghệ và địa phương ban hành theo quy định;',
  '- Đối với các nội dung chi chưa có định mức, đơn giá: Đơn vị lập dự toán căn cứ theo yêu cầu kỹ thuật, công nghệ, tình hình thực tế để thuyết minh, xây dựng định mức, đơn giá hoặc tham khảo giá thị trường, thẩm định giá của cơ quan, tổ chức có chức năng, nhiệm vụ thẩm định giá theo quy định và phải có thuyết minh rõ căn cứ tính toán.',
  'c) Thông báo giá, báo giá hoặc các căn cứ, phương pháp khác để xác định dự toán chi phí.',
  'Chú ý:',
  '1. Đối với Đề án thuộc nhóm I và nhóm IV (mức kinh phí trên 200 triệu đồng đến 15 tỷ đồng), các đơn vị cần thực hiện theo Nghị định số 73/2019/NĐ-CP; Thông tư 03/2020/TT-BTTTT và các văn bản khác có liên quan.',
  '2. Đối với Đề án có sản phẩm là phần mềm nội bộ, nội dung mô tả yêu cầu kỹ thuật cần đáp ứng của phần mềm nội bộ theo quy định tại các văn bản hướng dẫn hiện hành.',
];

/** What part 4 asks of each group of đề án. The document puts group VII before group VI here. */
export const GROUP_GUIDANCE: Readonly<Record<GroupCode, string>> = {
  I: 'Đối với đề án thuộc nhóm "Xây dựng, phát triển kết cấu hạ tầng thương mại điện tử": nêu rõ quy mô và các yêu cầu cần thiết của sản phẩm/giải pháp, phạm vi triển khai, đối tượng phục vụ, dự kiến công nghệ sử dụng, đối tác triển khai. Mô tả các yêu cầu kỹ thuật cần đáp ứng của thiết bị/hạ tầng.',
  II: 'Đối với Đề án thuộc nhóm "Tuyên truyền, phổ biến, nâng cao nhận thức về thương mại điện tử ": nêu rõ phương thức tổ chức hoạt động (hội thảo, sự kiện, giải thưởng, Chỉ số thương mại điện tử,các chương trình truyền thông trên báo, đài, truyền hình...), nội dung tuyên truyền, đối tượng hướng tới, phạm vi triển khai.',
  III: 'Đối với Đề án thuộc nhóm "Đào tạo, phát triển nguồn nhân lực thương mại điện tử": nêu rõ nội dung đào tạo, thời gian đào tạo cho từng nội dung, địa điểm đào tạo, phương thức đào tạo, dự kiến giảng viên và học viên; so sánh sự khác biệt của nội dung đào tạo với các loại hình đào tạo của các tổ chức chuyên môn về đào tạo khác (như các trường đại học, học viện...).',
  IV: 'Đối với Đề án thuộc nhóm "Phát triển các sản phẩm, giải pháp thương mại điện tử ": nêu rõ quy mô và các chức năng của sản phẩm/giải pháp, phạm vi triển khai, đối tượng phục vụ, dự kiến công nghệ sử dụng, đối tác triển khai. Mô tả yêu cầu kỹ thuật cần đáp ứng của thiết bị đặc biệt là phần mềm nội bộ và xác định giá trị của phần mềm nội bộ.',
  V: 'Đối với Đề án thuộc nhóm "Tư vấn xây dựng kế hoạch ứng dụng thương mại điện tử": nêu rõ phạm vi/quy mô hoạt động, phương pháp triển khai, lĩnh vực/ngành hàng mục tiêu.',
  VI: 'Đối với Đề án thuộc nhóm "Nâng cao năng lực quản lý và tổ chức hoạt động phát triển thương mại điện tử": nêu rõ hình thức tổ chức hoạt động, nội dung tập huấn/tài liệu xuất bản, đối tượng của hoạt động và dự kiến đối tác triển khai.',
  VII: 'Đối với Đề án thuộc nhóm "Hợp tác quốc tế về thương mại điện tử": nêu rõ hình thức, nội dung triển khai, đối tượng của hoạt động và dự kiến tác động.',
};

/** A part of the text: a heading, and under it a place to write with the form's own guidance, or only the heading. */
export interface TextPart {
  readonly heading: string;
  readonly level: 'part' | 'section' | 'item';
  /** Key of the place to write; absent where only parts below are written. */
  readonly key?: string;
  readonly guidance?: string;
  /** Field of "Đề án" that fills the place until something else is typed. */
  readonly source?: 'objectives' | 'content' | 'beneficiaries' | 'effect';
  /** Drawn in place of a text: the schedule, the funds. */
  readonly special?: 'host' | 'leader' | 'name' | 'time' | 'group' | 'schedule' | 'funds';
}

const part = (heading: string): TextPart => ({ heading, level: 'part' });
const section = (heading: string, more: Omit<TextPart, 'heading' | 'level'> = {}): TextPart => ({
  heading,
  level: 'section',
  ...more,
});
const item = (heading: string, more: Omit<TextPart, 'heading' | 'level'> = {}): TextPart => ({ heading, level: 'item', ...more });

/** The three parts of the text, in the order of the document. */
export const TEXT_PARTS: readonly TextPart[] = [
  part('PHẦN 1: GIỚI THIỆU ĐƠN VỊ CHỦ TRÌ'),
  section('1. Đơn vị chủ trì', {
    special: 'host',
    key: 'host',
    guidance: '(Tên đầy đủ, địa chỉ, điện thoại, email, số tài khoản)',
  }),
  item('- Chủ nhiệm đề án', { special: 'leader', guidance: '(Họ tên, địa chỉ, điện thoại, email, chức vụ, học hàm, học vị)' }),
  item('- Điều phối viên chương trình', {
    key: 'coordinator',
    guidance: '(Họ tên, địa chỉ, điện thoại, email, chức vụ, học hàm, học vị)',
  }),
  section('2. Đơn vị phối hợp', { key: 'partner', guidance: '- Tên đầy đủ, địa chỉ, điện thoại, email, fax, số tài khoản' }),
  section('3. Năng lực triển khai đề án của Đơn vị chủ trì', {
    key: 'capacity',
    guidance:
      '- Giới thiệu chức năng nhiệm vụ, kinh nghiệm, điều kiện về cơ sở vật chất, trang thiết bị của đơn vị chủ trì\n- Nêu kết quả và đánh giá tình hình thực hiện các đề án của năm trước (nếu có)',
  }),
  part('PHẦN 2: NỘI DUNG ĐỀ ÁN'),
  section('1. Tên đề án', { special: 'name' }),
  section('2. Sự cần thiết thực hiện'),
  item('a)', {
    key: 'needA',
    guidance:
      'a) Nêu sự cần thiết của đề án, tính phù hợp của mục tiêu này với mục tiêu của kế hoạch phát triển thương mại điện tử quốc gia hoặc địa phương;',
  }),
  item('b)', {
    key: 'needB',
    guidance:
      'b) Tính phù hợp của đề án với nội dung của Chương trình phát triển thương mại điện tử quốc gia giai đoạn 2021-2025; (nguyên văn Mẫu số 01; Quyết định phê duyệt Chương trình giai đoạn 2026 - 2030)',
  }),
  item('c)', {
    key: 'needC',
    guidance:
      'c) Nêu sơ bộ các hoạt động của đề án để đạt được mục tiêu hoặc phân tích tính khả thi của mục tiêu Đề án;\n* Đối với Đề án thuộc nhóm I và IV; có mức kinh phí trên 200 triệu đồng đến 15 tỷ đồng: Nêu hiện trạng ứng dụng công nghệ thông tin; sơ đồ hiện trạng hạ tầng kỹ thuật và các điều kiện khác.',
  }),
  item('d)', {
    key: 'needD',
    guidance: 'd) Kinh nghiệm, khả năng hợp tác với các chuyên gia, đối tác uy tín về lĩnh vực đề cập trong Đề án.',
  }),
  section('2. Căn cứ pháp lý', { key: 'legal', guidance: 'Văn bản có đánh số phần này là 2, trùng số với phần trên.' }),
  section('3. Mục tiêu'),
  item('3.1. Mục tiêu chung', { key: 'goal', source: 'objectives' }),
  item('3.2. Mục tiêu cụ thể', { key: 'goals' }),
  section('4. Nội dung chính của Đề án', { key: 'content', source: 'content', special: 'group' }),
  section('5. Phương thức triển khai và kế hoạch thực hiện đề án'),
  item('a) Thời gian thực hiện đề án', { special: 'time' }),
  item('b) Địa điểm', { key: 'place' }),
  item('c) Kế hoạch triển khai thực hiện và các đơn vị phối hợp', { special: 'schedule' }),
  section('6. Dự toán kinh phí thực hiện đề án', {
    special: 'funds',
    key: 'funds',
    guidance:
      '(trong trường hợp đơn vị chủ trì huy động được nguồn vốn khác ngoài vốn từ ngân sách nhà nước, đơn vị chủ trì cung cấp tài liệu chứng minh khả năng huy động, sử dụng nguồn vốn đó theo quy định)\n- Dự trù kinh phí cho từng phần việc (đơn giá, số lượng, tổng số tiền), kèm theo báo giá sơ bộ (nếu có) (Phụ lục dự toán chi tiết kèm theo)',
  }),
  section('7. Dự kiến hiệu quả đạt được:'),
  item('a) Dự kiến kết quả đạt được:', { key: 'results' }),
  item('b) Phân tích hiệu quả của đề án:', {
    key: 'effect',
    source: 'effect',
    guidance: 'gồm cả định tính và định lượng, ngắn hạn và dài hạn phù hợp với mục tiêu đề ra của Đề án.',
  }),
  item('c) Đối tượng thụ hưởng kết quả của Đề án:', {
    key: 'beneficiaries',
    source: 'beneficiaries',
    guidance:
      '- Dự kiến các nhóm đối tượng hưởng lợi, số lượng đối tượng hưởng lợi cả về ngắn hạn và dài hạn;\n- Phân tích lợi ích trực tiếp và gián tiếp.',
  }),
  part('PHẦN 3: PHÂN TÍCH RỦI RO VÀ KIẾN NGHỊ'),
  section('1. Phân tích rủi ro'),
  item('a) Dự báo các rủi ro có thể xảy ra làm ảnh hưởng tới hiệu quả của Đề án', { key: 'risks' }),
  item('b) Trong từng tình huống, nêu các giải pháp/dự phòng cần có để phòng ngừa/giảm thiểu rủi ro.', { key: 'remedies' }),
  section('2. Kiến nghị', { key: 'proposals', guidance: '(Nêu các kiến nghị, đề xuất để đảm bảo thực hiện Đề án)' }),
];

/** Fields of "Đề án" that parts of the text take over. */
export type TextSource = NonNullable<TextPart['source']> & keyof Project;
