import { useState, type CSSProperties, type ReactElement } from 'react';
import { parseAddress, type Sheet } from '../host';
import { contentOf } from './edits';

const BAR: CSSProperties = { display: 'flex', gap: 6, padding: 4, borderBottom: '1px solid #888', alignItems: 'center' };
const WIDE: CSSProperties = { flex: 1, font: 'inherit' };

interface FormulaBarProps {
  readonly sheet: Sheet;
  readonly address: string;
  onTyped(address: string, value: string): void;
}

/** The chosen cell's address and what stands in it: the formula where there is one. A locked cell is shown and not edited. */
export function FormulaBar({ sheet, address, onTyped }: FormulaBarProps): ReactElement {
  const content = contentOf(sheet, address);
  const [text, setText] = useState(content);
  const { row1, column1 } = parseAddress(address);
  const locked = sheet.protection !== null && (sheet.at(row1, column1)?.format.locked ?? true);
  return (
    <div style={BAR}>
      <span style={{ minWidth: 56 }}>{address}</span>
      <input
        style={WIDE}
        aria-label="Thanh công thức"
        readOnly={locked}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onBlur={() => !locked && text !== content && onTyped(address, text)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
          if (event.key === 'Escape') setText(content);
        }}
      />
    </div>
  );
}
