import { overlap } from '../address';
import { shiftFormula } from '../references';
import { LAST_COLUMN, LAST_ROW, type Cell, type Rect, type Scalar, type Sheet } from '../model';
import { boundFigure } from './validation-bounds';
import { kindOf } from './validation-rules';
import type { HostContext } from './types';

type Owner = Sheet['validations'][number];
type Place = { readonly sheet: Sheet; readonly rect: Rect; readonly areas?: readonly Rect[] };
interface Checked {
  readonly row: number;
  readonly column: number;
  readonly isValid: boolean;
}

/** Cells that are looked at one by one; beyond, only those with a content. */
const MANY = 100_000;

/** Whether the cells of an object keep their checks: true, false where none does, null where some do and some do not. */
export function verdictOf(place: Place, owners: readonly Owner[], host: HostContext): boolean | null {
  const cells = checkedCells(place, owners, host);
  const wrong = cells.filter(({ isValid }) => !isValid).length;
  if (wrong === 0) return true;
  const { rect, areas = [rect] } = place;
  const all = areas.reduce((sum, { row1, row2, column1, column2 }) => sum + (row2 - row1 + 1) * (column2 - column1 + 1), 0);
  return wrong === all ? false : null;
}

/** The rectangles of cells that do not keep their checks: cells below each other as one. */
export function invalidAreas(place: Place, owners: readonly Owner[], host: HostContext): Rect[] {
  const wrong = checkedCells(place, owners, host).filter(({ isValid }) => !isValid);
  const areas: Rect[] = [];
  for (const { row, column } of wrong.sort((a, b) => a.column - b.column || a.row - b.row)) {
    const last = areas.at(-1);
    if (last && last.column1 === column && last.row2 + 1 === row) areas[areas.length - 1] = { ...last, row2: row };
    else areas.push({ row1: row, row2: row, column1: column, column2: column });
  }
  return areas;
}

function checkedCells({ sheet, rect, areas = [rect] }: Place, owners: readonly Owner[], host: HostContext): Checked[] {
  host.calculation.update();
  return owners.flatMap((owner) =>
    areas.flatMap((area) => {
      const shared = overlap(owner.rect, area);
      return shared ? checkArea(sheet, owner, shared, host) : [];
    }),
  );
}

interface Subject {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell | undefined;
}

function subjectsIn(sheet: Sheet, rect: Rect): Subject[] {
  const bounded = rect.row2 < LAST_ROW && rect.column2 < LAST_COLUMN;
  if (!bounded || (rect.row2 - rect.row1 + 1) * (rect.column2 - rect.column1 + 1) > MANY) return [...sheet.inside(rect)];
  const subjects: Subject[] = [];
  for (let row = rect.row1; row <= rect.row2; row += 1)
    for (let column = rect.column1; column <= rect.column2; column += 1)
      subjects.push({ row, column, cell: sheet.at(row, column) });
  return subjects;
}

function checkArea(sheet: Sheet, { rect, validation }: Owner, shared: Rect, host: HostContext): Checked[] {
  const { rule, ignoreBlanks } = validation;
  const kind = kindOf(rule);
  if (!rule || kind === null) return [];
  const subjects = subjectsIn(sheet, shared);
  const isBlank = ({ cell }: Subject): boolean => (cell?.value ?? null) === null;
  const open = subjects.filter((subject) => !(isBlank(subject) && ignoreBlanks));
  const content = rule[kind] as Record<string, unknown>;
  const formulas = questions(kind, content, open, rect);
  const answers = host.calculation.valuesOf(sheet, formulas.flat());
  const width = formulas[0]?.length ?? 0;
  const failed = new Map(
    open.map((subject, index) => [
      subject,
      holds(kind, content, subject.cell?.value ?? null, answers.slice(index * width, (index + 1) * width)),
    ]),
  );
  return subjects.map((subject) => ({ row: subject.row, column: subject.column, isValid: failed.get(subject) ?? true }));
}

/** Formulas whose values decide, of each cell: written for the cell by moving them from the check's first cell. */
function questions(
  kind: string,
  content: Record<string, unknown>,
  cells: readonly Subject[],
  { row1, column1 }: Rect,
): string[][] {
  const moved = (formula: string, { row, column }: Subject): string => shiftFormula(formula, row - row1, column - column1);
  if (kind === 'custom') return cells.map((cell) => [moved(String(content.formula), cell)]);
  if (kind === 'list') {
    const source = String(content.source);
    if (!source.startsWith('=')) return [];
    return cells.map((cell) => [`=SUMPRODUCT(((${moved(source, cell).slice(1)})=${literal(cell.cell?.value ?? null)})*1)>0`]);
  }
  const names = ['formula1', 'formula2'].filter((name) => content[name] !== undefined);
  if (names.every((name) => !isFormula(content[name]))) return [];
  return cells.map((cell) =>
    names.map((name) =>
      isFormula(content[name]) ? moved(String(content[name]), cell) : `=${literal(boundFigure(content[name]))}`,
    ),
  );
}

const isFormula = (value: unknown): boolean => typeof value === 'string' && value.startsWith('=');
const literal = (value: Scalar | null): string =>
  value === null ? '""' : typeof value === 'string' ? `"${value.replaceAll('"', '""')}"` : String(value).toUpperCase();

function holds(
  kind: string,
  content: Record<string, unknown>,
  value: Scalar | null,
  answers: readonly (Scalar | null)[],
): boolean {
  if (kind === 'custom') return answers[0] === true || (typeof answers[0] === 'number' && answers[0] !== 0);
  if (kind === 'list') {
    const source = String(content.source);
    if (source.startsWith('=')) return answers[0] === true;
    return source.split(',').some((choice) => choice.trim() === String(value ?? '').trim());
  }
  const measured = kind === 'textLength' ? String(value ?? '').length : value;
  if (typeof measured !== 'number' || (kind === 'wholeNumber' && !Number.isInteger(measured))) return false;
  const bounds =
    answers.length > 0 ? answers : [content.formula1, content.formula2].filter((bound) => bound !== undefined).map(boundFigure);
  if (bounds.some((bound) => typeof bound !== 'number')) return true;
  return compare(String(content.operator), measured, Number(bounds[0]), Number(bounds[1]));
}

/** Whether a figure stands to the bounds of a check as its operator wants. @param operator as in Excel's DataValidationOperator */
export function compare(operator: string, value: number, first: number, second: number): boolean {
  switch (operator) {
    case 'Between':
      return value >= first && value <= second;
    case 'NotBetween':
      return value < first || value > second;
    case 'EqualTo':
      return value === first;
    case 'NotEqualTo':
      return value !== first;
    case 'GreaterThan':
      return value > first;
    case 'LessThan':
      return value < first;
    case 'GreaterThanOrEqualTo':
      return value >= first;
    default:
      return value <= first;
  }
}
