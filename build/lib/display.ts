/** A display for programs with windows, on Linux machines that have none. */
import { spawn } from 'node:child_process';
import { hasDisplay } from '../system';
import { PlainError } from './say';

export interface Display {
  /** What programs that open windows need in their environment. */
  readonly env: Readonly<Record<string, string>>;
  readonly stop: () => void;
}

const START_MS = 10_000;

/** Starts Xvfb where there is no display; where there is one, answers that and stops nothing. */
export async function openDisplay(): Promise<Display> {
  if (hasDisplay()) return { env: {}, stop: () => undefined };
  const xvfb = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const number = await new Promise<string>((resolve, reject) => {
    const fail = (): void => reject(new PlainError('Xvfb did not start'));
    const timer = setTimeout(fail, START_MS);
    xvfb.on('error', fail);
    xvfb.on('exit', fail);
    // Xvfb picks a free number itself and writes it here once it takes connections.
    xvfb.stdio[3]?.once('data', (chunk: Buffer) => {
      clearTimeout(timer);
      resolve(chunk.toString().trim());
    });
  });
  xvfb.unref();
  const stop = (): void => {
    xvfb.kill();
  };
  process.once('exit', stop);
  return { env: { DISPLAY: `:${number}` }, stop };
}
