import { Sheet, type Note } from '../host/model';
import type { Parts } from './parts';

const POINTS_PER_PIXEL = 0.75;
const STANDARD_HEIGHT = 15;
/** No note reaches over more. */
const MOST_LINES = 1000;
const SHAPE = /<v:shape .*?<\/v:shape>/gs;
/** Column, pixels into it, row, pixels into it: of the corner above left, then of the one below right. */
const ANCHOR = /<x:Anchor>([^<]*)<\/x:Anchor>/;

type Axis = 'row' | 'column';
const pixels = (points: number): number => Math.round(points / POINTS_PER_PIXEL);

function lineSize(sheet: Sheet, axis: Axis, line: number): number {
  if ((axis === 'row' ? sheet.hiddenRows : sheet.hiddenColumns).has(line)) return 0;
  return pixels(
    axis === 'row' ? (sheet.rowHeights.get(line) ?? STANDARD_HEIGHT) : (sheet.columnWidths.get(line) ?? sheet.standardWidth),
  );
}

/** Where a side ends that starts some pixels into a line: line, and pixels into it. */
function endOf(sheet: Sheet, axis: Axis, start: number, offset: number, size: number): [line: number, pixels: number] {
  let [line, rest] = [start, offset + size];
  // Lines without a size lead nowhere.
  while (rest > lineSize(sheet, axis, line) && line < start + MOST_LINES) {
    rest -= lineSize(sheet, axis, line);
    line += 1;
  }
  return [line, rest];
}

/** A box beside its cell, a little above it. */
function anchorOf(sheet: Sheet, key: number, { width, height }: Note): string {
  const [row, column] = [Math.floor(key / 16_384), key % 16_384];
  const [left, right] = [column + 1, 15];
  const [top, down] = row === 0 ? [0, 2] : [row - 1, 10];
  const end = [...endOf(sheet, 'column', left, right, pixels(width)), ...endOf(sheet, 'row', top, down, pixels(height))];
  return [left, right, top, down, ...end].join(', ');
}

const keyOf = (shape: string): number => {
  const line = (name: string): number => Number(new RegExp(`<x:${name}>(\\d+)</x:${name}>`).exec(shape)?.[1] ?? -1);
  return Sheet.key(line('Row'), line('Column'));
};

/** Gives the boxes of notes their sizes, and shows those that are shown always. @param path the sheet's part */
export function saveNoteBoxes(parts: Parts, path: string, sheet: Sheet): void {
  for (const part of parts.related(path, 'vmlDrawing'))
    parts.edit(part, (text) =>
      text.replace(SHAPE, (shape) => {
        const key = keyOf(shape);
        const note = sheet.notes.get(key);
        if (!note) return shape;
        const sized = shape.replace(ANCHOR, () => `<x:Anchor>${anchorOf(sheet, key, note)}</x:Anchor>`);
        if (!note.visible) return sized;
        return sized.replace('visibility:hidden', 'visibility:visible').replace('<x:Row>', '<x:Visible/><x:Row>');
      }),
    );
}

/** Takes over the sizes of notes, and which are shown always. @param path the sheet's part */
export function openNoteBoxes(parts: Parts, path: string, sheet: Sheet): void {
  for (const part of parts.related(path, 'vmlDrawing'))
    for (const [shape] of parts.text(part).matchAll(SHAPE)) {
      const note = sheet.notes.get(keyOf(shape));
      if (!note) continue;
      note.visible = /<x:Visible\/>|<x:Visible>\s*(true|t)?\s*</i.test(shape);
      const places = (ANCHOR.exec(shape)?.[1] ?? '').split(',').map(Number);
      if (places.length === 8 && places.every((place) => Number.isInteger(place) && place >= 0)) sizeOf(sheet, note, places);
    }
}

function sizeOf(sheet: Sheet, note: Note, places: readonly number[]): void {
  const [left = 0, right = 0, top = 0, down = 0, lastColumn = 0, acrossLast = 0, lastRow = 0, downLast = 0] = places;
  const span = (axis: Axis, from: number, to: number): number => {
    let sum = 0;
    for (let line = from; line < Math.min(to, from + MOST_LINES); line += 1) sum += lineSize(sheet, axis, line);
    return sum;
  };
  note.width = Math.max(0, span('column', left, lastColumn) - right + acrossLast) * POINTS_PER_PIXEL;
  note.height = Math.max(0, span('row', top, lastRow) - down + downLast) * POINTS_PER_PIXEL;
}
