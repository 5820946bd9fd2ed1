import { readDate } from '../vietnamese';

/** Exit codes: fine, errors found in the data, cannot be read or wrong usage. */
export const EXIT = { fine: 0, errorsFound: 1, unusable: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** What a command may use of the process: tests give their own. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Redraws one line while long work runs; silent where the output is no terminal. */
  progress(text: string): void;
  /** ISO day of today. */
  today(): string;
  /** ISO moment. */
  now(): string;
}

/** Options as parsed: every option is text, repeated text, or a flag. */
export interface Options {
  readonly values: Readonly<Record<string, string | string[] | boolean | undefined>>;
  readonly positionals: readonly string[];
}

export interface Command {
  readonly name: string;
  /** One line of usage, then what it does, in Vietnamese. */
  readonly usage: string;
  readonly summary: string;
  readonly options: Readonly<Record<string, { readonly type: 'string' | 'boolean'; readonly multiple?: boolean }>>;
  run(options: Options, terminal: Terminal): Promise<ExitCode>;
}

/** Wrong usage or something that cannot be read: one clear message, exit 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** An option's text, or undefined. */
export function text(options: Options, name: string): string | undefined {
  const value = options.values[name];
  return typeof value === 'string' ? value : undefined;
}

/** An option's text. @throws UsageError where it is missing */
export function required(options: Options, name: string): string {
  const value = text(options, name);
  if (value === undefined || value === '') throw new UsageError(`Thiếu --${name}.`);
  return value;
}

/** Whether an option that takes no value was given. */
export const flag = (options: Options, name: string): boolean => options.values[name] === true;

/** Prints data as JSON, or as the lines given. */
export function print(terminal: Terminal, options: Options, data: unknown, lines: () => readonly string[]): void {
  terminal.out(flag(options, 'json') ? JSON.stringify(data, null, 2) : lines().join('\n'));
}

/** The day to go by: --today, or today. @throws UsageError where it is no real day */
export function dayOf(options: Options, terminal: Terminal): string {
  const day = text(options, 'today') ?? terminal.today();
  const reading = /^\d{4}-\d{2}-\d{2}$/.test(day) ? readDate(day) : null;
  if (reading?.kind !== 'date') throw new UsageError('--today phải là một ngày có thật, dạng 2026-12-31.');
  return day;
}
