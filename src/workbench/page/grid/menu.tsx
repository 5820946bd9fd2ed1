import { Fragment, useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';

export interface MenuItem {
  readonly label: string;
  /** The key that does the same. */
  readonly keys?: string;
  readonly disabled?: boolean;
  act(): void;
}

interface MenuProps {
  readonly label: string;
  /** Where it opens, in pixels of what is around it; it is moved to where it fits. */
  readonly at: { readonly x: number; readonly y: number };
  /** Whether it stands above its place, whatever it covers. */
  readonly above?: boolean;
  /** Items that belong together; a line parts them. */
  readonly groups: readonly (readonly MenuItem[])[];
  onClose(): void;
}

/** What can be done with something, opened by the other button or by the keyboard. */
export function Menu({ label, at, above = false, groups, onClose }: MenuProps): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ left: at.x, top: at.y });
  useEffect(() => box.current?.querySelector<HTMLElement>('button')?.focus({ preventScroll: true }), []);
  useLayoutEffect(() => {
    const { current } = box;
    const around = current?.offsetParent;
    if (!current || !around) return;
    setPlace({
      left: Math.max(0, Math.min(at.x, around.clientWidth - current.offsetWidth - 4)),
      top: Math.max(0, Math.min(at.y, around.clientHeight - current.offsetHeight - 4)),
    });
  }, [at.x, at.y]);
  const keys = (event: KeyboardEvent<HTMLDivElement>): void => {
    event.stopPropagation();
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const now = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const ends: Readonly<Record<string, number>> = { Home: 0, End: buttons.length - 1, ArrowDown: now + 1, ArrowUp: now - 1 };
    const next = ends[event.key];
    if (next !== undefined) buttons[(next + buttons.length) % buttons.length]?.focus();
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
      aria-label={label}
      style={above ? { left: at.x, bottom: '100%' } : place}
      onKeyDown={keys}
      onContextMenu={(event) => event.preventDefault()}
      onBlur={({ relatedTarget, currentTarget }) => {
        if (!currentTarget.contains(relatedTarget)) onClose();
      }}
    >
      {groups
        .filter((items) => items.length > 0)
        .map((items, index) => (
          <Fragment key={items[0]?.label}>
            {index > 0 && <hr />}
            {items.map(({ label: name, keys: shortcut, disabled, act }) => (
              <button
                key={name}
                type="button"
                role="menuitem"
                aria-disabled={disabled ?? false}
                aria-keyshortcuts={shortcut?.replace('Ctrl', 'Control')}
                onClick={() => {
                  onClose();
                  if (!disabled) act();
                }}
              >
                <span>{name}</span>
                {shortcut && <kbd aria-hidden>{shortcut}</kbd>}
              </button>
            ))}
          </Fragment>
        ))}
    </div>
  );
}
