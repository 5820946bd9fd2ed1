import { overlap } from '../address';
import { Sheet, type ConditionalFormat, type HostBook, type Rect, type Thread } from '../model';
import { areasOf, clearConditionalFormats } from './conditional-formats';
import { alignArrays } from './moves';
import { clearValidations } from './validation';

/** Cells and where they go. */
export interface Move {
  readonly from: { readonly sheet: Sheet; readonly rect: Rect };
  readonly to: { readonly sheet: Sheet; readonly rect: Rect };
}

/** Where a part of the moved cells goes; null for what lies outside of them. */
function placed(rect: Rect, { from, to }: Move): Rect | null {
  const cut = overlap(rect, from.rect);
  if (!cut) return null;
  const [down, right] = [to.rect.row1 - from.rect.row1, to.rect.column1 - from.rect.column1];
  return { row1: cut.row1 + down, row2: cut.row2 + down, column1: cut.column1 + right, column2: cut.column2 + right };
}

const cellOf = (key: number): Rect => {
  const [row, column] = [Math.floor(key / 16_384), key % 16_384];
  return { row1: row, row2: row, column1: column, column2: column };
};

/** What is kept by cell and lies in a rectangle, taken out of it. */
function taken<Item>(kept: Map<number, Item>, rect: Rect): [key: number, item: Item][] {
  const inside = [...kept].filter(([key]) => overlap(rect, cellOf(key)));
  for (const [key] of inside) kept.delete(key);
  return inside;
}

function moveKept<Item>(from: Map<number, Item>, to: Map<number, Item>, move: Move): void {
  const items = taken(from, move.from.rect);
  taken(to, move.to.rect);
  for (const [key, item] of items) {
    const own = placed(cellOf(key), move);
    if (own) to.set(Sheet.key(own.row1, own.column1), item);
  }
}

/** Links, notes, comments, checks and conditional formats go where their cells go, and take the place of those that were there. */
export function moveBelongings(move: Move, book: HostBook): void {
  const { from, to } = move;
  for (const name of ['links', 'notes', 'comments', 'richTexts', 'arrays'] as const)
    moveKept(from.sheet[name] as Map<number, unknown>, to.sheet[name] as Map<number, unknown>, move);
  alignArrays(to.sheet);
  const checks = from.sheet.validations.flatMap((own) => {
    const rect = placed(own.rect, move);
    return rect ? [{ ...own, rect }] : [];
  });
  const formats = from.sheet.conditionalFormats.flatMap((format) => {
    const rects = areasOf(format).flatMap((rect) => placed(rect, move) ?? []);
    return rects.length > 0 ? [{ format, rects }] : [];
  });
  for (const { sheet, rect } of [from, to]) {
    clearValidations(sheet, rect);
    clearConditionalFormats(sheet, rect);
  }
  to.sheet.validations.push(...checks);
  for (const { format, rects } of formats) giveFormat(format, rects, move, book);
}

/** A format that has cells left stays one with what was moved within its sheet; on another sheet it is one of its own. */
function giveFormat(format: ConditionalFormat, rects: readonly Rect[], { from, to }: Move, book: HostBook): void {
  const isLeft = from.sheet.conditionalFormats.includes(format);
  const stays = isLeft && from.sheet === to.sheet;
  const [rect = to.rect, ...others] = stays ? [...areasOf(format), ...rects] : rects;
  if (stays) Object.assign(format, { rect, others });
  else if (isLeft)
    to.sheet.conditionalFormats.push({ ...format, id: book.newId(), rect, others, settings: new Map(format.settings) });
  else to.sheet.conditionalFormats.push(Object.assign(format, { rect, others }));
}

/** Copies of notes and comments lie at copies of their cells. */
export function copyRemarks(move: Move, book: HostBook): void {
  const { from, to } = move;
  const copies = <Item>(kept: ReadonlyMap<number, Item>): [Rect, Item][] =>
    [...kept].flatMap(([key, item]): [Rect, Item][] => {
      const own = placed(cellOf(key), move);
      return own ? [[own, item]] : [];
    });
  const [notes, threads] = [copies(from.sheet.notes), copies(from.sheet.comments)];
  taken(to.sheet.notes, to.rect);
  taken(to.sheet.comments, to.rect);
  for (const [own, note] of notes) to.sheet.notes.set(Sheet.key(own.row1, own.column1), { ...note });
  for (const [own, thread] of threads) to.sheet.comments.set(Sheet.key(own.row1, own.column1), twinOf(thread, book));
}

/** The same said again, by ids of its own. */
export const twinOf = (thread: Thread, book: HostBook): Thread => ({
  ...thread,
  id: book.newId(),
  replies: thread.replies.map((reply) => ({ ...reply, id: book.newId() })),
});
