import { readFileSync } from 'node:fs';

/** The classes of Excel's documentation whose objects stand for something in a workbook, with their members (from @types/office-js). */
export function documentedMembers(): ReadonlyMap<string, readonly string[]> {
  const text = readFileSync(require.resolve('@types/office-js/index.d.ts'), 'utf8');
  const from = text.indexOf('\ndeclare namespace Excel {');
  const excel = text.slice(from, text.indexOf('\ndeclare namespace', from + 1));
  const classes = excel.matchAll(/\n {4}class (\w+) extends OfficeExtension\.ClientObject \{([\s\S]*?)\n {4}\}/g);
  return new Map([...classes].map(([, name = '', body = '']) => [name, membersIn(body)]));
}

function membersIn(body: string): string[] {
  const names = [...body.matchAll(/\n {8}(?:readonly )?(\w+)\??[(:<]/g)].map(([, name = '']) => name);
  return [...new Set(names)].filter((name) => !COMMON.has(name));
}

/** What every class has, and the client answers by itself. */
const COMMON = new Set(['context', 'load', 'set', 'toJSON', 'track', 'untrack']);
