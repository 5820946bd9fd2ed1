import { useEffect, useReducer, useRef, useState, type CSSProperties, type KeyboardEvent, type ReactElement } from 'react';
import { formatRect, type CellFormat, type ExcelHost, type Rect, type Sheet } from '../host';
import { displayText } from '../host/objects/display';
import { choicesOf } from './choices';
import { contentOf, type Edits } from './edits';
import { FormulaBar } from './formula-bar';
import { shownRows } from './shown-rows';

const PIXELS_PER_POINT = 96 / 72;
const BOX: CSSProperties = { display: 'flex', flexDirection: 'column', minWidth: 0, minHeight: 0 };
const SCROLL: CSSProperties = { overflow: 'auto', flex: 1, background: '#fff', color: '#000' };
const TABS: CSSProperties = { display: 'flex', gap: 4, padding: 4, borderTop: '1px solid #bbb', flexWrap: 'wrap' };
const LINES: Readonly<Record<string, string>> = { Hairline: '1px dotted #000', Thin: '1px solid #000', Medium: '2px solid #000' };

export interface GridProps {
  readonly host: ExcelHost;
  readonly edits: Edits;
  /** Counts what was typed or taken back outside the grid. */
  readonly drawn: number;
  onTyped(): void;
}

/** The workbook as the host holds it: tabs, merged cells, looks, hidden rows and columns; typing where protection lets it. */
export function Grid({ host, edits, onTyped }: GridProps): ReactElement {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const [selected, setSelected] = useState('A1');
  host.calculation.update();
  const { book } = host;
  const tabs = book.sheets.filter((sheet) => sheet.visibility === 'Visible');
  const sheet = book.sheets[book.activeSheet] ?? tabs[0];
  const show = (chosen: Sheet): void => {
    host.activate(chosen);
    setSelected('A1');
    redraw();
  };
  const type = (address: string, value: string): void => {
    if (sheet && value !== contentOf(sheet, address) && edits.type(sheet, address, value)) onTyped();
    redraw();
  };
  return (
    <section style={BOX} aria-label="Bảng tính">
      {sheet && (
        <FormulaBar
          key={`${sheet.id}-${selected}-${contentOf(sheet, selected)}`}
          sheet={sheet}
          address={selected}
          onTyped={type}
        />
      )}
      {sheet && <Table key={sheet.id} host={host} sheet={sheet} onSelected={setSelected} onTyped={type} />}
      <div style={TABS} role="tablist">
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            aria-selected={tab === sheet}
            style={{ fontWeight: tab === sheet ? 700 : 400 }}
            onClick={() => show(tab)}
          >
            {tab.name}
          </button>
        ))}
      </div>
    </section>
  );
}

interface Acting {
  onSelected(address: string): void;
  onTyped(address: string, value: string): void;
}

const EMPTY: Rect = { row1: 0, column1: 0, row2: 20, column2: 10 };

const STANDARD_HEIGHT = 15;

/** The rows that are in view, between two spaces as tall as the rest: a list of 5,000 vouchers scrolls as fast as a cover. */
function Table({ host, sheet, ...acting }: { readonly host: ExcelHost; readonly sheet: Sheet } & Acting): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 900 });
  useEffect(() => {
    const height = box.current?.clientHeight;
    if (height) setView((old) => (old.height === height ? old : { ...old, height }));
  }, []);
  const used = sheet.used(false) ?? EMPTY;
  const columns = range(0, used.column2).filter((column) => !sheet.hiddenColumns.has(column));
  const heightOf = (row: number): number =>
    sheet.hiddenRows.has(row) ? 0 : (sheet.rowHeights.get(row) ?? STANDARD_HEIGHT) * PIXELS_PER_POINT;
  const { first, last, above, below } = shownRows(used.row2 + 1, heightOf, view, sheet.merges);
  const rows = range(first, last).filter((row) => !sheet.hiddenRows.has(row));
  return (
    <div
      ref={box}
      style={SCROLL}
      onScroll={({ currentTarget }) => setView({ top: currentTarget.scrollTop, height: currentTarget.clientHeight })}
    >
      <table style={{ borderCollapse: 'collapse', tableLayout: 'fixed', width: 'max-content' }}>
        <colgroup>
          {columns.map((column) => (
            <col key={column} style={{ width: (sheet.columnWidths.get(column) ?? 48) * PIXELS_PER_POINT }} />
          ))}
        </colgroup>
        <tbody>
          {above > 0 && <tr style={{ height: above }} />}
          {rows.map((row) => (
            <tr key={row} style={{ height: heightOf(row) }}>
              {columns.map((column) => (
                <GridCell key={column} host={host} sheet={sheet} row={row} column={column} {...acting} />
              ))}
            </tr>
          ))}
          {below > 0 && <tr style={{ height: below }} />}
        </tbody>
      </table>
    </div>
  );
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);

