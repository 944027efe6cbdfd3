import type { Host } from '#electron/backend/context';
import { printWithElectron } from './print-with-electron';
import { printWithParent } from './print-with-parent';
import type { Terminal } from './terminal';

/** What the backend asks of the program around it, where that program is a terminal. */
export function terminalHost(version: string, terminal: Terminal): Host {
  const parent = process.parentPort;
  const printToPdf =
    parent === undefined
      ? (html: string) => printWithElectron(html, terminal)
      : printWithParent(parent);
  return { version, printToPdf };
}
