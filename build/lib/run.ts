/** Starting other programs. */
import { type SpawnOptions, spawn } from 'node:child_process';
import { constants } from 'node:os';
import { root } from './paths';

export interface RunResult {
  /** Exit code; 128 + signal number when the program was ended by a signal; 127 when not found. */
  readonly code: number;
  /** Standard output and standard error in the order they came. */
  readonly output: string;
}

export interface RunOptions extends Pick<SpawnOptions, 'cwd' | 'env'> {
  /** Ends the program after this many milliseconds (exit code 124). */
  readonly timeoutMs?: number;
}

/** Runs a program to its end and keeps what it printed. Never rejects. */
export function capture(
  command: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<RunResult> {
  return execute(command, args, options, 'pipe');
}

/** Runs a program to its end with this terminal as its own. Never rejects; answers the exit code. */
export async function runInherited(
  command: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<number> {
  return (await execute(command, args, options, 'inherit')).code;
}

function execute(
  command: string,
  args: readonly string[],
  options: RunOptions,
  stdio: SpawnOptions['stdio'],
): Promise<RunResult> {
  const { timeoutMs, ...rest } = options;
  return new Promise((resolve) => {
    const child = spawn(command, [...args], { cwd: root, ...rest, stdio });
    let output = '';
    let timedOut = false;
    const timer =
      timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            child.kill('SIGKILL');
          }, timeoutMs);
    const collect = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    const finish = (code: number): void => {
      clearTimeout(timer);
      resolve({ code, output });
    };
    child.on('error', (error) => {
      output += error.message;
      finish(127);
    });
    child.on('close', (code, signal) => {
      if (timedOut) finish(124);
      else finish(code ?? 128 + (signal ? constants.signals[signal] : 0));
    });
  });
}
