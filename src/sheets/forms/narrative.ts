import { isBlank, type CellValue } from '../../checks';
import type { BuildCell, Content, SheetBuilder } from '../build';
import type { ReadSheet } from '../readback';
import { checksum } from '../structure';
import { TALLEST_ROW, textHeight } from '../text-height';

/**
 * A text that a person typed over what the form took from the entry sheets. It wins until that source changes; then both are shown, and a person
 * chooses: emptying the text takes the new one, emptying the notice beside it keeps the typed one.
 */
export interface KeptNarrative {
  readonly text: string;
  /** Checksum of the source when the text was typed, and of the changed source that a notice has shown since. */
  readonly seen: string;
  readonly shown: string | null;
  /** True where the notice beside the text is still there. */
  readonly noticed: boolean;
}

/** Kept texts by sheet code, then by the text's key ("p1.content"). Plain data, so that the journal can hold it. */
export type KeptNarratives = Readonly<Record<string, Readonly<Record<string, KeptNarrative>>>>;

/** Columns of a form that holds narratives: the text itself, the hidden checksum, the notice beside the printed form. */
export const NARRATIVE_FIELDS = { text: 'text', source: 'source', notice: 'notice' } as const;

const PIECE = /^(.+)\.(\d+)$/;

/** Texts of a form sheet that a person has typed over its formulas. */
export function readNarratives(sheet: ReadSheet): Record<string, KeptNarrative> {
  const pieces = new Map<string, { text: string; typed: boolean; source: string; noticed: boolean }>();
  for (const { row, values, formulas } of sheet.rows) {
    const [, base, number] = PIECE.exec(row) ?? [];
    if (base === undefined) continue;
    const known = pieces.get(base);
    const source = number === '1' ? textOf(values[NARRATIVE_FIELDS.source]) : (known?.source ?? '');
    if (source === '') continue;
    const text = textOf(values[NARRATIVE_FIELDS.text]);
    pieces.set(base, {
      text: (known?.text ?? '') + text,
      // An emptied cell asks for the source again.
      typed: (known?.typed ?? false) || (!(NARRATIVE_FIELDS.text in formulas) && text !== ''),
      source,
      noticed: (known?.noticed ?? false) || !isBlank(values[NARRATIVE_FIELDS.notice]),
    });
  }
  return Object.fromEntries(
    [...pieces].flatMap(([base, { text, typed, source, noticed }]) => {
      const [seen = '', shown = null] = source.split('>');
      return typed ? [[base, { text, seen, shown, noticed }]] : [];
    }),
  );
}

const textOf = (value: CellValue | undefined): string => (value === null || value === undefined ? '' : String(value));

/** A narrative to draw: its key, and what the entry sheets say; `formula` is "" where no entry sheet says anything. */
export interface Narrative {
  readonly key: string;
  readonly source: string;
  readonly formula: string;
}

/** Draws a narrative over as many rows as it needs, each at most as tall as a row can be. */
export function drawNarrative(builder: SheetBuilder, { key, source, formula }: Narrative, kept: KeptNarrative | undefined): void {
  const column = builder.column(NARRATIVE_FIELDS.text);
  const columns = builder.column(NARRATIVE_FIELDS.notice) - column;
  const state = stateOf(source, kept);
  const text = state.text ?? source;
  const notice =
    state.shown === null
      ? null
      : `Nội dung trên trang nhập đã đổi thành: "${source}". Xóa nội dung trên biểu rồi lập lại biểu để lấy nội dung mới; xóa ô này để giữ nội dung trên biểu.`;
  let start = 0;
  piecesOf(text, builder.widthOf(column, columns)).forEach((piece, index, all) => {
    const content: Content =
      state.text !== null || formula === ''
        ? { value: piece || null }
        : { value: piece || null, formula: `=${pieceFormula(formula, start, index < all.length - 1 ? piece.length : null)}` };
    start += piece.length;
    const row = builder.row({
      key: `${key}.${index + 1}`,
      height: Math.max(20, textHeight(piece, builder.widthOf(column, columns)), index === 0 ? textHeight(notice ?? '', 48) : 0),
      cells: {
        [NARRATIVE_FIELDS.text]: { ...content, style: 'formNarrative' },
        [NARRATIVE_FIELDS.source]: {
          value: index === 0 ? [state.seen, state.shown].filter(Boolean).join('>') : null,
          style: 'code',
        },
        [NARRATIVE_FIELDS.notice]: { value: index === 0 ? notice : null, style: 'formNotice' },
      },
    });
    for (let each = column + 1; each < column + columns; each += 1) builder.put(row, each, { style: 'formNarrative' });
    builder.merge(row, column, 1, columns);
  });
}

