import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { Sheet } from '../../host';
import type { Language } from '../entry/language';
import { editText, shownText } from '../entry/typed';
import { TEXTS } from '../texts';
import type { Place } from './selection';

interface FindBarProps {
  readonly sheet: Sheet;
  readonly language: Language;
  readonly active: Place;
  readonly version: number;
  onFound(place: Place): void;
  onClose(): void;
}

const plain = (text: string): string => text.toLocaleLowerCase('vi').normalize('NFC');

/** The cells whose shown text or contents hold a text, row by row. */
export function matchesIn(sheet: Sheet, text: string, language: Language): Place[] {
  const wanted = plain(text.trim());
  const used = wanted === '' ? null : sheet.used(true);
  if (!used) return [];
  const found: Place[] = [];
  for (const { row, column, cell } of sheet.inside(used)) {
    if (cell.value === null && cell.formula === null) continue;
    if (plain(shownText(cell, language)).includes(wanted) || plain(editText(cell, language)).includes(wanted))
      found.push({ row, column });
  }
  return found.sort((a, b) => a.row - b.row || a.column - b.column);
}

/** Ctrl+F: finds a text in the sheet and goes from one cell to the next. */
export function FindBar({ sheet, language, active, version, onFound, onClose }: FindBarProps): ReactElement {
  const [text, setText] = useState('');
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => box.current?.select(), []);
  void version;
  const found = matchesIn(sheet, text, language);
  const at = found.findIndex(({ row, column }) => row === active.row && column === active.column);
  const go = (step: 1 | -1): void => {
    const after = found.findIndex(({ row, column }) => row > active.row || (row === active.row && column > active.column));
    const start = at >= 0 ? at + step : step === 1 ? Math.max(0, after) : (after < 0 ? found.length : after) - 1;
    const next = found[(start + found.length) % found.length] ?? found[0];
    if (next) onFound(next);
  };
  return (
    <div
      className="find"
      role="search"
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') onClose();
        else if (event.key === 'Enter') go(event.shiftKey ? -1 : 1);
        else return;
        event.preventDefault();
      }}
    >
      <input
        ref={box}
        type="search"
        aria-label={TEXTS.find}
        placeholder={TEXTS.find}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <span role="status">
        {text.trim() === '' ? '' : found.length === 0 ? TEXTS.nothingFound : TEXTS.found(at + 1, found.length)}
      </span>
      <Button size="small" disabled={found.length === 0} onClick={() => go(-1)}>
        {TEXTS.findBefore}
      </Button>
      <Button size="small" disabled={found.length === 0} onClick={() => go(1)}>
        {TEXTS.findNext}
      </Button>
      <Button size="small" appearance="subtle" onClick={onClose}>
        {TEXTS.close}
      </Button>
    </div>
  );
}
