import type { RawSheet } from '../sheets';
import type { ReadLimits } from './limits';
import { ReadError } from './read-error';
import { openXml, tagsOf, textBetween, type XmlPart } from './xml';
import type { ZipFile } from './zip';

/** A tab as the workbook part lists it. */
export interface SheetEntry {
  readonly name: string;
  /** Name of the part that holds it. */
  readonly part: string;
  readonly visibility: RawSheet['visibility'];
}

/** The parts of a workbook that say where everything else is. */
export interface BookParts {
  /** Name of the workbook part, by nearly everybody "xl/workbook.xml". */
  readonly part: string;
  readonly entries: readonly SheetEntry[];
  /** Names of ours ("_bc_indicators") by the lower-case name of the tab they point at. */
  readonly taggedTabs: ReadonlyMap<string, string>;
  readonly strings: XmlPart | null;
}

/** A relation of a part to another part of the same package. */
export interface Relation {
  readonly id: string;
  /** Last word of its type: "worksheet", "drawing". */
  readonly kind: string;
  readonly part: string;
}

/** Name of the part that holds another part's relations. */
export function relationsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** Relations to parts inside the package. Whatever lies outside (a link, another workbook) is never followed: it names no part. */
export function relationsOf(zip: ZipFile, part: string): Relation[] {
  const name = relationsPart(part);
  if (!zip.has(name)) return [];
  return [...tagsOf(openXml(zip.read(name), zip.codec), 'Relationship')].flatMap(({ attributes }) => {
    const [id, type, target] = [attributes.get('Id'), attributes.get('Type'), attributes.get('Target')];
    if (id === undefined || target === undefined || attributes.get('TargetMode') === 'External') return [];
    return [{ id, kind: (type ?? '').split('/').at(-1) ?? '', part: resolvePart(part, target) }];
  });
}

function resolvePart(from: string, target: string): string {
  const steps = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** Reads the workbook part and finds the sheets in it. @throws ReadError for what is no workbook, or not one to be read */
export function openBookParts(zip: ZipFile, limits: ReadLimits): BookParts {
  refuseOtherPackages(zip);
  const part = relationsOf(zip, '').find(({ kind }) => kind === 'officeDocument')?.part ?? 'xl/workbook.xml';
  if (!zip.has(part)) throw new ReadError('notWorkbook');
  const workbook = openXml(zip.read(part), zip.codec);
  for (const { attributes } of tagsOf(workbook, 'workbookPr')) {
    if (/^(1|true)$/.test(attributes.get('date1904') ?? '')) throw new ReadError('otherCalendar');
  }
  const relations = relationsOf(zip, part);
  const strings = relations.find(({ kind }) => kind === 'sharedStrings')?.part;
  return {
    part,
    entries: sheetEntries(workbook, relations, zip, limits),
    taggedTabs: taggedTabs(workbook),
    strings: strings !== undefined && zip.has(strings) ? openXml(zip.read(strings), zip.codec) : null,
  };
}

function refuseOtherPackages(zip: ZipFile): void {
  const names = [...zip.names()];
  if (names.some((name) => /(^|\/)vbaProject\.bin$/i.test(name))) throw new ReadError('macros');
  if (names.some((name) => /^xl\/workbook\.bin$/i.test(name))) throw new ReadError('binaryWorkbook');
  if (names.includes('content.xml') && names.includes('mimetype')) throw new ReadError('openDocument');
}

function sheetEntries(workbook: XmlPart, relations: readonly Relation[], zip: ZipFile, limits: ReadLimits): SheetEntry[] {
  const parts = new Map(relations.map(({ id, part }) => [id, part]));
  const entries: SheetEntry[] = [];
  for (const { attributes } of tagsOf(workbook, 'sheet')) {
    if (entries.length >= limits.sheets) throw new ReadError('tooManySheets');
    const id = [...attributes].find(([name]) => /(^|:)id$/.test(name))?.[1] ?? '';
    const part = parts.get(id);
    // A chart or dialog sheet has no cells; a sheet whose part is missing has none either.
    if (part === undefined || !zip.has(part)) continue;
    const state = attributes.get('state');
    const visibility = state === 'veryHidden' || state === 'hidden' ? state : 'visible';
    entries.push({ name: attributes.get('name') ?? '', part, visibility });
  }
  if (entries.length === 0) throw new ReadError('notWorkbook');
  return entries;
}

function taggedTabs(workbook: XmlPart): Map<string, string> {
  const tabs = new Map<string, string>();
  for (const { attributes, contentStart } of tagsOf(workbook, 'definedName')) {
    const own = attributes.get('name');
    if (!own?.startsWith('_bc_')) continue;
    const reference = textBetween(workbook, contentStart, Math.max(contentStart, workbook.text.indexOf('<', contentStart)));
    const tab = /^(?:'((?:[^']|'')+)'|([^'!]+))!/.exec(reference);
    const name = tab?.[1]?.replaceAll("''", "'") ?? tab?.[2];
    if (name) tabs.set(name.toLowerCase(), own);
  }
  return tabs;
}
