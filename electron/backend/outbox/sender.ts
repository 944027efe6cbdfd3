import { networkInterfaces } from 'node:os';
import { dueDeliveries } from '#electron/store/outbox/deliveries';
import { QisanError } from '#shared/domain/errors';
import type { Backend } from '../backend';
import { readSettings } from '../handlers/settings';

const LOOK_EVERY_MS = 30_000;

/**
 * Sends what waits in the outbox while nobody waits for it: when something was put in, when a try is
 * due, and at once when the network has come back.
 */
export class OutboxSender {
  readonly #timer: NodeJS.Timeout;
  readonly #stop = new AbortController();
  readonly #unsubscribe: () => void;
  #working: Promise<void> = Promise.resolve();
  #online = isOnline();
  #restarted = true;

  constructor(
    private readonly backend: Backend,
    everyMs: number = LOOK_EVERY_MS,
  ) {
    this.#timer = setInterval(() => this.look(), everyMs);
    this.#unsubscribe = backend.onChange((topics) => {
      if (topics.some((topic) => topic === 'outbox' || topic === 'settings')) this.look();
    });
    this.look();
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    this.#unsubscribe();
    this.#stop.abort();
    await this.#working;
  }

  private look(): void {
    const back = isOnline() && !this.#online;
    this.#online = isOnline();
    this.#working = this.#working.then(() => this.send(back));
  }

  /** A failure is told to the log alone; what has not gone out says why in the outbox. */
  private async send(now: boolean): Promise<void> {
    try {
      const { read } = this.backend.stores.current;
      if (this.#stop.signal.aborted || !readSettings(read).deliveries) return;
      const restarted = this.#restarted;
      if (!restarted && dueDeliveries(read, Date.now(), now).length === 0) return;
      this.#restarted = false;
      const { signal } = this.#stop;
      await this.backend.call('outbox.send', { now, restarted }, { origin: 'system', signal });
    } catch (error) {
      if (error instanceof QisanError && error.code === 'cancelled') return;
      console.error('the outbox could not be sent', error);
    }
  }
}

function isOnline(): boolean {
  return Object.values(networkInterfaces()).some((addresses) =>
    addresses?.some(({ internal }) => !internal),
  );
}
