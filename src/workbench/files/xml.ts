/** An element of a file's XML; names without their namespace's prefix. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** Its own text, and that of nothing inside. */
  readonly text: string;
}

const PIECE =
  /<!--.*?-->|<\?.*?\?>|<!\[CDATA\[(?<cdata>.*?)\]\]>|<(?<end>\/)?(?<name>[^\s/>]+)(?<rest>(?:"[^"]*"|'[^']*'|[^"'>])*?)(?<empty>\/)?>|[^<]+/gs;
const ATTRIBUTE = /([^\s=]+)\s*=\s*("[^"]*"|'[^']*')/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const plain = (text: string): string =>
  text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, code: string) => {
    if (code.startsWith('#x')) return String.fromCodePoint(Number.parseInt(code.slice(2), 16));
    if (code.startsWith('#')) return String.fromCodePoint(Number(code.slice(1)));
    return ENTITIES[code] ?? whole;
  });

const local = (name: string): string => name.replace(/^.*:/, '');

interface Open {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: Element[];
  text: string;
}

/** The root element of a part of an .xlsx file. No entities but the five of XML are known, and no DTD is read. */
export function parseXml(source: string): Element {
  const root: Open = { name: '', attributes: {}, children: [], text: '' };
  const stack: Open[] = [root];
  for (const { groups = {}, 0: whole } of source.matchAll(PIECE)) {
    const top = stack.at(-1) ?? root;
    if (groups.cdata !== undefined) top.text += groups.cdata;
    else if (!whole.startsWith('<')) top.text += plain(whole);
    else if (groups.name === undefined || groups.name.startsWith('!')) continue;
    else if (groups.end) {
      if (stack.length > 1) stack.pop();
    } else {
      const attributes = Object.fromEntries(
        [...(groups.rest ?? '').matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [local(name), plain(value.slice(1, -1))]),
      );
      const element: Open = { name: local(groups.name), attributes, children: [], text: '' };
      top.children.push(element);
      if (!groups.empty) stack.push(element);
    }
  }
  return root.children[0] ?? root;
}

/** Elements of a name inside another, at any depth. */
export function all(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => (child.name === name ? [child] : all(child, name)));
}

/** The first child of a name. */
export const child = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((candidate) => candidate.name === name);

/** Text as it stands in XML, in an attribute too. */
export const escapeXml = (text: unknown): string =>
  String(text).replace(/[&<>"]/g, (sign) => `&${sign === '&' ? 'amp' : sign === '<' ? 'lt' : sign === '>' ? 'gt' : 'quot'};`);

/** Attributes of an element: those without a value are left out, flags are 1 and 0. */
export const attributes = (values: Readonly<Record<string, unknown>>): string =>
  Object.entries(values)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => ` ${name}="${escapeXml(typeof value === 'boolean' ? Number(value) : value)}"`)
    .join('');
