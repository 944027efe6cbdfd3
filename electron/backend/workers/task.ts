import { parentPort, workerData } from 'node:worker_threads';
import { loadDriver } from '#electron/store/open';
import type { Progress } from '#shared/contract/define';
import { QisanError } from '#shared/domain/errors';
import { toQisanError } from '../failures';
import { type FromWorker, type WorkerStart, workerStates } from './protocol';

/** How a task inside a worker hears of the world outside. */
export interface TaskControl {
  /** @throws QisanError `cancelled` once the job was cancelled: call it every few milliseconds. */
  stopIfCancelled(): void;
  /** The same as a question, for a search that ends with the best it has. */
  shouldStop(): boolean;
  /**
   * Runs what cannot be taken back: the commit of a transaction. From here on a cancel comes too
   * late for it.
   *
   * @throws QisanError `cancelled` when it came before.
   */
  commit(work: () => void): void;
  /** Tells how far the task is; what comes within 100 ms of the last one is dropped. */
  progress(progress: Progress): void;
}

const PROGRESS_EVERY_MS = 100;

/**
 * Runs the one task of this worker and answers the thread that started it.
 *
 * The database driver is loaded before anything else: a thread that is ended while it loads native
 * code takes the whole process with it, so nobody may end this one before it has said `ready`.
 */
export function runTask<Input, Answer>(
  name: string,
  work: (input: Input, control: TaskControl) => Answer | Promise<Answer>,
): void {
  const port = parentPort;
  if (port === null) throw new Error(`${name} is not running in a worker`);
  const start = workerData as WorkerStart;
  const say = (message: FromWorker) => port.postMessage(message);
  const controlled = control(start.state, say);
  loadDriver();
  say({ type: 'ready' });
  void attempt(() => {
    controlled.stopIfCancelled();
    return work(start.input as Input, controlled);
  }).then(
    (answer) => say({ type: 'done', answer }),
    (error: unknown) => {
      const failure = toQisanError(error, name);
      say({ type: 'failed', code: failure.code, params: failure.params });
    },
  );
}

async function attempt<Answer>(work: () => Answer | Promise<Answer>): Promise<Answer> {
  return await work();
}

function control(shared: SharedArrayBuffer, say: (message: FromWorker) => void): TaskControl {
  const { working, cancelled, committing } = workerStates;
  const state = new Int32Array(shared);
  let toldAt = Number.NEGATIVE_INFINITY;
  return {
    stopIfCancelled() {
      if (Atomics.load(state, 0) === cancelled) throw new QisanError('cancelled');
    },
    shouldStop: () => Atomics.load(state, 0) === cancelled,
    commit(work) {
      if (Atomics.compareExchange(state, 0, working, committing) !== working) {
        throw new QisanError('cancelled');
      }
      try {
        work();
      } finally {
        if (Atomics.compareExchange(state, 0, committing, working) !== committing) {
          Atomics.store(state, 0, cancelled);
        }
      }
    },
    progress(progress) {
      const now = performance.now();
      if (now - toldAt < PROGRESS_EVERY_MS) return;
      toldAt = now;
      say({ type: 'progress', progress });
    },
  };
}
