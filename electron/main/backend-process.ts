import { join } from 'node:path';
import {
  app,
  MessageChannelMain,
  type UtilityProcess,
  utilityProcess,
  type WebContents,
} from 'electron';
import type { FromBackendProcess, ToBackendProcess } from '#electron/backend/parent-messages';
import { BACKEND_GONE_MESSAGE, PORT_MESSAGE } from '#shared/contract/native';
import { printToPdf } from './print';
import { readSecret } from './secrets';

/** Longest wait for the backend to close its files when the program ends. */
const STOP_TIMEOUT_MS = 5_000;
const RESTART_DELAYS_MS = [200, 1_000, 5_000];

/**
 * Keeps the backend process alive and hands every window a port straight to it. When it dies, the
 * windows are told, a new one is started, and each window gets a new port.
 */
export class BackendProcess {
  #child: UtilityProcess | null = null;
  #windows = new Set<WebContents>();
  #stopping = false;
  #deaths = 0;

  constructor(private readonly dataDir: string) {
    this.start();
  }

  /** Gives the window a port, now and after every restart. */
  connectWindow(contents: WebContents): void {
    if (!this.#windows.has(contents)) {
      this.#windows.add(contents);
      contents.once('destroyed', () => this.#windows.delete(contents));
    }
    this.sendPort(contents);
  }

  /** Cancels running jobs, closes the files, ends the process. */
  async stop(): Promise<void> {
    this.#stopping = true;
    const child = this.#child;
    if (child === null) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, STOP_TIMEOUT_MS);
      const done = () => {
        clearTimeout(timer);
        resolve();
      };
      child.on('message', (message: FromBackendProcess) => {
        if (message.type === 'stopped') done();
      });
      child.once('exit', done);
      post(child, { type: 'stop' });
    });
    child.kill();
  }

  private start(): void {
    const child = utilityProcess.fork(
      join(__dirname, 'backend.cjs'),
      [this.dataDir, app.getVersion()],
      {
        serviceName: 'Qisan backend',
      },
    );
    this.#child = child;
    child.on('message', (message: FromBackendProcess) => {
      if (message.type === 'print') void this.print(child, message.id, message.html);
      if (message.type === 'secret') void this.tellSecret(child, message.id, message.name);
    });
    child.once('spawn', () => {
      for (const contents of this.#windows) this.sendPort(contents);
    });
    child.once('exit', () => this.restart());
  }

  private restart(): void {
    this.#child = null;
    if (this.#stopping) return;
    for (const contents of this.#windows) contents.send(BACKEND_GONE_MESSAGE);
    const delay = RESTART_DELAYS_MS[Math.min(this.#deaths, RESTART_DELAYS_MS.length - 1)];
    this.#deaths += 1;
    setTimeout(() => this.start(), delay);
  }

  private sendPort(contents: WebContents): void {
    if (this.#child === null || contents.isDestroyed()) return;
    const { port1, port2 } = new MessageChannelMain();
    this.#child.postMessage({ type: 'window' } satisfies ToBackendProcess, [port1]);
    contents.postMessage(PORT_MESSAGE, null, [port2]);
  }

  private async tellSecret(child: UtilityProcess, id: number, name: 'mail'): Promise<void> {
    const value = await readSecret(name).catch((error: unknown) => {
      console.error('secret', error);
      return null;
    });
    post(child, { type: 'secret', id, value });
  }

  private async print(child: UtilityProcess, id: number, html: string): Promise<void> {
    const pdf = await printToPdf(html).catch((error: unknown) => {
      console.error('print', error);
      return null;
    });
    post(child, { type: 'printed', id, pdf });
  }
}

function post(child: UtilityProcess, message: ToBackendProcess): void {
  child.postMessage(message);
}
