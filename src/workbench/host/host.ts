import { cellAt, formatRect, parseAddress } from './address';
import { Calculation } from './calculation';
import { eventMessage, WORKBOOK, type EventKind, type HostEvent } from './events';
import { FormulaWatch } from './formula-watch';
import { Listeners } from './listeners';
import { HostBook, type Rect, type Sheet } from './model';
import { detailsOf, guardContents, putCell } from './objects/cells';
import { activateSheet, selectRange } from './objects/selection';
import type { HostContext, HostObject } from './objects/types';
import { tableEvents } from './table-events';
import { Request, type AnswerBody, type References, type RequestBody } from './protocol';

/** Excel on the web takes and gives at most this much at once. */
const WEB_LIMIT = 5 * 1024 * 1024;

/** What happens to a workbook without changing it. */
const LEAVES_ALONE: ReadonlySet<EventKind> = new Set(['activated', 'deactivated', 'selected', 'clicked', 'calculated']);

/** What the client speaks to (OfficeExtension.HostBridge). */
export interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost: ((text: string) => void) | null;
}

/** What has been exchanged so far. */
export interface Counters {
  /** Requests that an add-in's context.sync() made. */
  syncs: number;
  /** Requests that the client sends by itself after Excel.run, only to let go of ranges it kept. */
  releases: number;
  actions: number;
  requestBytes: number;
  answerBytes: number;
  largestRequest: number;
  lastBatch: RequestBody | null;
}

export type FaultMoment = 'before' | 'middle' | 'after';

const utf8 = new TextEncoder();

/** An Excel without Excel: answers the real Office.js client for an in-memory workbook. */
export class ExcelHost implements HostContext {
  readonly book: HostBook;
  readonly calculation: Calculation;
  readonly counters: Counters = {
    syncs: 0,
    releases: 0,
    actions: 0,
    requestBytes: 0,
    answerBytes: 0,
    largestRequest: 0,
    lastBatch: null,
  };
  readonly bridge: Bridge;
  eventsEnabled = true;
  private readonly references: References = new Map();
  private readonly listeners = new Listeners();
  private readonly formulas = new FormulaWatch();
  private readonly faults = new Map<number, FaultMoment>();
  private readonly edits = new Map<number, () => void>();
  private readonly watchers = new Set<(event: HostEvent) => void>();
  private pending: HostEvent[] = [];
  private running: Request | null = null;

  constructor(
    book = new HostBook(),
    private readonly limit = WEB_LIMIT,
  ) {
    this.book = book;
    this.calculation = new Calculation(book);
    this.calculation.restructured();
    this.calculation.onCalculated((changed) => {
      for (const [sheet, rect] of changed)
        this.fire({ kind: 'calculated', sheetId: sheet.id, address: formatRect(rect), trigger: 'Unknown' });
    });
    this.bridge = { onMessageFromHost: null, sendMessageToHost: (text) => this.receive(text) };
  }

  /** Makes the n-th sync from now (1 = the next) fail before, in the middle of, or after its actions. */
  failSync(number: number, moment: FaultMoment): void {
    this.faults.set(this.counters.syncs + number, moment);
  }

  /** Runs an edit just before the n-th sync from now is handled, as a person typing between two syncs would. */
  beforeSync(number: number, edit: () => void): void {
    this.edits.set(this.counters.syncs + number, edit);
  }

  /** Calls back for every change, for a grid that shows the workbook. */
  watch(callback: (event: HostEvent) => void): () => void {
    this.watchers.add(callback);
    return () => this.watchers.delete(callback);
  }

