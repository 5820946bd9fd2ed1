import { relationsPart } from './book-parts';
import type { Codec } from './codec';
import { ReadError } from './read-error';
import { BLANK_STYLES } from './style-table';
import { findElement, rootPrefix, withPrefix } from './xml-edit';
import { attributes } from './xml-write';
import type { ZipFile } from './zip';
import { packPart, writeZip } from './zip-write';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const TYPES = '[Content_Types].xml';

/** The parts of a new workbook beside its sheets. Its maker is named truthfully: LibreOffice then computes every formula anew. */
const BLANK: Readonly<Record<string, string>> = {
  [TYPES]:
    `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${CONTENT}.styles+xml"/>` +
    `<Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>`,
  '_rels/.rels':
    `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/>` +
    `<Relationship Id="rId2" Type="${OFFICE}/extended-properties" Target="docProps/app.xml"/></Relationships>`,
  'docProps/app.xml':
    `${XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
    `<Application>Báo cáo TMĐT</Application></Properties>`,
  'xl/workbook.xml':
    `${XML}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}">` +
    `<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="14000"/></bookViews><sheets></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': BLANK_STYLES,
};

/**
 * The parts of a workbook while it is being changed. A part nobody changes is copied as it lies packed, byte for byte: charts, pictures, pivot
 * tables and whatever else people have in their own sheets pass through untouched.
 */
export class WorkbookPackage {
  private readonly changed = new Map<string, Uint8Array | null>();

  private constructor(private readonly original: ZipFile | null) {}

  /** The parts of a workbook without sheets. */
  static blank(): WorkbookPackage {
    const made = new WorkbookPackage(null);
    for (const [name, text] of Object.entries(BLANK)) made.write(name, text);
    return made;
  }

  /** The parts of a file. */
  static of(zip: ZipFile): WorkbookPackage {
    return new WorkbookPackage(zip);
  }

  has(name: string): boolean {
    const changed = this.changed.get(name);
    return changed === undefined ? (this.original?.has(name) ?? false) : changed !== null;
  }

  /** Text of a part. @throws ReadError where it is missing or damaged */
  read(name: string): string {
    const changed = this.changed.get(name);
    if (changed) return new TextDecoder().decode(changed);
    if (changed === null || !this.original) throw new ReadError('badXml');
    return new TextDecoder().decode(this.original.read(name));
  }

  write(name: string, text: string): void {
    this.changed.set(name, new TextEncoder().encode(text));
  }

  /** Adds a part with its type. */
  add(name: string, text: string, contentType: string): void {
    this.write(name, text);
    this.declare(`<Override${attributes({ PartName: `/${name}`, ContentType: contentType })}/>`, name);
  }

  /** Takes a part out, with its relations and the mention of its type. */
  remove(name: string): void {
    if (!this.has(name)) return;
    this.changed.set(name, null);
    if (this.has(relationsPart(name))) this.changed.set(relationsPart(name), null);
    this.declare('', name);
  }

  /** Adds a relation and gives its id. */
  relate(part: string, kind: string, target: string): string {
    const name = relationsPart(part);
    const text = this.has(name) ? this.read(name) : `${XML}<Relationships xmlns="${PACKAGE}/relationships"></Relationships>`;
    const numbers = [...text.matchAll(/\sId="rId(\d+)"/g)].map((match) => Number(match[1]));
    const id = `rId${Math.max(0, ...numbers) + 1}`;
    const element = `<Relationship${attributes({ Id: id, Type: `${OFFICE}/${kind}`, Target: target })}/>`;
    this.write(name, appendInside(text, 'Relationships', element));
    return id;
  }

  /** Takes the relations out for which `unwanted` says so, by id and last word of the type. */
  unrelate(part: string, unwanted: (id: string, kind: string) => boolean): void {
    const name = relationsPart(part);
    if (!this.has(name)) return;
    const text = this.read(name).replace(/<(?:\w+:)?Relationship\s[^>]*?\/?>(?:<\/(?:\w+:)?Relationship>)?/g, (element) => {
      const id = /\sId="([^"]*)"/.exec(element)?.[1] ?? '';
      const kind = /\sType="(?:[^"]*\/)?([^"/]*)"/.exec(element)?.[1] ?? '';
      return unwanted(id, kind) ? '' : element;
    });
    this.write(name, text);
  }

  /** The whole as a file. */
  bytes(codec: Codec): Uint8Array {
    const names = new Set([...(this.original?.names() ?? []), ...this.changed.keys()]);
    const parts = [...names].flatMap((name) => {
      const changed = this.changed.get(name);
      if (changed === null) return [];
      if (changed) return [packPart(name, changed, codec)];
      return this.original ? [this.original.packed(name)] : [];
    });
    return writeZip(parts);
  }

  private declare(element: string, name: string): void {
    const types = this.read(TYPES).replace(/<(?:\w+:)?Override\s[^>]*?\/>/g, (override) =>
      override.includes(`PartName="/${name}"`) ? '' : override,
    );
    this.write(TYPES, element === '' ? types : appendInside(types, 'Types', element));
  }
}

function appendInside(text: string, name: string, element: string): string {
  const root = findElement(text, name);
  if (!root) throw new ReadError('badXml');
  const written = withPrefix(element, rootPrefix(text));
  if (root.innerEnd !== root.end) return text.slice(0, root.innerEnd) + written + text.slice(root.innerEnd);
  const qualified = rootPrefix(text) + name;
  return `${text.slice(0, root.end - 2)}>${written}</${qualified}>${text.slice(root.end)}`;
}
