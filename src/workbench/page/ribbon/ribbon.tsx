import { Tooltip } from '@fluentui/react-components';
import { useEffect, useState, type KeyboardEvent, type ReactElement } from 'react';
import { TEXTS } from '../texts';
import { ribbonTab, type RibbonButton, type RibbonTab } from './manifest';

interface RibbonProps {
  /** What a button runs now; null while none does. */
  readonly running: string | null;
  /** A button of the add-in was pressed. */
  onAction(action: RibbonButton['action']): void;
}

/** The add-in's tab of the ribbon, made from its manifest as Excel makes it. */
export function Ribbon({ running, onAction }: RibbonProps): ReactElement {
  const [tab, setTab] = useState<RibbonTab | null>(null);
  const [open, setOpen] = useState(true);
  useEffect(() => {
    void fetch('/manifest.xml').then(async (answer) => setTab(answer.ok ? ribbonTab(await answer.text()) : null));
  }, []);
  useEffect(() => {
    const fold = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== 'F1' || !event.ctrlKey) return;
      event.preventDefault();
      setOpen((now) => !now);
    };
    addEventListener('keydown', fold);
    return () => removeEventListener('keydown', fold);
  }, []);
  return (
    <nav className="ribbon" aria-label={TEXTS.ribbon}>
      <button
        type="button"
        className="ribbon-tab"
        aria-expanded={open}
        aria-controls="ribbon-groups"
        title={TEXTS.foldRibbon}
        onClick={() => setOpen(!open)}
      >
        {tab?.label ?? TEXTS.addIn}
      </button>
      <div
        id="ribbon-groups"
        className="ribbon-groups"
        role="toolbar"
        aria-label={tab?.label ?? TEXTS.addIn}
        hidden={!open}
        onKeyDown={arrows}
      >
        {tab?.groups.map(({ label, buttons }) => (
          <div key={label} role="group" aria-label={label} className="ribbon-group">
            <div className="ribbon-buttons">
              {buttons.map((button) => (
                <Tooltip key={button.id} content={{ children: button.tip, className: 'ribbon-tip' }} relationship="description">
                  <button
                    type="button"
                    disabled={running !== null}
                    aria-busy={button.action.kind === 'command' && running === button.action.name}
                    onClick={() => onAction(button.action)}
                  >
                    <img src={`/${button.icon}`} alt="" width={32} height={32} />
                    {button.label}
                  </button>
                </Tooltip>
              ))}
            </div>
            <span aria-hidden>{label}</span>
          </div>
        ))}
      </div>
    </nav>
  );
}

/** Arrow keys go from button to button, as on Excel's ribbon. */
function arrows(event: KeyboardEvent<HTMLDivElement>): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (step === 0) return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button:not([disabled])')];
  buttons[(buttons.indexOf(document.activeElement as HTMLElement) + step + buttons.length) % buttons.length]?.focus();
  event.preventDefault();
}
