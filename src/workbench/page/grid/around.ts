import type { RefObject } from 'react';
import type { ExcelHost, Sheet } from '../../host';
import type { Edits } from '../edits';
import type { Language } from '../entry/language';
import type { Copied } from './clipboard';
import type { Mark } from './marks';
import type { Axes } from './sheet-layout';
import type { Selecting } from './use-selection';

/** What is open over the grid. */
export type Opened = 'menu' | 'choices' | 'find' | 'note' | 'width' | 'height' | null;

/** What commands work on, and whom they tell. */
export interface Surroundings {
  readonly host: ExcelHost;
  readonly edits: Edits;
  readonly sheet: Sheet | undefined;
  readonly axes: Axes;
  readonly language: Language;
  readonly selecting: Selecting;
  readonly own: Copied | null;
  readonly grid: RefObject<HTMLDivElement | null>;
  onWritten(): void;
  onNotice(text: string): void;
  onOpen(what: Opened, at?: { readonly x: number; readonly y: number }): void;
  onOwn(copied: Copied | null): void;
  onFilling(mark: Mark | null): void;
}
