import { useLayoutEffect, useRef, useState, type ReactElement } from 'react';
import { fixedNext } from './entry/pointing';
import { TEXTS } from './texts';
import type { Move } from './grid/use-editing';

interface FormulaBarProps {
  readonly address: string;
  readonly text: string;
  /** Where the caret goes once a reference was put in; null leaves it to the person. */
  readonly caret: number | null;
  readonly locked: boolean;
  onGo(text: string): void;
  onStart(): void;
  onText(text: string, caret?: number): void;
  onFinish(move: Move): void;
  onCancel(): void;
}

/** Where the selection is, to go elsewhere by typing it; and what stands in the cell: the formula where there is one. */
export function FormulaBar(props: FormulaBarProps): ReactElement {
  const { address, text, caret, locked, onGo, onStart, onText, onFinish, onCancel } = props;
  const bar = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (caret !== null && document.activeElement === bar.current) bar.current?.setSelectionRange(caret, caret);
  }, [caret, text]);
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
        ref={bar}
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
          if (event.key === 'F4' && !locked) {
            event.preventDefault();
            const next = fixedNext(text, event.currentTarget.selectionStart ?? 0);
            onText(next.text, next.caret);
          }
          if (event.nativeEvent.isComposing || !['Enter', 'Escape', 'Tab'].includes(event.key)) return;
          event.preventDefault();
          left.current = true;
          if (event.key === 'Escape' || locked) onCancel();
          else if (event.key === 'Tab') onFinish([0, event.shiftKey ? -1 : 1]);
          else onFinish([event.shiftKey ? -1 : 1, 0]);
        }}
      />
    </div>
  );
}
