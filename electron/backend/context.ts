import type { z } from 'zod';
import type { ReadHandle, WriteHandle } from '#electron/store/handle';
import type {
  AnswerOf,
  Command,
  Contract,
  ParsedOf,
  Progress,
  Query,
} from '#shared/contract/define';
import type { WatchStatus } from '#shared/contract/imports';
import type { Topic } from '#shared/contract/topics';
import type { JobRegistry } from './jobs';
import type { Stores } from './stores';

export type Origin = 'window' | 'terminal' | 'watch' | 'system';

/** What the backend needs from the program around it and cannot do itself. */
export interface Host {
  /** Version of the program. */
  readonly version: string;
  /** Prints a complete HTML document to an A4 PDF. Throws QisanError `no_printer` where impossible. */
  printToPdf(html: string): Promise<Uint8Array>;
  /** A password that the system's key store holds; null where there is none. It is never kept by us. */
  secret(name: 'mail'): Promise<string | null>;
}

export interface QueryContext {
  readonly read: ReadHandle;
  /** Directory of the open store (the demo store has its own). */
  readonly dataDir: string;
  readonly stores: Stores;
  readonly jobs: JobRegistry;
  readonly host: Host;
  readonly origin: Origin;
  /** State of the watched folder, where this program watches one. */
  watch(): WatchStatus;
  now(): number;
}

export interface CommandContext extends QueryContext {
  /** Inside the command's transaction. */
  readonly write: WriteHandle;
}

export interface JobContext extends QueryContext {
  readonly signal: AbortSignal;
  /** Raised when a person wants what a search has found so far. */
  readonly stop: AbortSignal;
  progress(progress: Progress): void;
  /** One transaction, after every other writer; the audit entry is written with it. */
  write<Result>(work: (db: WriteHandle) => Result): Promise<Result>;
  /** The same, also after a cancel: for a search that keeps the best it has found when it is stopped. */
  keep<Result>(work: (db: WriteHandle) => Result): Promise<Result>;
  /**
   * Keeps every other writer out while `work` runs: for workers that write on their own connection.
   * Reading goes on. Do not call `write` inside.
   */
  exclusively<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Tells every window what changed, before the job has ended. */
  changed(topics: readonly Topic[]): void;
}

/** The type of a contract's handlers: one function per method, its kind decides its shape. */
export type Handlers<C extends Contract> = {
  readonly [F in keyof C]: {
    readonly [M in keyof C[F]]: C[F][M] extends Query<z.ZodType, unknown>
      ? (context: QueryContext, input: ParsedOf<C[F][M]>) => AnswerOf<C[F][M]>
      : C[F][M] extends Command<z.ZodType, unknown>
        ? (context: CommandContext, input: ParsedOf<C[F][M]>) => AnswerOf<C[F][M]>
        : (context: JobContext, input: ParsedOf<C[F][M]>) => Promise<AnswerOf<C[F][M]>>;
  };
};
