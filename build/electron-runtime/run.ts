/** Electron as a program with a beginning and an end. */
import { openDisplay } from '../lib/display';
import { runInherited } from '../lib/run';
import { say } from '../lib/say';
import { readyElectron } from './launch';

/** Runs Electron to its end and answers its exit code; faults are shown and answer 1. */
export async function runElectron(args: readonly string[]): Promise<number> {
  try {
    const runtime = await readyElectron({ display: true });
    const display = await openDisplay();
    const env = { ...process.env, ...display.env };
    const code = await runInherited(runtime.executable, [...runtime.switches, ...args], {
      cwd: process.cwd(),
      env,
    });
    display.stop();
    return code;
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return 1;
  }
}
