/** A formula and what Excel makes of it, as Microsoft documents it or as LibreOffice computes it too. */
export type Expected = readonly [formula: string, value: string | number | boolean];

const EMPTY = ['', '', '', '', '', '', '', '', ''];

/** The cells A1:I13 of the tab D that the formulas read; "" is an empty cell. */
export const CELLS: readonly (readonly (string | number | boolean)[])[] = [
  ['Tên', 'SL', 'Số', 'Ngày', 'Lẫn', 'Đúng', 'Lỗi', 'Mốc', 'Mức'],
  ['Táo', 1, 10, 46_023, 5, true, '=1/C2', 10, 'thấp'],
  ['Lê', 2, 20, 46_054, "'5", false, '=1/0', 20, 'vừa'],
  ['Cam', 3, 30, 46_082, 'a', 1, 3, 30, 'khá'],
  ['Táo', 4, 20, 46_112, 4, 'x', 4, 40, 'cao'],
  ['Lê', 5, 15, 46_143, true, 2, 5, 50, 'tốt'],
  ['Táo', 6, 5, 46_174, 6, 3, '=NA()', '', ''],
  ['Nho', 7, 40, 46_204, '', 4, 7, '', ''],
  ['Cam', 8, 25, 46_235, '', 5, 8, '', ''],
  EMPTY,
  EMPTY,
  ['a', 'b', 'c', 'd', '', '', '', '', ''],
  [1, 2, 3, 4, '', '', '', '', ''],
];

/** Conditions of the database functions, in K1:K5. */
export const CRITERIA: readonly (readonly string[])[] = [['Tên'], ['Táo'], [''], ['Tên'], ['Nho']];
