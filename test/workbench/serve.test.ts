import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveWorkbench, type Serving } from '../../src/workbench/serve';
import { hindrance } from '../../src/workbench/start-excel';

let folder = '';
let serving: Serving;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'served-'));
  mkdirSync(join(folder, 'page/assets'), { recursive: true });
  mkdirSync(join(folder, 'page-beside'));
  writeFileSync(join(folder, 'secret.txt'), 'bí mật');
  writeFileSync(join(folder, 'page-beside/secret.txt'), 'bí mật');
  writeFileSync(join(folder, 'page/workbench.html'), '<p>bàn thử</p>');
  writeFileSync(
    join(folder, 'page/taskpane.html'),
    '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script><p>ngăn</p>',
  );
  serving = await serveWorkbench(0, { folders: [join(folder, 'page')] });
});
afterAll(() => {
  serving.close();
  rmSync(folder, { recursive: true });
});

/** Asks for a path as it is written: a browser would tidy it up first. */
function ask(path: string, method = 'GET'): Promise<{ status: number; type: string; text: string }> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(serving.address);
    const asked = request({ host: '127.0.0.1', port, path, method, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (text += part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, type: response.headers['content-type'] ?? '', text }));
    });
    asked.on('error', reject);
    asked.end();
  });
}

it('serves the page and its own office.js in place of the one from the network', async () => {
  expect(await ask('/')).toMatchObject({ status: 200, type: 'text/html; charset=utf-8', text: '<p>bàn thử</p>' });
  const { text } = await ask('/taskpane.html?_host_Info=Excel$Web');
  expect(text).not.toContain('appsforoffice');
  expect(text).toContain('office-client.js');
});

it.each([
  '/../secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/..%5csecret.txt',
  '/../page-beside/secret.txt',
  '//etc/passwd',
  '/etc/passwd',
  '/%00',
  '/%zz',
  '/assets',
  '/assets/',
  '/khong-co.js',
])('gives nothing for %s and runs on', async (path) => {
  const { status, text } = await ask(path);
  expect([400, 404]).toContain(status);
  expect(text).toBe('');
  expect((await ask('/')).status).toBe(200);
});

it('answers only reading', async () => {
  expect((await ask('/', 'POST')).status).toBe(405);
});

it('says that a port is taken and takes the next free one', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  const taken: number[] = [];
  const second = await serveWorkbench(port, { folders: [folder], onTaken: (one) => taken.push(one) });
  expect(taken[0]).toBe(port);
  expect(Number(new URL(second.address).port)).toBeGreaterThan(port);
  second.close();
  other.close();
});

it.each([
  ['linux', false, 'npm start'],
  ['win32', false, 'Không tìm thấy Excel'],
  ['darwin', false, 'Không tìm thấy Excel'],
] as const)('on %s without Excel it says what to do', (platform, hasExcel, words) => {
  expect(hindrance(platform, hasExcel)).toContain(words);
});

it('goes on where there is Excel', () => {
  expect(hindrance('win32', true)).toBeNull();
  expect(hindrance('darwin', true)).toBeNull();
});
