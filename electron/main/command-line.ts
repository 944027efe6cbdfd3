import { join } from 'node:path';
import { app, utilityProcess } from 'electron';
import type { FromBackendProcess, ToBackendProcess } from '#electron/backend/parent-messages';
import { printToPdf } from './print';

/** Switches of Electron itself that may stand before a command; they are none of its words. */
const ELECTRON_SWITCH = /^--(no-sandbox|ozone-platform=.*|disable-gpu|enable-logging)$/;

/** The words after the program's name: `qisan import sales.csv` → `import`, `sales.csv`. */
export function wordsOf(argv: readonly string[], isPackaged: boolean): readonly string[] {
  const [, ...rest] = argv;
  const words = rest.filter((word) => !ELECTRON_SWITCH.test(word));
  return isPackaged ? words : words.slice(1);
}

/**
 * Does the work of the command line without a window, in a process of its own that shares our
 * terminal; this one only prints its pages. Ends the program with the command's exit code.
 */
export async function runCommandLine(words: readonly string[]): Promise<void> {
  // Ctrl+C reaches the command too, which takes back what is unfinished: it decides when to end.
  app.on('before-quit', (event) => event.preventDefault());
  app.on('window-all-closed', () => {
    // Nothing: a printed page's window is gone before its PDF is on the disk.
  });
  app.disableHardwareAcceleration();
  await app.whenReady();
  const child = utilityProcess.fork(join(__dirname, 'cli.cjs'), [...words], { stdio: 'inherit' });
  child.on('message', async (message: FromBackendProcess) => {
    if (message.type !== 'print') return;
    const pdf = await printToPdf(message.html).catch((error: unknown) => {
      console.error('print', error);
      return null;
    });
    child.postMessage({ type: 'printed', id: message.id, pdf } satisfies ToBackendProcess);
  });
  child.once('exit', (code) => app.exit(code));
}
