import { formatRect, parseAddress } from './address';
import { Calculation } from './calculation';
import { eventMessage, type ChangeEvent } from './events';
import { putInput } from './input';
import { HostBook, type Sheet } from './model';
import type { HostContext } from './objects/types';
import { Request, type AnswerBody, type References, type RequestBody } from './protocol';

/** Excel on the web takes and gives at most this much at once. */
const WEB_LIMIT = 5 * 1024 * 1024;

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
  private readonly subscribed = { changed: new Set<string>(), selected: new Set<string>() };
  private readonly faults = new Map<number, FaultMoment>();
  private readonly edits = new Map<number, () => void>();
  private readonly watchers = new Set<(event: ChangeEvent) => void>();
  private pending: ChangeEvent[] = [];

  constructor(
    book = new HostBook(),
    private readonly limit = WEB_LIMIT,
  ) {
    this.book = book;
    this.calculation = new Calculation(book);
    this.calculation.restructured();
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
  watch(callback: (event: ChangeEvent) => void): () => void {
    this.watchers.add(callback);
    return () => this.watchers.delete(callback);
  }

  /** A person types into a cell. @returns false where protection refuses it */
  type(sheetName: string, address: string, input: unknown): boolean {
    const sheet = this.book.sheet(sheetName);
    if (!sheet) return false;
    const { row1, column1 } = parseAddress(address);
    if (sheet.protection && (sheet.at(row1, column1)?.format.locked ?? true)) return false;
    putInput(sheet.make(row1, column1), input);
    this.calculation.changed(sheet, row1, column1);
    this.emit({
      kind: 'changed',
      sheetId: sheet.id,
      address: formatRect({ row1, row2: row1, column1, column2: column1 }),
      trigger: 'Unknown',
    });
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
    this.subscribed.changed.clear();
    this.subscribed.selected.clear();
    this.calculation.restructured();
  }

  /** A person opens a sheet's tab. */
  activate(sheet: Sheet): void {
    this.book.activeSheet = this.book.sheets.indexOf(sheet);
  }

  fire(event: ChangeEvent): void {
    if (this.eventsEnabled) this.pending.push(event);
  }

  subscribe(kind: 'changed' | 'selected', sheet: Sheet | null): void {
    this.subscribed[kind].add(sheet?.id ?? '*');
  }

  private emit(event: ChangeEvent): void {
    for (const watcher of this.watchers) watcher(event);
    const heard = this.subscribed[event.kind];
    if (heard.has(event.sheetId) || heard.has('*')) this.bridge.onMessageFromHost?.(eventMessage(event));
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
    const events = this.pending;
    this.pending = [];
    for (const event of events) this.emit(event);
  }
}

const isRelease = ({ Actions }: RequestBody): boolean =>
  Actions.length > 0 && Actions.every(({ ActionType, Name }) => ActionType === 1 || Name === '_RemoveReference');

function failure(code: string, message: string): AnswerBody {
  return { Results: [], Error: { Code: code, Message: message, Location: '', ActionIndex: 0, HttpStatusCode: 503 } };
}
