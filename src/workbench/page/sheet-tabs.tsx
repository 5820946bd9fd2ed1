import { useEffect, useRef, type KeyboardEvent, type ReactElement } from 'react';
import type { ExcelHost, Sheet } from '../host';
import { TEXTS } from './texts';

interface SheetTabsProps {
  readonly host: ExcelHost;
  readonly sheet: Sheet;
  onShow(sheet: Sheet): void;
  onChanged(): void;
}

/** The tabs of the sheets that are shown, and one more for a new sheet. */
export function SheetTabs({ host, sheet, onShow, onChanged }: SheetTabsProps): ReactElement {
  const list = useRef<HTMLDivElement>(null);
  const tabs = host.book.sheets.filter(({ visibility }) => visibility === 'Visible');
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [sheet]);
  const keys = (event: KeyboardEvent<HTMLDivElement>): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = tabs[tabs.indexOf(sheet) + step];
    if (step === 0 || !next) return;
    event.preventDefault();
    onShow(next);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[tabs.indexOf(next)]?.focus();
  };
  const add = (): void => {
    const free = Array.from({ length: host.book.sheets.length + 1 }, (_, index) => `Sheet${index + 1}`).find(
      (name) => !host.book.sheet(name),
    );
    const added = host.book.addSheet(free ?? 'Sheet');
    host.calculation.restructured();
    onShow(added);
    onChanged();
  };
  return (
    <div className="tabs">
      <div ref={list} className="tablist" role="tablist" aria-label={TEXTS.sheets} onKeyDown={keys}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            tabIndex={tab === sheet ? 0 : -1}
            aria-selected={tab === sheet}
            style={tab.tabColor ? { boxShadow: `inset 0 -3px 0 ${tab.tabColor}` } : undefined}
            onClick={() => onShow(tab)}
          >
            {tab.name}
          </button>
        ))}
      </div>
      <button type="button" className="add" aria-label={TEXTS.newSheet} title={TEXTS.newSheet} onClick={add}>
        +
      </button>
    </div>
  );
}
