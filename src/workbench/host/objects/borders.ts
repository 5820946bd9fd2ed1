import { LAST_COLUMN, LAST_ROW, type BorderSide, type CellFormat, type Rect, type Sheet } from '../model';
import { guardStructure } from './cells';
import { numberIn, oneOf } from './check';
import { colorOf } from './colors';
import { formatCells, lookWith } from './looks';
import type { Of, TypeDefinition } from './types';

export const BORDER_SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;
const STYLES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'] as const;
const WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;
type Side = (typeof BORDER_SIDES)[number];
type OwnSide = keyof CellFormat['borders'];

const NO_LINE: BorderSide = { style: 'None', weight: 'Thin', color: '#000000' };

export const rangeBordersType: TypeDefinition<'RangeBorderCollection'> = {
  get: { Count: () => BORDER_SIDES.length, TintAndShade: (object) => sharedBy(object, (line) => line.tint ?? 0) },
  set: {
    TintAndShade: (object, value) => {
      for (const side of BORDER_SIDES.slice(0, 6)) setBorder(border(object, side), { tint: numberIn(value, -1, 1) });
    },
  },
  child: {
    GetItem: (object, [side]) => border(object, side),
    GetItemAt: (object, [index]) => border(object, BORDER_SIDES[Number(index)]),
  },
  item: (object, [side]) => border(object, side),
  items: (object) => BORDER_SIDES.map((side) => border(object, side)),
};

function sharedBy({ sheet, rect }: Of<'RangeBorderCollection'>, pick: (line: BorderSide) => number): number | null {
  const values = new Set(BORDER_SIDES.slice(0, 6).flatMap((side) => linesOf({ sheet, rect, side }).map(pick)));
  return values.size > 1 ? null : ([...values][0] ?? 0);
}

/** One border of a range. @throws InvalidArgument for a side that is none */
export function border({ sheet, rect }: { sheet: Sheet; rect: Rect }, side: unknown): Of<'RangeBorder'> {
  return { type: 'RangeBorder', sheet, rect, side: oneOf(BORDER_SIDES, side) };
}

/** Which side of a cell lies on the given side of the range it is in. */
function sidesAt(side: string, rect: Rect, row: number, column: number): OwnSide[] {
  switch (side as Side) {
    case 'EdgeTop':
      return row === rect.row1 ? ['EdgeTop'] : [];
    case 'EdgeBottom':
      return row === rect.row2 ? ['EdgeBottom'] : [];
    case 'EdgeLeft':
      return column === rect.column1 ? ['EdgeLeft'] : [];
    case 'EdgeRight':
      return column === rect.column2 ? ['EdgeRight'] : [];
    case 'InsideHorizontal':
      return [...(row > rect.row1 ? (['EdgeTop'] as const) : []), ...(row < rect.row2 ? (['EdgeBottom'] as const) : [])];
    case 'InsideVertical':
      return [
        ...(column > rect.column1 ? (['EdgeLeft'] as const) : []),
        ...(column < rect.column2 ? (['EdgeRight'] as const) : []),
      ];
    default:
      return [side as OwnSide];
  }
}

/** The strip of cells that hold a border of a range: an edge needs no look at the inside. */
function stripOf({ rect, side }: { rect: Rect; side: string }): Rect {
  if (side === 'EdgeTop') return { ...rect, row2: rect.row1 };
  if (side === 'EdgeBottom') return { ...rect, row1: rect.row2 };
  if (side === 'EdgeLeft') return { ...rect, column2: rect.column1 };
  if (side === 'EdgeRight') return { ...rect, column1: rect.column2 };
  return rect;
}

const BESIDE: Readonly<Record<string, readonly [OwnSide, number, number]>> = {
  EdgeTop: ['EdgeBottom', -1, 0],
  EdgeBottom: ['EdgeTop', 1, 0],
  EdgeLeft: ['EdgeRight', 0, -1],
  EdgeRight: ['EdgeLeft', 0, 1],
};

/** A line between two cells belongs to both: a cell without one of its own shows its neighbour's. */
function lineAt(sheet: Sheet, row: number, column: number, own: OwnSide): BorderSide {
  const line = sheet.formatAt(row, column).borders[own];
  if (line && line.style !== 'None') return line;
  const [facing, down, right] = BESIDE[own] ?? [];
  if (!facing) return NO_LINE;
  const other = sheet.at(row + (down ?? 0), column + (right ?? 0))?.format.borders[facing];
  return other && other.style !== 'None' ? other : NO_LINE;
}

