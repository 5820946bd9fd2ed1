import { batch, codeOf } from './batch';

describe('conditional formats', () => {
  it('of every kind keep their rules; the newest comes first', async () => {
    const seen = await batch(async (context, sheet) => {
      const { conditionalFormats } = sheet.getRange('B2:E6');
      const custom = conditionalFormats.add('Custom');
      custom.custom.rule.formula = '=B2>10';
      conditionalFormats.add('CellValue').cellValue.rule = { formula1: '=0', operator: 'LessThan' };
      conditionalFormats.add('ContainsText').textComparison.rule = { operator: 'BeginsWith', text: 'chậm' };
      conditionalFormats.add('TopBottom').topBottom.rule = { rank: 3, type: 'BottomPercent' };
      conditionalFormats.add('PresetCriteria').preset.rule = { criterion: 'DuplicateValues' };
      conditionalFormats.add('ColorScale');
      conditionalFormats.add('DataBar').dataBar.barDirection = 'RightToLeft';
      conditionalFormats.add('IconSet').iconSet.style = 'FiveArrows';
      const all = conditionalFormats.load('items/type,items/priority');
      const other = custom.cellValueOrNullObject.load('rule');
      await context.sync();
      return { types: all.items.map(({ type, priority }) => `${priority} ${type}`), isNull: other.isNullObject };
    });
    expect(seen.isNull).toBe(true);
    expect(seen.types).toEqual([
      '0 IconSet',
      '1 DataBar',
      '2 ColorScale',
      '3 PresetCriteria',
      '4 TopBottom',
      '5 ContainsText',
      '6 CellValue',
      '7 Custom',
    ]);
  });

  it('change places, stop the others, and keep what clearing a part leaves them', async () => {
    const seen = await batch(async (context, sheet) => {
      const first = sheet.getRange('A1:A4').conditionalFormats.add('Custom');
      first.custom.rule.formula = '=A1>1';
      sheet.getRange('A1').conditionalFormats.add('DataBar');
      first.priority = 0;
      first.stopIfTrue = true;
      sheet.getRange('A2').conditionalFormats.clearAll();
      const left = first.getRanges().load('address');
      const count = sheet.getRange('A1').conditionalFormats.getCount();
      const top = sheet.getRange('A1').conditionalFormats.getItemAt(0).load('type,stopIfTrue');
      await context.sync();
      return [left.address, count.value, top.type, top.stopIfTrue];
    });
    expect(seen).toEqual(['Sheet1!A1,Sheet1!A3:A4', 2, 'Custom', true]);
  });

  it.each<[string, string, (sheet: Excel.Worksheet) => unknown]>([
    [
      'two bounds where one is given',
      'InvalidArgument',
      (sheet) =>
        (sheet.getRange('A1').conditionalFormats.add('CellValue').cellValue.rule = { formula1: '1', operator: 'Between' }),
    ],
    [
      'the first of none',
      'InvalidArgument',
      (sheet) => (sheet.getRange('A1').conditionalFormats.add('TopBottom').topBottom.rule = { rank: 0, type: 'TopItems' }),
    ],
    [
      'the rule of another kind',
      'ItemNotFound',
      (sheet) => sheet.getRange('A1').conditionalFormats.add('Custom').cellValue.load('rule'),
    ],
    ['one that is not there', 'ItemNotFound', (sheet) => sheet.getRange('A1').conditionalFormats.getItem('x').load('type')],
  ])('%s: %s', async (_what, code, work) => {
    expect(await codeOf(work)).toBe(code);
  });
});

it('the formula of a conditional format is written in R1C1 notation too, told from its first cell', async () => {
  const seen = await batch(async (context, sheet) => {
    const { rule } = sheet.getRange('B2:B9').conditionalFormats.add('Custom').custom;
    rule.formulaR1C1 = '=RC[-1]>R1C1';
    rule.load('formula,formulaR1C1');
    await context.sync();
    return [rule.formula, rule.formulaR1C1];
  });
  expect(seen).toEqual(['=A2>$A$1', '=RC[-1]>R1C1']);
});

it('a conditional format takes no formula that Excel cannot read', async () => {
  expect(await codeOf((sheet) => (sheet.getRange('A1').conditionalFormats.add('Custom').custom.rule.formula = '=SUM('))).toBe(
    'InvalidArgument',
  );
});

