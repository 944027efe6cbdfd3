import type { FromBackend, Port, ToBackend } from '#shared/contract/wire';
import { QisanError } from '#shared/domain/errors';
import { Backend } from './backend';
import { Upkeep } from './derived/upkeep';
import { OutboxSender } from './outbox/sender';
import type { FromBackendProcess, ToBackendProcess } from './parent-messages';
import { refuse, serve } from './serve';
import { WatchFolder } from './watch-folder';

/**
 * Entry of the backend process (an Electron utility process).
 * Arguments: data directory, version of the program.
 */
const [dataDir = '', version = ''] = process.argv.slice(2);
const parent = process.parentPort;
const printing = new Map<number, (pdf: Uint8Array | null) => void>();
const secrets = new Map<number, (value: string | null) => void>();
let nextId = 1;

const backend = open();
const watching = backend instanceof Backend ? new WatchFolder(backend) : null;
const upkeep = backend instanceof Backend ? new Upkeep(backend) : null;
const sender = backend instanceof Backend ? new OutboxSender(backend) : null;

parent.on(
  'message',
  ({ data, ports }: { data: ToBackendProcess; ports: Electron.MessagePortMain[] }) => {
    if (data.type === 'printed') {
      printing.get(data.id)?.(data.pdf);
      printing.delete(data.id);
    } else if (data.type === 'secret') {
      secrets.get(data.id)?.(data.value);
      secrets.delete(data.id);
    } else if (data.type === 'stop') {
      void stop();
    } else if (ports[0] !== undefined) {
      const port = windowPort(ports[0]);
      if (backend instanceof Backend) serve(port, backend, 'window');
      else refuse(port, backend);
    }
  },
);

/** The backend, or the reason why the data cannot be opened: every call is answered with it. */
function open(): Backend | QisanError {
  try {
    return new Backend({ dataDir, host: { version, printToPdf, secret } });
  } catch (error) {
    return error instanceof QisanError
      ? error
      : new QisanError('damaged_data', { detail: String(error) });
  }
}

async function stop(): Promise<void> {
  await watching?.close();
  await upkeep?.close();
  await sender?.close();
  if (backend instanceof Backend) await backend.close();
  tell({ type: 'stopped' });
}

async function printToPdf(html: string): Promise<Uint8Array> {
  const id = nextId++;
  const pdf = await new Promise<Uint8Array | null>((resolve) => {
    printing.set(id, resolve);
    tell({ type: 'print', id, html });
  });
  if (pdf === null) throw new QisanError('no_printer');
  return pdf;
}

function secret(name: 'mail'): Promise<string | null> {
  const id = nextId++;
  return new Promise((resolve) => {
    secrets.set(id, resolve);
    tell({ type: 'secret', id, name });
  });
}

function tell(message: FromBackendProcess): void {
  parent.postMessage(message);
}

function windowPort(port: Electron.MessagePortMain): Port<ToBackend, FromBackend> {
  return {
    post: (message) => port.postMessage(message),
    onMessage: (listener) => {
      port.on('message', (event) => listener(event.data));
      port.start();
    },
    onClose: (listener) => port.on('close', listener),
    close: () => port.close(),
  };
}