  /** A person types into a cell. A formula that is none stays as text. @returns false where protection refuses it */
  type(sheetName: string, address: string, input: unknown): boolean {
    const sheet = this.book.sheet(sheetName);
    if (!sheet) return false;
    const { row1, column1 } = parseAddress(address);
    const range = { sheet, rect: cellAt(row1, column1) };
    const before = detailsOf(range);
    try {
      guardContents(range);
    } catch {
      return false;
    }
    try {
      putCell(sheet, row1, column1, input, this);
    } catch {
      putCell(sheet, row1, column1, `'${String(input)}`, this);
    }
    const event: HostEvent = {
      kind: 'changed',
      sheetId: sheet.id,
      address: formatRect(range.rect),
      trigger: 'Unknown',
      details: before ? { before, after: () => (this.settle(), detailsOf(range) ?? before) } : undefined,
    };
    const formulas = this.formulas.changesIn(event, sheet);
    this.emit(event);
    if (formulas) this.emit(formulas);
    this.settle();
    this.flush();
    return true;
  }

  /** A person changes something through the host's own objects: who listens is told at once, and that it was no add-in. */
  act(change: () => void): void {
    const earlier = this.pending;
    this.pending = [];
    try {
      change();
    } finally {
      const events = this.pending;
      this.pending = earlier;
      for (const event of events) this.emit({ ...event, trigger: 'Unknown' });
    }
  }

  /** Puts another workbook in the place of the open one. The client holds on to things of the old one and must be started anew. */
  open(book: HostBook): void {
    this.book.becomes(book);
    this.references.clear();
    this.listeners.clear();
    this.watchFormulas();
    this.calculation.restructured();
  }

  /** A person opens a sheet's tab. */
  activate(sheet: Sheet): void {
    activateSheet(sheet, this);
    this.flush();
  }

  /** A person selects cells. */
  select(sheet: Sheet, rect: Rect): void {
    selectRange(sheet, [rect], this);
    this.flush();
  }

  /** A person clicks a cell. */
  click(sheet: Sheet, row: number, column: number): void {
    this.select(sheet, cellAt(row, column));
    const address = formatRect(cellAt(row, column));
    this.emit({ kind: 'clicked', sheetId: sheet.id, address, trigger: 'Unknown', more: { offsetX: 0, offsetY: 0 } });
  }

  /** A person comes back to the workbook from elsewhere. */
  activateWorkbook(): void {
    this.emit({ kind: 'workbookActivated', sheetId: '', address: '', trigger: 'Unknown' });
  }

  fire(event: HostEvent): void {
    if (!LEAVES_ALONE.has(event.kind)) this.book.isDirty = true;
    const formulas = this.formulas.changesIn(event, this.sheetOf(event));
    if (event.kind === 'added') this.watchFormulas();
    if (!this.eventsEnabled) return;
    const { details } = event;
    const isHeard = this.listeners.hears(event.kind, event.sheetId, WORKBOOK);
    const place = this.pending.push(event) - 1;
    if (formulas) this.pending.push(formulas);
    if (!details || !isHeard) return;
    // Computing may tell of more; the change itself comes first.
    const after = details.after();
    this.pending[place] = { ...event, details: { ...details, after: () => after } };
  }

  follow(sheet: Sheet, move: (rect: Rect) => Rect | null): void {
    for (const object of this.references.values()) followed(object, sheet, move);
    for (const object of this.running?.objects() ?? []) {
      const isKept = object && 'reference' in object && object.reference && this.references.has(object.reference);
      if (object && !isKept) followed(object, sheet, move);
    }
  }

  subscribe(kind: EventKind, target: string): void {
    this.listeners.add(kind, target);
    this.watchFormulas();
  }

  unsubscribe(kind: EventKind, target: string): void {
    this.listeners.remove(kind, target);
    this.watchFormulas();
  }

  /** Formulas are kept an eye on where somebody listens to them. */
  private watchFormulas(): void {
    this.formulas.watch(this.book.sheets.filter(({ id }) => this.listeners.hears('formulaChanged', id, WORKBOOK)));
  }

  private sheetOf({ sheetId }: HostEvent): Sheet | undefined {
    return this.book.sheets.find(({ id }) => id === sheetId);
  }

  private emit(event: HostEvent): void {
    for (const watcher of this.watchers) watcher(event);
    this.tell(event, [...(event.itemId ? [event.itemId] : []), event.sheetId, WORKBOOK]);
    for (const { tableId, event: own } of tableEvents(event, this.sheetOf(event)))
      this.tell(own, [tableId, event.sheetId, WORKBOOK]);
  }

