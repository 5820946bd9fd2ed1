import { findTag, type RawBook, type RawSheet } from '../sheets';
import { READ_LIMITS, type ReadLimits } from './limits';
import { ReadError } from './read-error';
import { readSheetXml, type SheetContext } from './read-sheet';
import { SharedStrings } from './shared-strings';
import { attribute, openXml, type XmlPart } from './xml';
import { inflateWithFflate, ZipFile, type Inflate } from './zip';

export interface ReadOptions {
  readonly limits?: Partial<ReadLimits>;
  /** How parts are unpacked; fflate unless Node's zlib is given (src/xlsx/inflate-node.ts). */
  readonly inflate?: Inflate;
  /** Reads every sheet, not only ours: for a list that a province gives. */
  readonly everySheet?: boolean;
}

interface SheetEntry {
  readonly name: string;
  readonly part: string;
  readonly visibility: RawSheet['visibility'];
}

const TAG_NAME = /<(?:\w+:)?definedName\b[^>]*\bname="_bc_\w+"[^>]*>([^<]*)</g;

/**
 * Reads the sheets of ours out of a file from outside, guarded: the file's sizes are judged before anything is unpacked, only what is needed is
 * unpacked, entities and other tricks are refused, no formula is taken over. Other sheets are left alone.
 * @throws ReadError with one message for the person
 */
export function readBook(bytes: Uint8Array, options: ReadOptions = {}): RawBook {
  const limits = { ...READ_LIMITS, ...options.limits };
  const started = performance.now();
  const outOfTime = (): boolean => performance.now() - started > limits.milliseconds;
  const zip = new ZipFile(bytes, limits, options.inflate ?? inflateWithFflate);
  if (!zip.has('xl/workbook.xml')) throw new ReadError('notWorkbook');
  if ([...zip.names()].some((name) => /vbaProject\.bin$/i.test(name))) throw new ReadError('macros');
  const workbook = openXml(zip.read('xl/workbook.xml'));
  const entries = sheetEntries(workbook, zip, limits);
  const strings = new SharedStrings(zip.has('xl/sharedStrings.xml') ? openXml(zip.read('xl/sharedStrings.xml')) : null, limits);
  const context = { strings, limits, outOfTime };
  if (options.everySheet) return { sheets: entries.map((entry) => readEntry(entry, zip, context)) };
  return { sheets: ourSheets(entries, namedTabs(workbook), zip, context) };
}

const readEntry = ({ part, name, visibility }: SheetEntry, zip: ZipFile, context: SheetContext): RawSheet =>
  readSheetXml(openXml(zip.read(part)), name, visibility, context);

/** Tabs that the tag names point at. Where there are none (names lost on the way), every sheet is looked into. */
function ourSheets(entries: readonly SheetEntry[], tabs: ReadonlySet<string>, zip: ZipFile, context: SheetContext): RawSheet[] {
  const read = ({ part, name, visibility }: SheetEntry): RawSheet =>
    readSheetXml(openXml(zip.read(part)), name, visibility, context);
  const named = entries.filter((entry) => tabs.has(entry.name.toLowerCase())).map(read);
  const found = named.filter((sheet) => findTag(sheet) !== null);
  if (found.some((sheet) => findTag(sheet)?.code === '_baocao')) {
    // A second `_baocao`, or a sheet whose name was lost, is still looked for among the hidden ones.
    const hidden = entries.filter((entry) => entry.visibility !== 'visible' && !tabs.has(entry.name.toLowerCase())).map(read);
    return [...found, ...hidden.filter((sheet) => findTag(sheet) !== null)];
  }
  return entries.map(read).filter((sheet) => findTag(sheet) !== null);
}

function namedTabs({ text, bytes }: XmlPart): Set<string> {
  const tabs = new Set<string>();
  const decoder = new TextDecoder();
  for (const match of text.matchAll(TAG_NAME)) {
    const start = (match.index ?? 0) + match[0].lastIndexOf('>') + 1;
    const reference = decoder.decode(bytes.subarray(start, start + (match[1]?.length ?? 0)));
    const tab = /^(?:'((?:[^']|'')+)'|([^'!]+))!/.exec(reference.replaceAll('&apos;', "'").replaceAll('&amp;', '&'));
    const name = tab?.[1]?.replaceAll("''", "'") ?? tab?.[2];
    if (name) tabs.add(name.toLowerCase());
  }
  return tabs;
}

function sheetEntries(workbook: XmlPart, zip: ZipFile, limits: ReadLimits): SheetEntry[] {
  const targets = relationTargets(zip);
  const entries: SheetEntry[] = [];
  const tag = /<(?:\w+:)?sheet(\s[^>]*)>/g;
  for (let match = tag.exec(workbook.text); match; match = tag.exec(workbook.text)) {
    if (entries.length >= limits.sheets) throw new ReadError('tooManySheets');
    const attributes = match[1] ?? '';
    const state = attribute(attributes, 'state');
    const part = targets.get(attribute(attributes, '(?:\\w+:)?id') ?? '');
    if (part === undefined || !zip.has(part)) continue;
    entries.push({
      name: attribute(attributes, 'name') ?? '',
      part,
      visibility: state === 'veryHidden' ? 'veryHidden' : state === 'hidden' ? 'hidden' : 'visible',
    });
  }
  if (entries.length === 0) throw new ReadError('notWorkbook');
  return entries;
}

/** Part names by relation id. A target outside the package (an external link) is never followed: it names no part. */
function relationTargets(zip: ZipFile): Map<string, string> {
  const targets = new Map<string, string>();
  if (!zip.has('xl/_rels/workbook.xml.rels')) return targets;
  const { text } = openXml(zip.read('xl/_rels/workbook.xml.rels'));
  const tag = /<(?:\w+:)?Relationship(\s[^>]*)>/g;
  for (let match = tag.exec(text); match; match = tag.exec(text)) {
    const attributes = match[1] ?? '';
    const id = attribute(attributes, 'Id');
    const target = attribute(attributes, 'Target');
    if (id === null || target === null || attribute(attributes, 'TargetMode') === 'External') continue;
    targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`);
  }
  return targets;
}
