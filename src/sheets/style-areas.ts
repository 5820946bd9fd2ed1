import type { Area, SheetSpec } from './spec';

/** All cells of one style, as few rectangles as a plain scan finds: runs along a row, joined downwards while they repeat. */
export interface StyleAreas {
  readonly style: string;
  readonly areas: readonly Area[];
}

interface Run {
  readonly style: string;
  readonly column: number;
  readonly columns: number;
}

function runsOfRow(cells: SheetSpec['rows'][number]['cells']): Run[] {
  const runs: Run[] = [];
  let start = 0;
  while (start < cells.length) {
    const style = cells[start]?.style;
    let end = start + 1;
    while (end < cells.length && cells[end]?.style === style) end += 1;
    if (style !== undefined) runs.push({ style, column: start, columns: end - start });
    start = end;
  }
  return runs;
}

/** Groups a sheet's cells by style into rectangles, so that a drawer formats rectangles and not cells. Empty cells have no style. */
export function styleAreas(sheet: SheetSpec): StyleAreas[] {
  const found = new Map<string, Area[]>();
  let open = new Map<string, Area>();
  sheet.rows.forEach((row, index) => {
    const next = new Map<string, Area>();
    for (const run of runsOfRow(row.cells)) {
      const key = `${run.style}|${run.column}|${run.columns}`;
      const above = open.get(key);
      next.set(
        key,
        above ? { ...above, rows: above.rows + 1 } : { row: index, column: run.column, rows: 1, columns: run.columns },
      );
    }
    for (const [key, area] of open) if (!next.has(key)) close(key, area);
    open = next;
  });
  for (const [key, area] of open) close(key, area);
  return [...found].map(([style, areas]) => ({ style, areas }));

  function close(key: string, area: Area): void {
    const style = key.slice(0, key.indexOf('|'));
    const areas = found.get(style);
    if (areas) areas.push(area);
    else found.set(style, [area]);
  }
}
