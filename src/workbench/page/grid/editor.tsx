import { useLayoutEffect, useRef, type KeyboardEvent, type ReactElement } from 'react';
import type { CellFormat } from '../../host';
import { PIXELS_PER_POINT } from './look';
import type { Spot } from './sheet-view';

export interface EditorProps {
  readonly address: string;
  readonly text: string;
  readonly format: CellFormat;
  readonly spot: Spot;
  /** True where typing went over the cell: arrows then leave it. */
  readonly over: boolean;
  onText(text: string): void;
  /** @param move where the selection goes on to, in rows and columns */
  onFinish(move: readonly [rows: -1 | 0 | 1, columns: -1 | 0 | 1]): void;
  onCancel(): void;
}

const ARROWS: Readonly<Record<string, readonly [-1 | 0 | 1, -1 | 0 | 1]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The cell while it is typed into. */
export function Editor(props: EditorProps): ReactElement {
  const { address, text, format, spot, over } = props;
  const box = useRef<HTMLTextAreaElement>(null);
  const done = useRef(false);
  useLayoutEffect(() => {
    const { current } = box;
    current?.focus();
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);
  const finish = (move: readonly [-1 | 0 | 1, -1 | 0 | 1]): void => {
    if (done.current) return;
    done.current = true;
    props.onFinish(move);
  };
  const keys = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    // While an input method puts a word together its keys are its own.
    if (event.nativeEvent.isComposing) return;
    const { key, shiftKey } = event;
    if (key === 'Enter' && event.altKey) return insertLine(event.currentTarget, props.onText);
    const move =
      key === 'Enter'
        ? ([shiftKey ? -1 : 1, 0] as const)
        : key === 'Tab'
          ? ([0, shiftKey ? -1 : 1] as const)
          : over
            ? ARROWS[key]
            : undefined;
    if (move) {
      event.preventDefault();
      finish(move);
    } else if (key === 'Escape') {
      event.preventDefault();
      done.current = true;
      props.onCancel();
    }
    event.stopPropagation();
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
        width: Math.max(spot.width + 1, 80),
        height: Math.max(spot.height + 1, lines * fontSize * 1.35 + 6),
        fontFamily: `"${format.fontName}", "Liberation Serif", serif`,
        fontSize,
        fontWeight: format.bold ? 700 : 400,
      }}
      onChange={({ currentTarget }) => props.onText(currentTarget.value)}
      onBlur={() => finish([0, 0])}
      onKeyDown={keys}
    />
  );
}

function insertLine(box: HTMLTextAreaElement, onText: (text: string) => void): void {
  const { selectionStart, selectionEnd, value } = box;
  onText(`${value.slice(0, selectionStart)}\n${value.slice(selectionEnd)}`);
}
