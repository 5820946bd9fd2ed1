/**
 * The criteria of Mẫu 03, word for word. A and B are the two parts; the unit scores A and the four parts of B, each from 0 to its maximum.
 * `no` is what the form prints in its first column; one paragraph a line.
 */
export const CRITERIA = [
  {
    code: 'A',
    no: 'A',
    title: 'Đánh giá về năng lực triển khai đề án của đơn vị chủ trì',
    maximum: 20,
    paragraphs: [
      'Hồ sơ năng lực của đơn vị chủ trì phải đầy đủ các thông tin: Tư cách pháp nhân; Thông tin liên hệ; Chứng minh kinh nghiệm, năng lực trong việc tổ chức các hoạt động thương mại điện tử, nắm rõ nhu cầu ứng dụng thương mại điện tử của cơ quan, tổ chức, doanh nghiệp thuộc đối tượng quản lý;',
      'Ưu tiên các đơn vị có kinh nghiệm trong việc triển khai các đề án, dự án trong lĩnh vực thương mại điện tử.',
    ],
  },
  {
    code: 'B1',
    no: '1',
    title: 'Đánh giá sự cần thiết và mục tiêu của đề án',
    maximum: 30,
    paragraphs: [
      'Nêu rõ lý do và sự cần thiết phải triển khai thực hiện đề án;',
      'Đề án xuất phát từ nhu cầu của đơn vị đề xuất;',
      'Nêu rõ mục tiêu của đề án, phù hợp với mục tiêu của Chương trình phát triển thương mại điện tử quốc gia;',
      'Nêu rõ định hướng trong dài hạn của đề án.',
    ],
  },
  {
    code: 'B2',
    no: '2',
    title: 'Nội dung của đề án',
    maximum: 30,
    paragraphs: [
      'Nội dung đề án phù hợp với chiến lược, quy hoạch phát triển các vùng kinh tế ngành, địa phương đã được Chính phủ phê duyệt; phù hợp với nội dung của Chương trình phát triển thương mại điện tử quốc gia; phù hợp với thực trạng thị trường, doanh nghiệp, môi trường cạnh tranh;',
      'Đề án có tính khả thi với các hoạt động rõ ràng;',
      'Các đề án mô tả cụ thể, chi tiết về phương thức và kế hoạch triển khai, đảm bảo thời gian triển khai phù hợp, hợp lý và có khả năng hoàn thành đúng thời hạn;',
      'Thời gian, địa điểm triển khai và đối tượng thụ hưởng phù hợp với Chương trình phát triển thương mại điện tử quốc gia.',
    ],
  },
  {
    code: 'B3',
    no: '3',
    title: 'Dự toán kinh phí thực hiện',
    maximum: 10,
    paragraphs: [
      'Dự toán kinh phí chi tiết, phù hợp thực tế, đảm bảo tính tiết kiệm, phù hợp với các quy định về chi tiêu ngân sách',
    ],
  },
  {
    code: 'B4',
    no: '4',
    title: 'Đánh giá hiệu quả dự kiến của đề án',
    maximum: 10,
    paragraphs: [
      'Phân tích rõ được hiệu quả của đề án, tác động và hiệu quả đối với các đối tượng thụ hưởng, nhận diện và có phương án dự phòng rủi ro (nếu có) một cách phù hợp',
    ],
  },
] as const;

/** Title and maximum of part B of Mẫu 03, which the four criteria B1 to B4 make up. */
export const PART_B = { no: 'B', title: 'Đánh giá về đề án', maximum: 80 } as const;

/** Maximum of Mẫu 03's row "Tổng cộng". */
export const TOTAL_MAXIMUM = 100;
