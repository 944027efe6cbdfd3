import type { Progress } from '#shared/contract/define';
import type { ErrorCode, ErrorParams } from '#shared/domain/errors';

/** What a worker is started with. */
export interface WorkerStart {
  readonly input: unknown;
  /** One 32-bit cell with a `WorkerState`, seen at once by both sides, also inside a long loop. */
  readonly state: SharedArrayBuffer;
}

/**
 * Whether a cancel still comes in time. Both sides move on by compare-and-exchange, so a task is
 * either cancelled or committed, and whoever asked is told the truth.
 */
export const workerStates = {
  working: 0,
  /** Cancelled while working: nothing will be committed any more. */
  cancelled: 1,
  /** What is being committed cannot be cancelled. */
  committing: 2,
  /** Cancelled during a commit: that one stands, and no other follows. */
  cancelledLate: 3,
} as const;

/**
 * What a worker says: `ready` once it may be ended from outside (see `runTask`), any number of
 * `progress`, then exactly one of the others.
 */
export type FromWorker =
  | { readonly type: 'ready' }
  | { readonly type: 'progress'; readonly progress: Progress }
  | { readonly type: 'done'; readonly answer: unknown }
  | { readonly type: 'failed'; readonly code: ErrorCode; readonly params: ErrorParams };
