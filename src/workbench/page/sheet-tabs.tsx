import { useEffect, useRef, useState, type KeyboardEvent, type MouseEvent, type ReactElement } from 'react';
import type { ExcelHost, Sheet } from '../host';
import { copySheet, moveSheet, removeSheet, renameSheet, setVisibility } from '../host/objects/sheets';
import { Ask } from './ask';
import type { Edits } from './edits';
import { Menu, type MenuItem } from './grid/menu';
import { TEXTS } from './texts';

interface SheetTabsProps {
  readonly host: ExcelHost;
  readonly edits: Edits;
  readonly sheet: Sheet;
  onShow(sheet: Sheet): void;
  onChanged(): void;
  onNotice(text: string): void;
}

/** The tabs of the sheets that are shown, what can be done with them, and one more for a new sheet. */
export function SheetTabs({ host, edits, sheet, onShow, onChanged, onNotice }: SheetTabsProps): ReactElement {
  const list = useRef<HTMLDivElement>(null);
  const [menu, setMenu] = useState<{ readonly x: number; readonly y: number } | null>(null);
  const [renaming, setRenaming] = useState<Sheet | null>(null);
  const [dragged, setDragged] = useState<Sheet | null>(null);
  const { book } = host;
  const tabs = book.sheets.filter(({ visibility }) => visibility === 'Visible');
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [sheet]);
  const attempt = (change: () => void): void => {
    try {
      edits.changeTabs(change);
      onChanged();
    } catch {
      onNotice(TEXTS.refusedTabs);
    }
  };
  const openMenu = (tab: HTMLElement): void => {
    const [{ left, bottom }, box] = [tab.getBoundingClientRect(), list.current?.parentElement?.getBoundingClientRect()];
    setMenu({ x: left - (box?.left ?? 0), y: bottom - (box?.top ?? 0) });
  };
  const keys = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.key === 'F2') setRenaming(sheet);
    else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) openMenu(event.target as HTMLElement);
    else {
      const ends: Readonly<Record<string, number>> = { Home: 0, End: tabs.length - 1 };
      const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
      const at = ends[event.key] ?? tabs.indexOf(sheet) + step;
      const next = tabs[at];
      if ((step === 0 && ends[event.key] === undefined) || !next) return;
      onShow(next);
      list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[at]?.focus();
    }
    event.preventDefault();
  };
  const add = (): void => {
    const free = Array.from({ length: book.sheets.length + 1 }, (_, index) => `Sheet${index + 1}`).find(
      (name) => !book.sheet(name),
    );
    attempt(() => {
      const added = book.addSheet(free ?? 'Sheet');
      host.calculation.restructured();
      onShow(added);
    });
  };
  const moveTo = (tab: Sheet, place: Sheet | undefined): void => {
    if (place && place !== tab) attempt(() => moveSheet(tab, book.sheets.indexOf(place), host));
  };
  const close = (): void => {
    setMenu(null);
    list.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
  };
  const at = tabs.indexOf(sheet);
  return (
    <div className="tabs">
      <div ref={list} className="tablist" role="tablist" aria-label={TEXTS.sheets} onKeyDown={keys}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            draggable
            tabIndex={tab === sheet ? 0 : -1}
            aria-selected={tab === sheet}
            aria-keyshortcuts="F2 Shift+F10"
            style={tab.tabColor ? { boxShadow: `inset 0 -3px 0 ${tab.tabColor}` } : undefined}
            onClick={() => onShow(tab)}
            onDoubleClick={() => setRenaming(tab)}
            onContextMenu={(event: MouseEvent<HTMLElement>) => {
              event.preventDefault();
              onShow(tab);
              openMenu(event.currentTarget);
            }}
            onDragStart={() => setDragged(tab)}
            onDragOver={(event) => dragged && event.preventDefault()}
            onDrop={() => {
              if (dragged) moveTo(dragged, tab);
              setDragged(null);
            }}
          >
            {tab.name}
          </button>
        ))}
      </div>
      <button type="button" className="add" aria-label={TEXTS.newSheet} title={TEXTS.newSheet} onClick={add}>
        +
      </button>
      {menu && (
        <Menu
          label={TEXTS.sheetMenu(sheet.name)}
          at={menu}
          above
          groups={[
            [
              { label: TEXTS.rename, keys: 'F2', act: () => setRenaming(sheet) },
              { label: TEXTS.copySheet, act: () => attempt(() => copySheet(sheet, 'After', { type: 'Worksheet', sheet }, host)) },
              { label: TEXTS.deleteSheet, act: () => attempt(() => removeSheet(sheet, host)) },
            ],
            [
              { label: TEXTS.moveLeft, disabled: at === 0, act: () => moveTo(sheet, tabs[at - 1]) },
              { label: TEXTS.moveRight, disabled: at === tabs.length - 1, act: () => moveTo(sheet, tabs[at + 1]) },
            ],
            [
              { label: TEXTS.hideSheet, act: () => attempt(() => setVisibility(sheet, 'Hidden', host)) },
              ...book.sheets
                .filter(({ visibility }) => visibility === 'Hidden')
                .map((hidden): MenuItem => ({
                  label: TEXTS.showSheet(hidden.name),
                  act: () => attempt(() => setVisibility(hidden, 'Visible', host)),
                })),
            ],
          ]}
          onClose={close}
        />
      )}
      {renaming && (
        <Ask
          title={TEXTS.rename.replace('...', '')}
          label={TEXTS.sheetName}
          value={renaming.name}
          check={(name) => (isFree(book.sheets, renaming, name) ? '' : TEXTS.badSheetName)}
          onDone={(name) => {
            setRenaming(null);
            attempt(() => renameSheet(renaming, name, host));
          }}
          onClose={() => setRenaming(null)}
        />
      )}
    </div>
  );
}

/** Whether Excel takes a name for a tab that no other has. */
const isFree = (sheets: readonly Sheet[], own: Sheet, name: string): boolean =>
  name.trim() !== '' &&
  name.length <= 31 &&
  !/[[\]:*?/\\]|^'|'$/.test(name) &&
  !sheets.some((sheet) => sheet !== own && sheet.name.toLowerCase() === name.toLowerCase());
