// `npm run start:excel`: builds, serves over HTTPS with a certificate for development, and opens Excel with the add-in in it.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { buildWhereNeeded } from './build';
import { serveWorkbench } from './serve';
import { hindrance, TOOLS } from './start-excel';

const ROOT = join(__dirname, '../..');
const CERTIFICATES = join(homedir(), '.office-addin-dev-certs');
const FIRST_PORT = 3000;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const hasExcel = (): boolean =>
  process.platform === 'win32'
    ? spawnSync('reg', ['query', 'HKCR\\Excel.Application'], { stdio: 'ignore' }).status === 0
    : existsSync('/Applications/Microsoft Excel.app');

/** Runs one of Microsoft's tools, at the version that is named here. @throws Error where it fails */
function tool(name: string, ...args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('npx', ['--yes', name, ...args], { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' });
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${name} ${args[0]} kết thúc với mã ${code}`))));
  });
}

/** The first free port: it stands in the manifest that Excel is given, so it must be known before the build. */
async function freePort(port: number): Promise<number> {
  const isFree = await new Promise<boolean>((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
  return isFree ? port : freePort(port + 1);
}

async function main(): Promise<void> {
  const reason = hindrance(process.platform, hasExcel());
  if (reason !== null) throw new Error(reason);
  const port = await freePort(FIRST_PORT);
  await buildWhereNeeded(`https://localhost:${port}/`, () => say('Đang dựng...'));
  say('Chứng thư HTTPS cho localhost: hệ điều hành có thể hỏi trước khi tin cậy.');
  await tool(TOOLS.certificates, 'install');
  const tls = {
    cert: readFileSync(join(CERTIFICATES, 'localhost.crt')),
    key: readFileSync(join(CERTIFICATES, 'localhost.key')),
  };
  const { address, close } = await serveWorkbench(port, { tls, folders: [join(ROOT, 'dist')] });
  say(`Phần mềm được phục vụ tại ${address}; đang mở Excel...`);
  process.once('SIGINT', () => {
    close();
    tool(TOOLS.debugging, 'stop', 'dist/manifest.xml').finally(() => process.exit());
  });
  await tool(TOOLS.debugging, 'start', 'dist/manifest.xml', 'desktop', '--app', 'excel', '--no-debug');
  say('Mở thẻ "Báo cáo TMĐT" trong Excel. Ctrl+C để dừng và gỡ khỏi Excel.');
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
