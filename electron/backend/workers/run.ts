import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Progress } from '#shared/contract/define';
import { QisanError } from '#shared/domain/errors';
import type { FromWorker, WorkerStart } from './protocol';
import type { WorkerTasks } from './tasks';

export interface RunOptions {
  readonly signal: AbortSignal;
  readonly progress: (progress: Progress) => void;
  /** The task changes nothing: a cancel need not wait until the thread has ended. */
  readonly readsOnly?: boolean;
}

/** How long a cancelled worker may take to stop by itself, and undo what it had begun. */
const GRACE_MS = 150;

/**
 * Runs a task in a worker thread of its own and answers what it answers. The promise settles when
 * the thread has ended, so that nothing of it is still at work on the store afterwards.
 *
 * @throws QisanError of the task; `cancelled` when the signal was aborted; `internal` when the
 *   thread died.
 */
export async function runWorker<Name extends keyof WorkerTasks>(
  name: Name,
  input: WorkerTasks[Name]['input'],
  options: RunOptions,
): Promise<WorkerTasks[Name]['answer']> {
  if (options.signal.aborted) throw new QisanError('cancelled');
  const cancel = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const start: WorkerStart = { input, cancel };
  const worker = new Worker(bundleOf(name), { workerData: start, execArgv: [] });
  try {
    const answer = await outcomeOf(worker, cancel, options);
    return answer as WorkerTasks[Name]['answer'];
  } catch (error) {
    throw options.signal.aborted ? new QisanError('cancelled', {}, { cause: error }) : error;
  }
}

function outcomeOf(
  worker: Worker,
  cancel: SharedArrayBuffer,
  options: RunOptions,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    let outcome: FromWorker | undefined;
    let crash: unknown;
    const stop = () => {
      stopWorker(worker, cancel);
      if (options.readsOnly === true) reject(new QisanError('cancelled'));
    };
    options.signal.addEventListener('abort', stop);
    worker.on('message', (message: FromWorker) => {
      if (message.type === 'progress') options.progress(message.progress);
      else outcome = message;
    });
    worker.on('error', (error) => {
      crash = error;
    });
    worker.on('exit', () => {
      options.signal.removeEventListener('abort', stop);
      if (outcome?.type === 'done') resolve(outcome.answer);
      else if (outcome?.type === 'failed') reject(new QisanError(outcome.code, outcome.params));
      else reject(crash ?? new Error('the worker ended without an answer'));
    });
  });
}

/** Asks first: a worker that hears it rolls back and closes its files. One that does not is ended. */
function stopWorker(worker: Worker, cancel: SharedArrayBuffer): void {
  Atomics.store(new Int32Array(cancel), 0, 1);
  const timer = setTimeout(() => void worker.terminate(), GRACE_MS);
  worker.once('exit', () => clearTimeout(timer));
}

/** Bundles lie beside the running one; tests and the bench say where theirs are. */
function bundleOf(name: keyof WorkerTasks): string {
  const folder = process.env.QISAN_WORKERS ?? import.meta.dirname;
  return join(folder, `${String(name)}.worker.cjs`);
}
