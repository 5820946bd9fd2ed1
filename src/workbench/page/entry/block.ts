/** Cells as text between programs: rows on lines, cells parted by tabs, quoted where a cell holds a tab, a line break or a quote. */
export type Block = readonly (readonly string[])[];

const quoted = (text: string): string => (/["\t\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A block as other programs paste it. */
export const blockText = (block: Block): string => block.map((row) => row.map(quoted).join('\t')).join('\r\n');

/** A pasted text as a block. A quote counts only at the start of a cell, as in Excel. */
export function readBlock(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= text.length) {
    const { cell, next } = readCell(text, at);
    rows.at(-1)?.push(cell);
    const sign = text[next];
    at = next + 1;
    if (sign === '\r' && text[next + 1] === '\n') at += 1;
    if (sign === undefined) break;
    if (sign === '\t') continue;
    if (at >= text.length) break;
    rows.push([]);
  }
  return rows;
}

function readCell(text: string, start: number): { cell: string; next: number } {
  if (text[start] === '"') {
    let end = start + 1;
    while (end < text.length && (text[end] !== '"' || text[end + 1] === '"')) end += text[end] === '"' ? 2 : 1;
    const after = text[end + 1];
    if (text[end] === '"' && (after === undefined || '\t\r\n'.includes(after)))
      return { cell: text.slice(start + 1, end).replaceAll('""', '"'), next: end + 1 };
  }
  let end = start;
  while (end < text.length && !'\t\r\n'.includes(text[end] ?? '')) end += 1;
  return { cell: text.slice(start, end), next: end };
}
