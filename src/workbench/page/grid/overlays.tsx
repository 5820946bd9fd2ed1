import type { ReactElement } from 'react';
import { Sheet, type ExcelHost } from '../../host';
import { STANDARD_HEIGHT } from '../../host/objects/row-heights';
import { Ask } from '../ask';
import type { Edits } from '../edits';
import type { Language } from '../entry/language';
import { editText } from '../entry/typed';
import { TEXTS } from '../texts';
import { checkOf, choicesOf } from './checks';
import type { Copied, Pasted } from './clipboard';
import { Editor } from './editor';
import { chosenIn, filterBy, sortBy, valuesIn } from './filter-actions';
import type { FilterButton } from './filter-buttons';
import { FilterMenu } from './filter-menu';
import { PIXELS_PER_POINT } from './look';
import { Menu } from './menu';
import { menuItems } from './menu-items';
import { isThread, noteOf, setNote } from './notes';
import { Choices, NoteBox, Prompt } from './over';
import { selectedAreas, type Place } from './selection';
import type { Window } from './sheet-layout';
import type { Spot } from './sheet-view';
import type { Opened } from './around';
import type { Commands } from './use-commands';
import { addressOf, type EditingState } from './use-editing';
import type { Pointing } from './use-pointing';
import type { Selecting } from './use-selection';

/** What is open over the grid, and where or for what. */
export interface Opening {
  readonly what: Exclude<Opened, null> | 'filter';
  readonly at?: { readonly x: number; readonly y: number };
  readonly button?: FilterButton;
}

interface OverlaysProps {
  readonly host: ExcelHost;
  readonly edits: Edits;
  readonly sheet: Sheet;
  readonly language: Language;
  readonly selecting: Selecting;
  readonly commands: Commands;
  readonly editing: EditingState;
  readonly pointing: Pointing;
  readonly active: Place;
  /** The cell under the pointer. */
  readonly hover: Place | null;
  readonly open: Opening | null;
  readonly view: Window;
  spotOf(place: Place): Spot;
  focus(): void;
  onOpen(open: Opening | null): void;
  onOwn(copied: Copied): void;
  onPaste(pasted: Pasted): void;
  onNotice(text: string): void;
  onWritten(): void;
}

/** What lies over the sheet: the editor, lists, prompts, notes, menus, questions. */
export function Overlays(props: OverlaysProps): ReactElement {
  const { sheet, editing, pointing, active, open, spotOf, selecting, commands } = props;
  const { editing: now } = editing;
  const spot = spotOf(active);
  const close = (): void => {
    props.onOpen(null);
    props.focus();
  };
  const areas = selectedAreas(selecting.selection, sheet.merges);
  return (
    <div className="overs">
      {now?.where === 'cell' && (
        <Editor
          key={addressOf(now.place)}
          address={addressOf(now.place)}
          text={now.text}
          over={now.over}
          caret={now.caret ?? null}
          spot={spotOf(now.place)}
          format={sheet.formatAt(now.place.row, now.place.column)}
          onText={editing.setText}
          onFinish={editing.finish}
          onFinishAll={() => editing.finishAll(areas)}
          onCancel={editing.cancel}
          onPoint={pointing.arrow}
        />
      )}
      {!now && <Hints {...props} spot={spot} onClose={close} />}
      {open?.what === 'menu' && (
        <Menu
          key={`${open.at?.x} ${open.at?.y}`}
          label={TEXTS.menu}
          at={open.at ?? { x: spot.left + 20, y: spot.top + spot.height }}
          groups={menuItems({ ...props, onOpen: (what) => props.onOpen(what && { what }) })}
          onClose={close}
        />
      )}
      {open?.what === 'filter' && open.button && <Filter {...props} button={open.button} onClose={close} />}
      {(open?.what === 'width' || open?.what === 'height') && (
        <Size
          {...props}
          axis={open.what === 'width' ? 'column' : 'row'}
          onSet={(axis, points) => {
            close();
            commands.lines.setSize(axis, points);
          }}
          onClose={close}
        />
      )}
      {open?.what === 'note' && !isThread(sheet, active) && <NoteQuestion {...props} onClose={close} />}
    </div>
  );
}

