import { useLayoutEffect, useRef, type KeyboardEvent, type ReactElement } from 'react';
import type { CellFormat } from '../../host';
import { fixedNext } from '../entry/pointing';
import { familyOf, PIXELS_PER_POINT } from './look';
import type { Direction } from './selection';
import type { Spot } from './sheet-view';

export interface EditorProps {
  readonly address: string;
  readonly text: string;
  readonly format: CellFormat;
  readonly spot: Spot;
  /** True where typing went over the cell: arrows then leave it. */
  readonly over: boolean;
  /** Where the caret goes once a reference was put in; null leaves it to the person. */
  readonly caret: number | null;
  onText(text: string, caret?: number): void;
  /** @param move where the selection goes on to, in rows and columns */
  onFinish(move: Direction): void;
  /** Ctrl+Enter: into every selected cell. */
  onFinishAll(): void;
  onCancel(): void;
  /** An arrow that would leave the cell. @returns true where it points to a cell for the formula instead */
  onPoint(direction: Direction, extend: boolean): boolean;
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The cell while it is typed into. */
export function Editor(props: EditorProps): ReactElement {
  const { address, text, format, spot, over, caret } = props;
  const box = useRef<HTMLTextAreaElement>(null);
  const done = useRef(false);
  useLayoutEffect(() => {
    const { current } = box;
    current?.focus({ preventScroll: true });
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);
  useLayoutEffect(() => {
    if (caret !== null) box.current?.setSelectionRange(caret, caret);
  }, [caret, text]);
  const once = (finish: () => void): void => {
    if (done.current) return;
    done.current = true;
    finish();
  };
  const keys = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    // While an input method puts a word together its keys are its own.
    if (event.nativeEvent.isComposing) return;
    const { key, shiftKey, currentTarget: target } = event;
    event.stopPropagation();
    const arrow = over ? ARROWS[key] : undefined;
    if (key === 'Enter' && event.altKey) insertLine(target, props.onText);
    else if (key === 'Enter' && (event.ctrlKey || event.metaKey)) once(props.onFinishAll);
    else if (key === 'Enter') once(() => props.onFinish([shiftKey ? -1 : 1, 0]));
    else if (key === 'Tab') once(() => props.onFinish([0, shiftKey ? -1 : 1]));
    else if (key === 'F4') {
      const next = fixedNext(text, target.selectionStart);
      props.onText(next.text, next.caret);
    } else if (arrow && !event.ctrlKey) {
      if (!props.onPoint(arrow, shiftKey)) once(() => props.onFinish(arrow));
    } else if (key === 'Escape') once(props.onCancel);
    else return;
    event.preventDefault();
  };
  const lines = text.split('\n').length;
  const fontSize = Math.max(11, format.fontSize * PIXELS_PER_POINT);
  return (
    <textarea
      ref={box}
      className="editor"
      aria-label={address}
      value={text}
      rows={lines}
      spellCheck={false}
      style={{
        left: spot.left - 1,
        top: spot.top - 1,
        width: Math.max(spot.width + 1, 80, Math.min(480, longest(text) * fontSize * 0.56 + 12)),
        height: Math.max(spot.height + 1, lines * fontSize * 1.35 + 6),
        fontFamily: familyOf(format.fontName),
        fontSize,
        fontWeight: format.bold ? 700 : 400,
      }}
      onChange={({ currentTarget }) => props.onText(currentTarget.value)}
      onBlur={() => once(() => props.onFinish([0, 0]))}
      onKeyDown={keys}
    />
  );
}

const longest = (text: string): number => Math.max(...text.split('\n').map(({ length }) => length));

function insertLine(box: HTMLTextAreaElement, onText: EditorProps['onText']): void {
  const { selectionStart, selectionEnd, value } = box;
  onText(`${value.slice(0, selectionStart)}\n${value.slice(selectionEnd)}`, selectionStart + 1);
}
