import type { ErrorCode, ErrorParams } from '#shared/domain/errors';
import type { Progress } from './define';
import type { Topic } from './topics';

/** From a window (or the command line) to the backend. */
export type ToBackend =
  | { readonly type: 'call'; readonly id: number; readonly method: string; readonly input: unknown }
  | { readonly type: 'cancel'; readonly id: number };

/** From the backend: exactly one `ok` or `fail` per call, any number of `progress` before it. */
export type FromBackend =
  | { readonly type: 'ok'; readonly id: number; readonly answer: unknown }
  | {
      readonly type: 'fail';
      readonly id: number;
      readonly code: ErrorCode;
      readonly params: ErrorParams;
    }
  | { readonly type: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly type: 'changed'; readonly topics: readonly Topic[] };

/**
 * A two-way channel of structured-cloneable messages. Electron's MessagePorts, worker ports and the
 * in-memory pair of the tests all fit it.
 */
export interface Port<Incoming, Outgoing> {
  post(message: Outgoing): void;
  onMessage(listener: (message: Incoming) => void): void;
  onClose(listener: () => void): void;
  close(): void;
}
