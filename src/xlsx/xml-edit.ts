/**
 * Changing single elements of the parts of somebody else's workbook and leaving every other byte of them as it is: what we do not know
 * cannot be lost. All of it works on text and knows no schema but the order of elements it is given.
 */

/** Where an element stands: [start, end) with its tags, [innerStart, innerEnd) without. */
export interface ElementRange {
  readonly start: number;
  readonly end: number;
  readonly innerStart: number;
  readonly innerEnd: number;
}

/** What stands in a tag behind its name; ">" may stand inside quotes (number formats like "[>0]0"). */
const ATTRIBUTES = `(?:"[^"]*"|'[^']*'|[^"'>])*`;

/** Prefix of the root element's names, with its colon; "" where the names stand bare, as nearly everybody writes them. */
export function rootPrefix(xml: string): string {
  return /<(?![?!])(\w+:)?/.exec(xml)?.[1] ?? '';
}

/** Our own elements (written bare) with a prefix in front of every name of theirs. */
export function withPrefix(xml: string, prefix: string): string {
  return prefix === '' ? xml : xml.replace(/<(\/?)(?=\w)/g, `<$1${prefix}`);
}

/** The first element with this name; null where there is none. The name must not occur inside itself. */
export function findElement(xml: string, name: string): ElementRange | null {
  const qualified = rootPrefix(xml) + name;
  const open = new RegExp(`<${qualified}(?=[\\s/>])${ATTRIBUTES}>`).exec(xml);
  if (!open) return null;
  const innerStart = open.index + open[0].length;
  if (open[0].endsWith('/>')) return { start: open.index, end: innerStart, innerStart, innerEnd: innerStart };
  const innerEnd = xml.indexOf(`</${qualified}>`, innerStart);
  if (innerEnd < 0) return null;
  return { start: open.index, end: innerEnd + qualified.length + 3, innerStart, innerEnd };
}

/** The elements directly inside a piece of XML, each as its whole text. */
export function childElements(inner: string): string[] {
  const children: string[] = [];
  const tag = new RegExp(`<(/?)[\\w:.-]+(${ATTRIBUTES})>`, 'g');
  let depth = 0;
  let start = 0;
  for (let match = tag.exec(inner); match; match = tag.exec(inner)) {
    if (match[1] === '/') depth -= 1;
    else {
      if (depth === 0) start = match.index;
      if (!match[2]?.endsWith('/')) depth += 1;
    }
    if (depth === 0) children.push(inner.slice(start, tag.lastIndex));
  }
  return children;
}

/**
 * Puts an element (written bare) in the place of the one with its name, or where the schema's order of names puts it.
 * @param element "" takes the old one out.
 */
export function setElement(xml: string, name: string, element: string, order: readonly string[]): string {
  const prefix = rootPrefix(xml);
  const written = withPrefix(element, prefix);
  const old = findElement(xml, name);
  if (old) return xml.slice(0, old.start) + written + xml.slice(old.end);
  const next = order
    .slice(order.indexOf(name) + 1)
    .map((follower) => findElement(xml, follower)?.start)
    .find((start) => start !== undefined);
  const at = next ?? xml.lastIndexOf('</');
  return xml.slice(0, at) + written + xml.slice(at);
}
