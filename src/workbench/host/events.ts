/** A change in a sheet as Excel tells it. */
export interface ChangeEvent {
  readonly kind: 'changed' | 'selected';
  readonly sheetId: string;
  readonly address: string;
  /** Who did it: the add-in's own batch, or a person. */
  readonly trigger: 'ThisLocalAddin' | 'Unknown';
  readonly changeType?: string;
}

const EXCEL_EVENTS = 65_536;
/** Numbers of the client's own table of events. */
const MESSAGE_TYPE = { changed: 10, selected: 3 } as const;

/** The message that carries an event to the client. */
export function eventMessage(event: ChangeEvent): string {
  const body =
    event.kind === 'changed'
      ? {
          address: event.address,
          changeType: event.changeType ?? 'RangeEdited',
          source: 'Local',
          triggerSource: event.trigger,
          worksheetId: event.sheetId,
        }
      : { address: event.address, worksheetId: event.sheetId, isInsideTable: false };
  const entry = {
    messageCategory: EXCEL_EVENTS,
    messageType: MESSAGE_TYPE[event.kind],
    targetId: event.sheetId,
    message: JSON.stringify(body),
  };
  return JSON.stringify({ type: 3, message: { entries: [entry] } });
}
