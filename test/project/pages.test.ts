import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Linter } from 'eslint';
import { JSDOM } from 'jsdom';

const root = join(__dirname, '../../src');
const PAGES = ['taskpane/taskpane.html', 'commands/commands.html', 'commands/message.html'];
const CDN = 'https://appsforoffice.microsoft.com';
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

describe.each(PAGES)('%s', (path) => {
  const { document } = new JSDOM(read(path)).window;
  const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ?? '';
  const directives = new Map(
    policy.split(';').map((directive): [string, string[]] => {
      const [name = '', ...sources] = directive.trim().split(/\s+/);
      return [name, sources];
    }),
  );

  it("lets scripts and requests go only to its own host and Microsoft's CDN", () => {
    expect(directives.get('default-src')).toEqual(["'none'"]);
    expect(directives.get('script-src')).toEqual(["'self'", CDN]);
    expect(directives.get('connect-src')).toEqual(["'self'", CDN]);
    const sources = [...directives.values()].flat();
    for (const source of sources) expect(["'self'", "'none'", "'unsafe-inline'", 'data:', CDN]).toContain(source);
    expect([...directives].filter(([, list]) => list.includes("'unsafe-inline'")).map(([name]) => name)).toEqual(['style-src']);
    // Excel on the web frames the pane.
    expect(directives.has('frame-ancestors')).toBe(false);
  });

  it('has no script of its own in the page, and no handler in an attribute', () => {
    for (const script of document.querySelectorAll('script')) {
      expect(script.textContent?.trim()).toBe('');
      expect(script.src.startsWith(`${CDN}/`) || !/^[a-z]+:/.test(script.getAttribute('src') ?? '')).toBe(true);
    }
    for (const element of document.querySelectorAll('*'))
      expect(element.getAttributeNames().filter((name) => name.startsWith('on'))).toEqual([]);
  });

  it("loads office.js from Microsoft's CDN in the head", () => {
    expect(document.head.querySelector(`script[src="${CDN}/lib/1/hosted/office.js"]`)).not.toBeNull();
  });
});

describe('before-office.js', () => {
  const code = read('taskpane/before-office.js');

  /** A page that has run the script in a webview of this name, with or without office.js. */
  function page(userAgent: string, office: boolean): Document {
    const later: (() => void)[] = [];
    const { window } = new JSDOM('<html><head></head><body></body></html>', { runScripts: 'outside-only' });
    Object.defineProperty(window.navigator, 'userAgent', { value: userAgent });
    Object.assign(window, { setTimeout: (work: () => void) => later.push(work) }, office ? { Office: {} } : {});
    window.eval(code);
    window.document.dispatchEvent(new window.Event('DOMContentLoaded'));
    for (const work of later) work();
    return window.document;
  }
  const said = (document: Document): string => document.getElementById('before-office')?.textContent ?? '';

  it('is ES5, so that the oldest webviews can read it', () => {
    const messages = new Linter().verify(code, { languageOptions: { ecmaVersion: 5, sourceType: 'script' } });
    expect(messages).toEqual([]);
  });

  it.each(['Mozilla/5.0 (Windows NT 10.0; Trident/7.0; rv:11.0)', 'Mozilla/5.0 (Windows NT 10.0) Chrome/64 Edge/17.17134'])(
    'asks for a newer Excel in %s',
    (userAgent) => expect(said(page(userAgent, false))).toMatch(/^Bản Excel này dùng trình duyệt cũ/),
  );

  it('says what it waits for where office.js does not come, and nothing where it does', () => {
    const modern = 'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Edg/140.0';
    expect(said(page(modern, false))).toMatch(/^Đang chờ máy chủ của Microsoft/);
    expect(said(page(modern, true))).toBe('');
  });

  it('comes before office.js, which may keep the page waiting', () => {
    const html = read('taskpane/taskpane.html');
    expect(html.indexOf('before-office.js')).toBeGreaterThan(0);
    expect(html.indexOf('before-office.js')).toBeLessThan(html.indexOf(CDN + '/lib'));
  });
});
