import { addAudit } from '#electron/store/audit';
import { addNotice, type NoticeRecord } from '#electron/store/notices';
import type { AnyMethod, JobOptions } from '#shared/contract/define';
import type { WatchStatus } from '#shared/contract/imports';
import { contract } from '#shared/contract/index';
import type { Topic } from '#shared/contract/topics';
import { QisanError } from '#shared/domain/errors';
import type { CommandContext, Host, JobContext, Origin, QueryContext } from './context';
import { toQisanError } from './failures';
import { handlers } from './handlers/index';
import { JobRegistry } from './jobs';
import { Stores } from './stores';
import { WriterLock } from './writer-lock';

export interface BackendOptions {
  readonly dataDir: string;
  readonly host: Host;
  readonly now?: () => number;
}

export interface CallOptions extends JobOptions {
  readonly origin?: Origin;
}

type Handler = (context: unknown, input: unknown) => unknown;

/** Length above which an audit entry keeps only the start of its input. */
const AUDIT_INPUT_LIMIT = 20_000;

/**
 * Everything behind the contract. Owns the store, runs the handlers, tells listeners what changed.
 * Knows nothing of Electron: windows, the command line and tests all call it the same way.
 */
export class Backend {
  readonly jobs = new JobRegistry();
  readonly stores: Stores;
  /** Set by whoever watches a folder for this backend. */
  watchStatus: () => WatchStatus = () => ({ folder: null, state: 'off', pending: [] });
  readonly #lock = new WriterLock();
  readonly #listeners = new Set<(topics: readonly Topic[]) => void>();
  readonly #host: Host;
  readonly #now: () => number;

