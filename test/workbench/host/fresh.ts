import { HostBook } from '../../../src/workbench/host';
import { startExcel, type RunningExcel } from '../../../src/workbench/host/node';

/** What a script of a test works with. */
export interface Tools {
  readonly context: Excel.RequestContext;
  readonly sheet: Excel.Worksheet;
  readonly host: RunningExcel['host'];
}

export type Script = (tools: Tools) => Promise<unknown>;

/** One client for a test file; each run finds a workbook of its own with the sheet "Sheet1". */
export function freshBooks(): { run(script: Script): Promise<unknown>; code(script: Script): Promise<string> } {
  const excel = startExcel();
  const run = (script: Script): Promise<unknown> => {
    excel.host.open(new HostBook());
    return excel.Excel.run((context) =>
      script({ context, sheet: context.workbook.worksheets.getItem('Sheet1'), host: excel.host }),
    );
  };
  /** The code and place of the error a script ends with: "InvalidArgument Range.values". */
  const code = async (script: Script): Promise<string> => {
    try {
      await run(script);
      return 'no error';
    } catch (error) {
      const { code: name, debugInfo } = error as { code: string; debugInfo?: { errorLocation?: string } };
      return `${name} ${debugInfo?.errorLocation ?? ''}`.trim();
    }
  };
  return { run, code };
}

interface Loadable {
  load(names: string): unknown;
  readonly context: { sync(): Promise<unknown> };
}

/** One property of an object, loaded. */
export async function read<Target extends object, Name extends keyof Target & string>(
  target: Target,
  name: Name,
): Promise<Target[Name]> {
  (target as unknown as Loadable).load(name);
  await (target as unknown as Loadable).context.sync();
  return target[name];
}

/** Waits until the client has told its listeners. */
export const told = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10));
