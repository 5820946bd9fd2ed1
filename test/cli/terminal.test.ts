import { shown } from '../../src/cli/terminal';

it.each([
  ['a colour', 'x\u001b[31m.xlsx', 'x\ufffd[31m.xlsx'],
  ['a bell and a return', 'a\u0007b\r', 'a\ufffdb\ufffd'],
  ['letters turned round', 'bao\u202ecao', 'bao\ufffdcao'],
  ['lines and tabs, as they are', 'Đạt\n\tchưa', 'Đạt\n\tchưa'],
])('a terminal is sent no orders: %s', (_, text, sent) => {
  expect(shown(text)).toBe(sent);
});