/** What a cell offers and says by itself: its list, its prompt, its note. */
function Hints(props: OverlaysProps & { readonly spot: Spot; onClose(): void }): ReactElement {
  const { host, sheet, language, editing, active, hover, open, spot, spotOf, view, commands } = props;
  const choices = choicesOf(host, sheet, active);
  const prompt = (checkOf(sheet, active)?.validation.prompt ?? {}) as { showPrompt?: boolean; title?: string; message?: string };
  const hovered = hover && hintAt(sheet, hover);
  const own = noteOf(sheet, active);
  return (
    <>
      {choices && !commands.isLocked(active) && (
        <Choices
          spot={spot}
          address={addressOf(active)}
          choices={choices}
          chosen={editText(sheet.at(active.row, active.column), language)}
          open={open?.what === 'choices'}
          onOpen={() => props.onOpen({ what: 'choices' })}
          onChosen={(choice) => {
            props.onClose();
            editing.type(active, choice, [0, 0]);
          }}
          onClose={props.onClose}
        />
      )}
      {prompt.message && prompt.showPrompt !== false && open === null && (
        <Prompt spot={spot} view={view} title={prompt.title ?? ''} message={prompt.message} />
      )}
      {own !== null && open === null && <NoteBox id="cell-note" spot={spot} view={view} text={own} />}
      {hovered && open === null && !(own !== null && hover.row === active.row && hover.column === active.column) && (
        <NoteBox spot={spotOf(hover)} view={view} text={hovered} />
      )}
    </>
  );
}

/** What is shown of a cell under the pointer: its note, or where its link leads. */
function hintAt(sheet: Sheet, place: Place): string | null {
  const link = sheet.links.get(Sheet.key(place.row, place.column)) as
    { screenTip?: string; documentReference?: string; address?: string } | undefined;
  return noteOf(sheet, place) ?? (link ? link.screenTip || link.documentReference || (link.address ?? null) : null);
}

function Filter(props: OverlaysProps & { readonly button: FilterButton; onClose(): void }): ReactElement {
  const { host, edits, sheet, language, button, spotOf, view, commands, onClose } = props;
  const act = (work: () => void): void => {
    onClose();
    commands.lines.filter(work);
  };
  return (
    <FilterMenu
      key={`${button.row} ${button.column}`}
      spot={spotOf(button)}
      view={view}
      name={button.name}
      values={valuesIn(sheet, button.body, language)}
      chosen={chosenIn(button)}
      onSort={(ascending) => act(() => sortBy(host, edits, sheet, button, ascending))}
      onFilter={(values) => act(() => filterBy(host, edits, sheet, button, values))}
      onClose={onClose}
    />
  );
}

const MOST_PIXELS = { row: 546, column: 1790 } as const;

interface SizeProps extends Pick<OverlaysProps, 'sheet' | 'selecting'> {
  readonly axis: 'row' | 'column';
  onSet(axis: 'row' | 'column', points: number): void;
  onClose(): void;
}

/** Asks for the size of the selected rows or columns. */
function Size({ sheet, selecting, axis, onSet, onClose }: SizeProps): ReactElement {
  const { row1, column1 } = selecting.rect;
  const points =
    axis === 'row' ? (sheet.rowHeights.get(row1) ?? STANDARD_HEIGHT) : (sheet.columnWidths.get(column1) ?? sheet.standardWidth);
  const read = (text: string): number => Number(text.trim().replace(',', '.'));
  return (
    <Ask
      title={axis === 'row' ? TEXTS.rowHeight : TEXTS.columnWidth}
      label={TEXTS.pixels}
      value={String(Math.round(points * PIXELS_PER_POINT))}
      check={(text) =>
        text.trim() !== '' && read(text) >= 0 && read(text) <= MOST_PIXELS[axis] ? '' : TEXTS.notPixels(MOST_PIXELS[axis])
      }
      onDone={(text) => onSet(axis, read(text) / PIXELS_PER_POINT)}
      onClose={onClose}
    />
  );
}

/** Asks for the note of the active cell. */
function NoteQuestion({ edits, sheet, active, commands, onClose }: OverlaysProps & { onClose(): void }): ReactElement {
  const now = noteOf(sheet, active);
  const put = (text: string | null): void => {
    onClose();
    commands.attempt(() => setNote(edits, sheet, active, text));
  };
  return (
    <Ask
      title={TEXTS.note(addressOf(active))}
      label={TEXTS.noteText}
      value={now ?? ''}
      lines
      onRemove={now === null ? undefined : () => put(null)}
      onDone={(text) => put(text.trim() === '' ? null : text)}
      onClose={onClose}
    />
  );
}
