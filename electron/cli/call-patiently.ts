import { setTimeout } from 'node:timers/promises';
import type { Backend } from '#electron/backend/backend';
import type { JobOptions } from '#shared/contract/define';
import { QisanError } from '#shared/domain/errors';
import type { Request } from './command';

interface PatientOptions extends JobOptions {
  readonly signal: AbortSignal;
  /** Told once, when the call has to wait for another writer. */
  onWait(): void;
}

/** How long a window's import may keep the command waiting. */
const PATIENCE_MS = 10 * 60_000;
const PAUSE_MS = 500;

/**
 * Calls a method; while another program is writing to the same data, waits and tries again. That is
 * safe: what fails with `locked` has written nothing.
 */
export async function callPatiently(
  backend: Backend,
  request: Request,
  options: PatientOptions,
): Promise<unknown> {
  const { onWait, ...jobOptions } = options;
  const giveUpAt = Date.now() + PATIENCE_MS;
  for (let told = false; ; told = true) {
    try {
      return await backend.call(request.method, request.input, {
        ...jobOptions,
        origin: 'terminal',
      });
    } catch (error) {
      const locked = error instanceof QisanError && error.code === 'locked';
      if (!locked || Date.now() > giveUpAt) throw error;
      if (!told) onWait();
      await pause(options.signal);
    }
  }
}

async function pause(signal: AbortSignal): Promise<void> {
  try {
    await setTimeout(PAUSE_MS, undefined, { signal });
  } catch (error) {
    throw new QisanError('cancelled', {}, { cause: error });
  }
}
