import type { HostBook, TableStyle } from '../host/model';
import type { Parts } from './parts';
import { all, attributes, child } from './xml';

const STYLES = 'xl/styles.xml';

/** The styles of tables that a file brings along, with the looks they are made of. */
export function openTableStyles(parts: Parts, book: HostBook): void {
  const own = child(parts.xml(STYLES), 'tableStyles');
  const looks =
    parts
      .text(STYLES)
      .match(/<dxfs[\s>].*?<\/dxfs>/s)?.[0]
      .match(/<dxf>.*?<\/dxf>|<dxf\/>/gs) ?? [];
  book.defaultTableStyle = own?.attributes.defaultTableStyle ?? book.defaultTableStyle;
  for (const style of own?.children ?? []) {
    const { name, table, pivot } = style.attributes;
    if (name === undefined) continue;
    const elements = all(style, 'tableStyleElement').map(({ attributes: { type = '', size, dxfId } }) => ({
      type,
      size,
      look: dxfId === undefined ? '' : (looks[Number(dxfId)] ?? ''),
    }));
    book.tableStyles.push({ id: book.newId(), name, forTables: table !== '0', forPivots: pivot !== '0', elements });
  }
}

function styleXml({ name, forTables, forPivots, elements }: TableStyle, lookOf: (look: string) => number | undefined): string {
  const own = attributes({
    name,
    table: forTables ? undefined : false,
    pivot: forPivots ? undefined : false,
    count: elements.length,
  });
  const inner = elements.map(
    ({ type, size, look }) => `<tableStyleElement${attributes({ type, size, dxfId: look === '' ? undefined : lookOf(look) })}/>`,
  );
  return `<tableStyle${own}>${inner.join('')}</tableStyle>`;
}

/** Writes them, with the style that new tables get. @param from the number of the next look @returns the looks to be added to the file */
export function saveTableStyles(parts: Parts, { tableStyles, defaultTableStyle }: HostBook, from: number): string[] {
  const looks: string[] = [];
  const lookOf = (look: string): number => from + looks.push(look) - 1;
  const styles = tableStyles.map((style) => styleXml(style, lookOf));
  const own = attributes({ count: styles.length, defaultTableStyle, defaultPivotStyle: 'PivotStyleLight16' });
  parts.edit(STYLES, (text) =>
    text.replace(
      /<tableStyles[^>]*\/>|<tableStyles.*?<\/tableStyles>/s,
      () => `<tableStyles${own}>${styles.join('')}</tableStyles>`,
    ),
  );
  return looks;
}
