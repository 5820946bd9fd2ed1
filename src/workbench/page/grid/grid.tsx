import { useEffect, useMemo, useRef, useState, type ClipboardEvent, type KeyboardEvent, type ReactElement } from 'react';
import { flushSync } from 'react-dom';
import { Sheet, type ExcelHost } from '../../host';
import type { Edits } from '../edits';
import type { Language } from '../entry/language';
import { editText } from '../entry/typed';
import { FormulaBar } from '../formula-bar';
import { SheetTabs } from '../sheet-tabs';
import { TEXTS } from '../texts';
import { copied, paste, type Copied, type Pasted } from './clipboard';
import { FindBar } from './find-bar';
import { filterButtons, type FilterButton } from './filter-buttons';
import { commandOf } from './keys';
import { marksOf, type Mark } from './marks-of';
import { Overlays, type Opening } from './overlays';
import { RefusalDialog } from './refusal';
import { masterOf, selectionOf, single, type Place } from './selection';
import { axesOf, extentOf } from './sheet-layout';
import { SheetView } from './sheet-view';
import { Totals } from './totals';
import { useCommands } from './use-commands';
import { addressOf, useEditing } from './use-editing';
import { useNotice } from './use-notice';
import { usePointing } from './use-pointing';
import { useSelection } from './use-selection';
import { Zoom } from './zoom';

export interface GridProps {
  readonly host: ExcelHost;
  readonly edits: Edits;
  readonly language: Language;
  /** Counts the changes of the workbook, whoever made them. */
  readonly version: number;
  onChanged(): void;
  /** Ctrl+O and Ctrl+S. */
  onOpen(): void;
  onSave(): void;
}