  /** @throws QisanError when the data directory cannot be opened. */
  constructor(options: BackendOptions) {
    this.#host = options.host;
    this.#now = options.now ?? Date.now;
    this.stores = new Stores(options.dataDir, this.#now);
  }

  /** Runs one method of the contract. Rejects with QisanError only. */
  async call(name: string, input: unknown, options: CallOptions = {}): Promise<unknown> {
    try {
      const { method, handler } = lookUp(name);
      const parsed = method.input.safeParse(input ?? {});
      if (!parsed.success) {
        const issue = parsed.error.issues[0];
        throw new QisanError('invalid_input', {
          field: issue?.path.join('.') ?? '',
          detail: issue?.message ?? '',
        });
      }
      const origin = options.origin ?? 'window';
      if (method.kind === 'query') return handler(this.queryContext(origin), parsed.data);
      if (method.kind === 'command' && method.atOnce) {
        return this.runAtOnce(method.touches, handler, parsed.data, origin);
      }
      if (method.kind === 'command') {
        return await this.runCommand(name, method.touches, handler, parsed.data, origin);
      }
      return await this.runJob(name, method.touches, handler, parsed.data, origin, options);
    } catch (error) {
      throw toQisanError(error, name);
    }
  }

  /** Calls back with the topics that changed; returns a function that stops it. */
  onChange(listener: (topics: readonly Topic[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Tells the person of something that happened while nobody was looking. */
  async notify(notice: Pick<NoticeRecord, 'level' | 'code' | 'params'>): Promise<void> {
    await this.#lock.run(() =>
      addNotice(this.stores.current.write, { at: this.#now(), ...notice }),
    );
    this.changed(['notices']);
  }

  /** Cancels what runs, waits for the writer to finish, closes the files. */
  async close(): Promise<void> {
    this.jobs.cancelAll();
    await this.#lock.run(() => this.stores.close());
  }

  private runAtOnce(
    touches: readonly Topic[],
    handler: Handler,
    input: unknown,
    origin: Origin,
  ): unknown {
    const answer = handler(this.queryContext(origin), input);
    this.changed(touches);
    return answer;
  }

  private runCommand(
    name: string,
    touches: readonly Topic[],
    handler: Handler,
    input: unknown,
    origin: Origin,
  ): Promise<unknown> {
    return this.#lock.run(() => {
      const { write } = this.stores.current;
      const context: CommandContext = { ...this.queryContext(origin), read: write, write };
      const answer = write.transaction(() => {
        const result = handler(context, input);
        addAudit(write, { at: this.#now(), method: name, input: shorten(input), origin });
        return result;
      });
      this.changed(touches);
      return answer;
    });
  }

  private async runJob(
    name: string,
    touches: readonly Topic[],
    handler: Handler,
    input: unknown,
    origin: Origin,
    options: CallOptions,
  ): Promise<unknown> {
    const { id, controller, stopper } = this.jobs.start(name, this.#now());
    const cancel = () => controller.abort();
    if (options.signal?.aborted === true) cancel();
    options.signal?.addEventListener('abort', cancel);
    this.changed(['jobs']);
    const throttle = new ProgressThrottle(() => this.changed(['jobs']));
    const context: JobContext = {
      ...this.queryContext(origin),
      signal: controller.signal,
      stop: stopper.signal,
      progress: (progress) => {
        this.jobs.progress(id, progress);
        options.onProgress?.(progress);
        throttle.tick();
      },
      write: (work) =>
        this.#lock.run(() => {
          controller.signal.throwIfAborted();
          const { write } = this.stores.current;
          return write.transaction(() => work(write));
        }),
      keep: (work) =>
        this.#lock.run(() => {
          const { write } = this.stores.current;
          return write.transaction(() => work(write));
        }),
      exclusively: (work) =>
        this.#lock.run(() => {
          controller.signal.throwIfAborted();
          return work();
        }),
      changed: (topics) => this.changed(topics),
    };
    try {
      const answer = await handler(context, input);
      if (touches.length > 0) {
        await this.#lock.run(() =>
          addAudit(this.stores.current.write, {
            at: this.#now(),
            method: name,
            input: shorten(input),
            origin,
          }),
        );
      }
      this.changed(touches);
      return answer;
    } finally {
      options.signal?.removeEventListener('abort', cancel);
      this.jobs.end(id);
      this.changed(['jobs']);
    }
  }

  private queryContext(origin: Origin): QueryContext {
    const stores = this.stores;
    return {
      get read() {
        return stores.current.read;
      },
      get dataDir() {
        return stores.current.dataDir;
      },
      stores,
      jobs: this.jobs,
      host: this.#host,
      origin,
      watch: () => this.watchStatus(),
      now: this.#now,
    };
  }

  private changed(touched: readonly Topic[]): void {
    if (touched.length === 0) return;
    for (const listener of this.#listeners) listener(touched);
  }
}

/** Tells about progress at most every 250 ms. */
class ProgressThrottle {
  #last = 0;
  constructor(private readonly tell: () => void) {}
  tick(): void {
    const now = performance.now();
    if (now - this.#last < 250) return;
    this.#last = now;
    this.tell();
  }
}

/** Own keys only: `__proto__.constructor` is not a method of the table. */
function lookUp(name: string): { method: AnyMethod; handler: Handler } {
  const [feature = '', key = '', ...rest] = name.split('.');
  const methods = own(contract, feature) as Record<string, AnyMethod> | undefined;
  const method = methods === undefined ? undefined : (own(methods, key) as AnyMethod | undefined);
  const group = own(handlers, feature) as Record<string, Handler> | undefined;
  const handler = group === undefined ? undefined : (own(group, key) as Handler | undefined);
  if (method === undefined || handler === undefined || rest.length > 0) {
    throw new QisanError('not_found', { what: name });
  }
  return { method, handler };
}

function own(table: object, key: string): unknown {
  return Object.hasOwn(table, key) ? Reflect.get(table, key) : undefined;
}

function shorten(input: unknown): unknown {
  const text = JSON.stringify(input ?? null);
  return text.length <= AUDIT_INPUT_LIMIT ? input : { truncated: text.slice(0, AUDIT_INPUT_LIMIT) };
}
