// Runs `bao-cao consolidate` once and says how much memory the process took at most, in kilobytes.
import { consoleTerminal } from '../../src/cli/terminal';
import { run } from '../../src/cli/run';

void run(['consolidate', ...process.argv.slice(2)], { ...consoleTerminal, out: () => undefined }).then(() => {
  console.log(`MOST_MEMORY ${process.resourceUsage().maxRSS}`);
});
