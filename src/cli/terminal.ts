import type { Terminal } from './command';

const pad = (value: number): string => String(value).padStart(2, '0');

/** Local day and time: an officer's deadline is counted in their own day. */
function localIso(date: Date): string {
  const day = `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
  return `${day}T${pad(date.getHours())}:${pad(date.getMinutes())}:${pad(date.getSeconds())}`;
}

/** The real terminal. */
export const consoleTerminal: Terminal = {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
  progress: (text) => {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
  },
  today: () => localIso(new Date()).slice(0, 10),
  now: () => localIso(new Date()),
};
