/** What programs started by a test are given. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An empty data directory of one test. */
export function emptyDataDir(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'qisan-e2e-'));
}

/** This process's variables without vitest's own, by which libraries believe to be under test. */
export function programEnvironment(
  more: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const own = Object.entries(process.env).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined && !/^(VITEST|NODE_ENV$|NODE_OPTIONS$|TEST$)/.test(entry[0]),
  );
  return { ...Object.fromEntries(own), ...more };
}

/** Something that the global set-up of the end-to-end tests has left in the environment. */
export function fromSetup(name: 'QISAN_E2E_ELECTRON' | 'QISAN_E2E_SWITCHES'): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: run through npm run e2e`);
  return value;
}

/** What Electron needs to start on this machine, before any argument of the program. */
export function electronSwitches(): string[] {
  return JSON.parse(fromSetup('QISAN_E2E_SWITCHES')) as string[];
}

/** Settles as the work does, or rejects after this time. */
export async function within<T>(ms: number, what: string, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: not within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
