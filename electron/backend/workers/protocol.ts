import type { Progress } from '#shared/contract/define';
import type { ErrorCode, ErrorParams } from '#shared/domain/errors';

/** What a worker is started with. */
export interface WorkerStart {
  readonly input: unknown;
  /** One 32-bit cell; 1 = stop as soon as you can. Seen at once, also in the middle of a long loop. */
  readonly cancel: SharedArrayBuffer;
}

/** What a worker says: any number of `progress`, then exactly one of the others. */
export type FromWorker =
  | { readonly type: 'progress'; readonly progress: Progress }
  | { readonly type: 'done'; readonly answer: unknown }
  | { readonly type: 'failed'; readonly code: ErrorCode; readonly params: ErrorParams };
