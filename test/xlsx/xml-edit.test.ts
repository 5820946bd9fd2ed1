import { childElements, findElement, setElement } from '../../src/xlsx/xml-edit';
import { fileFormula, movedFormula, shownFormula } from '../../src/xlsx/formula-text';

describe('changing single elements of a part', () => {
  it.each([
    ['<a/><b>x<c/></b>', ['<a/>', '<b>x<c/></b>']],
    ['<f code="[&gt;0]0"/><f code="[>0]0;/>"/>', ['<f code="[&gt;0]0"/>', '<f code="[>0]0;/>"/>']],
    ["<x:a b='>'><x:a/></x:a> text <!-- no --><d></d>", ["<x:a b='>'><x:a/></x:a>", '<d></d>']],
    ['', []],
  ])('finds the elements directly inside %s', (inner, children) => {
    expect(childElements(inner)).toEqual(children);
  });

  it.each([
    ['replaces the one that is there', '<r><a/><b x="1">old</b><c/></r>', '<r><a/><b>new</b><c/></r>'],
    ['puts a new one before the next in order', '<r><a/><c/></r>', '<r><a/><b>new</b><c/></r>'],
    ['puts a new one at the end', '<r><a/></r>', '<r><a/><b>new</b></r>'],
    ['follows the prefix of the part', '<p:r><p:c/></p:r>', '<p:r><p:b>new</p:b><p:c/></p:r>'],
    ['takes no longer name for it', '<r><bb/><c/></r>', '<r><bb/><b>new</b><c/></r>'],
  ])('%s', (_, before, after) => {
    expect(setElement(before, 'b', '<b>new</b>', ['a', 'b', 'c'])).toBe(after);
  });

  it('finds nothing where there is nothing', () => {
    expect(findElement('<r><bb></bb></r>', 'b')).toBeNull();
    expect(findElement('<r><b>', 'b')).toBeNull();
  });
});

describe('formulas in files', () => {
  it.each([
    ['=IFS(A1>0,"IFS(1)")', '_xlfn.IFS(A1>0,"IFS(1)")'],
    ["='XLOOKUP('!A1+XLOOKUP(1,A:A,B:B)", "'XLOOKUP('!A1+_xlfn.XLOOKUP(1,A:A,B:B)"],
    ['=SUMIFS(A:A,B:B,1)', 'SUMIFS(A:A,B:B,1)'],
  ])('%s is written as %s and shown again', (shown, written) => {
    expect(fileFormula(shown)).toBe(written);
    expect(shownFormula(written)).toBe(shown);
  });

  it('knows formulas of sorted sets as other programs write them', () => {
    expect(shownFormula('_xlfn._xlws.SORT(A1:A3)')).toBe('=SORT(A1:A3)');
  });

  it.each([
    ['A1+$B$2+C$3+$D4', 'C4+$B$2+E$3+$D7'],
    ['\'Biểu A1\'!A1&"A1"', '\'Biểu A1\'!C4&"A1"'],
    ['LOG10(Z9)+Thuế_A1', 'LOG10(AB12)+Thuế_A1'],
  ])('%s moved three down and two right is %s', (formula, moved) => {
    expect(movedFormula(formula, 3, 2)).toBe(moved);
  });
});
