import { type ForetellTask, type Foretold, foretell } from '../pruning/foretell';
import { runReader } from './run';

/** Days with a sale from which on a thread of its own is worth its start. */
const MANY_ENTRIES = 200_000;

/** Foretells in a second thread, which reads the same memory. */
export function foretellBeside(task: ForetellTask): Foretold | Promise<Foretold> {
  if (task.sold.day.length < MANY_ENTRIES) return foretell(task);
  const signal = new AbortController().signal;
  return runReader('foretell', task, { signal, progress: () => undefined });
}
