import { checksum } from '../../src/sheets/structure';

// Published test vectors of FNV-1a with 64 bits.
it.each([
  ['', 'cbf29ce484222325'],
  ['a', 'af63dc4c8601ec8c'],
  ['foobar', '85944171f73967e8'],
])('the checksum of "%s"', (text, expected) => {
  expect(checksum([text])).toBe(expected);
});

it('does not depend on where texts are cut', () => {
  expect(checksum(['Chỉ tiêu ', '1', 'Đạt'])).toBe(checksum(['Chỉ ', 'tiêu 1Đạt']));
});
