/** COIN-OR CBC (Debian package coinor-cbc) as the peer on the same model, written as an LP file. */
import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

export function hasCbc(): boolean {
  return spawnSync('cbc', ['quit']).error === undefined;
}

/** Solves an LP file to a relative gap, or stops after so many seconds. */
export async function solveWithCbc(file: string, gap: number, seconds: number): Promise<void> {
  const { stdout } = await run('cbc', [
    file,
    ...['ratio', String(gap)],
    ...['sec', String(seconds), 'timeMode', 'elapsed', 'solve', 'quit'],
  ]);
  if (!/^Result - (Optimal solution found|Stopped on time limit)/m.test(stdout)) {
    throw new Error(`cbc gave no result for ${file}: ${stdout.slice(-500)}`);
  }
}
