/** Electron as a program with a beginning and an end. */
import { type Display, openDisplay } from '../lib/display';
import { runInherited } from '../lib/run';
import { say } from '../lib/say';
import { readyElectron } from './launch';

const noDisplay: Display = { env: {}, stop: () => undefined };

/** Runs Electron to its end and answers its exit code; faults are shown and answer 1. */
export async function runElectron(args: readonly string[]): Promise<number> {
  try {
    // A page is printed without any display, see electron/cli/print-with-electron.ts.
    const headless = args.includes('--ozone-platform=headless');
    const runtime = await readyElectron({ display: !headless });
    const display = headless ? noDisplay : await openDisplay();
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
