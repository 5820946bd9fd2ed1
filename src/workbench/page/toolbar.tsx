import { Button, Toolbar as Bar, ToolbarButton, ToolbarDivider, ToolbarToggleButton, Tooltip } from '@fluentui/react-components';
import {
  ArrowRedo20Regular,
  ArrowUndo20Regular,
  Code20Regular,
  DarkTheme20Regular,
  FolderOpen20Regular,
  PanelRight20Regular,
  Save20Regular,
} from '@fluentui/react-icons';
import { useRef, useState, type ReactElement } from 'react';
import type { ExcelHost } from '../host';
import type { Edits } from './edits';
import type { Language } from './entry/language';
import { TEXTS } from './texts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What of the page is switched on. */
export interface Switches {
  readonly dark: boolean;
  readonly developing: boolean;
  readonly pane: boolean;
}

interface ToolbarProps {
  readonly host: ExcelHost;
  readonly edits: Edits;
  readonly switches: Switches;
  readonly language: Language;
  /** The workbook, or what is typed in it, has changed. */
  onChanged(): void;
  /** Another workbook is open: the pane starts anew. */
  onOpened(): void;
  onSwitches(switches: Switches): void;
  onLanguage(language: Language): void;
}

/** Opening and saving files, going back, how numbers are written, light or dark, what goes over the wire. */
export function Toolbar(props: ToolbarProps): ReactElement {
  const { host, edits, switches, language } = props;
  const { input, fault, opened, save } = useFiles(host, props.onOpened);
  const step = (back: () => number) => () => {
    back();
    props.onChanged();
  };
  return (
    <header className="toolbar">
      <h1 className="product">{TEXTS.product}</h1>
      <Bar
        aria-label={TEXTS.product}
        size="small"
        className="tools"
        checkedValues={{ on: Object.entries(switches).flatMap(([name, on]) => (on ? [name] : [])) }}
        onCheckedValueChange={(_, { checkedItems }) =>
          props.onSwitches({
            dark: checkedItems.includes('dark'),
            developing: checkedItems.includes('developing'),
            pane: checkedItems.includes('pane'),
          })
        }
      >
        <ToolbarButton icon={<FolderOpen20Regular />} onClick={() => input.current?.click()}>
          {TEXTS.open}
        </ToolbarButton>
        <ToolbarButton icon={<Save20Regular />} onClick={() => void save()}>
          {TEXTS.save}
        </ToolbarButton>
        <ToolbarDivider />
        <Tooltip content={`${TEXTS.undo} (Ctrl+Z)`} relationship="label">
          <ToolbarButton
            aria-label={TEXTS.undo}
            icon={<ArrowUndo20Regular />}
            disabled={!edits.canUndo}
            onClick={step(() => edits.undo())}
          />
        </Tooltip>
        <Tooltip content={`${TEXTS.redo} (Ctrl+Y)`} relationship="label">
          <ToolbarButton
            aria-label={TEXTS.redo}
            icon={<ArrowRedo20Regular />}
            disabled={!edits.canRedo}
            onClick={step(() => edits.redo())}
          />
        </Tooltip>
        <ToolbarDivider />
        <Tooltip content={TEXTS.numbers} relationship="description">
          <Button
            appearance="subtle"
            size="small"
            aria-label={`${TEXTS.numbers}: ${language === 'vi' ? TEXTS.vietnamese : TEXTS.english}`}
            onClick={() => props.onLanguage(language === 'vi' ? 'en' : 'vi')}
          >
            {language === 'vi' ? TEXTS.vietnamese : TEXTS.english}
          </Button>
        </Tooltip>
        <ToolbarToggleButton name="on" value="dark" appearance="subtle" icon={<DarkTheme20Regular />}>
          {TEXTS.dark}
        </ToolbarToggleButton>
        <ToolbarToggleButton name="on" value="pane" appearance="subtle" icon={<PanelRight20Regular />}>
          {TEXTS.pane}
        </ToolbarToggleButton>
        <ToolbarToggleButton name="on" value="developing" appearance="subtle" icon={<Code20Regular />}>
          {TEXTS.syncs}
        </ToolbarToggleButton>
      </Bar>
      <input
        ref={input}
        hidden
        type="file"
        accept=".xlsx"
        aria-label={TEXTS.openLabel}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          currentTarget.value = '';
          if (file) void opened(file);
        }}
      />
      <span role="alert" className="fault">
        {fault}
      </span>
    </header>
  );
}

/** Opening and saving the workbook as a file. What cannot be opened leaves the open one as it is. */
function useFiles(host: ExcelHost, onOpened: () => void) {
  const input = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('So-lam-viec.xlsx');
  const [fault, setFault] = useState('');
  const opened = async (file: File): Promise<void> => {
    try {
      const { openBook, unseenIn } = await import('../files/open');
      host.open(await openBook(new Uint8Array(await file.arrayBuffer())));
      setName(file.name);
      setFault(TEXTS.unseen(unseenIn(host.book)));
      onOpened();
    } catch {
      setFault(TEXTS.notOpened(file.name));
    }
  };
  const save = async (): Promise<void> => {
    try {
      const { saveBook } = await import('../files/save');
      host.calculation.update();
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([(await saveBook(host.book)) as BlobPart], { type: XLSX }));
      link.download = name;
      link.click();
      URL.revokeObjectURL(link.href);
      setFault('');
    } catch (error) {
      setFault(TEXTS.notSaved(error instanceof Error ? error.message : String(error)));
    }
  };
  return { input, fault, opened, save };
}
