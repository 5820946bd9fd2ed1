import type { EventKind } from './events';

/** How many listeners there are of each kind of event, by what they listen to. */
export class Listeners {
  private readonly counts = new Map<string, number>();

  add(kind: EventKind, target: string): void {
    this.change(kind, target, 1);
  }

  remove(kind: EventKind, target: string): void {
    this.change(kind, target, -1);
  }

  clear(): void {
    this.counts.clear();
  }

  /** Whether anybody listens to a kind of event at one of the targets. */
  hears(kind: EventKind, ...targets: readonly string[]): boolean {
    return targets.some((target) => this.counts.has(`${kind} ${target}`));
  }

  /** Whether anybody listens to a kind of event anywhere. */
  hearsAnywhere(kind: EventKind): boolean {
    return [...this.counts.keys()].some((key) => key.startsWith(`${kind} `));
  }

  private change(kind: EventKind, target: string, by: number): void {
    const key = `${kind} ${target}`;
    const count = (this.counts.get(key) ?? 0) + by;
    if (count > 0) this.counts.set(key, count);
    else this.counts.delete(key);
  }
}