/** The different lines along a border of a range. */
function linesOf({ sheet, rect, side }: { sheet: Sheet; rect: Rect; side: string }): BorderSide[] {
  const strip = stripOf({ rect, side });
  const used = strip.row2 === LAST_ROW || strip.column2 === LAST_COLUMN ? (sheet.used(false) ?? { row2: 0, column2: 0 }) : null;
  const last = used ? { row: Math.min(strip.row2, used.row2 + 1), column: Math.min(strip.column2, used.column2 + 1) } : null;
  const lines = new Map<string, BorderSide>();
  for (let row = strip.row1; row <= (last?.row ?? strip.row2); row += 1) {
    for (let column = strip.column1; column <= (last?.column ?? strip.column2); column += 1) {
      for (const own of sidesAt(side, rect, row, column)) {
        const line = lineAt(sheet, row, column, own);
        lines.set(JSON.stringify([line.style, line.weight, line.color, line.tint ?? 0]), line);
      }
      if (lines.size > 8) return [...lines.values()];
    }
  }
  return [...lines.values()];
}

function setBorder(object: Of<'RangeBorder'>, change: Partial<BorderSide>): void {
  const { sheet, rect, side } = object;
  guardStructure(sheet, 'allowFormatCells');
  const cleared = change.style === 'None';
  const lines = JSON.stringify(change);
  const strip = { sheet, rect: stripOf(object) };
  const withSides = (format: CellFormat, sides: readonly OwnSide[]): CellFormat =>
    lookWith(format, sides.join() + lines, () => withLines(format, sides, cleared ? null : change));
  if (!cleared && !side.startsWith('Inside')) {
    // All cells along an edge have it on the same side.
    const own = [side as OwnSide];
    formatCells(strip, (format) => withSides(format, own));
    return;
  }
  formatCells(strip, (format, row, column) => {
    const sides = sidesAt(side, rect, row, column);
    if (cleared && row >= 0 && column >= 0) for (const own of sides) clearFacing(sheet, row, column, own);
    return withSides(format, sides);
  });
}

/** A look with lines changed on some sides, or, `change` null, taken from them. */
function withLines(format: CellFormat, sides: readonly OwnSide[], change: Partial<BorderSide> | null): CellFormat {
  const borders = { ...format.borders };
  for (const own of sides) {
    if (change) borders[own] = { ...(borders[own] ?? { ...NO_LINE, style: 'Continuous' }), ...change };
    else delete borders[own];
  }
  return { ...format, borders };
}

function clearFacing(sheet: Sheet, row: number, column: number, own: OwnSide): void {
  const [facing, down, right] = BESIDE[own] ?? [];
  const cell = facing && sheet.at(row + (down ?? 0), column + (right ?? 0));
  if (!cell || !facing || !cell.format.borders[facing]) return;
  const borders = { ...cell.format.borders };
  delete borders[facing];
  cell.format = { ...cell.format, borders };
}

/** What all lines along a border share; null where they differ. */
function read<Value>(object: Of<'RangeBorder'>, pick: (line: BorderSide) => Value): Value | null {
  const areas = object.areas ?? [object.rect];
  const values = new Set(areas.flatMap((rect) => linesOf({ ...object, rect })).map(pick));
  return values.size > 1 ? null : ([...values][0] ?? pick(NO_LINE));
}

export const rangeBorderType: TypeDefinition<'RangeBorder'> = {
  get: {
    Color: (object) => read(object, (line) => line.color),
    Id: ({ side }) => side,
    SideIndex: ({ side }) => side,
    Style: (object) => read(object, (line) => line.style),
    TintAndShade: (object) => read(object, (line) => line.tint ?? 0),
    Weight: (object) => read(object, (line) => line.weight),
  },
  set: {
    Color: (object, value) => setBorder(object, { color: colorOf(value) }),
    Style: (object, value) => {
      const style = oneOf(STYLES, value);
      setBorder(object, style === 'Double' ? { style, weight: 'Thick' } : { style });
    },
    TintAndShade: (object, value) => setBorder(object, { tint: numberIn(value, -1, 1) }),
    Weight: (object, value) => setBorder(object, { weight: oneOf(WEIGHTS, value) }),
  },
};
