import type { CellFormat, Rect } from '../../host';
import { lookWith } from '../../host/objects/looks';

interface Shown {
  readonly text: string;
  readonly format: CellFormat;
}

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '<br>');

const BORDERS = { EdgeTop: 'top', EdgeBottom: 'bottom', EdgeLeft: 'left', EdgeRight: 'right' } as const;

function styleOf(format: CellFormat): string {
  const lines = Object.entries(BORDERS).flatMap(([edge, side]) => {
    const line = format.borders[edge as keyof typeof BORDERS];
    return line && line.style !== 'None' ? [`border-${side}:1px solid ${line.color || '#000'}`] : [];
  });
  return [
    `font:${format.italic ? 'italic ' : ''}${format.bold ? 'bold ' : ''}${format.fontSize}pt '${format.fontName.replace(/['";<>]/g, '')}'`,
    `color:${format.fontColor || '#000'}`,
    ...(format.fill ? [`background:${format.fill}`] : []),
    ...(format.underline !== 'None' ? ['text-decoration:underline'] : []),
    ...(/^(Left|Center|Right)$/.test(format.horizontal) ? [`text-align:${format.horizontal.toLowerCase()}`] : []),
    ...(format.wrap ? [] : ['white-space:nowrap']),
    ...lines,
  ].join(';');
}

/** Cells as a table that other programs paste with its looks. @param merges as they lie in the block, from 0 */
export function blockHtml(rows: readonly (readonly Shown[])[], merges: readonly Rect[]): string {
  const cell = ({ text, format }: Shown, row: number, column: number): string => {
    const merge = merges.find(
      ({ row1, row2, column1, column2 }) => row >= row1 && row <= row2 && column >= column1 && column <= column2,
    );
    if (merge && (merge.row1 !== row || merge.column1 !== column)) return '';
    const spans = merge ? ` rowspan="${merge.row2 - merge.row1 + 1}" colspan="${merge.column2 - merge.column1 + 1}"` : '';
    return `<td${spans} style="${escaped(styleOf(format))}">${escaped(text)}</td>`;
  };
  const lines = rows.map((row, index) => `<tr>${row.map((one, column) => cell(one, index, column)).join('')}</tr>`);
  return `<table style="border-collapse:collapse">${lines.join('')}</table>`;
}

type Look = (format: CellFormat) => CellFormat;

/** "#fff", "rgb(1, 2, 3)" and names as "#RRGGBB"; "" for none. */
function colorOf(text: string): string {
  const context = text === '' ? null : document.createElement('canvas').getContext('2d');
  if (!context) return '';
  context.fillStyle = text;
  return typeof context.fillStyle === 'string' && context.fillStyle.startsWith('#') ? context.fillStyle.toUpperCase() : '';
}

/** What a cell of a foreign table looks like: Excel writes classes, LibreOffice attributes and elements, others styles of their own. */
function changesOf(cell: HTMLTableCellElement, classes: ReadonlyMap<string, CSSStyleDeclaration>): Partial<CellFormat> {
  const inner = cell.querySelector<HTMLElement>('font, span, b, p');
  const styles = [cell.style, inner?.style, ...[...cell.classList].map((name) => classes.get(name))];
  const property = (name: string): string => styles.map((style) => style?.getPropertyValue(name) ?? '').find(Boolean) ?? '';
  const fill = colorOf(property('background-color') || (cell.getAttribute('bgcolor') ?? ''));
  const color = colorOf(property('color') || (cell.querySelector('font')?.getAttribute('color') ?? ''));
  const align = property('text-align') || (cell.getAttribute('align') ?? '');
  const horizontal = { left: 'Left', center: 'Center', right: 'Right' }[align.toLowerCase()];
  return {
    ...(fill && fill !== '#FFFFFF' ? { fill } : {}),
    ...(color ? { fontColor: color } : {}),
    ...(/^(bold|[6-9]00)$/.test(property('font-weight')) || cell.querySelector('b, strong') ? { bold: true } : {}),
    ...(property('font-style') === 'italic' || cell.querySelector('i, em') ? { italic: true } : {}),
    ...(/underline/.test(property('text-decoration')) || cell.querySelector('u') ? { underline: 'Single' } : {}),
    ...(horizontal ? { horizontal } : {}),
  };
}

/** Rules for classes of Excel's own clipboard (".xl65 { ... }"). */
function classesOf(page: Document): ReadonlyMap<string, CSSStyleDeclaration> {
  const rules = new Map<string, CSSStyleDeclaration>();
  for (const { textContent } of page.querySelectorAll('style')) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync((textContent ?? '').replace(/<!--|-->/g, ''));
    for (const rule of sheet.cssRules)
      if (rule instanceof CSSStyleRule)
        for (const name of rule.selectorText.matchAll(/\.([\w-]+)/g)) rules.set(name[1] ?? '', rule.style);
  }
  return rules;
}

/**
 * The looks of a pasted table, for cells as the text beside it has them.
 * @returns null where there is no table, or it has other cells than the text
 */
export function readHtml(html: string, text: string): readonly (readonly Look[])[] | null {
  if (!/<table/i.test(html)) return null;
  const page = new DOMParser().parseFromString(html, 'text/html');
  const classes = classesOf(page);
  const rows = [...page.querySelectorAll('table tr')].map((row) => [...row.querySelectorAll('td, th')] as HTMLTableCellElement[]);
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
  const fits = rows.length === lines.length && rows.every((row) => row.every((cell) => cell.colSpan === 1 && cell.rowSpan === 1));
  if (!fits) return null;
  return rows.map((row) =>
    row.map((cell): Look => {
      const changes = changesOf(cell, classes);
      const setting = JSON.stringify(changes);
      return (format) => (setting === '{}' ? format : lookWith(format, setting, () => ({ ...format, ...changes })));
    }),
  );
}
