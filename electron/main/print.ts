import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';

/** Prints a complete HTML document to a PDF; the page size comes from its own `@page` rule. */
export function printToPdf(html: string): Promise<Uint8Array> {
  return withDocument(html, (window) =>
    window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true }),
  );
}

/** Opens the system's print dialog for a complete HTML document; false when it was cancelled. */
export function printOnPaper(html: string): Promise<boolean> {
  return withDocument(
    html,
    (window) =>
      new Promise<boolean>((resolve) => {
        window.webContents.print({ printBackground: true }, (printed) => resolve(printed));
      }),
  );
}

/**
 * Shows the document in a hidden window without scripts, waits for its fonts, and lets `work` print
 * it. The document goes through a file because data: URLs are limited in length.
 */
async function withDocument<Result>(
  html: string,
  work: (window: BrowserWindow) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'qisan-print-'));
  const window = new BrowserWindow({
    show: false,
    width: 800,
    height: 1130,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      javascript: true,
      // Without a display (`--ozone-platform=headless`) there is nothing to put a window on.
      offscreen: app.commandLine.getSwitchValue('ozone-platform') === 'headless',
    },
  });
  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  try {
    const file = join(folder, 'document.html');
    await writeFile(file, html, 'utf8');
    await window.loadFile(file);
    await window.webContents.executeJavaScript('document.fonts.ready.then(() => true)');
    return await work(window);
  } finally {
    window.destroy();
    await rm(folder, { recursive: true, force: true });
  }
}
