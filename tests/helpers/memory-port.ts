import type { Port } from '#shared/contract/wire';

type Listener<Message> = (message: Message) => void;

class MemoryPort<Incoming, Outgoing> implements Port<Incoming, Outgoing> {
  readonly #listeners = new Set<Listener<Incoming>>();
  readonly #closers = new Set<() => void>();
  open = true;
  peer: MemoryPort<Outgoing, Incoming> | null = null;

  post(message: Outgoing): void {
    const copy = structuredClone(message);
    setImmediate(() => this.peer?.receive(copy));
  }

  onMessage(listener: Listener<Incoming>): void {
    this.#listeners.add(listener);
  }

  onClose(listener: () => void): void {
    this.#closers.add(listener);
  }

  /** Both ends hear of it, as with real ports. */
  close(): void {
    this.shut();
    this.peer?.shut();
  }

  private receive(message: Incoming): void {
    if (this.open) for (const listener of this.#listeners) listener(message);
  }

  private shut(): void {
    if (!this.open) return;
    this.open = false;
    for (const closer of this.#closers) closer();
  }
}

/** Two ends of a channel that copies messages as a real port does, and delivers them later. */
export function portPair<A, B>(): [Port<A, B>, Port<B, A>] {
  const left = new MemoryPort<A, B>();
  const right = new MemoryPort<B, A>();
  left.peer = right;
  right.peer = left;
  return [left, right];
}
