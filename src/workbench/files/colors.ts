import type { Parts } from './parts';
import { child } from './xml';

/** A colour as a file has it: named outright, or by its place in the theme or in Excel's old palette. */
interface FileColor {
  readonly argb?: string;
  readonly theme?: number;
  readonly tint?: number;
  readonly indexed?: number;
}

/** Colours of the Office theme in the order in which files number them. */
const OFFICE = [
  'FFFFFF',
  '000000',
  'E7E6E6',
  '44546A',
  '4472C4',
  'ED7D31',
  'A5A5A5',
  'FFC000',
  '5B9BD5',
  '70AD47',
  '0563C1',
  '954F72',
];
/** Excel's palette from 8 on; 0 to 7 repeat its first eight. */
const INDEXED =
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'.split(
    ' ',
  );

/** What turns a file's colours into "#RRGGBB"; "" for none. */
export type Palette = (color: unknown) => string;

/** The palette of a file: its own theme where it has one. */
export function paletteOf(parts: Parts | null): Palette {
  const scheme = parts && child(child(parts.xml('xl/theme/theme1.xml'), 'themeElements'), 'clrScheme');
  const named = (scheme?.children ?? []).map(
    ({ children: [color] }) => color?.attributes.lastClr ?? color?.attributes.val ?? '000000',
  );
  // A theme names dark before light; files number light before dark.
  const theme = named.length >= 12 ? [named[1], named[0], named[3], named[2], ...named.slice(4)] : OFFICE;
  return (color) => {
    const { argb, theme: place, tint = 0, indexed } = (color ?? {}) as FileColor;
    const base = argb?.slice(-6) ?? (place !== undefined ? theme[place] : indexed !== undefined ? fromIndex(indexed) : undefined);
    return base === undefined || base === '' ? '' : `#${tinted(base, tint).toUpperCase()}`;
  };
}

const fromIndex = (index: number): string =>
  (index < 8 ? INDEXED[index] : INDEXED[index - 8]) ?? (index === 65 ? 'FFFFFF' : '000000');

/** A colour made lighter (tint above 0) or darker (below), as Excel does with the lightness of a theme's colour. */
function tinted(hex: string, tint: number): string {
  if (tint === 0) return hex;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const light = (most + least) / 2;
  const range = most - least;
  const saturation = range === 0 ? 0 : range / (1 - Math.abs(2 * light - 1));
  const hue =
    range === 0
      ? 0
      : most === red
        ? ((green - blue) / range + 6) % 6
        : most === green
          ? (blue - red) / range + 2
          : (red - green) / range + 4;
  const target = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const chroma = (1 - Math.abs(2 * target - 1)) * saturation;
  const second = chroma * (1 - Math.abs((hue % 2) - 1));
  const sectors = [
    [chroma, second, 0],
    [second, chroma, 0],
    [0, chroma, second],
    [0, second, chroma],
    [second, 0, chroma],
    [chroma, 0, second],
  ];
  return (sectors[Math.floor(hue) % 6] ?? [0, 0, 0])
    .map((part) =>
      Math.round((part + target - chroma / 2) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('');
}

/** "#RRGGBB" as a file has it. */
export const argb = (color: string): { argb: string } => ({ argb: `FF${color.replace('#', '').toUpperCase()}` });
/** A colour as a file writes it: "#1B4E7A" -> "FF1B4E7A". */
export const rgb = (color: unknown): string => `FF${String(color).replace('#', '').toUpperCase()}`;
