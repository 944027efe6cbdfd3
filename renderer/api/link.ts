import { type Connection, connect } from '#shared/contract/client';
import { contract, type QisanClient, type QisanContract } from '#shared/contract/index';
import { BACKEND_GONE_MESSAGE, PORT_MESSAGE, READY_MESSAGE } from '#shared/contract/native';
import type { Topic } from '#shared/contract/topics';
import type { FromBackend, Port, ToBackend } from '#shared/contract/wire';

/** `starting` until the first port has come, `gone` between the death of a backend and the next. */
export type LinkState =
  | { readonly status: 'starting' }
  | { readonly status: 'ready'; readonly client: QisanClient }
  | { readonly status: 'gone'; readonly client: QisanClient };

/** The way to the backend, which may die and come back while the window lives. */
export interface Link {
  state(): LinkState;
  /** Calls back when the state changed; returns a function that stops it. */
  onState(listener: () => void): () => void;
  /** Calls back with what changed in the store; with `null` after a new backend: everything may have. */
  onChange(listener: (topics: readonly Topic[] | null) => void): () => void;
}

/** Listens for the ports that the main process hands to this window, and asks for the first. */
export function windowLink(): Link {
  const stateListeners = new Set<() => void>();
  const changeListeners = new Set<(topics: readonly Topic[] | null) => void>();
  let state: LinkState = { status: 'starting' };
  let connection: Connection<QisanContract> | null = null;

  function become(next: LinkState): void {
    state = next;
    for (const listener of stateListeners) listener();
  }

  function open(port: MessagePort): void {
    connection?.close();
    const opened = connect(contract, portOf(port));
    connection = opened;
    opened.onChange((topics) => {
      for (const listener of changeListeners) listener(topics);
    });
    become({ status: 'ready', client: opened.client });
    for (const listener of changeListeners) listener(null);
  }

  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (event.source !== window) return;
    const type = typeOf(event.data);
    const [port] = event.ports;
    if (type === PORT_MESSAGE && port !== undefined) open(port);
    if (type === BACKEND_GONE_MESSAGE && state.status === 'ready') {
      become({ status: 'gone', client: state.client });
      connection?.close();
    }
  });
  window.postMessage(READY_MESSAGE, window.location.origin);

  return {
    state: () => state,
    onState(listener) {
      stateListeners.add(listener);
      return () => stateListeners.delete(listener);
    },
    onChange(listener) {
      changeListeners.add(listener);
      return () => changeListeners.delete(listener);
    },
  };
}

function typeOf(data: unknown): unknown {
  return typeof data === 'object' && data !== null && 'type' in data ? data.type : undefined;
}

function portOf(port: MessagePort): Port<FromBackend, ToBackend> {
  return {
    post: (message) => port.postMessage(message),
    onMessage(listener) {
      port.onmessage = (event: MessageEvent<FromBackend>) => listener(event.data);
    },
    onClose(listener) {
      port.addEventListener('close', listener);
    },
    close: () => port.close(),
  };
}
