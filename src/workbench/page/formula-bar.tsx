import { useRef, useState, type ReactElement } from 'react';
import { TEXTS } from './texts';
import type { Move } from './grid/use-editing';

interface FormulaBarProps {
  readonly address: string;
  readonly text: string;
  readonly locked: boolean;
  onGo(text: string): void;
  onStart(): void;
  onText(text: string): void;
  onFinish(move: Move): void;
  onCancel(): void;
}

/** Where the selection is, to go elsewhere by typing it; and what stands in the cell: the formula where there is one. */
export function FormulaBar({ address, text, locked, onGo, onStart, onText, onFinish, onCancel }: FormulaBarProps): ReactElement {
  const [going, setGoing] = useState<string | null>(null);
  const left = useRef(false);
  return (
    <div className="formula">
      <input
        className="place"
        aria-label={TEXTS.nameBox}
        value={going ?? address}
        spellCheck={false}
        onFocus={({ currentTarget }) => {
          setGoing(address);
          currentTarget.select();
        }}
        onChange={({ currentTarget }) => setGoing(currentTarget.value)}
        onBlur={() => setGoing(null)}
        onKeyDown={({ key, currentTarget }) => {
          if (key === 'Enter') onGo(currentTarget.value);
          if (key === 'Escape') currentTarget.blur();
        }}
      />
      <span aria-hidden className="fx">
        fx
      </span>
      <input
        className="contents"
        aria-label={TEXTS.formulaBar}
        readOnly={locked}
        value={text}
        spellCheck={false}
        onFocus={() => {
          left.current = false;
          if (!locked) onStart();
        }}
        onChange={({ currentTarget }) => onText(currentTarget.value)}
        onBlur={() => {
          if (!left.current && !locked) onFinish([0, 0]);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
          event.preventDefault();
          left.current = true;
          if (event.key === 'Enter' && !locked) onFinish([1, 0]);
          else onCancel();
        }}
      />
    </div>
  );
}
