/** A short guide: step by step. */
export const help = [
  ['1. Nạp', 'Chọn kế hoạch, cơ quan, kỳ báo cáo rồi bấm "Nạp vào Excel".'],
  [
    '2. Nhập',
    'Nhập vào các ô nền vàng: tử số, mẫu số hoặc số lượng; nguồn số liệu; tình trạng và tiến độ nhiệm vụ. Kết quả và đánh giá tự tính.',
  ],
  ['3. Kiểm tra', 'Danh sách phát hiện thay đổi ngay khi nhập. Bấm vào một mục để đến ô cần sửa.'],
  ['4. Nộp', 'Bấm "Nộp báo cáo", lưu sổ với tên được đề xuất rồi gửi về cơ quan tổng hợp.'],
  ['Nạp lại', 'Khôi phục ô bị sửa nhầm và chuyển sổ sang phiên bản kế hoạch mới. Mọi nội dung đã nhập được giữ nguyên.'],
  [
    'Tổng hợp',
    'Ở thẻ "Tổng hợp", chọn các sổ gửi về rồi bấm "Tổng hợp". Tỷ lệ toàn tỉnh tính từ tổng tử số và tổng mẫu số; tệp trùng, tệp hỏng được nêu rõ.',
  ],
  [
    'Hồ sơ quyết toán',
    'Ở thẻ "Hồ sơ", tạo sổ hồ sơ, nhập đề án và chứng từ một lần rồi bấm "Lập hồ sơ 04a-04e". Sửa chứng từ thì các biểu tự đổi.',
  ],
] as const;
