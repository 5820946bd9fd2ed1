import type { Terminal } from './command';

const pad = (value: number): string => String(value).padStart(2, '0');

/** Local day and time: an officer's deadline is counted in their own day. */
function localIso(date: Date): string {
  const day = `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
  return `${day}T${pad(date.getHours())}:${pad(date.getMinutes())}:${pad(date.getSeconds())}`;
}

/** Names of files from outside may hold characters that a terminal obeys (colours, a cleared screen): they are shown, never sent. */
export function shown(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}

/** The real terminal. */
export const consoleTerminal: Terminal = {
  out: (text) => process.stdout.write(`${shown(text)}\n`),
  err: (text) => process.stderr.write(`${shown(text)}\n`),
  progress: (text) => {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${shown(text)}`);
  },
  today: () => localIso(new Date()).slice(0, 10),
  now: () => localIso(new Date()),
};
