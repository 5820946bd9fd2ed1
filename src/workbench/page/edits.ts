import type { ExcelHost, Sheet } from '../host';
import { parseAddress } from '../host';

/** What stands in a cell as it would be typed. */
export function contentOf(sheet: Sheet, address: string): string {
  const { row1, column1 } = parseAddress(address);
  const cell = sheet.at(row1, column1);
  if (!cell) return '';
  if (cell.formula !== null) return cell.formula;
  return typeof cell.value === 'string' && /^[=+\-@']|^\s*[\d.,%/-]+\s*$/.test(cell.value)
    ? `'${cell.value}`
    : String(cell.value ?? '');
}

interface Edit {
  readonly sheet: Sheet;
  readonly address: string;
  readonly before: string;
  readonly after: string;
}

/** What a person types, with the way back. Drawing by the pane is not undone, as in Excel. */
export class Edits {
  private readonly done: Edit[] = [];
  private readonly undone: Edit[] = [];

  constructor(private readonly host: ExcelHost) {}

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  /** Types into a cell. @returns false where protection refuses it */
  type(sheet: Sheet, address: string, after: string): boolean {
    const before = contentOf(sheet, address);
    if (!this.host.type(sheet.name, address, after)) return false;
    this.done.push({ sheet, address, before, after });
    this.undone.length = 0;
    return true;
  }

  undo(): void {
    this.move(this.done, this.undone, ({ before }) => before);
  }

  redo(): void {
    this.move(this.undone, this.done, ({ after }) => after);
  }

  /** A step whose sheet or cell no longer takes typing is passed over. */
  private move(from: Edit[], to: Edit[], content: (edit: Edit) => string): void {
    const edit = from.pop();
    if (edit && this.host.book.sheets.includes(edit.sheet) && this.host.type(edit.sheet.name, edit.address, content(edit)))
      to.push(edit);
  }
}
