import type { FromBackend, Port, ToBackend } from '#shared/contract/wire';
import { QisanError } from '#shared/domain/errors';
import type { Backend } from './backend';
import type { Origin } from './context';

/**
 * Answers the calls that come through a port: exactly one `ok` or `fail` for each, in whatever order
 * they finish. When the port closes, the jobs that it started are cancelled.
 */
export function serve(port: Port<ToBackend, FromBackend>, backend: Backend, origin: Origin): void {
  const running = new Map<number, AbortController>();
  const stop = backend.onChange((topics) => port.post({ type: 'changed', topics }));

  port.onMessage((message) => {
    if (message.type === 'cancel') running.get(message.id)?.abort();
    else void answer(message.id, message.method, message.input);
  });
  port.onClose(() => {
    stop();
    for (const controller of running.values()) controller.abort();
  });

  async function answer(id: number, method: string, input: unknown): Promise<void> {
    const controller = new AbortController();
    running.set(id, controller);
    try {
      const value = await backend.call(method, input, {
        origin,
        signal: controller.signal,
        onProgress: (progress) => port.post({ type: 'progress', id, progress }),
      });
      port.post({ type: 'ok', id, answer: value });
    } catch (error) {
      const failure = error instanceof QisanError ? error : new QisanError('internal');
      port.post({ type: 'fail', id, code: failure.code, params: failure.params });
    } finally {
      running.delete(id);
    }
  }
}

/** Answers every call with the same failure: for data that could not be opened at all. */
export function refuse(port: Port<ToBackend, FromBackend>, reason: QisanError): void {
  port.onMessage((message) => {
    if (message.type !== 'call') return;
    port.post({ type: 'fail', id: message.id, code: reason.code, params: reason.params });
  });
}
