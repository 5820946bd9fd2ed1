import { Button, Toolbar as Bar, ToolbarButton, ToolbarDivider, ToolbarToggleButton, Tooltip } from '@fluentui/react-components';
import {
  ArrowRedo20Regular,
  ArrowUndo20Regular,
  Code20Regular,
  DarkTheme20Regular,
  DocumentAdd20Regular,
  FolderOpen20Regular,
  PanelRight20Regular,
  Save20Regular,
  EyeTracking20Regular,
} from '@fluentui/react-icons';
import { useState, type ReactElement } from 'react';
import type { Edits } from './edits';
import type { Language } from './entry/language';
import type { Look } from './look';
import { Question } from './question';
import { TEXTS } from './texts';
import { FILE_FIELD, type Files } from './use-files';

interface ToolbarProps {
  readonly edits: Edits;
  readonly files: Files;
  readonly look: Look;
  readonly language: Language;
  readonly developing: boolean;
  readonly pane: boolean;
  /** What else went wrong; "" for nothing. */
  readonly fault: string;
  /** What is typed in the workbook has changed. */
  onChanged(): void;
  onLook(look: Look): void;
  onDeveloping(on: boolean): void;
  onPane(on: boolean): void;
  onLanguage(language: Language): void;
}

/** Opening and saving files, going back, how numbers are written, light or dark, what goes over the wire. */
export function Toolbar(props: ToolbarProps): ReactElement {
  const { edits, files, look, language } = props;
  const [asking, setAsking] = useState(false);
  const step = (back: () => number) => () => {
    back();
    props.onChanged();
  };
  const on = [
    ...(look === 'dark' ? ['dark'] : []),
    ...(look === 'contrast' ? ['contrast'] : []),
    ...(props.pane ? ['pane'] : []),
    ...(props.developing ? ['developing'] : []),
  ];
  const toggled = (checked: readonly string[]): void => {
    const turned = (name: string): boolean => checked.includes(name) !== on.includes(name);
    if (turned('dark')) props.onLook(look === 'dark' ? 'light' : 'dark');
    if (turned('contrast')) props.onLook(look === 'contrast' ? 'light' : 'contrast');
    if (turned('pane')) props.onPane(!props.pane);
    if (turned('developing')) props.onDeveloping(!props.developing);
  };
  const { text, isFault } = props.fault ? { text: props.fault, isFault: true } : files.news;
  return (
    <header className="toolbar">
      <h1 className="product">{TEXTS.product}</h1>
      <Bar
        aria-label={TEXTS.product}
        size="small"
        className="tools"
        checkedValues={{ on }}
        onCheckedValueChange={(_, { checkedItems }) => toggled(checkedItems)}
      >
        <Tooltip content={TEXTS.newBook} relationship="label">
          <ToolbarButton
            aria-label={TEXTS.newBook}
            icon={<DocumentAdd20Regular />}
            onClick={() => (edits.canUndo ? setAsking(true) : files.startNew())}
          />
        </Tooltip>
        <ToolbarButton icon={<FolderOpen20Regular />} onClick={files.choose}>
          {TEXTS.open}
        </ToolbarButton>
        <ToolbarButton icon={<Save20Regular />} onClick={() => void files.save()}>
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
        <Tooltip content={TEXTS.contrast} relationship="label">
          <ToolbarToggleButton
            name="on"
            value="contrast"
            appearance="subtle"
            aria-label={TEXTS.contrast}
            icon={<EyeTracking20Regular />}
          />
        </Tooltip>
        <ToolbarToggleButton name="on" value="pane" appearance="subtle" icon={<PanelRight20Regular />}>
          {TEXTS.pane}
        </ToolbarToggleButton>
        <ToolbarToggleButton name="on" value="developing" appearance="subtle" icon={<Code20Regular />}>
          {TEXTS.syncs}
        </ToolbarToggleButton>
      </Bar>
      <input
        id={FILE_FIELD}
        hidden
        type="file"
        accept=".xlsx"
        aria-label={TEXTS.openLabel}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          currentTarget.value = '';
          if (file) void files.open(file);
        }}
      />
      <span role="alert" className={isFault ? 'fault' : 'news'}>
        {text}
      </span>
      {asking && (
        <Question
          title={TEXTS.newBook}
          text={TEXTS.newBookAsk}
          onDone={() => {
            setAsking(false);
            files.startNew();
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </header>
  );
}
