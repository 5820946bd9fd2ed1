import type { ExcelHost } from '../../host';
import type { RequestBody } from '../../host/protocol';

/** One context.sync() as it went over the wire. */
export interface Batch {
  readonly number: number;
  readonly at: Date;
  readonly bytes: number;
  readonly milliseconds: number;
  readonly body: RequestBody;
}

const MOST_BATCHES = 50;

/** Keeps the last syncs, and tells when one has been answered: what the client drew is to be shown. */
export class Recorder {
  readonly batches: Batch[] = [];
  private readonly listeners = new Set<() => void>();

  constructor(host: ExcelHost) {
    const { bridge, counters } = host;
    const send = bridge.sendMessageToHost.bind(bridge);
    bridge.sendMessageToHost = (text) => {
      const [before, sent, started] = [counters.syncs, counters.requestBytes, performance.now()];
      send(text);
      if (counters.syncs === before || !counters.lastBatch) return;
      this.batches.unshift({
        number: counters.syncs,
        at: new Date(),
        bytes: counters.requestBytes - sent,
        milliseconds: performance.now() - started,
        body: counters.lastBatch,
      });
      this.batches.length = Math.min(this.batches.length, MOST_BATCHES);
      for (const listener of this.listeners) listener();
    };
  }

  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
