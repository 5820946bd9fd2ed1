/** A command of the add-in that needs no pane; it says itself when it is through. */
export type Command = (event: { completed(): void }) => unknown;

const ADDRESS = '/commands.html';
/** Milliseconds that the page of the commands may take to say what it can. */
const LONGEST = 20_000;
const LOOK_AGAIN = 50;

/** The page that holds the commands, unseen, as Excel keeps it: made when the first command is given. */
function commandFrame(): HTMLIFrameElement {
  const known = document.querySelector<HTMLIFrameElement>('iframe[data-commands]');
  if (known) return known;
  const frame = document.createElement('iframe');
  frame.src = ADDRESS;
  frame.hidden = true;
  frame.title = 'Báo cáo TMĐT';
  frame.dataset.commands = '';
  document.body.append(frame);
  return frame;
}

/** The frame holds on to things of one workbook: another one gets another. */
export function forgetCommands(): void {
  document.querySelector('iframe[data-commands]')?.remove();
  const { commands } = window.workbench;
  for (const name of Object.keys(commands)) delete commands[name];
}

/** Runs a command to its end. @throws Error for one that the add-in does not have */
export async function runCommand(name: string): Promise<void> {
  commandFrame();
  const started = Date.now();
  while (!window.workbench.commands[name]) {
    if (Date.now() - started > LONGEST) throw new Error(name);
    await new Promise((done) => setTimeout(done, LOOK_AGAIN));
  }
  const command = window.workbench.commands[name];
  await new Promise<void>((completed) => void command?.({ completed }));
}
