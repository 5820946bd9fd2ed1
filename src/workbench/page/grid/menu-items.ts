import { Sheet, type ExcelHost } from '../../host';
import { overlap } from '../../host/address';
import type { Edits } from '../edits';
import type { Language } from '../entry/language';
import { TEXTS } from '../texts';
import { copied, type Copied, type Pasted } from './clipboard';
import type { MenuItem } from './menu';
import { isThread, noteOf } from './notes';
import { selectedAreas } from './selection';
import type { Opened } from './around';
import type { Commands } from './use-commands';
import type { Selecting } from './use-selection';

interface Given {
  readonly host: ExcelHost;
  readonly edits: Edits;
  readonly sheet: Sheet;
  readonly language: Language;
  readonly selecting: Selecting;
  readonly commands: Commands;
  onOwn(copied: Copied): void;
  onPaste(pasted: Pasted): void;
  onOpen(what: Opened): void;
  onNotice(text: string): void;
}

/** Puts cells on the clipboard outside of a copy event, as text and as a table. */
function toClipboard({ text, html }: Copied): void {
  const item = new ClipboardItem({
    'text/plain': new Blob([text], { type: 'text/plain' }),
    'text/html': new Blob([html], { type: 'text/html' }),
  });
  void navigator.clipboard?.write([item]);
}

async function fromClipboard(): Promise<Pasted> {
  const [item] = await navigator.clipboard.read();
  const read = async (type: string): Promise<string> => (item?.types.includes(type) ? (await item.getType(type)).text() : '');
  return { text: await read('text/plain'), html: await read('text/html') };
}

/** What can be done with the selection, in Excel's order. */
export function menuItems(given: Given): readonly (readonly MenuItem[])[] {
  const { edits, sheet, language, selecting, commands, onOpen } = given;
  const { selection, rect } = selecting;
  const { lines, run } = commands;
  const item = (label: string, act: () => void, keys?: string): MenuItem => ({ label, act, ...(keys ? { keys } : {}) });
  const take = (cut: boolean) => (): void => {
    const own = copied(sheet, rect, language, cut);
    given.onOwn(own);
    toClipboard(own);
  };
  const paste = (): void => void fromClipboard().then(given.onPaste, () => given.onNotice(TEXTS.pasteByKey));
  const merged = selectedAreas(selection, sheet.merges).some((area) => sheet.merges.some((merge) => overlap(merge, area)));
  const setMerged = (): void =>
    lines.format(() =>
      edits.arrange(sheet, ['merges'], () => {
        const rest = sheet.merges.filter((merge) => !overlap(merge, rect));
        sheet.merges = merged ? rest : [...rest, rect];
      }),
    );
  const note = noteOf(sheet, selection.active);
  return [
    [item(TEXTS.cut, take(true), 'Ctrl+X'), item(TEXTS.copy, take(false), 'Ctrl+C'), item(TEXTS.paste, paste, 'Ctrl+V')],
    [
      item(TEXTS.insertRows, () => lines.change('insertRows')),
      item(TEXTS.deleteRows, () => lines.change('deleteRows')),
      item(TEXTS.insertColumns, () => lines.change('insertColumns')),
      item(TEXTS.deleteColumns, () => lines.change('deleteColumns')),
    ],
    [
      item(TEXTS.clear, () => run({ kind: 'clear' }), 'Delete'),
      item(TEXTS.fillDown, () => run({ kind: 'fill', from: 'above' }), 'Ctrl+D'),
      item(merged ? TEXTS.unmerge : TEXTS.merge, setMerged),
      item(sheet.autoFilter ? TEXTS.noFilter : TEXTS.addFilter, () => run({ kind: 'filter' }), 'Ctrl+Shift+L'),
    ],
    [
      item(TEXTS.setWidth, () => onOpen('width')),
      item(TEXTS.fitWidth, () => lines.fitSelected('column')),
      item(TEXTS.setHeight, () => onOpen('height')),
      item(TEXTS.fitHeight, () => lines.fitSelected('row')),
    ],
    [
      item(TEXTS.hideRows, () => lines.act('hideRows'), 'Ctrl+9'),
      item(TEXTS.showRows, () => lines.act('showRows'), 'Ctrl+Shift+9'),
      item(TEXTS.hideColumns, () => lines.act('hideColumns'), 'Ctrl+0'),
      item(TEXTS.showColumns, () => lines.act('showColumns'), 'Ctrl+Shift+0'),
    ],
    [
      ...(isThread(sheet, selection.active)
        ? []
        : [item(note === null ? TEXTS.addNote : TEXTS.editNote, () => onOpen('note'), 'Shift+F2')]),
      ...(sheet.links.has(Sheet.key(selection.active.row, selection.active.column))
        ? [item(TEXTS.follow, () => run({ kind: 'follow' }), 'Ctrl+Enter')]
        : []),
    ],
  ];
}
