import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Progress } from '#shared/contract/define';
import { QisanError } from '#shared/domain/errors';
import type { JobContext } from '../context';
import { type FromWorker, type WorkerStart, workerStates } from './protocol';
import type { WorkerTasks } from './tasks';

export interface RunOptions {
  readonly signal: AbortSignal;
  readonly progress: (progress: Progress) => void;
  /** Asks the task to end soon with what it has, whatever a cancel means. */
  readonly stop?: AbortSignal;
}

/**
 * What a cancel means: `discard` rejects at once with `cancelled`; `finish` asks the task to end soon
 * with what it has, and waits for that.
 */
type OnCancel = 'discard' | 'finish';

export interface Run<Answer> {
  /**
   * Settles with the task; a cancel that came in time rejects it at once with `cancelled`, while the
   * thread still takes back what it had begun.
   */
  readonly answer: Promise<Answer>;
  /** Resolves when nothing of the task is at work any more: it has said how it ended, or its thread is gone. */
  readonly ended: Promise<void>;
}

/** How long a cancelled worker may take to stop by itself before it is ended. */
const GRACE_MS = 150;
/** How long one that is asked to finish may take: checks of its best, not further search. */
const FINISH_MS = 20_000;

/**
 * Starts a task in a worker thread of its own.
 *
 * `answer` rejects with the QisanError of the task; `cancelled` when the signal was aborted in time;
 * with an unexpected error when the thread died.
 */
export function startWorker<Name extends keyof WorkerTasks>(
  name: Name,
  input: WorkerTasks[Name]['input'],
  options: RunOptions,
  onCancel: OnCancel = 'discard',
): Run<WorkerTasks[Name]['answer']> {
  const state = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const start: WorkerStart = { input, state };
  const worker = new Worker(bundleOf(name), { workerData: start, execArgv: [] });
  const ended = new Promise<void>((resolve) => {
    worker.once('exit', () => resolve());
    worker.on('message', ({ type }: FromWorker) => {
      if (isOutcome(type)) resolve();
    });
  });
  const answer = outcomeOf(worker, new Int32Array(state), options, onCancel);
  return { answer: answer as Promise<WorkerTasks[Name]['answer']>, ended };
}

/** Runs a task that writes: every other writer waits until its thread has ended. */
export async function runWriter<Name extends keyof WorkerTasks>(
  name: Name,
  input: WorkerTasks[Name]['input'],
  context: Pick<JobContext, 'signal' | 'progress' | 'exclusively'>,
): Promise<WorkerTasks[Name]['answer']> {
  return await new Promise((resolve, reject) => {
    const turn = context.exclusively(async () => {
      const run = startWorker(name, input, context);
      run.answer.then(resolve, reject);
      await run.ended;
    });
    turn.catch(reject);
  });
}

/** Runs a task that only reads; `stop`, where given, ends it early with its answer. */
export async function runReader<Name extends keyof WorkerTasks>(
  name: Name,
  input: WorkerTasks[Name]['input'],
  options: RunOptions,
): Promise<WorkerTasks[Name]['answer']> {
  options.signal.throwIfAborted();
  return await startWorker(name, input, options).answer;
}

/** Runs a task that only reads and, when cancelled, answers soon with the best it has found. */
export async function runSearch<Name extends keyof WorkerTasks>(
  name: Name,
  input: WorkerTasks[Name]['input'],
  options: RunOptions,
): Promise<WorkerTasks[Name]['answer']> {
  options.signal.throwIfAborted();
  return await startWorker(name, input, options, 'finish').answer;
}

/**
 * Settles with the word of the task, not with the end of its thread: a thread that has said its word
 * has closed its files, and its end can take long. (In Node 20 it can even hang for good: the thread
 * waits for background tasks of the engine, one of which waits for a garbage collection in it.)
 */
function outcomeOf(
  worker: Worker,
  state: Int32Array,
  options: RunOptions,
  onCancel: OnCancel,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    let crash: unknown;
    const ready = readinessOf(worker);
    const stop = () => {
      const inTime = cancel(worker, ready, state, onCancel === 'finish' ? FINISH_MS : GRACE_MS);
      if (inTime && onCancel === 'discard') reject(new QisanError('cancelled'));
    };
    const finish = () => void cancel(worker, ready, state, FINISH_MS);
    const deafen = () => {
      options.signal.removeEventListener('abort', stop);
      options.stop?.removeEventListener('abort', finish);
    };
    options.signal.addEventListener('abort', stop);
    options.stop?.addEventListener('abort', finish);
    worker.on('message', (message: FromWorker) => {
      if (message.type === 'progress') options.progress(message.progress);
      if (!isOutcome(message.type)) return;
      deafen();
      if (message.type === 'done') resolve(message.answer);
      if (message.type === 'failed') reject(new QisanError(message.code, message.params));
    });
    worker.on('error', (error) => {
      crash = error;
    });
    worker.on('exit', () => {
      deafen();
      reject(crash ?? new Error('the worker ended without an answer'));
    });
  });
}

function isOutcome(type: FromWorker['type']): boolean {
  return type === 'done' || type === 'failed';
}

/** Settles when the thread may be ended from outside; never, where it ends before that. */
function readinessOf(worker: Worker): Promise<void> {
  return new Promise((resolve) => {
    worker.on('message', ({ type }: FromWorker) => {
      if (type === 'ready') resolve();
    });
  });
}

/**
 * Asks the task to stop; true when it came in time. A worker that hears it rolls back and closes its
 * files; one that does not hear is ended once it is ready, and SQLite rolls back for it.
 */
function cancel(worker: Worker, ready: Promise<void>, state: Int32Array, graceMs: number): boolean {
  const { working, cancelled, committing, cancelledLate } = workerStates;
  if (Atomics.compareExchange(state, 0, working, cancelled) !== working) {
    Atomics.compareExchange(state, 0, committing, cancelledLate);
    return false;
  }
  void ready.then(() => {
    const timer = setTimeout(() => void worker.terminate(), graceMs);
    worker.once('exit', () => clearTimeout(timer));
  });
  return true;
}

/** Bundles lie beside the running one; tests and the bench say where theirs are. */
function bundleOf(name: keyof WorkerTasks): string {
  const folder = process.env.QISAN_WORKERS ?? import.meta.dirname;
  return join(folder, `${String(name)}.worker.cjs`);
}
