import {
  fromR1C1,
  renameInFormula,
  shiftFormula,
  tidyFormula,
  toR1C1,
  withoutSheet,
} from '../../../src/workbench/host/references';
import { isFormula } from '../../../src/workbench/host/syntax';

it.each([
  '=1',
  '=-A1',
  '=IF(A1="x","y",)',
  '=NOW()',
  '=SUM(1:1)',
  '=(A1,B2)',
  '=A1:B2 B1',
  '=A1:INDEX(A:A,5)',
  '=1%',
  '=A1#',
  '=@A1',
  '=#REF!',
  "='Chỉ tiêu'!A1+Tổng/2",
  '={1,2;3,4}',
  '=Bảng1[Cột A]*2',
  '=SUM(Bảng1[[#This Row],[Cột A]])',
  '=LAMBDA(x,x+1)(2)',
])('%s is a formula', (formula) => {
  expect(isFormula(formula)).toBe(true);
});

it.each(['=SUM(A1', '=A1+', '="abc', '=)', '=1 2', '="a" "b"', '=SUM(A1;B1)', '=- Khác: 2', '=a b 1'])(
  '%s is none',
  (formula) => {
    expect(isFormula(formula)).toBe(false);
  },
);

it.each([
  ["=A1+$A$1+A$1+$A1+SUM(B:B)+'Chỉ tiêu'!C3", "=B3+$A$1+B$1+$A3+SUM(C:C)+'Chỉ tiêu'!D5"],
  ['="A1"&LOG10(2)&Bảng[A1]&SUM(1:2)', '="A1"&LOG10(2)&Bảng[A1]&SUM(3:4)'],
])('%s copied two down and one right is %s', (formula, copied) => {
  expect(shiftFormula(formula, 2, 1)).toBe(copied);
});

it('a reference that leaves the sheet points nowhere', () => {
  expect(shiftFormula('=A1+B2', -1, 0)).toBe('=#REF!+B1');
});

it.each([
  ['=SUM(A1:$B$2)+D5', '=SUM(R[-4]C[-3]:R2C2)+RC'],
  ['=C:C+5:5', '=C[-1]+R'],
  ['="RC"&LOG10(3)', '="RC"&LOG10(3)'],
])('%s in D5 is %s in R1C1, and back', (a1, r1c1) => {
  expect(toR1C1(a1, 4, 3)).toBe(r1c1);
  expect(fromR1C1(r1c1, 4, 3)).toBe(a1);
});

it('follows a renamed tab and loses a deleted one', () => {
  expect(renameInFormula('=Sheet1!A1+\'Sheet1\'!B2&"Sheet1!"+XSheet1!A1', 'Sheet1', "Bảng 'a'")).toBe(
    "='Bảng ''a'''!A1+'Bảng ''a'''!B2&\"Sheet1!\"+XSheet1!A1",
  );
  expect(withoutSheet('=SUM(Sheet1!A1:B2)+A1', 'sheet1')).toBe('=SUM(#REF!)+A1');
});

it('is written as Excel writes it', () => {
  expect(tidyFormula('=sum(b1:b2)+if(true,\'SHEET1\'!$c$1,"sum(a)")', ['Sheet1'])).toBe(
    '=SUM(B1:B2)+IF(TRUE,Sheet1!$C$1,"sum(a)")',
  );
});