describe('data validation', () => {
  const rules: readonly {
    readonly what: string;
    readonly rule: Excel.DataValidationRule;
    /** The rule as it is read back, where that differs: bounds are always formulas then. */
    readonly read?: Excel.DataValidationRule;
    readonly values: readonly (string | number)[];
    readonly type: string;
    readonly wrong: string | null;
  }[] = [
    {
      what: 'whole numbers',
      rule: { wholeNumber: { formula1: 0, operator: 'GreaterThan' } },
      read: { wholeNumber: { formula1: '=0', operator: 'GreaterThan' } },
      values: [1, 2.5, -1],
      type: 'WholeNumber',
      wrong: 'Sheet1!A2:A3',
    },
    {
      what: 'a bound in a cell',
      rule: { decimal: { formula1: 0, formula2: '=$F$1', operator: 'Between' } },
      read: { decimal: { formula1: '=0', formula2: '=$F$1', operator: 'Between' } },
      values: [10, 10.5, 3],
      type: 'Decimal',
      wrong: 'Sheet1!A2',
    },
    {
      what: 'a list',
      rule: { list: { inCellDropDown: true, source: 'Có,Không' } },
      values: ['Có', 'có', 'Không'],
      type: 'List',
      wrong: 'Sheet1!A2',
    },
    {
      what: 'a list in cells',
      rule: { list: { inCellDropDown: true, source: '=$G$1:$G$2' } },
      values: ['Có', 'Không', 'x'],
      type: 'List',
      wrong: 'Sheet1!A3',
    },
    {
      what: 'lengths of texts',
      rule: { textLength: { formula1: 3, operator: 'LessThanOrEqualTo' } },
      read: { textLength: { formula1: '=3', operator: 'LessThanOrEqualTo' } },
      values: ['abc', 'abcd', 12],
      type: 'TextLength',
      wrong: 'Sheet1!A2',
    },
    {
      what: 'a formula of the cell itself',
      rule: { custom: { formula: '=COUNTIF($A$1:$A$3,A1)=1' } },
      values: [1, 1, 2],
      type: 'Custom',
      wrong: 'Sheet1!A1:A2',
    },
    {
      what: 'dates in ISO form',
      rule: { date: { formula1: '2026-01-01', formula2: '2026-12-31', operator: 'Between' } },
      // 01/01/2026 is day 46023 of Excel's calendar.
      read: { date: { formula1: '=46023', formula2: '=46387', operator: 'Between' } },
      values: ['6/15/2026', '6/15/2027', '1/1/2026'],
      type: 'Date',
      wrong: 'Sheet1!A2',
    },
  ];

  it.each(rules)('finds the cells that break $what', async ({ rule, read, values, type, wrong }) => {
    const seen = await batch(async (context, sheet) => {
      sheet.getRange('F1').values = [[10]];
      sheet.getRange('G1:G2').values = [['Có'], ['Không']];
      const range = sheet.getRange('A1:A3');
      range.values = values.map((value) => [value]);
      range.dataValidation.rule = rule;
      range.dataValidation.load('type,valid,rule');
      const cells = range.dataValidation.getInvalidCellsOrNullObject().load('address');
      await context.sync();
      return [
        range.dataValidation.type,
        range.dataValidation.valid,
        cells.isNullObject ? null : cells.address,
        range.dataValidation.rule,
      ];
    });
    expect(seen).toEqual([type, wrong === null ? true : null, wrong, read ?? rule]);
  });

  it('of different cells is told as mixed', async () => {
    const types = await batch(async (context, sheet) => {
      sheet.getRange('A1').dataValidation.rule = { wholeNumber: { formula1: 0, operator: 'GreaterThan' } };
      sheet.getRange('A2').dataValidation.rule = { custom: { formula: '=A2>1' } };
      sheet.getRange('A3').dataValidation.rule = { custom: { formula: '=A3>1' } };
      sheet.getRange('A4').dataValidation.rule = { custom: { formula: '=A4>2' } };
      const all = ['A1', 'A1:A2', 'A1:B1', 'C1', 'A2:A3', 'A3:A4'].map((address) =>
        sheet.getRange(address).dataValidation.load('type'),
      );
      await context.sync();
      return all.map(({ type }) => type);
    });
    expect(types).toEqual(['WholeNumber', 'Inconsistent', 'MixedCriteria', 'None', 'Custom', 'Inconsistent']);
  });

  it('takes a range as its list', async () => {
    const rule = await batch(async (context, sheet) => {
      const source = sheet.getRange('F1:F2');
      const cell = sheet.getRange('A1');
      cell.dataValidation.rule = { list: { inCellDropDown: true, source } };
      cell.dataValidation.load('rule');
      await context.sync();
      return cell.dataValidation.rule;
    });
    expect(rule).toEqual({ list: { inCellDropDown: true, source: '=$F$1:$F$2' } });
  });

  it.each<[string, Excel.DataValidationRule]>([
    ['no kind', {}],
    ['a missing bound', { wholeNumber: { formula1: 1, operator: 'Between' } }],
    ['a list longer than 255 letters', { list: { inCellDropDown: true, source: 'x'.repeat(256) } }],
    ['a formula that is none', { custom: { formula: 'A1>1' } }],
    ['a formula that never ends', { custom: { formula: '=SUM(' } }],
    ['a bound that is no figure', { wholeNumber: { formula1: 'nhiều', operator: 'GreaterThan' } }],
    ['a date that is none', { date: { formula1: 'hôm nay', operator: 'GreaterThan' } }],
  ])('with %s is an invalid argument', async (_what, rule) => {
    expect(await codeOf((sheet) => (sheet.getRange('A1').dataValidation.rule = rule))).toBe('InvalidArgument');
  });
});