interface CellProps extends Acting {
  readonly host: ExcelHost;
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

function GridCell({ host, sheet, row, column, onSelected, onTyped }: CellProps): ReactElement | null {
  const [editing, setEditing] = useState(false);
  const merge = sheet.merges.find((one) => row >= one.row1 && row <= one.row2 && column >= one.column1 && column <= one.column2);
  if (merge && (merge.row1 !== row || merge.column1 !== column)) return null;
  const cell = sheet.at(row, column);
  const address = formatRect({ row1: row, row2: row, column1: column, column2: column });
  const locked = sheet.protection !== null && (cell?.format.locked ?? true);
  const finish = (value: string): void => {
    setEditing(false);
    onTyped(address, value);
  };
  const keys = (event: KeyboardEvent<HTMLTableCellElement>): void => {
    if (editing) return;
    if (event.key in ARROWS) {
      event.preventDefault();
      step(event.currentTarget, ARROWS[event.key] ?? [0, 0]);
    } else if (locked) return;
    else if (event.key === 'Enter' || event.key === 'F2') setEditing(true);
    else if (event.key === 'Delete') onTyped(address, '');
  };
  return (
    <td
      data-address={address}
      colSpan={merge ? merge.column2 - merge.column1 + 1 : 1}
      rowSpan={merge ? merge.row2 - merge.row1 + 1 : 1}
      style={cell ? look(cell.format) : undefined}
      tabIndex={locked ? -1 : 0}
      onFocus={() => onSelected(address)}
      onDoubleClick={() => !locked && setEditing(true)}
      onKeyDown={keys}
    >
      {editing ? (
        <CellInput
          address={address}
          initial={contentOf(sheet, address)}
          choices={choicesOf(host.book, sheet, row, column)}
          onFinish={finish}
          onCancel={() => setEditing(false)}
        />
      ) : (
        displayText(cell)
      )}
    </td>
  );
}

const ARROWS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Moves the cursor to the next cell that is drawn in a direction. */
function step(cell: HTMLTableCellElement, [rows, columns]: readonly [rows: number, columns: number]): void {
  const line = cell.closest('tr');
  const target =
    rows === 0
      ? line?.cells[cell.cellIndex + columns]
      : (rows > 0 ? line?.nextElementSibling : line?.previousElementSibling)?.querySelectorAll('td')[cell.cellIndex];
  target?.focus();
}

interface CellInputProps {
  readonly address: string;
  readonly initial: string;
  /** What may be chosen; null where anything may be typed. */
  readonly choices: readonly string[] | null;
  onFinish(value: string): void;
  onCancel(): void;
}

function CellInput({ address, initial, choices, onFinish, onCancel }: CellInputProps): ReactElement {
  if (choices)
    return (
      <select
        aria-label={address}
        autoFocus
        defaultValue={initial}
        onChange={({ currentTarget }) => onFinish(currentTarget.value)}
        onBlur={onCancel}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Escape') onCancel();
        }}
      >
        {[...new Set(['', initial, ...choices])].map((choice) => (
          <option key={choice}>{choice}</option>
        ))}
      </select>
    );
  return (
    <input
      aria-label={address}
      autoFocus
      defaultValue={initial}
      style={{ width: '100%', boxSizing: 'border-box', font: 'inherit' }}
      onBlur={(event) => onFinish(event.currentTarget.value)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key === 'Escape') onCancel();
      }}
    />
  );
}

const TEXT_ALIGN: Readonly<Record<string, CSSProperties['textAlign']>> = {
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Justify: 'justify',
};

function look(format: CellFormat): CSSProperties {
  const side = (name: keyof CellFormat['borders']): string | undefined => {
    const line = format.borders[name];
    return line && line.style !== 'None' ? LINES[line.weight] : undefined;
  };
  return {
    fontFamily: `"${format.fontName}", "Liberation Serif", serif`,
    fontSize: `${format.fontSize}pt`,
    fontWeight: format.bold ? 700 : 400,
    fontStyle: format.italic ? 'italic' : 'normal',
    textDecoration: format.underline === 'None' ? 'none' : 'underline',
    color: format.fontColor,
    background: format.fill || undefined,
    textAlign: TEXT_ALIGN[format.horizontal],
    verticalAlign: format.vertical === 'Center' ? 'middle' : format.vertical.toLowerCase(),
    whiteSpace: format.wrap ? 'pre-wrap' : 'nowrap',
    overflow: 'hidden',
    padding: `0 ${2 + format.indent * 6}px`,
    borderTop: side('EdgeTop'),
    borderBottom: side('EdgeBottom'),
    borderLeft: side('EdgeLeft'),
    borderRight: side('EdgeRight'),
  };
}