  private tell(event: HostEvent, listeners: readonly string[]): void {
    const targets = listeners.filter((target) => this.listeners.hears(event.kind, target));
    if (targets.length > 0 || event.kind === 'selected') this.bridge.onMessageFromHost?.(eventMessage(event, targets));
  }

  /** Computes what is to be computed at once: where somebody listens to calculations, or is told what a formula came to. */
  private settle(): void {
    this.calculation.update();
  }

  /** Tells what has happened, in its order. */
  private flush(): void {
    if (this.listeners.hearsAnywhere('calculated')) this.settle();
    const events = this.pending;
    this.pending = [];
    for (const event of events) this.emit(event);
  }

  private receive(text: string): void {
    const message = JSON.parse(text) as { id: number; message: { body: RequestBody | string } };
    const { body } = message.message;
    const request = typeof body === 'string' ? (JSON.parse(body) as RequestBody) : body;
    const bytes = utf8.encode(text).length;
    const { counters } = this;
    if (isRelease(request)) {
      counters.releases += 1;
      queueMicrotask(() => this.send(message.id, new Request(request, this, this.references).run()));
      return;
    }
    counters.syncs += 1;
    counters.actions += request.Actions.length;
    counters.requestBytes += bytes;
    counters.largestRequest = Math.max(counters.largestRequest, bytes);
    counters.lastBatch = request;
    this.edits.get(counters.syncs)?.();
    const answer = this.answer(request, bytes, this.faults.get(counters.syncs));
    queueMicrotask(() => this.send(message.id, answer));
  }

  private answer(request: RequestBody, bytes: number, fault: FaultMoment | undefined): AnswerBody {
    if (bytes > this.limit) return failure('RequestPayloadSizeLimitExceeded', 'The request payload size has exceeded the limit.');
    if (fault === 'before') return failure('ServiceNotAvailable', 'The service is unavailable.');
    const running = new Request(request, this, this.references);
    this.running = running;
    if (fault === 'middle') running.run(0, Math.floor(request.Actions.length / 2));
    const answer = fault === 'middle' ? null : running.run();
    if (fault) return failure('ServiceNotAvailable', 'The service is unavailable.');
    return answer ?? { Results: [] };
  }

  private send(id: number, answer: AnswerBody): void {
    const body = JSON.stringify(answer);
    const bytes = utf8.encode(body).length;
    this.counters.answerBytes += bytes;
    const final =
      bytes > this.limit
        ? JSON.stringify(failure('ResponsePayloadSizeLimitExceeded', 'The response payload size has exceeded the limit.'))
        : body;
    this.bridge.onMessageFromHost?.(
      JSON.stringify({ id, type: 2, flags: 0, message: { statusCode: 200, headers: {}, body: final } }),
    );
    this.flush();
  }
}

/** A range that an add-in holds goes along with its cells; one whose cells have been taken out is gone. */
function followed(object: HostObject, sheet: Sheet, move: (rect: Rect) => Rect | null): void {
  if (!('rect' in object) || object.sheet !== sheet) return;
  const held = object as { rect: Rect; areas?: readonly Rect[]; isGone?: boolean };
  if (held.areas) {
    const areas = held.areas.flatMap((rect) => move(rect) ?? []);
    if (areas[0]) [held.areas, held.rect] = [areas, areas[0]];
    else held.isGone = true;
    return;
  }
  const rect = move(held.rect);
  if (rect) held.rect = rect;
  else held.isGone = true;
}

/** To let go of ranges, the client names them first; a batch that only names things (a new sheet) is a script's own. */
const isRelease = ({ Actions }: RequestBody): boolean =>
  Actions.some(({ Name }) => Name === '_RemoveReference') &&
  Actions.every(({ ActionType, Name }) => ActionType === 1 || Name === '_RemoveReference');

function failure(code: string, message: string): AnswerBody {
  return { Results: [], Error: { Code: code, Message: message, Location: '', ActionIndex: 0, HttpStatusCode: 503 } };
}
