import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';
import { printToPdf } from './print';

/**
 * A program without a window that prints one page: `electron print-only.cjs PAGE.html PAGE.pdf`. The
 * command line starts it where it runs in plain Node. Its profile lives as long as it does.
 */
const [page = '', pdf = ''] = process.argv.slice(-2);
const profile = mkdtempSync(join(tmpdir(), 'qisan-print-profile-'));

app.setPath('userData', profile);
app.disableHardwareAcceleration();
app.on('window-all-closed', () => {
  // Nothing: the page's window is gone before its PDF is on the disk.
});
process.once('exit', () => rmSync(profile, { recursive: true, force: true }));

void app
  .whenReady()
  .then(async () => writeFile(pdf, await printToPdf(await readFile(page, 'utf8'))))
  .then(
    () => app.exit(0),
    (error: unknown) => {
      console.error('print', error);
      app.exit(1);
    },
  );
