import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { all, child, parseXml, type Element } from './xml';

/** The parts of an .xlsx file, for what the library neither reads nor writes. */
export class Parts {
  private constructor(private readonly files: Record<string, Uint8Array>) {}

  /** @throws Error for bytes that are no zip file */
  static open(bytes: Uint8Array): Parts {
    return new Parts(unzipSync(bytes));
  }

  bytes(): Uint8Array {
    return zipSync(this.files as Zippable, { level: 6 });
  }

  paths(): string[] {
    return Object.keys(this.files);
  }

  text(path: string): string {
    const file = this.files[path];
    return file ? strFromU8(file) : '';
  }

  xml(path: string): Element {
    return parseXml(this.text(path));
  }

  set(path: string, text: string): void {
    this.files[path] = strToU8(text);
  }

  /** Changes a part; one that is not there stays away. */
  edit(path: string, change: (text: string) => string): void {
    if (this.files[path]) this.set(path, change(this.text(path)));
  }

  /** Adds a relation to a part. @param kind the whole name of the kind of relation @returns its id */
  relate(path: string, kind: string, target: string): string {
    const own = path.replace(/([^/]*)$/, '_rels/$1.rels');
    const known =
      this.text(own) || `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;
    let number = 1;
    while (known.includes(`"rIdC${number}"`)) number += 1;
    const relation = `<Relationship Id="rIdC${number}" Type="${kind}" Target="${target}"/>`;
    this.set(
      own,
      /<Relationships[^>]*\/>/.test(known)
        ? known.replace(
            /<Relationships([^>]*)\/>/,
            (_whole, start: string) => `<Relationships${start}>${relation}</Relationships>`,
          )
        : known.replace('</Relationships>', () => `${relation}</Relationships>`),
    );
    return `rIdC${number}`;
  }

  /** Adds a part of a kind under the next free number. @returns its path */
  add(folder: string, name: string, type: string, text: string): string {
    let number = 1;
    while (this.files[`xl/${folder}/${name}${number}.xml`]) number += 1;
    const path = `xl/${folder}/${name}${number}.xml`;
    this.set(path, text);
    this.edit('[Content_Types].xml', (types) =>
      types.includes(`"/${path}"`)
        ? types
        : types.replace('</Types>', () => `<Override PartName="/${path}" ContentType="${type}"/></Types>`),
    );
    return path;
  }

  /** Names of the sheets in their order, with the parts they stand in. */
  sheets(): { readonly name: string; readonly path: string }[] {
    const targets = new Map(
      all(this.xml('xl/_rels/workbook.xml.rels'), 'Relationship').map(({ attributes }) => [
        attributes.Id,
        attributes.Target ?? '',
      ]),
    );
    const sheets = child(this.xml('xl/workbook.xml'), 'sheets')?.children ?? [];
    return sheets.map(({ attributes }) => {
      const target = targets.get(attributes.id) ?? '';
      return { name: attributes.name ?? '', path: target.startsWith('/') ? target.slice(1) : `xl/${target}` };
    });
  }

  /** The parts a part refers to, by kind of relation ("table", "drawing"). */
  related(path: string, kind: string): string[] {
    const [folder = '', name = ''] = [path.replace(/[^/]*$/, ''), path.replace(/^.*\//, '')];
    return all(this.xml(`${folder}_rels/${name}.rels`), 'Relationship')
      .filter(({ attributes }) => attributes.Type?.endsWith(`/${kind}`))
      .map(({ attributes }) => resolve(folder, attributes.Target ?? ''));
  }
}

/** "xl/worksheets/", "../tables/table1.xml" -> "xl/tables/table1.xml". */
function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = folder.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else steps.push(step);
  }
  return steps.join('/');
}
