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

export interface MenuItem {
  readonly label: string;
  readonly disabled?: boolean;
  act(): void;
}

interface MenuProps {
  readonly spot: Spot;
  readonly items: readonly MenuItem[];
  onClose(): void;
}

/** What can be done with the selection. */
export function Menu({ spot, items, onClose }: MenuProps): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector('button')?.focus(), []);
  const keys = (event: KeyboardEvent<HTMLDivElement>): void => {
    event.stopPropagation();
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) buttons[(at + step + buttons.length) % buttons.length]?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={box}
      className="menu"
      role="menu"
      tabIndex={-1}
      aria-label={TEXTS.menu}
      style={{ left: spot.left + 20, top: spot.top + spot.height }}
      onKeyDown={keys}
      onBlur={({ relatedTarget, currentTarget }) => {
        if (!currentTarget.contains(relatedTarget)) onClose();
      }}
    >
      {items.map(({ label, disabled, act }) => (
        <button
          key={label}
          type="button"
          role="menuitem"
          aria-disabled={disabled ?? false}
          onClick={() => {
            onClose();
            if (!disabled) act();
          }}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
