import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';

const ROOT = join(__dirname, '../..');
const FOLDERS = [join(ROOT, 'dist'), join(ROOT, 'out/workbench')];
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.xml': 'application/xml',
};
const OFFICE_JS = /<script src="?https:\/\/appsforoffice\.microsoft\.com[^>]*><\/script>/;
/** The real client from the npm package (for development only), then the wire to the host. */
const WORKBENCH_OFFICE = '<script src="office-client.js"></script><script src="bridge.js"></script>';

/** The built pane as it ships, but for where its office.js comes from. */
function pageOf(path: string): Buffer | string | null {
  if (path === '/favicon.ico') return readFileSync(join(ROOT, 'assets/icon-32.png'));
  if (path === '/office-client.js') return readFileSync(require.resolve('@microsoft/office-js/dist/excel-web-16.00.js'));
  const file = FOLDERS.map((folder) => join(folder, normalize(path))).find(
    (candidate) => FOLDERS.some((folder) => candidate.startsWith(folder)) && existsSync(candidate),
  );
  if (!file) return null;
  return path === '/taskpane.html' ? readFileSync(file, 'utf8').replace(OFFICE_JS, WORKBENCH_OFFICE) : readFileSync(file);
}

/** Serves the workbench on a port, or on the next free one after it. Works offline. */
export function serveWorkbench(port: number): Promise<{ server: Server; address: string }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = pathname === '/' ? '/workbench.html' : pathname;
    const content = pageOf(path);
    response.writeHead(content === null ? 404 : 200, {
      'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
      'cache-control': 'no-store',
    });
    response.end(content ?? '');
  });
  return new Promise((resolve, reject) => {
    let wanted = port;
    server.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE' || wanted >= port + 20) return reject(error);
      process.stderr.write(`Cổng ${wanted} đang có chương trình khác dùng; thử cổng ${wanted + 1}.\n`);
      wanted += 1;
      server.listen(wanted, '127.0.0.1');
    });
    server.listen(wanted, '127.0.0.1', () => resolve({ server, address: `http://localhost:${wanted}/` }));
  });
}
