import { BookError, type SheetSpec, type WorkbookSpec } from '../sheets';
import { relationsPart } from './book-parts';
import { rewriteBook, sheetElements, withCalculation, type SheetElement } from './book-xml';
import { sameNameMessage } from './messages';
import type { WorkbookPackage } from './package';
import { sheetXml } from './sheet-xml';
import { StyleTable } from './style-table';
import { findElement } from './xml-edit';

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** A workbook that is drawn into: its workbook part, and the parts of its sheets by tab name. */
export interface Canvas {
  readonly parts: WorkbookPackage;
  readonly workbook: string;
  readonly styles: string;
  /** Part of each tab. */
  readonly partOf: ReadonlyMap<string, string>;
  /** Tab names of our own sheets by code, as they are now. */
  readonly ours: ReadonlyMap<string, string>;
}

interface Drawn extends SheetElement {
  readonly part: string;
  readonly spec: SheetSpec;
  readonly added: boolean;
}

/**
 * Draws sheets, names and looks into a workbook's parts: sheets of ours that are there are drawn anew in their place, others are added, those in
 * `spec.remove` go. Nothing else in the workbook changes.
 * @throws BookError where a sheet of the person's own has the name of one of ours; nothing has been changed then
 */
export function drawBook(canvas: Canvas, spec: WorkbookSpec): void {
  const { parts, workbook } = canvas;
  const xml = parts.read(workbook);
  const before = sheetElements(xml);
  const foreign = foreignSheets(before, canvas, spec);
  const styles = new StyleTable(parts.read(canvas.styles), spec.styles);
  const drawn = placeSheets(before, canvas, spec);
  drawn.forEach((sheet) => drawSheet(sheet, canvas, styles, spec.active === sheet.spec.code));
  parts.write(canvas.styles, styles.xml());
  removeSheets(before, canvas, spec);
  const after = ordered(before, drawn, foreign, spec.after === undefined ? undefined : canvas.ours.get(spec.after));
  for (const { name } of foreign) unselect(canvas, name);
  parts.write(workbook, rewriteBook(parts.read(workbook), before, after, spec));
  computeAnew(parts, workbook);
}

/** Has Excel compute every formula when it opens the file: cells have changed under those that stayed. */
export function computeAnew(parts: WorkbookPackage, workbook: string): void {
  parts.write(workbook, withCalculation(parts.read(workbook)));
  // The order in which formulas were last computed names cells that may hold none now; Excel makes it anew.
  parts.unrelate(workbook, (_, kind) => kind === 'calcChain');
  parts.remove(`${workbook.slice(0, workbook.lastIndexOf('/') + 1)}calcChain.xml`);
}

/** Sheets that are neither drawn nor removed: the person's own, and ours that this drawing does not speak of. */
function foreignSheets(before: readonly SheetElement[], { ours }: Canvas, spec: WorkbookSpec): SheetElement[] {
  const touched = new Set([...spec.sheets.map(({ code }) => code), ...(spec.remove ?? [])].map((code) => ours.get(code)));
  const foreign = before.filter(({ name }) => !touched.has(name));
  const wanted = new Set(spec.sheets.map(({ name }) => name.toLowerCase()));
  const clash = foreign.find(({ name }) => wanted.has(name.toLowerCase()));
  if (clash) throw new BookError(sameNameMessage(clash.name), 'ItemAlreadyExists');
  return foreign;
}

function placeSheets(before: readonly SheetElement[], canvas: Canvas, spec: WorkbookSpec): Drawn[] {
  let lastId = Math.max(0, ...before.map(({ sheetId }) => sheetId));
  return spec.sheets.map((sheet): Drawn => {
    const tab = canvas.ours.get(sheet.code);
    const old = before.find(({ name }) => name === tab);
    const part = tab === undefined ? undefined : canvas.partOf.get(tab);
    const own = { name: sheet.name, state: sheet.visibility, spec: sheet };
    if (old && part !== undefined) return { ...old, ...own, part, added: false };
    lastId += 1;
    return { ...own, ...newPart(canvas, lastId), sheetId: lastId, added: true };
  });
}

