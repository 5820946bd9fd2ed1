import type { Area, SheetSpec } from './spec';

/** Cells that share something, as few rectangles as a plain scan finds: runs along a row, joined downwards while they repeat. */
export interface SharedAreas<Shared> {
  readonly shared: Shared;
  readonly areas: readonly Area[];
}

/**
 * Groups a sheet's cells by something that their looks share (a font size, a border), so that a drawer sets it for rectangles and not for cells.
 * @param of what a look has, by the name of its style; undefined where it has nothing to set. Equal values are the same one.
 */
export function areasBy<Shared extends string | number | boolean>(
  sheet: SheetSpec,
  of: (style: string) => Shared | undefined,
): SharedAreas<Shared>[] {
  const found = new Map<Shared, Area[]>();
  const close = (shared: Shared, area: Area): void => {
    const areas = found.get(shared);
    if (areas) areas.push(area);
    else found.set(shared, [area]);
  };
  let open: { shared: Shared; area: Area }[] = [];
  sheet.rows.forEach(({ cells }, row) => {
    const runs = runsOf(cells, of).map(({ shared, column, columns }) => {
      const above = open.find(
        (candidate) => candidate.shared === shared && candidate.area.column === column && candidate.area.columns === columns,
      );
      return above
        ? { shared, area: { ...above.area, rows: above.area.rows + 1 } }
        : { shared, area: { row, column, rows: 1, columns } };
    });
    for (const { shared, area } of open) {
      if (!runs.some((run) => run.area.row === area.row && run.area.column === area.column && run.shared === shared))
        close(shared, area);
    }
    open = runs;
  });
  for (const { shared, area } of open) close(shared, area);
  return [...found].map(([shared, areas]) => ({ shared, areas }));
}

function runsOf<Shared>(
  cells: SheetSpec['rows'][number]['cells'],
  of: (style: string) => Shared | undefined,
): { shared: Shared; column: number; columns: number }[] {
  const runs: { shared: Shared; column: number; columns: number }[] = [];
  cells.forEach((cell, column) => {
    const shared = cell ? of(cell.style) : undefined;
    if (shared === undefined) return;
    const last = runs.at(-1);
    if (last && last.shared === shared && last.column + last.columns === column) last.columns += 1;
    else runs.push({ shared, column, columns: 1 });
  });
  return runs;
}
