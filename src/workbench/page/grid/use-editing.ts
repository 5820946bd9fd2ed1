import { useState } from 'react';
import type { ExcelHost, Sheet } from '../../host';
import { formatRect } from '../../host/address';
import { DEFAULT_FORMAT } from '../../host/model';
import { isLocked, type Edits } from '../edits';
import type { Language } from '../entry/language';
import { editText, readTyped, shownText } from '../entry/typed';
import { TEXTS } from '../texts';
import { checkOf, holds } from './checks';
import { widen } from './fit';
import { placeRect, type Place } from './selection';

export interface Editing {
  readonly place: Place;
  readonly text: string;
  /** True where typing went over the cell's contents. */
  readonly over: boolean;
  readonly where: 'cell' | 'bar';
}

export type Move = readonly [rows: -1 | 0 | 1, columns: -1 | 0 | 1];

/** A typed value that a cell's rule refuses, and what the person may do about it. */
export interface Refusal {
  readonly title: string;
  readonly message: string;
  readonly style: 'Stop' | 'Warning' | 'Information';
  readonly editing: Editing;
  readonly move: Move;
}

interface Surroundings {
  readonly host: ExcelHost;
  readonly edits: Edits;
  readonly sheet: Sheet | undefined;
  readonly language: Language;
  onWritten(): void;
  onMoved(from: Place, move: Move): void;
  onNotice(text: string): void;
}

export interface EditingState {
  readonly editing: Editing | null;
  readonly refusal: Refusal | null;
  start(place: Place, options: { readonly over: boolean; readonly where: 'cell' | 'bar' }): void;
  setText(text: string): void;
  finish(move: Move, keepInvalid?: boolean): void;
  cancel(): void;
  /** Writes a text into a cell as if it had been typed. */
  type(place: Place, text: string, move: Move): void;
  retry(): void;
  giveUp(): void;
  keep(): void;
}

/** The address of a cell: "B4". */
export const addressOf = (place: Place): string => formatRect(placeRect(place));

/** Typing into one cell: what is locked refuses, what a rule forbids is asked about, and the rest is one step. */
export function useEditing({ host, edits, sheet, language, onWritten, onMoved, onNotice }: Surroundings): EditingState {
  const [editing, setEditing] = useState<Editing | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const refuses = (place: Place): boolean => {
    if (!sheet || !isLocked(sheet, place)) return false;
    onNotice(TEXTS.locked(addressOf(place), sheet.name));
    return true;
  };
  const put = (done: Editing, move: Move, keepInvalid: boolean): void => {
    if (!sheet) return;
    const { place, text } = done;
    const cell = sheet.at(place.row, place.column);
    setEditing(null);
    if (text !== editText(cell, language)) {
      if (refuses(place)) return;
      const taken = readTyped(text, cell?.format ?? DEFAULT_FORMAT, language);
      const check = checkOf(sheet, place);
      const alert = (check?.validation.errorAlert ?? {}) as {
        showAlert?: boolean;
        title?: string;
        message?: string;
        style?: string;
      };
      if (!keepInvalid && check && alert.showAlert !== false && !holds(host, sheet, place, check, taken)) {
        setRefusal({
          title: alert.title || TEXTS.invalid,
          message: alert.message || TEXTS.invalidText,
          style: alert.style === 'Warning' || alert.style === 'Information' ? alert.style : 'Stop',
          editing: done,
          move,
        });
        return;
      }
      edits.write(sheet, [{ ...place, taken }]);
      widen(sheet, place, shownText(sheet.at(place.row, place.column), language));
      onWritten();
    }
    onMoved(place, move);
  };
  return {
    editing,
    refusal,
    start: (place, { over, where }) => {
      if (refuses(place) || !sheet) return;
      setEditing({ place, over, where, text: over ? '' : editText(sheet.at(place.row, place.column), language) });
    },
    setText: (text) => setEditing((old) => old && { ...old, text }),
    finish: (move, keepInvalid = false) => editing && put(editing, move, keepInvalid),
    cancel: () => {
      setEditing(null);
      if (editing) onMoved(editing.place, [0, 0]);
    },
    type: (place, text, move) => put({ place, text, over: true, where: 'cell' }, move, false),
    retry: () => {
      if (refusal) setEditing({ ...refusal.editing, over: false });
      setRefusal(null);
    },
    giveUp: () => {
      setRefusal(null);
      if (refusal) onMoved(refusal.editing.place, [0, 0]);
    },
    keep: () => {
      if (refusal) put(refusal.editing, refusal.move, true);
      setRefusal(null);
    },
  };
}
