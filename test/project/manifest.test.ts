import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';

const root = join(__dirname, '../..');
const { document } = new JSDOM(readFileSync(join(root, 'manifest.xml'), 'utf8'), { contentType: 'text/xml' }).window;
const all = (name: string): Element[] => [...document.getElementsByTagName(name)];
const one = (name: string): Element => {
  const found = all(name)[0];
  if (!found) throw new Error(`manifest.xml has no <${name}>`);
  return found;
};

describe('manifest.xml', () => {
  it('is a task pane add-in for Excel that asks for ExcelApi 1.9', () => {
    expect(document.documentElement.getAttribute('xsi:type')).toBe('TaskPaneApp');
    expect(one('Host').getAttribute('Name')).toBe('Workbook');
    expect(one('Set').getAttribute('Name')).toBe('ExcelApi');
    expect(one('Set').getAttribute('MinVersion')).toBe('1.9');
    expect(one('bt:Set').getAttribute('MinVersion')).toBe('1.9');
    expect(one('Version').textContent).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
    expect(one('Id').textContent).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });

  it('speaks Vietnamese, with English as the only override', () => {
    expect(one('DefaultLocale').textContent).toBe('vi-VN');
    const locales = [...all('Override'), ...all('bt:Override')].map((override) => override.getAttribute('Locale'));
    expect(new Set(locales)).toEqual(new Set(['en-US']));
    for (const text of all('bt:String')) expect(text.getElementsByTagName('bt:Override')).toHaveLength(1);
  });

  it('has exactly one ribbon tab, named Báo cáo TMĐT', () => {
    expect(all('CustomTab')).toHaveLength(1);
    const label = one('CustomTab').lastElementChild?.getAttribute('resid');
    const text = all('bt:String').find((string) => string.id === label);
    expect(text?.getAttribute('DefaultValue')).toBe('Báo cáo TMĐT');
  });

  it('keeps to the limits of lengths', () => {
    for (const name of ['DisplayName', 'ProviderName']) {
      expect((one(name).getAttribute('DefaultValue') ?? one(name).textContent ?? '').length).toBeLessThanOrEqual(125);
    }
    for (const value of [one('Description'), ...one('Description').children]) {
      expect((value.getAttribute('DefaultValue') ?? value.getAttribute('Value') ?? '').length).toBeLessThanOrEqual(250);
    }
    for (const string of one('bt:ShortStrings').children) {
      expect(string.getAttribute('DefaultValue')?.length).toBeLessThanOrEqual(125);
    }
    for (const string of one('bt:LongStrings').children) {
      expect(string.getAttribute('DefaultValue')?.length).toBeLessThanOrEqual(250);
    }
  });

  it('keeps English to the same limits, and to other words', () => {
    for (const [list, most] of [
      ['bt:ShortStrings', 125],
      ['bt:LongStrings', 250],
    ] as const)
      for (const string of one(list).children) {
        const english = string.firstElementChild?.getAttribute('Value') ?? '';
        expect(english.length).toBeGreaterThan(0);
        expect(english.length).toBeLessThanOrEqual(most);
        expect(english).not.toBe(string.getAttribute('DefaultValue'));
      }
  });

  it('has Nạp, Kiểm tra, Sắp xếp, Hồ sơ quyết toán, Tổng hợp and Trợ giúp, the second and third without a pane', () => {
    const controls = all('Control').map((control) => {
      const label = control.getElementsByTagName('Label')[0]?.getAttribute('resid');
      const text = all('bt:String').find((string) => string.id === label);
      return [text?.getAttribute('DefaultValue'), control.getElementsByTagName('Action')[0]?.getAttribute('xsi:type')];
    });
    expect(controls).toEqual([
      ['Nạp', 'ShowTaskpane'],
      ['Kiểm tra', 'ExecuteFunction'],
      ['Sắp xếp', 'ExecuteFunction'],
      ['Hồ sơ quyết toán', 'ShowTaskpane'],
      ['Tổng hợp', 'ShowTaskpane'],
      ['Trợ giúp', 'ShowTaskpane'],
    ]);
    const commands = readFileSync(join(root, 'src/commands/index.ts'), 'utf8');
    for (const name of all('FunctionName')) expect(commands).toContain(`associate('${name.textContent}'`);
  });

  it('names resources that exist, by ids of at most 32 characters', () => {
    const defined = [...all('bt:Image'), ...all('bt:Url'), ...all('bt:String')].map((resource) => resource.id).filter((id) => id);
    expect(new Set(defined).size).toBe(defined.length);
    const asked = [...document.querySelectorAll('[resid]')].map((element) => element.getAttribute('resid') ?? '');
    for (const id of asked) expect(defined).toContain(id);
    for (const id of defined) expect(id.length).toBeLessThanOrEqual(32);
  });

  it('points only at HTTPS addresses, a support page and a first-run text', () => {
    const urls = [...document.querySelectorAll('[DefaultValue^="http"]')].map(
      (element) => element.getAttribute('DefaultValue') ?? '',
    );
    expect(urls.length).toBeGreaterThan(10);
    for (const url of urls) expect(url).toMatch(/^https:\/\//);
    expect(one('SupportUrl').getAttribute('DefaultValue')).toBeTruthy();
    expect(all('GetStarted')).toHaveLength(1);
  });

  it('shows icons that are there, in the size they claim', () => {
    const icons = all('bt:Image').filter((image) => image.id);
    const files = [
      ...icons.map((image) => ({ url: image.getAttribute('DefaultValue') ?? '', size: Number(image.id.split('.').at(-1)) })),
      { url: one('IconUrl').getAttribute('DefaultValue') ?? '', size: 32 },
      { url: one('HighResolutionIconUrl').getAttribute('DefaultValue') ?? '', size: 64 },
    ];
    for (const { url, size } of files) {
      const file = join(root, 'assets', url.split('/').at(-1) ?? '');
      expect(existsSync(file)).toBe(true);
      const png = readFileSync(file);
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
    }
  });
});
