import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { TEXTS } from '../texts';
import type { Window } from './sheet-layout';
import type { Spot } from './sheet-view';

interface FilterMenuProps {
  readonly spot: Spot;
  readonly view: Window;
  readonly name: string;
  /** All values of the column as they are shown, and those that pass now (null: all). */
  readonly values: readonly string[];
  readonly chosen: readonly string[] | null;
  onSort(ascending: boolean): void;
  /** @param values those that pass; null lets all through */
  onFilter(values: readonly string[] | null): void;
  onClose(): void;
}

const WIDTH = 260;
const HEIGHT = 380;
/** More values than this are not listed: the search narrows them. */
const MOST = 500;

const plain = (text: string): string => text.toLocaleLowerCase('vi').normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');

/** The filter of a column: sorting, a search without accents, and which values pass. */
export function FilterMenu(props: FilterMenuProps): ReactElement {
  const { spot, view, name, values, onClose } = props;
  const [search, setSearch] = useState('');
  const [on, setOn] = useState<ReadonlySet<string>>(() => new Set(props.chosen ?? values));
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector<HTMLElement>('button')?.focus(), []);
  const found = useMemo(() => values.filter((value) => plain(value).includes(plain(search))), [values, search]);
  const all = found.every((value) => on.has(value));
  const toggle = (changed: readonly string[], add: boolean): void => {
    const next = new Set(on);
    for (const value of changed)
      if (add) next.add(value);
      else next.delete(value);
    setOn(next);
  };
  const apply = (): void => {
    const passing = search === '' ? values.filter((value) => on.has(value)) : found.filter((value) => on.has(value));
    props.onFilter(passing.length === values.length ? null : passing);
  };
  const keys = (event: KeyboardEvent<HTMLDivElement>): void => {
    event.stopPropagation();
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter' && (event.target as HTMLElement).tagName === 'INPUT') apply();
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp')
      moveFocus(event.currentTarget, event.key === 'ArrowDown' ? 1 : -1);
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={box}
      className="menu filter-menu"
      role="dialog"
      tabIndex={-1}
      aria-label={`${TEXTS.filterOf} ${name}`}
      style={{
        left: Math.max(0, Math.min(spot.left, view.width - WIDTH)),
        top: Math.max(0, Math.min(spot.top + spot.height, view.height - HEIGHT)),
        width: WIDTH,
      }}
      onKeyDown={keys}
      onBlur={({ relatedTarget, currentTarget }) => {
        if (relatedTarget && !currentTarget.contains(relatedTarget)) onClose();
      }}
    >
      <button type="button" onClick={() => props.onSort(true)}>
        {TEXTS.sortUp}
      </button>
      <button type="button" onClick={() => props.onSort(false)}>
        {TEXTS.sortDown}
      </button>
      <button type="button" disabled={props.chosen === null} onClick={() => props.onFilter(null)}>
        {TEXTS.clearFilter}
      </button>
      <input
        type="search"
        aria-label={TEXTS.searchValues}
        placeholder={TEXTS.searchValues}
        value={search}
        onChange={({ currentTarget }) => setSearch(currentTarget.value)}
      />
      <div className="values" role="group" aria-label={TEXTS.values}>
        <label>
          <input type="checkbox" checked={all} onChange={() => toggle(found, !all)} />
          {TEXTS.allValues}
        </label>
        {found.slice(0, MOST).map((value) => (
          <label key={value}>
            <input type="checkbox" checked={on.has(value)} onChange={() => toggle([value], !on.has(value))} />
            {value === '' ? TEXTS.blanks : value}
          </label>
        ))}
      </div>
      <div className="actions">
        <button type="button" className="main-action" disabled={!found.some((value) => on.has(value))} onClick={apply}>
          {TEXTS.apply}
        </button>
        <button type="button" onClick={onClose}>
          {TEXTS.cancel}
        </button>
      </div>
    </div>
  );
}

/** Arrow keys go through what can be used, as in a menu. */
function moveFocus(menu: HTMLElement, step: 1 | -1): void {
  const stops = [...menu.querySelectorAll<HTMLElement>('button:not([disabled]), input')];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  stops[(at + step + stops.length) % stops.length]?.focus();
}
