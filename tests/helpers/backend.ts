import { onTestFinished } from 'vitest';
import { Backend } from '#electron/backend/backend';
import type { Host } from '#electron/backend/context';
import { serve } from '#electron/backend/serve';
import { type Connection, connect } from '#shared/contract/client';
import { contract, type QisanContract } from '#shared/contract/index';
import type { FromBackend, ToBackend } from '#shared/contract/wire';
import { portPair } from './memory-port';
import { plainHost } from './plain-host';
import { tempDir } from './temp-dir';

export interface TestBackend extends Connection<QisanContract> {
  readonly backend: Backend;
  readonly dataDir: string;
}

export interface TestBackendOptions {
  readonly dataDir?: string;
  readonly host?: Host;
  readonly now?: () => number;
}

/** A real backend on a real store in a directory of its own, and a real client over a port to it. */
export function startBackend(options: TestBackendOptions = {}): TestBackend {
  const dataDir = options.dataDir ?? tempDir();
  const backend = new Backend({
    dataDir,
    host: options.host ?? plainHost,
    ...(options.now === undefined ? {} : { now: options.now }),
  });
  const [near, far] = portPair<FromBackend, ToBackend>();
  serve(far, backend, 'window');
  const connection = connect(contract, near);
  onTestFinished(async () => {
    connection.close();
    await backend.close();
  });
  return { ...connection, backend, dataDir };
}
