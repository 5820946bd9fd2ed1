import { useEffect, useRef, type KeyboardEvent, type ReactElement } from 'react';
import { TEXTS } from '../texts';
import type { Window } from './sheet-layout';
import type { Spot } from './sheet-view';

interface PromptProps {
  readonly spot: Spot;
  readonly view: Window;
  readonly title: string;
  readonly message: string;
}

const NOTE = { width: 290, height: 100 } as const;

/** What a cell asks to be told before it is typed into: below it, or above where there is no room. */
export function Prompt({ spot, view, title, message }: PromptProps): ReactElement {
  const below = spot.top + spot.height + 6;
  const left = Math.max(0, Math.min(spot.left + 12, view.width - NOTE.width));
  const place = below + NOTE.height <= view.height ? { left, top: below } : { left, bottom: view.height - spot.top + 6 };
  return (
    <div id="cell-prompt" className="note" role="note" style={place}>
      {title && <strong>{title}</strong>}
      {message}
    </div>
  );
}

/** A note of a cell, beside it. */
export function NoteBox({
  spot,
  view,
  text,
  id,
}: {
  readonly spot: Spot;
  readonly view: Window;
  readonly text: string;
  readonly id?: string;
}): ReactElement {
  const right = spot.left + spot.width + 8;
  const left = right + NOTE.width <= view.width ? right : Math.max(0, spot.left - NOTE.width - 8);
  return (
    <div
      id={id}
      className="note of-cell"
      role="note"
      style={{ left, top: Math.max(0, Math.min(spot.top, view.height - NOTE.height)) }}
    >
      {text}
    </div>
  );
}

interface ChoicesProps {
  readonly spot: Spot;
  readonly address: string;
  readonly choices: readonly string[];
  readonly chosen: string;
  readonly open: boolean;
  onOpen(): void;
  onChosen(choice: string): void;
  onClose(): void;
}

/** The arrow beside a cell that has a list, and the list. */
export function Choices({ spot, open, onOpen, ...list }: ChoicesProps): ReactElement {
  return (
    <>
      <button
        type="button"
        className="arrow"
        tabIndex={-1}
        aria-label={`${TEXTS.choices}: ${list.address}`}
        style={{ left: spot.left + spot.width, top: spot.top + Math.max(0, spot.height - 20) }}
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => (open ? list.onClose() : onOpen())}
      >
        <span aria-hidden>▾</span>
      </button>
      {open && <List spot={spot} {...list} />}
    </>
  );
}

function List({ spot, address, choices, chosen, onChosen, onClose }: Omit<ChoicesProps, 'open' | 'onOpen'>): ReactElement {
  const box = useRef<HTMLSelectElement>(null);
  useEffect(() => box.current?.focus(), []);
  const keys = (event: KeyboardEvent<HTMLSelectElement>): void => {
    event.stopPropagation();
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter' || event.key === 'Tab') onChosen(event.currentTarget.value);
    else return;
    event.preventDefault();
  };
  const all = [...new Set([...(choices.includes(chosen) ? [] : [chosen]), ...choices])];
  return (
    <select
      ref={box}
      className="list"
      aria-label={address}
      size={Math.min(8, Math.max(2, all.length))}
      defaultValue={chosen}
      style={{ left: spot.left, top: spot.top + spot.height, minWidth: spot.width + 20 }}
      onClick={({ currentTarget }) => onChosen(currentTarget.value)}
      onBlur={onClose}
      onKeyDown={keys}
    >
      {all.map((choice) => (
        <option key={choice}>{choice}</option>
      ))}
    </select>
  );
}