function newPart({ parts, workbook }: Canvas, sheetId: number): { part: string; relation: string } {
  const folder = workbook.slice(0, workbook.lastIndexOf('/') + 1);
  let number = sheetId;
  while (parts.has(`${folder}worksheets/sheet${number}.xml`)) number += 1;
  const file = `worksheets/sheet${number}.xml`;
  return { part: folder + file, relation: parts.relate(workbook, 'worksheet', file) };
}

/** Relations that hold what people put over the cells: it stays when the cells are drawn anew. */
const OVERLAYS = new Set(['drawing', 'vmlDrawing', 'comments', 'threadedComment']);

function drawSheet({ part, spec, sheetId, added }: Drawn, { parts }: Canvas, styles: StyleTable, selected: boolean): void {
  const overlays = added ? '' : overlayElements(parts.read(part));
  const text = sheetXml(spec, { styles, id: sheetId, selected, overlays });
  if (added) parts.add(part, text, SHEET_TYPE);
  else {
    parts.write(part, text);
    if (parts.has(relationsPart(part))) parts.unrelate(part, (_, kind) => !OVERLAYS.has(kind));
  }
}

function overlayElements(xml: string): string {
  return ['drawing', 'legacyDrawing']
    .map((name) => {
      const found = findElement(xml, name);
      const id = found ? /\w+:id="([^"]+)"/.exec(xml.slice(found.start, found.end))?.[1] : undefined;
      return id === undefined ? '' : `<${name} r:id="${id}"/>`;
    })
    .join('');
}

function removeSheets(before: readonly SheetElement[], { parts, workbook, ours, partOf }: Canvas, spec: WorkbookSpec): void {
  for (const code of spec.remove ?? []) {
    const tab = ours.get(code);
    const sheet = before.find(({ name }) => name === tab);
    if (!sheet) continue;
    parts.unrelate(workbook, (id) => id === sheet.relation);
    parts.remove(partOf.get(sheet.name) ?? '');
  }
}

/** Our visible sheets first where the workbook is new to us; where they are, they stay, and new ones follow the last of them, or the tab `behind`. */
function ordered(
  before: readonly SheetElement[],
  drawn: readonly Drawn[],
  foreign: readonly SheetElement[],
  behind: string | undefined,
): SheetElement[] {
  const byId = new Map(drawn.map((sheet) => [sheet.sheetId, sheet]));
  const present = before.flatMap(
    (sheet) => byId.get(sheet.sheetId) ?? foreign.find(({ sheetId }) => sheetId === sheet.sheetId) ?? [],
  );
  const visible = drawn.filter(({ state }) => state === 'visible');
  const hidden = drawn.filter(({ state, added }) => state !== 'visible' && added);
  const lastOfOurs = present.findLastIndex((sheet) => visible.some(({ sheetId, added }) => !added && sheetId === sheet.sheetId));
  const at = (lastOfOurs < 0 ? present.findIndex(({ name }) => name === behind) : lastOfOurs) + 1;
  return [...present.slice(0, at), ...visible.filter(({ added }) => added), ...present.slice(at), ...hidden];
}

/** Two tabs shown as selected would be typed into at once. */
function unselect({ parts, partOf }: Canvas, name: string): void {
  const part = partOf.get(name);
  if (part === undefined || !parts.has(part)) return;
  const text = parts.read(part);
  const view = /<(?:\w+:)?sheetView(?=\s)[^>]*?\stabSelected="(?:1|true)"/.exec(text)?.[0];
  if (view !== undefined)
    parts.write(
      part,
      text.replace(view, () => view.replace(/\stabSelected="[^"]*"/, '')),
    );
}
