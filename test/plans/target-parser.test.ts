import fc from 'fast-check';
import { readTarget, type TargetPart } from '../../src/plans';

type Expected = [
  comparison: TargetPart['comparison'],
  min: number | null,
  max: number | null,
  unit: string,
  more?: Partial<TargetPart>,
];

/** Worked out by hand from the words, one row a target: text, name, parts. */
const CASES: [text: string, name: string, parts: Expected[], unit?: string][] = [
  ['45%', 'Dân số trưởng thành tham gia mua sắm trực tuyến', [['atLeast', 0.45, null, '%']]],
  [
    'Tăng 10-20%/năm, chiếm 8% so với tổng mức bán lẻ hàng hóa của tỉnh',
    'Doanh số bán lẻ thương mại điện tử tăng',
    [
      ['between', 0.1, 0.2, '%', { perYear: true, direction: 'up' }],
      ['atLeast', 0.08, null, '%', { perYear: false, of: 'tổng mức bán lẻ hàng hóa của tỉnh' }],
    ],
  ],
  ['Dưới 10%', 'Tỷ lệ website vi phạm quyền lợi người tiêu dùng', [['lessThan', null, 0.1, '%', { direction: 'down' }]]],
  ['Trên 50%', 'Tỷ lệ doanh nghiệp', [['moreThan', 0.5, null, '%']]],
  ['Chiếm không quá 15% tổng giá trị thu hộ', 'Chi phí trung bình', [['atMost', null, 0.15, '%', { of: 'tổng giá trị thu hộ' }]]],
  ['60% trở lên', 'Tỷ lệ doanh nghiệp nhỏ và vừa', [['atLeast', 0.6, null, '%']]],
  ['Còn tối đa 45%', 'Tỷ lệ sản phẩm sử dụng bao bì nhựa giảm', [['atMost', null, 0.45, '%', { direction: 'down' }]]],
  ['Đạt ít nhất 10%', 'Tỷ lệ', [['atLeast', 0.1, null, '%']]],
  ['1.000 lượt', 'Số lượt', [['atLeast', 1000, null, 'lượt']]],
  ['20%năm', 'Doanh số bán lẻ thương mại điện tử tăng trưởng', [['atLeast', 0.2, null, '%', { perYear: true }]]],
  ['phấn đấu đạt trên 95%', 'Tỷ lệ', [['moreThan', 0.95, null, '%']]],
  ['không quá 8 - 15% doanh thu', 'Chi phí trung bình', [['between', 0.08, 0.15, '%', { direction: 'down', of: 'doanh thu' }]]],
  ['45%', 'Tỷ lệ sản phẩm sử dụng bao bì nhựa giảm xuống còn tối đa', [['atMost', null, 0.45, '%', { direction: 'down' }]]],
  ['≥ 90%', 'Tỷ lệ hài lòng', [['atLeast', 0.9, null, '%']], '%'],
  ['70% - 80%', 'Sản phẩm được số hóa', [['between', 0.7, 0.8, '%', { direction: 'up' }]], '%'],
  ['≥ 02', 'Hàng năm tổ chức ít nhất 02 lớp tuyên truyền', [['atLeast', 2, null, 'Lớp', { perYear: true }]], 'Lớp'],
  ['giảm xuống còn 5-10% trên tổng số website', 'Tỷ lệ website vi phạm', [['between', 0.05, 0.1, '%', { direction: 'down' }]]],
  ['1.000.000 lượt', 'Số lượt', [['atLeast', 1_000_000, null, 'lượt']]],
  ['Trên 3.000 lượt', 'Số lượt', [['moreThan', 3000, null, 'lượt']]],
  ['đạt từ 60% trở lên', 'Tỷ lệ', [['atLeast', 0.6, null, '%']]],
  ['tối thiểu 12,5%', 'Tỷ lệ', [['atLeast', 0.125, null, '%']]],
  ['không vượt quá 30%', 'Tỷ lệ', [['atMost', null, 0.3, '%']]],
  ['thấp hơn 5%', 'Tỷ lệ', [['lessThan', null, 0.05, '%']]],
  ['không thấp hơn 5%', 'Tỷ lệ', [['atLeast', 0.05, null, '%']]],
  ['từ 10% đến 20%', 'Tỷ lệ', [['between', 0.1, 0.2, '%']]],
  ['02 lớp/năm', 'Số lớp', [['atLeast', 2, null, 'lớp', { perYear: true }]]],
  ['đến năm 2030 đạt 70%', 'Tỷ lệ', [['atLeast', 0.7, null, '%']]],
  [
    'Tỷ lệ doanh nghiệp nhỏ và vừa đạt từ 60% trở lên; tỷ lệ hợp tác xã đạt từ 20% trở lên',
    '',
    [
      ['atLeast', 0.6, null, '%'],
      ['atLeast', 0.2, null, '%'],
    ],
  ],
  [
    '100% các doanh nghiệp khai báo trực tuyến, khu vực mốc 1088/2 - 1089 thuộc cửa khẩu quốc tế Hữu Nghị',
    '',
    [['atLeast', 1, null, '%']],
  ],
];

describe('readTarget', () => {
  it.each(CASES.map(([text, name, parts, unit]) => ({ text, name, parts, unit })))(
    'reads "$text"',
    ({ text, name, parts, unit }) => {
      const target = readTarget(text, name, unit);
      expect(target).toMatchObject({ text, read: true });
      expect(target.parts).toHaveLength(parts.length);
      parts.forEach(([comparison, min, max, partUnit, more], index) => {
        expect(target.parts[index]).toMatchObject({ comparison, min, max, unit: partUnit, ...more });
      });
    },
  );

  it.each([
    ['giảm 10%', 'by or to 10%'],
    ['khoảng 50%', 'about'],
    ['1,000 lượt', 'a thousand or one'],
    ['Tận dụng tối đa tiềm năng, lợi thế so sánh của từng địa phương', 'no figure'],
    ['50% hoặc 60%', 'two figures'],
    ['', 'nothing'],
  ])('leaves "%s" to a person (%s)', (text) => {
    expect(readTarget(text, 'Tỷ lệ')).toEqual({ text, read: false, parts: [] });
  });

  it('never throws and never invents a figure', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, name) => {
        const target = readTarget(text, name);
        if (!/\d/.test(text.normalize('NFC'))) expect(target.read).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});
