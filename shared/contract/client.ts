import { QisanError } from '#shared/domain/errors';
import type { Client, Contract, JobOptions } from './define';
import type { Topic } from './topics';
import type { FromBackend, Port, ToBackend } from './wire';

interface Pending {
  resolve(answer: unknown): void;
  reject(error: QisanError): void;
  readonly options: JobOptions;
}

export interface Connection<C extends Contract> {
  readonly client: Client<C>;
  /** Calls back with the topics that changed; returns a function that stops it. */
  onChange(listener: (topics: readonly Topic[]) => void): () => void;
  /** Ends the connection: calls under way fail with `backend_gone`. */
  close(): void;
}

/**
 * The one client of the contract, for windows, the command line and tests alike.
 * Every method is derived from the table; there is no forwarding code to keep in step.
 */
export function connect<C extends Contract>(
  contract: C,
  port: Port<FromBackend, ToBackend>,
): Connection<C> {
  const pending = new Map<number, Pending>();
  const listeners = new Set<(topics: readonly Topic[]) => void>();
  let nextId = 1;
  let open = true;

  port.onMessage((message) => {
    if (message.type === 'changed') {
      for (const listener of listeners) listener(message.topics);
      return;
    }
    const call = pending.get(message.id);
    if (call === undefined) return;
    if (message.type === 'progress') {
      call.options.onProgress?.(message.progress);
      return;
    }
    pending.delete(message.id);
    if (message.type === 'ok') call.resolve(message.answer);
    else call.reject(new QisanError(message.code, message.params));
  });
  port.onClose(end);

  function end(): void {
    open = false;
    for (const call of pending.values()) call.reject(new QisanError('backend_gone'));
    pending.clear();
  }

  function call(method: string, input: unknown, options: JobOptions = {}): Promise<unknown> {
    if (!open) return Promise.reject(new QisanError('backend_gone'));
    if (options.signal?.aborted === true) return Promise.reject(new QisanError('cancelled'));
    const id = nextId++;
    return new Promise((resolve, reject) => {
      const cancel = () => port.post({ type: 'cancel', id });
      const settle = () => options.signal?.removeEventListener('abort', cancel);
      pending.set(id, {
        resolve(answer) {
          settle();
          resolve(answer);
        },
        reject(error) {
          settle();
          reject(error);
        },
        options,
      });
      options.signal?.addEventListener('abort', cancel);
      port.post({ type: 'call', id, method, input });
    });
  }

  return {
    client: buildClient(contract, call),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      end();
      port.close();
    },
  };
}

/** Turns the table into functions that all go through `call`. Also what the test fake is made of. */
export function buildClient<C extends Contract>(
  contract: C,
  call: (method: string, input: unknown, options?: JobOptions) => Promise<unknown>,
): Client<C> {
  const features = Object.entries(contract).map(([feature, methods]) => [
    feature,
    Object.fromEntries(
      Object.keys(methods).map((name) => [
        name,
        (input: unknown, options?: JobOptions) => call(`${feature}.${name}`, input, options),
      ]),
    ),
  ]);
  return Object.fromEntries(features) as Client<C>;
}
