import { PORTABLE_CODEC, readBook, ReadError } from '../../src/xlsx';
import { NODE_CODEC } from '../../src/xlsx/codec-node';
import { COSTLY, ODD } from './attacks';

describe.each([
  ['fflate', PORTABLE_CODEC],
  ['zlib', NODE_CODEC],
])('files made to deceive or to cost, read with %s', (_, codec) => {
  it.each(COSTLY)('%s is refused', (_name, make, fault) => {
    const file = make();
    let error: unknown = null;
    try {
      // The fault is the same on a fast machine and a slow one.
      readBook(file, { codec, limits: { milliseconds: 60_000 } });
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(ReadError);
    expect(error).toMatchObject({ fault });
  });

  it.each(ODD)('reads %s', (_name, make, values) => {
    expect(readBook(make(), { codec }).sheets.map((sheet) => sheet.values.slice(1))).toEqual([values]);
  });
});
