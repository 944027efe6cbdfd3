import type { RunningJob } from '#shared/contract/app';
import type { Progress } from '#shared/contract/define';

interface Entry {
  readonly job: RunningJob;
  readonly controller: AbortController;
  /** For searches that can end early with what they have. */
  readonly stopper: AbortController;
}

const NOT_STARTED: Progress = { phase: 'starting', done: 0, total: 0 };

/** The jobs under way, for the status bar; any window can see and cancel them. */
export class JobRegistry {
  readonly #entries = new Map<number, Entry>();
  #nextId = 1;

  start(method: string, now: number): Pick<Entry, 'controller' | 'stopper'> & { id: number } {
    const id = this.#nextId++;
    const controller = new AbortController();
    const stopper = new AbortController();
    this.#entries.set(id, {
      job: { id, method, startedAt: now, progress: NOT_STARTED },
      ...{ controller, stopper },
    });
    return { id, controller, stopper };
  }

  progress(id: number, progress: Progress): void {
    const entry = this.#entries.get(id);
    if (entry !== undefined) this.#entries.set(id, { ...entry, job: { ...entry.job, progress } });
  }

  end(id: number): void {
    this.#entries.delete(id);
  }

  cancel(id: number): boolean {
    const entry = this.#entries.get(id);
    entry?.controller.abort();
    return entry !== undefined;
  }

  /** Asks the jobs of these methods to end with what they have; how many there are. */
  stop(methods: readonly string[]): number {
    const found = [...this.#entries.values()].filter(({ job }) => methods.includes(job.method));
    for (const { stopper } of found) stopper.abort();
    return found.length;
  }

  cancelAll(): void {
    for (const entry of this.#entries.values()) entry.controller.abort();
  }

  list(): RunningJob[] {
    return [...this.#entries.values()].map((entry) => entry.job);
  }
}
