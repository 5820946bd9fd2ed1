const SPECIAL: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Characters XML cannot hold, and text that already looks like one of Excel's escapes for them. */
const NOT_XML = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g;

/** Text as XML holds it between tags and in attributes. Line breaks survive in both. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (char) => SPECIAL[char] ?? char).replace(/\n/g, '&#10;');
}

/** The text of a cell: characters XML cannot hold become Excel's _x000D_ escapes. */
export function escapeCellText(text: string): string {
  return escapeXml(text.replace(NOT_XML, (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`));
}

/** " name="value"" for each attribute that has a value; true is written as 1. */
export function attributes(values: Readonly<Record<string, string | number | true | undefined>>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${value === true ? '1' : escapeXml(String(value))}"`))
    .join('');
}
