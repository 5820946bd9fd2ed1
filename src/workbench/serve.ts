import { readFileSync, statSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';

const ROOT = join(__dirname, '../..');
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
/** Pages of the add-in that speak to Excel: the pane, the commands without one, and their message window. */
const OFFICE_PAGES = new Set(['/taskpane.html', '/commands.html', '/message.html']);
/** How many ports are tried, from the wanted one on. */
const MOST_PORTS = 20;

/** A server that runs, and the way to stop it. */
export interface Serving {
  readonly address: string;
  close(): void;
}

export interface ServeOptions {
  /** The folders whose files are served; the first that has a file gives it. */
  readonly folders?: readonly string[];
  /** Certificate and key: with them the server speaks HTTPS, as Excel asks for, and office.js is Microsoft's. */
  readonly tls?: { readonly cert: Buffer; readonly key: Buffer };
  /** Says that a port is taken and which is tried next. */
  readonly onTaken?: (port: number, next: number) => void;
}

/** Where the builds stand. */
export const BUILT = [join(ROOT, 'dist'), join(ROOT, 'out/workbench')];

/** A file inside one of the folders, and nothing outside of them. */
function fileIn(folders: readonly string[], path: string): string | null {
  for (const folder of folders) {
    const file = resolve(folder, `.${path}`);
    if (file.startsWith(resolve(folder) + sep) && statSync(file, { throwIfNoEntry: false })?.isFile()) return file;
  }
  return null;
}

/** The built pane as it ships, but for where its office.js comes from. */
function contentOf(path: string, folders: readonly string[], workbench: boolean): Buffer | string | null {
  if (workbench && path === '/favicon.ico') return readFileSync(join(ROOT, 'assets/icon-32.png'));
  if (workbench && path === '/office-client.js')
    return readFileSync(require.resolve('@microsoft/office-js/dist/excel-web-16.00.js'));
  const file = fileIn(folders, path);
  if (file === null) return null;
  const content = readFileSync(file);
  return workbench && OFFICE_PAGES.has(path) ? content.toString().replace(OFFICE_JS, WORKBENCH_OFFICE) : content;
}

/** The path a request asks for; null for one that cannot be read. */
function pathOf(url: string | undefined): string | null {
  try {
    const path = decodeURIComponent(new URL(url ?? '/', 'http://localhost').pathname);
    return path.includes('\0') ? null : path === '/' ? '/workbench.html' : path;
  } catch {
    return null;
  }
}

function answering(folders: readonly string[], workbench: boolean): RequestListener {
  return (request, response) => {
    const path = pathOf(request.url);
    const known = request.method === 'GET' || request.method === 'HEAD';
    const content = known && path !== null ? contentOf(path, folders, workbench) : null;
    response.writeHead(!known ? 405 : path === null ? 400 : content === null ? 404 : 200, {
      'content-type': TYPES[extname(path ?? '')] ?? 'application/octet-stream',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    response.end(request.method === 'HEAD' ? undefined : (content ?? ''));
  };
}

/** "localhost" is one of two addresses, by the system: both are taken, so that no other program answers for it. */
async function takeBoth(make: () => Server, port: number): Promise<Server[] | null> {
  const servers: Server[] = [];
  let wanted = port;
  for (const host of ['127.0.0.1', '::1']) {
    const server = make();
    const fault = await new Promise<NodeJS.ErrnoException | null>((done) => {
      server.once('error', done);
      server.listen(wanted, host, () => done(null));
    });
    if (fault === null) {
      servers.push(server);
      wanted = (server.address() as AddressInfo).port;
    } else if (host === '127.0.0.1' || fault.code === 'EADDRINUSE') {
      // A system without the second address has one to take.
      for (const taken of servers) taken.close();
      if (fault.code !== 'EADDRINUSE') throw fault;
      return null;
    }
  }
  return servers;
}

/**
 * Serves the workbench on a port (0: any), or on the next free one after it, for this machine alone. Works offline.
 * @throws Error where none of the next ports is free, or the system allows none
 */
export async function serveWorkbench(port: number, options: ServeOptions = {}): Promise<Serving> {
  const { tls, folders = BUILT, onTaken } = options;
  const answer = answering(folders, tls === undefined);
  const make = (): Server => (tls ? createSecureServer(tls, answer) : createServer(answer));
  for (let wanted = port; wanted < port + MOST_PORTS; wanted += 1) {
    const servers = await takeBoth(make, wanted);
    if (servers) {
      const taken = (servers[0]?.address() as AddressInfo).port;
      return {
        address: `${tls ? 'https' : 'http'}://localhost:${taken}/`,
        close: () => {
          for (const server of servers) {
            server.close();
            server.closeAllConnections();
          }
        },
      };
    }
    onTaken?.(wanted, wanted + 1);
  }
  throw new Error(`các cổng từ ${port} đến ${port + MOST_PORTS - 1} đều đang có chương trình khác dùng`);
}
