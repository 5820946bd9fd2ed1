import { useEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent, type ReactElement } from 'react';
import { flushSync } from 'react-dom';
import type { ExcelHost } from '../../host';
import { DEFAULT_FORMAT } from '../../host/model';
import type { Edits } from '../edits';
import type { Language } from '../entry/language';
import { editText } from '../entry/typed';
import { FormulaBar } from '../formula-bar';
import { SheetTabs } from '../sheet-tabs';
import { TEXTS } from '../texts';
import { copied, type Copied } from './block-actions';
import { checkOf, choicesOf } from './checks';
import { Editor } from './editor';
import { commandOf } from './keys';
import { Choices, Menu, Prompt } from './over';
import { RefusalDialog } from './refusal';
import { masterOf } from './selection';
import type { Window } from './sheet-layout';
import { SheetView, type Spot } from './sheet-view';
import { Totals } from './totals';
import { useCommands } from './use-commands';
import { addressOf, useEditing } from './use-editing';
import { useSelection } from './use-selection';

export interface GridProps {
  readonly host: ExcelHost;
  readonly edits: Edits;
  readonly language: Language;
  /** Counts the changes of the workbook, whoever made them. */
  readonly version: number;
  onChanged(): void;
}

/** The workbook as the host holds it, and everything a person does with it. */
export function Grid({ host, edits, language, version, onChanged }: GridProps): ReactElement {
  const [notice, setNotice] = useState('');
  const [open, setOpen] = useState<'menu' | 'choices' | null>(null);
  const grid = useRef<HTMLDivElement>(null);
  const own = useRef<Copied | null>(null);
  host.calculation.update();
  const selecting = useSelection(host, onChanged);
  const { sheet, selection, rect } = selecting;
  const changed = (): void => {
    setNotice('');
    onChanged();
  };
  const focus = (): void => grid.current?.focus({ preventScroll: true });
  // A key or a link that leads to another sheet leads into it; the add-in that shows one leaves the keyboard where it is.
  const follows = useRef(false);
  useEffect(() => {
    if (follows.current) grid.current?.focus({ preventScroll: true });
    follows.current = false;
  }, [sheet]);
  const surroundings = { host, edits, sheet, language, onWritten: changed, onNotice: setNotice };
  const commands = useCommands({ ...surroundings, selecting, own, onOpen: setOpen, grid });
  const editing = useEditing({
    ...surroundings,
    onMoved: (from, move) => {
      focus();
      if (move[0] !== 0 || move[1] !== 0) commands.step(from, move);
    },
  });
  if (!sheet) return <section className="book" aria-label={TEXTS.grid} />;
  const active = masterOf(sheet.merges, selection.active);
  const cell = sheet.at(active.row, active.column);
  const keys = (event: KeyboardEvent): void => {
    if (event.target !== grid.current) return;
    const command = commandOf(event);
    if (!command) return;
    setNotice('');
    if (command.kind === 'edit') editing.start(active, { over: false, where: 'cell' });
    // The editor opens before the character arrives, so that it lands there.
    else if (command.kind === 'type') return flushSync(() => editing.start(active, { over: true, where: 'cell' }));
    else {
      follows.current = command.kind === 'sheet' || command.kind === 'follow';
      commands.run(command);
    }
    event.preventDefault();
  };
  const copy = (event: ClipboardEvent, cut: boolean): void => {
    if (event.target !== grid.current) return;
    own.current = copied(sheet, rect, language);
    event.clipboardData.setData('text/plain', own.current.text);
    event.preventDefault();
    if (cut) commands.run({ kind: 'clear' });
  };
  const over = (spot: Spot, view: Window): ReactElement => {
    const { editing: now } = editing;
    const choices = choicesOf(host, sheet, active);
    const prompt = (checkOf(sheet, active)?.validation.prompt ?? {}) as {
      showPrompt?: boolean;
      title?: string;
      message?: string;
    };
    return (
      <div className="overs">
        {now?.where === 'cell' && (
          <Editor
            key={addressOf(now.place)}
            address={addressOf(now.place)}
            text={now.text}
            over={now.over}
            spot={spot}
            format={cell?.format ?? DEFAULT_FORMAT}
            onText={editing.setText}
            onFinish={editing.finish}
            onCancel={editing.cancel}
          />
        )}
        {choices && !now && !commands.isLocked(active) && (
          <Choices
            spot={spot}
            address={addressOf(active)}
            choices={choices}
            chosen={editText(cell, language)}
            open={open === 'choices'}
            onOpen={() => setOpen('choices')}
            onChosen={(choice) => {
              setOpen(null);
              focus();
              editing.type(active, choice, [0, 0]);
            }}
            onClose={() => {
              setOpen(null);
              focus();
            }}
          />
        )}
        {prompt.message && prompt.showPrompt !== false && open !== 'choices' && (
          <Prompt spot={spot} view={view} title={prompt.title ?? ''} message={prompt.message} />
        )}
        {open === 'menu' && (
          <Menu
            spot={spot}
            items={commands.items}
            onClose={() => {
              setOpen(null);
              focus();
            }}
          />
        )}
      </div>
    );
  };
  return (
    <section
      className="book"
      aria-label={TEXTS.grid}
      onKeyDown={keys}
      onCopy={(event) => copy(event, false)}
      onCut={(event) => copy(event, true)}
      onPaste={(event) => {
        if (event.target !== grid.current) return;
        event.preventDefault();
        commands.paste(event.clipboardData.getData('text/plain'));
      }}
    >
      <FormulaBar
        address={rect.row1 === rect.row2 && rect.column1 === rect.column2 ? addressOf(active) : commands.address}
        text={editing.editing?.text ?? editText(cell, language)}
        locked={commands.isLocked(active)}
        onGo={(text) => {
          if (selecting.goTo(text)) {
            setNotice('');
            follows.current = true;
            focus();
          } else setNotice(TEXTS.noSuchPlace(text));
        }}
        onStart={() => editing.start(active, { over: false, where: 'bar' })}
        onText={editing.setText}
        onFinish={editing.finish}
        onCancel={editing.cancel}
      />
      <SheetView
        key={sheet.id}
        host={host}
        sheet={sheet}
        language={language}
        version={version}
        selection={selection}
        grid={grid}
        over={over}
        onPointer={(hit, kind, event) => {
          if (kind === 'double')
            return hit.on === 'cell' ? editing.start(masterOf(sheet.merges, hit), { over: false, where: 'cell' }) : undefined;
          setNotice('');
          commands.point(hit, kind, event.shiftKey);
        }}
      />
      <div className="notice" role="alert">
        {notice}
      </div>
      <div className="bottom">
        <SheetTabs host={host} sheet={sheet} onShow={selecting.show} onChanged={changed} />
        <Totals sheet={sheet} rect={rect} language={language} version={version} />
      </div>
      {editing.refusal && <RefusalDialog refusal={editing.refusal} state={editing} />}
    </section>
  );
}
