import { judgementsDue } from '#electron/store/cuts/ledger';
import type { ReadHandle } from '#electron/store/handle';
import { slowMoversOutdated } from '#electron/store/pruning/state';
import { rolesOutdated } from '#electron/store/roles/refresh';
import type { Topic } from '#shared/contract/topics';
import { QisanError } from '#shared/domain/errors';
import type { Backend } from '../backend';

/** What roles and slow movers rest on; `store`: another store was opened. */
const WATCHED: ReadonlySet<Topic> = new Set(['sales', 'stock', 'catalogue', 'store']);

/** How long it has to be quiet before the computation starts. */
const SETTLED_MS = 5_000;

/**
 * Keeps what is computed from the facts up to date while nobody waits for it: some time after the
 * last change, when no job is running. What it computes changes the catalogue too, but not the facts,
 * so it does not start itself again.
 */
export class Upkeep {
  #timer: NodeJS.Timeout | null = null;
  #working: Promise<void> = Promise.resolve();
  readonly #stop = new AbortController();
  readonly #unsubscribe: () => void;

  constructor(
    private readonly backend: Backend,
    private readonly settledMs: number = SETTLED_MS,
  ) {
    this.#unsubscribe = backend.onChange((topics) => {
      if (topics.some((topic) => WATCHED.has(topic))) this.later();
    });
    this.later();
  }

  /** Stops what is under way, and waits for it. */
  async close(): Promise<void> {
    this.#unsubscribe();
    this.#stop.abort();
    if (this.#timer !== null) clearTimeout(this.#timer);
    await this.#working;
  }

  private later(): void {
    if (this.#stop.signal.aborted) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = null;
      if (this.backend.jobs.list().length > 0) this.later();
      else this.#working = this.#working.then(() => this.refresh());
    }, this.settledMs);
  }

  /** The roles first: they tell the range, which the slow movers are a part of. */
  private async refresh(): Promise<void> {
    await this.bringUpToDate('roles.refresh', rolesOutdated);
    await this.bringUpToDate('slowMovers.refresh', slowMoversOutdated);
    await this.bringUpToDate('cuts.judge', judgementsDue);
  }

  /** A failure is told to the log alone: nobody asked for the computation. */
  private async bringUpToDate(
    method: 'roles.refresh' | 'slowMovers.refresh' | 'cuts.judge',
    outdated: (db: ReadHandle) => boolean,
  ): Promise<void> {
    try {
      if (this.#stop.signal.aborted || !outdated(this.backend.stores.current.read)) return;
      const { signal } = this.#stop;
      await this.backend.call(method, {}, { origin: 'system', signal });
    } catch (error) {
      if (error instanceof QisanError && error.code === 'cancelled') return;
      console.error(`${method} could not be done`, error);
    }
  }
}
