import { useState } from 'react';
import type { ExcelHost, Rect, Sheet } from '../../host';
import { formatRect } from '../../host/address';
import { DEFAULT_FORMAT } from '../../host/model';
import { shiftFormula } from '../../host/references';
import { isLocked, type Edits } from '../edits';
import type { Language } from '../entry/language';
import { editText, readTyped, shownText } from '../entry/typed';
import { takesReference, withReference, type Span } from '../entry/pointing';
import { TEXTS } from '../texts';
import { clipped, isCovered, placesOf } from './area';
import { checkOf, holds } from './checks';
import { widen } from './fit';
import { placeRect, selectedRect, type Direction, type Place, type Selection } from './selection';

export interface Editing {
  readonly place: Place;
  readonly text: string;
  /** True where typing went over the cell's contents. */
  readonly over: boolean;
  readonly where: 'cell' | 'bar';
  /** A cell or area that was pointed to for the formula, and where it stands in the text. */
  readonly pointed?: { readonly span: Span; readonly selection: Selection };
  /** Where the caret is put, after something else than typing. */
  readonly caret?: number;
}

export type Move = Direction;

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
  setText(text: string, caret?: number): void;
  finish(move: Move, keepInvalid?: boolean): void;
  /** Ctrl+Enter: into all cells of the areas, formulas as if copied from the first. */
  finishAll(areas: readonly Rect[]): void;
  /** Whether a cell that is clicked now goes into the formula. */
  pointsAt(): boolean;
  /** Puts an area into the formula as its address. */
  point(selection: Selection): void;
  cancel(): void;
  /** Writes a text into a cell as if it had been typed. */
  type(place: Place, text: string, move: Move): void;
  retry(): void;
  giveUp(): void;
  keep(): void;
}

/** Where a reference would go now: over the one pointed to before, or at the caret; null where none may stand. */
function spanFor({ text, pointed }: Editing): Span | null {
  const box = document.activeElement;
  if (!(box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement)) return null;
  const caret = box.selectionStart ?? text.length;
  if (pointed && pointed.span.to === caret) return pointed.span;
  return takesReference(text, caret) ? { from: caret, to: box.selectionEnd ?? caret } : null;
}

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
    setText: (text, caret) =>
      setEditing(
        (old) => old && { place: old.place, over: old.over, where: old.where, text, ...(caret === undefined ? {} : { caret }) },
      ),
    pointsAt: () => editing !== null && spanFor(editing) !== null,
    point: (pointed) => {
      const span = editing && spanFor(editing);
      if (!span || !sheet) return;
      const next = withReference(editing.text, span, formatRect(selectedRect(pointed, sheet.merges)));
      setEditing({ ...editing, text: next.text, pointed: { span: next.span, selection: pointed }, caret: next.span.to });
    },
    finishAll: (areas) => {
      if (!editing || !sheet) return;
      const { place, text } = editing;
      setEditing(null);
      const first = readTyped(text, sheet.at(place.row, place.column)?.format ?? DEFAULT_FORMAT, language);
      const check = checkOf(sheet, place);
      // What the rule of the active cell forbids is asked about as if it had been typed there alone.
      if (check && !holds(host, sheet, place, check, first)) return put(editing, [0, 0], false);
      const places = areas.flatMap((area) => placesOf(clipped(sheet, area))).filter((one) => !isCovered(sheet, one));
      const locked = edits.write(
        sheet,
        places.map((one) => ({
          ...one,
          taken: first.formula
            ? { ...first, formula: shiftFormula(first.formula, one.row - place.row, one.column - place.column) }
            : first,
        })),
      );
      onWritten();
      onMoved(place, [0, 0]);
      if (locked) onNotice(TEXTS.locked(addressOf(locked), sheet.name));
    },
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