/** What becomes of a typed text, now that its source says `source`. */
function stateOf(source: string, kept: KeptNarrative | undefined): { text: string | null; seen: string; shown: string | null } {
  const now = checksum([source]);
  if (!kept || kept.text === source) return { text: null, seen: now, shown: null };
  if (kept.seen === now) return { text: kept.text, seen: now, shown: null };
  const settled = kept.shown === now && !kept.noticed;
  return settled ? { text: kept.text, seen: now, shown: null } : { text: kept.text, seen: kept.seen, shown: now };
}

const pieceFormula = (formula: string, start: number, length: number | null): string =>
  start === 0 && length === null ? formula : `MID(${formula},${start + 1},${length ?? 32_767})`;

/** A long text in a table goes on in the row below, so that no row is cut and pages can break; in points. */
const TALLEST_LINE = 220;

/** A text column of a table row: what it says now, the formula that keeps it so, and its width in characters. */
export interface TableText {
  readonly field: string;
  readonly value: string;
  /** Without "=". */
  readonly formula: string;
  readonly width: number;
}

/** One row of a table for texts of one thing: its height in points, and the part of each text in it. */
export interface TableLine {
  readonly height: number;
  readonly cells: Readonly<Record<string, Content>>;
}

/** Cuts the texts of a table row into as many rows as the longest needs; most need one. */
function tableLines(texts: readonly TableText[]): TableLine[] {
  const cut = texts.map(({ field, value, formula, width }) => {
    let start = 0;
    const pieces = piecesOf(value, width, TALLEST_LINE).map((piece, index, all): Content => {
      const own = pieceFormula(formula, start, index < all.length - 1 ? piece.length : null);
      start += piece.length;
      return { value: piece || null, formula: `=${own}` };
    });
    return { field, width, pieces };
  });
  return Array.from({ length: Math.max(...cut.map(({ pieces }) => pieces.length)) }, (_, line) => ({
    height: Math.max(20, ...cut.map(({ pieces, width }) => textHeight(String(pieces[line]?.value ?? ''), width))),
    cells: Object.fromEntries(cut.flatMap(({ field, pieces }) => (pieces[line] ? [[field, pieces[line]]] : []))),
  }));
}

/**
 * Draws a table row with long texts: what does not fit the row goes on in rows under it.
 * @param key of the row; those under it are "key.more1", ...
 * @param row the rest of the row; `height` is the least that it has
 */
export function drawTextRows(
  builder: SheetBuilder,
  key: string,
  texts: readonly TableText[],
  row: { readonly height: number; readonly cells: Readonly<Record<string, BuildCell>> },
): void {
  tableLines(texts).forEach(({ height, cells }, line) => {
    const said = Object.fromEntries(
      Object.entries(cells).map(([field, content]): [string, BuildCell] => [field, { ...content, style: 'cell' }]),
    );
    if (line > 0) builder.row({ key: `${key}.more${line}`, height, cells: said, rest: 'cell' });
    else builder.row({ key, height: Math.max(row.height, height), cells: { ...row.cells, ...said } });
  });
}

/** Cuts a text after a line or a word so that each piece fits a row. Together the pieces are the text. */
function piecesOf(text: string, width: number, tallest: number = TALLEST_ROW): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (textHeight(rest, width) >= tallest) {
    let [fits, over] = [1, rest.length];
    while (over - fits > 1) {
      const middle = (fits + over) >> 1;
      if (textHeight(rest.slice(0, middle), width) < tallest) fits = middle;
      else over = middle;
    }
    const gap = Math.max(rest.lastIndexOf('\n', fits - 1), rest.lastIndexOf(' ', fits - 1));
    const cut = gap > fits / 2 ? gap + 1 : fits;
    pieces.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  return [...pieces, rest];
}
