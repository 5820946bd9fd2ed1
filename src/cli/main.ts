import { run } from './run';
import { consoleTerminal } from './terminal';

run(process.argv.slice(2), consoleTerminal).then((code) => {
  process.exitCode = code;
});
