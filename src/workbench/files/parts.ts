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

  /** Takes a part away, with the relation that led to it. @param from the part that referred to it */
  remove(path: string, from: string): void {
    delete this.files[path];
    delete this.files[relationsOf(path)];
    this.edit('[Content_Types].xml', (types) =>
      types.replaceAll(/<Override [^>]*>/g, (one) => (one.includes(`"/${path}"`) ? '' : one)),
    );
    this.edit(relationsOf(from), (text) =>
      text.replaceAll(/<Relationship [^>]*>/g, (one) => {
        const target = /Target="([^"]*)"/.exec(one)?.[1] ?? '';
        return resolve(folderOf(from), target) === path ? '' : one;
      }),
    );
  }

  /** Changes a part; one that is not there stays away. */
  edit(path: string, change: (text: string) => string): void {
    if (this.files[path]) this.set(path, change(this.text(path)));
  }

  /** Adds a relation to a part. @param kind the whole name of the kind of relation @returns its id */
  relate(path: string, kind: string, target: string): string {
    const own = relationsOf(path);
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

  /** The parts a part refers to, by the ids of its relations. */
  targets(path: string): Map<string, string> {
    return new Map(this.relations(path).map(({ id, target }) => [id, target]));
  }

  /** The parts a part refers to, by kind of relation ("table", "drawing"). */
  related(path: string, kind: string): string[] {
    return this.relations(path)
      .filter(({ type }) => type.endsWith(`/${kind}`))
      .map(({ target }) => target);
  }

  private relations(path: string): { readonly id: string; readonly type: string; readonly target: string }[] {
    return all(this.xml(relationsOf(path)), 'Relationship').map(({ attributes }) => ({
      id: attributes.Id ?? '',
      type: attributes.Type ?? '',
      target: resolve(folderOf(path), attributes.Target ?? ''),
    }));
  }
}

const folderOf = (path: string): string => path.replace(/[^/]*$/, '');

/** Where the relations of a part stand. */
const relationsOf = (path: string): string => path.replace(/([^/]*)$/, '_rels/$1.rels');

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
