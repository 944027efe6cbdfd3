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
  // Without a window there is no key store to ask; a script that sends gives the password itself.
  const secret = async () => terminal.env.QISAN_MAIL_PASSWORD ?? null;
  return { version, printToPdf, secret };
}