/** The workbook as the host holds it, and everything a person does with it. */
export function Grid({ host, edits, language, version, onChanged, onOpen, onSave }: GridProps): ReactElement {
  const { notice, say, done } = useNotice();
  const [open, setOpen] = useState<Opening | null>(null);
  const [own, setOwn] = useState<Copied | null>(null);
  const [filling, setFilling] = useState<Mark | null>(null);
  const [hover, setHover] = useState<Place | null>(null);
  const [zoom, setZoom] = useState(1);
  const grid = useRef<HTMLDivElement>(null);
  host.calculation.update();
  const selecting = useSelection(host, onChanged);
  const { sheet, selection, rect } = selecting;
  const axes = useAxes(sheet, selection.isWhole ? selection.active : selection.end, version, zoom);
  const changed = (): void => {
    say('');
    onChanged();
  };
  const focus = (): void => grid.current?.focus({ preventScroll: true });
  // A key or a link that leads to another sheet leads into it; the add-in that shows one leaves the keyboard where it is.
  const follows = useRef(false);
  useEffect(() => {
    if (follows.current) grid.current?.focus({ preventScroll: true });
    follows.current = false;
  }, [sheet]);
  const surroundings = { host, edits, sheet, language, onWritten: changed, onNotice: say };
  const commands = useCommands({
    ...surroundings,
    axes,
    selecting,
    own,
    grid,
    onOpen: (what, at) => setOpen(what && { what, ...(at ? { at } : {}) }),
    onOwn: setOwn,
    onFilling: setFilling,
  });
  const editing = useEditing({
    ...surroundings,
    onMoved: (from, move) => {
      focus();
      if (move[0] !== 0 || move[1] !== 0) commands.next(from, move);
    },
  });
  const pointing = usePointing(editing, axes, sheet);
  if (!sheet) return <section className="book" aria-label={TEXTS.grid} />;
  const active = masterOf(sheet.merges, selection.active);
  const cell = sheet.at(active.row, active.column);
  const isOneCell = rect.row1 === rect.row2 && rect.column1 === rect.column2 && !selection.others?.length;
  const openFilter = (button: FilterButton): void => setOpen({ what: 'filter', button });
  const keys = (event: KeyboardEvent): void => {
    if (event.target !== grid.current) return;
    const command = commandOf(event);
    if (!command) return;
    say('');
    const header = filterButtons(sheet).get(Sheet.key(active.row, active.column));
    if (command.kind === 'edit') editing.start(active, { over: false, where: 'cell' });
    // The editor opens before the character arrives, so that it lands there.
    else if (command.kind === 'type') return flushSync(() => editing.start(active, { over: true, where: 'cell' }));
    else if (command.kind === 'choices' && header) openFilter(header);
    else if (command.kind === 'today') editing.type(active, new Date().toLocaleDateString('sv-SE'), [0, 0]);
    else if (command.kind === 'open') onOpen();
    else if (command.kind === 'save') onSave();
    else {
      follows.current = command.kind === 'sheet' || command.kind === 'follow';
      commands.run(command);
    }
    event.preventDefault();
  };
  const copy = (event: ClipboardEvent, cut: boolean): void => {
    if (event.target !== grid.current) return;
    const taken = copied(sheet, rect, language, cut);
    setOwn(taken);
    event.clipboardData.setData('text/plain', taken.text);
    event.clipboardData.setData('text/html', taken.html);
    event.preventDefault();
  };
  const pasteIn = (pasted: Pasted): void => {
    if (pasted.text === '') return;
    let result: ReturnType<typeof paste> | null = null;
    commands.attempt(() => void (result = paste(host, edits, sheet, rect, pasted, own, language)));
    told(result);
  };
  const told = (result: ReturnType<typeof paste> | null): void => {
    if (result === null) return;
    if (result === 'tooLarge') return say(TEXTS.tooLarge);
    if ('locked' in result) return say(TEXTS.lockedPaste(addressOf(result.locked)));
    if (own?.cut) setOwn(null);
    selecting.select(selectionOf(result));
    const [rows, columns] = [result.row2 - result.row1 + 1, result.column2 - result.column1 + 1];
    if (rows * columns > 1) done(TEXTS.pasted(rows, columns));
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
        pasteIn({ text: event.clipboardData.getData('text/plain'), html: event.clipboardData.getData('text/html') });
      }}
    >
      <FormulaBar
        address={isOneCell ? addressOf(active) : commands.address}
        text={editing.editing?.text ?? editText(cell, language)}
        caret={editing.editing?.caret ?? null}
        locked={commands.isLocked(active)}
        onGo={(text) => {
          if (selecting.goTo(text)) {
            say('');
            follows.current = true;
            focus();
          } else say(TEXTS.noSuchPlace(text));
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
        axes={axes}
        language={language}
        version={version}
        selection={selection}
        marks={marksOf(sheet, own, filling, editing.editing?.text ?? '')}
        fills={editing.editing === null}
        grid={grid}
        over={(spotOf, view) => (
          <Overlays
            {...{ host, edits, sheet, language, selecting, commands, editing, pointing, active, hover, open, spotOf, view }}
            focus={focus}
            onOpen={setOpen}
            onOwn={setOwn}
            onPaste={pasteIn}
            onNotice={say}
            onWritten={changed}
          />
        )}
        onFilter={openFilter}
        onGroup={commands.lines.toggleGroup}
        onResize={commands.lines.resize}
        onFit={commands.lines.fit}
        onHover={setHover}
        onPointer={(hit, kind, pointerKeys) => {
          if (pointing.pointer(hit, kind, pointerKeys)) return true;
          if (kind === 'double') {
            if (hit.on === 'cell') editing.start(masterOf(sheet.merges, hit), { over: false, where: 'cell' });
            return false;
          }
          if (kind === 'down') say('');
          commands.point(hit, kind, pointerKeys);
          return false;
        }}
      />
      {open?.what === 'find' && (
        <FindBar
          sheet={sheet}
          language={language}
          active={active}
          version={version}
          onFound={(place) => selecting.select(single(masterOf(sheet.merges, place)))}
          onClose={() => {
            setOpen(null);
            focus();
          }}
        />
      )}
      <div className="notice" role="alert">
        {notice}
      </div>
      <div className="bottom">
        <SheetTabs host={host} edits={edits} sheet={sheet} onShow={selecting.show} onChanged={changed} onNotice={say} />
        <Totals sheet={sheet} selection={selection} language={language} version={version} />
        <Zoom zoom={zoom} grid={grid} onZoom={setZoom} />
      </div>
      {editing.refusal && <RefusalDialog refusal={editing.refusal} state={editing} />}
    </section>
  );
}

const NOTHING = new Sheet('', '');

/** Where the lines of a sheet lie; made anew only when the workbook, the zoom or how far one has gone changes. */
function useAxes(sheet: Sheet | undefined, end: Place, version: number, zoom: number) {
  // The version stands for the contents of the sheet, which are changed in place.
  const used = useMemo(() => sheet?.used(false) ?? null, [sheet, version]); // eslint-disable-line react-hooks/exhaustive-deps -- see above
  const { rowCount, columnCount } = extentOf(used, end);
  return useMemo(
    () => axesOf(sheet ?? NOTHING, { rowCount, columnCount }, zoom),
    [sheet, version, rowCount, columnCount, zoom], // eslint-disable-line react-hooks/exhaustive-deps -- see above
  );
}
