import type { Bridge, ExcelHost } from '../host';

/**
 * The one wire to the host, shared by the pane and the page of the commands, as Excel gives each of them a client of its own. The host answers requests in
 * their order, so an answer is for whoever asked first; news is for all.
 */
export class Wire {
  private readonly clients = new Map<string, Bridge>();
  private readonly waiting: Bridge[] = [];

  constructor(private readonly host: ExcelHost) {}

  /** The wire of a frame; a frame that starts anew takes the place of the one before. */
  connect(name: string): Bridge {
    const { bridge } = this.host;
    const client: Bridge = {
      onMessageFromHost: null,
      sendMessageToHost: (text) => {
        this.waiting.push(client);
        bridge.sendMessageToHost(text);
      },
    };
    this.clients.set(name, client);
    bridge.onMessageFromHost = (text) => this.deliver(text);
    return client;
  }

  /** Frames that are gone hear nothing more. */
  forget(name: string): void {
    this.clients.delete(name);
  }

  private deliver(text: string): void {
    // An answer names its request, news does not.
    if (!text.startsWith('{"id":')) return this.clients.forEach((client) => client.onMessageFromHost?.(text));
    const client = this.waiting.shift();
    if (client && [...this.clients.values()].includes(client)) client.onMessageFromHost?.(text);
  }
}
