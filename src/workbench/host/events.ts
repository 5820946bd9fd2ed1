/** What the host tells of, with the number that the client's own table of events gives it, and the name its (un)registration carries. */
export const EVENTS = {
  changed: { number: 10, registration: 'DataChangedEvent' },
  activated: { number: 11, registration: 'ActivatedEvent' },
  deactivated: { number: 12, registration: 'DeactivatedEvent' },
  added: { number: 13, registration: 'AddedEvent' },
  selected: { number: 14, registration: 'SelectionChangedEvent' },
  deleted: { number: 15, registration: 'DeletedEvent' },
  calculated: { number: 16, registration: 'CalculatedEvent' },
  formatChanged: { number: 18, registration: 'FormatChangedEvent' },
  rowSorted: { number: 19, registration: 'RowSortedEvent' },
  columnSorted: { number: 20, registration: 'ColumnSortedEvent' },
  clicked: { number: 21, registration: 'SingleClickedEvent' },
  rowHidden: { number: 22, registration: 'RowHiddenChangedEvent' },
  formulaChanged: { number: 23, registration: 'FormulaChangedEvent' },
  protectionChanged: { number: 24, registration: 'ProtectionChangedEvent' },
  nameChanged: { number: 25, registration: 'EventNameChanged' },
  visibilityChanged: { number: 26, registration: 'EventVisibilityChanged' },
  moved: { number: 27, registration: 'EventMoved' },
  chartAdded: { number: 50, registration: 'AddedEvent' },
  chartActivated: { number: 51, registration: 'ActivatedEvent' },
  chartDeactivated: { number: 52, registration: 'DeactivatedEvent' },
  chartDeleted: { number: 53, registration: 'DeletedEvent' },
  tableSelected: { number: 100, registration: 'SelectionChangedEvent' },
  tableChanged: { number: 101, registration: 'DataChangedEvent' },
  tableAdded: { number: 102, registration: 'AddedEvent' },
  tableDeleted: { number: 103, registration: 'DeletedEvent' },
  commentAdded: { number: 250, registration: 'AddedEvent' },
  commentDeleted: { number: 251, registration: 'DeletedEvent' },
  commentChanged: { number: 252, registration: 'ChangedEvent' },
  autoSaveChanged: { number: 2200, registration: 'AutoSaveSettingChangedEvent' },
  workbookActivated: { number: 2203, registration: 'ActivatedEvent' },
} as const;

export type EventKind = keyof typeof EVENTS;

/** A cell before and after a change; what it is after is asked for only where somebody listens, since a formula must be computed for it. */
export interface ChangeDetails {
  readonly before: { readonly value: unknown; readonly type: string };
  readonly after: () => { readonly value: unknown; readonly type: string };
}

/** Something that has happened to a sheet, as Excel tells it. */
export interface HostEvent {
  readonly kind: EventKind;
  /** "" for what concerns the whole workbook. */
  readonly sheetId: string;
  /** What on the sheet it happened to, where that has listeners of its own: a chart. */
  readonly itemId?: string;
  /** Where; "" for what concerns a whole sheet. */
  readonly address: string;
  /** Who did it: the add-in's own batch, or a person. */
  readonly trigger: 'ThisLocalAddin' | 'Unknown';
  readonly changeType?: string;
  readonly details?: ChangeDetails | undefined;
  /** Where cells went that were pushed aside or pulled in. */
  readonly shift?: string | undefined;
  /** What else this kind of event tells. */
  readonly more?: Readonly<Record<string, unknown>>;
}

const EXCEL_EVENTS = 65_536;
/** Workbook.onSelectionChanged is an older event: nobody registers for it at the host. */
const SELECTION_OF_WORKBOOK = 2;
/** The client's name for listeners of the whole workbook. */
export const WORKBOOK = 'Workbook';

function bodyOf(event: HostEvent): Record<string, unknown> {
  const { kind, address, sheetId, trigger, changeType, details, shift, more } = event;
  // Excel's client takes the range of an event by its reference.
  const place = address && { address, referenceId: `${sheetId}!${address}` };
  const body = { ...place, source: 'Local', worksheetId: sheetId, ...more };
  if (kind !== 'changed' && kind !== 'tableChanged') return changeType ? { ...body, changeType } : body;
  const after = details?.after();
  return {
    ...body,
    changeType: changeType ?? 'RangeEdited',
    triggerSource: trigger,
    shiftDirection: shift ?? 'None',
    ...(details &&
      after && {
        valueBefore: details.before.value,
        valueTypeBefore: details.before.type,
        valueAfter: after.value,
        valueTypeAfter: after.type,
      }),
  };
}

/** The message that carries an event to the client. @param targets sheets' ids, or WORKBOOK, that listen */
export function eventMessage(event: HostEvent, targets: readonly string[]): string {
  const message = JSON.stringify(bodyOf(event));
  const entries: object[] = targets.map((targetId) => ({
    messageCategory: EXCEL_EVENTS,
    messageType: EVENTS[event.kind].number,
    targetId,
    message,
  }));
  if (event.kind === 'selected')
    entries.push({ messageCategory: EXCEL_EVENTS, messageType: SELECTION_OF_WORKBOOK, targetId: '', message });
  return JSON.stringify({ type: 3, message: { entries } });
}
